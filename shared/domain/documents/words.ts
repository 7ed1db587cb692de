import { fullDay } from '../day-words.ts';
import { dayOf } from '../day.ts';
import { clockTime } from '../resources/bells.ts';

/** 2026年11月24日 9:05, where the office stands. */
export function printedMoment(at: Date): string {
  return `${fullDay(dayOf(at))} ${clockTime(at.getHours() * 60 + at.getMinutes())}`;
}
