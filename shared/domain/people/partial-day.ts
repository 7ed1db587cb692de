/**
 * Days of which often only the month or the year is known: 2026, 2026-11 or 2026-11-23. Forms of the personnel
 * office ask for year and month only (rules-and-forms §5.1). As texts they sort in time.
 */

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** By arithmetic: imports ask this a million times. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a text is a year, a month or a day that exists. */
export function isPartialDay(text: string): boolean {
  if (/^\d{4}$/u.test(text)) return true;
  const month = /^\d{4}-(\d{2})$/u.exec(text);
  if (month !== null) return Number(month[1]) >= 1 && Number(month[1]) <= 12;
  return isDay(text);
}

/** 1978年3月, as forms print it; a day is shown whole. */
export function partialDayInWords(text: string): string {
  const [year = '', month, day] = text.split('-');
  const number = (part: string) => String(Number(part));
  if (month === undefined) return `${year}年`;
  return day === undefined ? `${year}年${number(month)}月` : `${year}年${number(month)}月${number(day)}日`;
}

/** Whole years from a birth until a day; where only the month or year is known, from its first day. */
export function ageOn(birth: string, on: string): number {
  const [year = '', month = '01', day = '01'] = birth.split('-');
  const years = Number(on.slice(0, 4)) - Number(year);
  return on.slice(5) < `${month}-${day}` ? years - 1 : years;
}

/** Whether two such days can be the same: one is the beginning of the other. */
export function mayBeSameDay(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
