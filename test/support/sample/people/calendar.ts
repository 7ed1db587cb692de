import type { Random } from '../random.ts';

/** Days as whole numbers since 1970-01-01: tens of thousands of people need many, and `Date` is slow. */

const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/** The number of an ISO day (proleptic Gregorian calendar, years counted from March). */
export function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

/** The ISO day of a number. */
export function dayText(number: number): string {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** The same day some years later (or earlier); 29 February becomes 1 March where there is none. */
export function yearsLater(number: number, years: number): number {
  const day = dayText(number);
  return dayNumber(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`);
}

/** A number of a day from `from` to `to`, both included; `from` where the time is empty. */
export function dayWithin(random: Random, from: number, to: number): number {
  return to <= from ? from : random.int(from, to);
}

export function yearOf(number: number): number {
  return Number(dayText(number).slice(0, 4));
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The number of the last day that a day of which only month or year are known can be; nothing is long ago. */
export function lastDayOf(partial: string | null): number {
  if (partial === null) return dayNumber('1949-10-01');
  if (partial.length === 4) return dayNumber(`${partial}-12-31`);
  return dayNumber(partial.length === 7 ? `${partial}-31` : partial);
}
