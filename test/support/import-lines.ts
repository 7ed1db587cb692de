/** A list of organisations long enough to be under way for a while. */
export function manyLines(count: number, mark = '批') {
  return Array.from({ length: count }, (_, index) => ({
    parent: null,
    name: `${mark}第${index + 1}党支部`,
    shortName: `${mark}${index + 1}支部`,
    kind: 'branch' as const,
    statisticsKind: 'other' as const,
  }));
}

const DIGITS = Array.from('零壹贰叁肆伍陆柒捌玖');
const inHan = (number: number) => Array.from(String(number), (digit) => DIGITS[Number(digit)]).join('');

/** A roster of people whom nobody knows yet: a header and `count` rows. The mark stands in their remarks. */
export function manyPeople(count: number, mark: string): string[][] {
  const own = Array.from(mark)
    .filter((letter) => /\d/u.test(letter))
    .map(Number);
  const people = Array.from({ length: count }, (_, index) => [
    `王${own.map(inHan).join('')}之${inHan(index + 1)}`,
    index % 3 === 0 ? '女' : '男',
    `19${60 + (index % 40)}.0${1 + (index % 9)}`,
    `${mark}第${index + 1}人`,
  ]);
  return [['姓名', '性别', '出生年月', '备注'], ...people];
}
