import type { HalfDay } from '../timetable/half-days.ts';

/** A stretch of days, both ends included, on which somebody cannot come; null: whole days, else only that half of each. */
export interface Absence {
  readonly from: string;
  readonly to: string;
  readonly half: HalfDay | null;
}

/** Whether somebody is away on a half-day. */
export function isAway(absence: Absence, day: string, half: HalfDay): boolean {
  return absence.from <= day && day <= absence.to && (absence.half === null || absence.half === half);
}

/** Whether two stretches share a half-day. Ends count: 1–3 and 3–5 meet on the third. */
export function absencesMeet(one: Absence, other: Absence): boolean {
  if (one.from > other.to || other.from > one.to) return false;
  return one.half === null || other.half === null || one.half === other.half;
}

/** Whether two times of validity share a day; null: without end. Both ends are included. */
export function validitiesMeet(
  one: { readonly from: string; readonly to: string | null },
  other: { readonly from: string; readonly to: string | null },
): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}
