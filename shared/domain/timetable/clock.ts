import { daysLater, weekdayOf } from '../day.ts';
import type { HalfDay } from './half-days.ts';

const NOON = 12 * 60;
const EVENING = 18 * 60;

/** The half-day that a time belongs to: before 12 o'clock morning, before 18 afternoon, else evening (rules-and-forms §4.1). */
export function halfAt(minutes: number): HalfDay {
  if (minutes < NOON) return 'morning';
  return minutes < EVENING ? 'afternoon' : 'evening';
}

/** All days from the first to the last, both included; none when they are reversed. */
export function daysFromTo(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysLater(day, 1)) days.push(day);
  return days;
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return daysLater(day, -((weekdayOf(day) + 6) % 7));
}
