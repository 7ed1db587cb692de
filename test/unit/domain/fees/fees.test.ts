import { describe, expect, test } from 'vitest';
import { amountOf, keyOfPart, paidHours, type TaughtPart } from '../../../../shared/domain/fees/counting.ts';
import { doubtAbout, gradeOfTitle } from '../../../../shared/domain/fees/grades.ts';
import { moneyInWords } from '../../../../shared/domain/fees/money-words.ts';
import { seededRandom } from '../../../support/sample/random.ts';

describe('what is paid of a half-day', () => {
  test('random days against a count hour by hour: never more than the most, the earlier lesson first', () => {
    const random = seededRandom(540);
    for (let round = 0; round < 300; round += 1) {
      const parts = Array.from(
        { length: random.int(1, 12) },
        (_, index): TaughtPart => ({
          session: `s${index}`,
          teacher: random.pick(['a', 'b']),
          day: random.pick(['2026-11-02', '2026-11-03']),
          half: random.pick(['morning', 'afternoon', 'evening']),
          starts: random.int(480, 600),
          hours: random.int(0, 10) / 2,
          waived: random.chance(0.2),
        }),
      );
      const most = random.int(1, 8);
      const paid = paidHours(random.shuffle(parts), () => most);
      // Written differently: half hours are given out one by one.
      const order = parts.toSorted((one, other) =>
        one.starts === other.starts ? (one.session < other.session ? -1 : 1) : one.starts - other.starts,
      );
      const used = new Map<string, number>();
      for (const part of order) {
        let own = 0;
        const half = [part.teacher, part.day, part.half].join();
        while (!part.waived && own < part.hours && (used.get(half) ?? 0) < most) {
          own += 0.5;
          used.set(half, (used.get(half) ?? 0) + 0.5);
        }
        expect(paid.get(keyOfPart(part))).toBe(own);
      }
    }
  });

  test('amounts are exact to the fen', () => {
    expect(amountOf(2.5, 333.33)).toBe(833.33);
    expect(amountOf(4, null)).toBe(0);
  });
});

test('titles tell the grade, and a register that says otherwise is doubted', () => {
  const titles = [
    '教授',
    '副教授',
    '研究员',
    '副研究员',
    '讲师',
    '高级讲师',
    '助理研究员',
    '中国工程院院士',
    '局长',
    null,
  ];
  expect(titles.map(gradeOfTitle)).toEqual([
    'senior',
    'vice-senior',
    'senior',
    'vice-senior',
    'intermediate',
    'vice-senior',
    'intermediate',
    'academician',
    null,
    null,
  ]);
  const of = (title: string | null, grade: 'none' | 'senior' | 'vice-senior', kind = 'external' as const) =>
    doubtAbout({ title, grade, kind });
  expect(of('教授', 'senior')).toBeNull();
  expect(of('教授', 'vice-senior')).toBe('职称“教授”一般为正高，师资库登记为副高，请核对');
  expect(of('教授', 'none')).toContain('不计课酬');
  expect(doubtAbout({ title: '副教授', grade: 'none', kind: 'staff' })).toBeNull();
});

describe('大写金额', () => {
  test.each([
    [0, '人民币零元整'],
    [0.05, '人民币伍分'],
    [0.5, '人民币伍角整'],
    [10, '人民币壹拾元整'],
    [100.05, '人民币壹佰元零伍分'],
    [1_050, '人民币壹仟零伍拾元整'],
    [1_409.5, '人民币壹仟肆佰零玖元伍角整'],
    [6_007.14, '人民币陆仟零柒元壹角肆分'],
    [107_000.53, '人民币壹拾万零柒仟元伍角叁分'],
    [16_409.02, '人民币壹万陆仟肆佰零玖元零贰分'],
    [100_000_000, '人民币壹亿元整'],
    [100_010_000, '人民币壹亿零壹万元整'],
  ])('%d', (amount, words) => expect(moneyInWords(amount)).toBe(words));

  test('read back digit by digit it is the same amount', () => {
    const random = seededRandom(1997);
    for (let round = 0; round < 2_000; round += 1) {
      const yuan = Math.floor(random.int(0, 999_999_999) / 10 ** random.int(0, 8));
      const words = moneyInWords(yuan);
      expect(readBack(words)).toBe(yuan);
      expect(words).not.toMatch(/零零|零元整(?<!币零元整)|零[万亿]/u);
    }
  });
});

/** The number behind words, by adding up digit times place. */
function readBack(words: string): number {
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const character of words.replace('人民币', '').replace('元整', '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    if (value >= 0) digit = value;
    else if (character === '万' || character === '亿') {
      total += (group + digit) * (character === '万' ? 10_000 : 100_000_000);
      [group, digit] = [0, 0];
    } else {
      group += digit * (places[character] ?? 0);
      digit = 0;
    }
  }
  return total + group + digit;
}
