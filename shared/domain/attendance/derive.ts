import type { AttendanceState, LeaveKind } from './codes.ts';
import type { DayHalf } from './half-line.ts';
import { stateByLeave, type LeaveTimes } from './leave.ts';

/** An approved leave of the one in question. */
export type GrantedLeave = LeaveTimes & { readonly kind: LeaveKind };

/**
 * How somebody was there: what was marked for him, else what his leave says, else 出勤. Null while the sheet is not
 * entered for him and neither a mark nor a leave says anything.
 */
export function stateIn(
  half: DayHalf,
  facts: {
    readonly entered: boolean;
    readonly mark: AttendanceState | null;
    readonly leaves: readonly GrantedLeave[];
  },
): AttendanceState | null {
  if (!facts.entered) return null;
  return facts.mark ?? stateByLeaves(half, facts.leaves) ?? 'present';
}

/** What leave says about a half-day; of one that runs late and the next one, the one that was granted. */
export function stateByLeaves(half: DayHalf, leaves: readonly GrantedLeave[]): AttendanceState | null {
  const said = leaves.flatMap((leave) => stateByLeave(leave, half) ?? []);
  return said.find((state) => state !== 'absent') ?? said[0] ?? null;
}

/** The facts of an enrolment that say on which days he was one of the class. */
export interface EnrolledTimes {
  readonly status: string;
  readonly enrolledOn: string;
  readonly leftOn: string | null;
}

/**
 * Whether somebody was one of the class on a day: not before he was put into it, not from the day on which he left, never
 * if he did not come at all. Whoever was put down only after the class was over — the list came back late from paper —
 * was in it from the first day.
 */
export function wasInClassOn(
  { status, enrolledOn, leftOn }: EnrolledTimes,
  classEndsOn: string | null,
  day: string,
): boolean {
  if (status === 'absent') return false;
  if (status === 'withdrawn' && (leftOn === null || leftOn <= day)) return false;
  const putDownLater = classEndsOn !== null && enrolledOn > classEndsOn;
  return putDownLater || enrolledOn <= day;
}

/** Whether a sheet is entered for a group. Groups are numbered from 1; 0 stands for those without one. */
export function isEnteredFor(groups: readonly number[] | null, group: number | null): boolean {
  return groups === null || groups.includes(group ?? 0);
}

/** 出勤率 in whole tenths of a per cent: there, late or leaving early, of the half-days that count; null: none do. */
export function attendanceRate(there: number, due: number): number | null {
  return due === 0 ? null : Math.round((there / due) * 1000) / 10;
}

/** States that count as having been there. */
export const THERE: readonly AttendanceState[] = ['present', 'late', 'early'];
