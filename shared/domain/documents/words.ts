import { clockTime } from '../resources/bells.ts';

/** Days and times as printed papers write them. */

function parts(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

/** 2026年11月23日 */
export function printedDay(day: string): string {
  const { year, month, date } = parts(day);
  return `${year}年${month}月${date}日`;
}

/** 11月23日 */
export function monthAndDay(day: string): string {
  const { month, date } = parts(day);
  return `${month}月${date}日`;
}

/** 2026年11月23日至27日, leaving out what both days have in common; one day alone where there is no other. */
export function printedSpan(from: string, to: string): string {
  if (from === to) return printedDay(from);
  const [first, last] = [parts(from), parts(to)];
  if (first.year !== last.year) return `${printedDay(from)}至${printedDay(to)}`;
  if (first.month !== last.month) return `${printedDay(from)}至${monthAndDay(to)}`;
  return `${printedDay(from)}至${last.date}日`;
}

/** 2026年11月24日 9:05, where the office stands. */
export function printedMoment(at: Date): string {
  const day = `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
  return `${day} ${clockTime(at.getHours() * 60 + at.getMinutes())}`;
}
