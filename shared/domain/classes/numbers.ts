/** “2026年第12期”, “靖港镇2026年第3期”. */
const NUMBER = /^(?<series>.*?)(?<year>\d{4})年第(?<term>\d{1,4})期$/u;

/**
 * The number behind the highest of a year's series; the first is 第1期. Numbers of another form are passed over: they
 * belong to no series. `series`: what stands before the year, nothing for the office's own classes.
 */
export function nextNumber(taken: readonly string[], year: number, series: string): string {
  const terms = taken.flatMap((number) => {
    const parts = NUMBER.exec(number.replaceAll(/\s/gu, ''))?.groups;
    return parts?.['series'] === series && Number(parts['year']) === year ? [Number(parts['term'])] : [];
  });
  return `${series}${year}年第${Math.max(0, ...terms) + 1}期`;
}

/** The unit that a party organisation is of, as numbers of classes and notices name it: 靖港镇 of 靖港镇党委. */
export function seriesOf(name: string): string {
  return name.replace(/(?:机关)?(?:党工委|党委|党组|党总支|党支部|工作委员会|委员会)$/u, '');
}

/** The form of a number in which two spellings are the same: “2026 年第 012 期” is 2026年第12期. */
export function comparableNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/(?<!\d)0+(?=\d)/gu, '');
}
