import { clockTime, minutesOf } from '../../../../shared/domain/resources/bells.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { faultOfTimes } from '../../../../shared/domain/timetable/times.ts';

/** What is typed for the own times of a session; both empty: as the bells say. */
export interface TimeDraft {
  readonly starts: string;
  readonly ends: string;
}

export const timeDraft = (at: { starts: number; ends: number; ownTimes: boolean } | null): TimeDraft =>
  at?.ownTimes === true
    ? { starts: clockTime(at.starts), ends: clockTime(at.ends) }
    : { starts: '', ends: '' };

/** The minutes that were typed, or what is wrong with them. */
export function readTimes(
  half: HalfDay,
  { starts, ends }: TimeDraft,
): { readonly starts: number | null; readonly ends: number | null; readonly fault: string | null } {
  const [first, last] = [starts, ends].map((text) =>
    text.trim() === '' ? null : (minutesOf(text) ?? undefined),
  );
  if (first === undefined || last === undefined)
    return { starts: null, ends: null, fault: '时间请写成 8:30 的样子' };
  return { starts: first, ends: last, fault: faultOfTimes(half, first, last) };
}
