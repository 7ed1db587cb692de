import { partialDayInWords } from '../../../shared/domain/people/partial-day.ts';
import { today } from '../words.ts';
import { readDay } from './entry.ts';

/**
 * Reads a day of which perhaps only the month or the year is known, as clerks type it: 1978, 1978年, 1978.3, 1978-03,
 * 197803, 1978年3月, or a whole day in the ways of `readDay`. Gives 1978, 1978-03 or 1978-03-05; null for what is none.
 * A day without its year is not read: this year would be a guess.
 */
export function readPartialDay(text: string, now: Date = new Date()): string | null {
  const written = text.normalize('NFKC').replace(/\s/gu, '');
  const year = /^(\d{4})年?$/u.exec(written)?.[1];
  if (year !== undefined) return isYear(year) ? year : null;
  const month = /^(\d{4})[-./年](\d{1,2})月?$/u.exec(written) ?? /^(\d{4})(\d{2})$/u.exec(written);
  if (month !== null) return checkedMonth(month[1] ?? '', month[2] ?? '');
  return written === '今天' || /^\d{4}/u.test(written) ? readDay(written, now) : null;
}

/** What was understood, in words; null for nothing. A month says that its day is not known. */
export function partialDayHeard(text: string, now: Date = new Date()): string | null {
  const day = readPartialDay(text, now);
  if (day === null) return null;
  const missing = day.length === 4 ? '（月、日未填）' : day.length === 7 ? '（日未填）' : '';
  return `${partialDayInWords(day)}${missing}`;
}

/** What is wrong with such a day as typed, or undefined. */
export function partialDayFault(
  text: string,
  { required = false, future = false }: { readonly required?: boolean; readonly future?: boolean } = {},
  now: Date = new Date(),
): string | undefined {
  if (text.trim() === '') return required ? '请填写日期，如 1978-03-05 或 1978.3' : undefined;
  const day = readPartialDay(text, now);
  if (day === null) return '看不懂这个日期，请写成 1978-03-05，只知道年月的写 1978.3';
  if (!future && day > today(now)) return '日期在今天之后，请核对';
  return undefined;
}

function isYear(year: string): boolean {
  return year >= '1900' && year <= '2100';
}

function checkedMonth(year: string, month: string): string | null {
  const number = Number(month);
  return isYear(year) && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null;
}
