import { isoDay, today } from '../words.ts';

/**
 * Reads a day as clerks type it: 2026-11-23, 2026.11.23, 2026/11/23, 20261123, 2026年11月23日, 11-23 or
 * 11月23日 (this year), 今天. Gives 2026-11-23, or null for what is no day of the calendar.
 */
export function readDay(text: string, now: Date = new Date()): string | null {
  const written = text.normalize('NFKC').replace(/\s/gu, '');
  if (written === '今天') return today(now);
  const full =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(written);
  if (full !== null) return checked(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[-./月](\d{1,2})日?$/u.exec(written);
  if (short !== null) return checked(now.getFullYear(), Number(short[1]), Number(short[2]));
  return null;
}

/** A month as six weeks of days (Monday first), with the days of its neighbours that fill them up. */
export function weeksOf(year: number, month: number): readonly (readonly string[])[] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => {
      const date = new Date(Date.UTC(year, month - 1, 1 - lead + week * 7 + day));
      return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    }),
  );
}

function checked(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date));
  const exists = day.getUTCMonth() === month - 1 && day.getUTCDate() === date && year >= 1900;
  return exists ? isoDay(year, month, date) : null;
}
