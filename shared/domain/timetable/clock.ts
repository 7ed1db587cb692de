import type { HalfDay } from './half-days.ts';

const NOON = 12 * 60;
const EVENING = 18 * 60;

/** Minutes after midnight as people write them: 510 is 8:30. */
export function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The half-day that a time belongs to: before 12 o'clock morning, before 18 afternoon, else evening (rules-and-forms §4.1). */
export function halfAt(minutes: number): HalfDay {
  if (minutes < NOON) return 'morning';
  return minutes < EVENING ? 'afternoon' : 'evening';
}

/** 2026-11-24 as 11月24日（周二）. */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日（周${weekdayOf(day)}）`;
}

/** The weekday of a calendar day: 一 … 日. */
export function weekdayOf(day: string): string {
  return '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The calendar day so many days later (earlier when negative). */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** All days from the first to the last, both included; none when they are reversed. */
export function daysFromTo(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysLater(day, 1)) days.push(day);
  return days;
}

/** How many days the second day is after the first; negative before it. */
export function dayDistance(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
