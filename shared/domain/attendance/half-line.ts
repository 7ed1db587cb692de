import { daysBetween, daysLater } from '../day.ts';
import { shortDay } from '../day-words.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';

/** A half-day of a calendar day. */
export interface DayHalf {
  readonly day: string;
  readonly half: HalfDay;
}

/** Half-days in a row, by their places on the line of all half-days: from the first one to the one that is outside again. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const ORIGIN = '2000-01-01';
const HALVES = Object.keys(HALF_DAYS) as HalfDay[];

/** The place of a half-day on the line of all half-days; the next one is one more. */
export function placeOf({ day, half }: DayHalf): number {
  return daysBetween(ORIGIN, day) * HALVES.length + HALVES.indexOf(half);
}

/** The half-day at a place of the line. */
export function halfAtPlace(place: number): DayHalf {
  const days = Math.floor(place / HALVES.length);
  return { day: daysLater(ORIGIN, days), half: HALVES[place - days * HALVES.length] ?? 'morning' };
}

/** Whether two stretches have a half-day in common. Those that touch have none. */
export function meet(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** A key by which half-days are found; its order is that of time. */
export const keyOfHalf = ({ day, half }: DayHalf): string => `${day}/${HALVES.indexOf(half)}`;

/** “11月24日（周二）上午” */
export const halfInWords = ({ day, half }: DayHalf): string => `${shortDay(day)}${HALF_DAYS[half]}`;
