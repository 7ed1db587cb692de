/**
 * Patterns of certificate numbers: “望党校结〔{年}〕{序号:4}号” is the text around, the year of the day of issue, and the
 * number in its series with at least so many digits.
 */

const PARTS = /^([^{}]*)(\{年\})?([^{}]*)\{序号(?::([1-8]))?\}([^{}]*)$/u;

/** A pattern for one year: what stands before and behind the number of the series. */
export interface Series {
  readonly before: string;
  readonly after: string;
  readonly digits: number;
}

/** The series of a pattern in the year of a day; null: it is no pattern, as it has no place for the number or another brace. */
export function seriesOfPattern(pattern: string, on: string): Series | null {
  const found = PARTS.exec(pattern.trim());
  if (found === null) return null;
  const [, start = '', year, middle = '', digits = '4', after = ''] = found;
  return {
    before: `${start}${year === undefined ? '' : on.slice(0, 4)}${middle}`,
    after,
    digits: Number(digits),
  };
}

/** The number as it stands on a certificate. */
export const numberIn = ({ before, after, digits }: Series, at: number): string =>
  `${before}${String(at).padStart(digits, '0')}${after}`;

/** Which number of the series this is; null: it is none of it. */
export function placeInSeries({ before, after }: Series, number: string): number | null {
  if (!number.startsWith(before) || !number.endsWith(after)) return null;
  const figures = number.slice(before.length, number.length - after.length);
  return /^\d{1,9}$/u.test(figures) && Number(figures) > 0 ? Number(figures) : null;
}

/**
 * The next free numbers of a series from `start` on, lowest first, so that no gap stays where an issue was taken back.
 * Numbers of voided certificates are not free: their paper may still be about.
 */
export function freeNumbers(
  series: Series,
  taken: readonly string[],
  count: number,
  start: number,
): string[] {
  const used = new Set(taken.flatMap((number) => placeInSeries(series, number) ?? []));
  const free: string[] = [];
  for (let at = start; free.length < count; at += 1) if (!used.has(at)) free.push(numberIn(series, at));
  return free;
}
