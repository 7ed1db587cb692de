import { weekdayOf } from './day.ts';

/** Calendar days and stretches of them in words, for screens, sentences and papers alike. */

function parts(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

/** 2026年11月23日 */
export function fullDay(day: string): string {
  return `${parts(day).year}年${monthAndDay(day)}`;
}

/** 11月23日 */
export function monthAndDay(day: string): string {
  const { month, date } = parts(day);
  return `${month}月${date}日`;
}

/** The weekday as it is written behind 周 or 星期: 一 … 日. */
export function weekdayName(day: string): string {
  return '日一二三四五六'[weekdayOf(day)] ?? '';
}

/** 2026年11月23日（周一） */
export const dayWithWeekday = (day: string): string => `${fullDay(day)}（周${weekdayName(day)}）`;

/** 11月24日（周二） */
export const shortDay = (day: string): string => `${monthAndDay(day)}（周${weekdayName(day)}）`;

/** 2026年11月23日至27日, leaving out what both days have in common; one day alone where there is no other. */
export function daySpan(from: string, to: string, between: '至' | '—'): string {
  if (from === to) return fullDay(from);
  const [first, last] = [parts(from), parts(to)];
  if (first.year !== last.year) return `${fullDay(from)}${between}${fullDay(to)}`;
  if (first.month !== last.month) return `${fullDay(from)}${between}${monthAndDay(to)}`;
  return `${fullDay(from)}${between}${last.date}日`;
}
