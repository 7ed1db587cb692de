import type { AttendanceState, LeaveApprover, LeaveKind } from './codes.ts';
import { LEAVE_APPROVERS } from './codes.ts';
import { placeOf, type DayHalf, type Stretch } from './half-line.ts';

/** When somebody is away: from the first half-day that he misses to the one on which he is back, which he does not miss. */
export interface LeaveTimes {
  readonly from: DayHalf;
  readonly to: DayHalf;
  /** 销假: the half-day on which he was really back; null: not noted. */
  readonly back: DayHalf | null;
}

/** The half-days that were asked for. */
export function askedFor({ from, to }: Pick<LeaveTimes, 'from' | 'to'>): Stretch {
  return { from: placeOf(from), to: placeOf(to) };
}

/** The half-days that somebody was away on: what was asked for, until he was really back, early or late. */
export function awayOn({ from, to, back }: LeaveTimes): Stretch {
  return { from: placeOf(from), to: placeOf(back ?? to) };
}

/**
 * What an approved leave makes of a half-day: its kind as long as it was granted and he was not back yet; 旷课 for what he
 * stayed away beyond that; null: nothing, he was to be there.
 */
export function stateByLeave(
  leave: LeaveTimes & { readonly kind: LeaveKind },
  half: DayHalf,
): AttendanceState | null {
  const at = placeOf(half);
  const away = awayOn(leave);
  if (at < away.from || at >= away.to) return null;
  return at < placeOf(leave.to) ? leave.kind : 'absent';
}

/**
 * How many half-days these are, as leave is counted: an evening counts only on a day of which neither morning nor
 * afternoon is among them, so that a day with its evening is two half-days (house rules, rules-and-forms §1.6).
 */
export function countedHalfDays(halves: readonly DayHalf[]): number {
  let count = 0;
  for (const ofDay of Map.groupBy(halves, ({ day }) => day).values()) {
    const daytime = new Set(ofDay.map(({ half }) => half).filter((half) => half !== 'evening'));
    count += daytime.size === 0 ? 1 : daytime.size;
  }
  return count;
}

/** The half-days of a class that lie in a stretch. */
export function halvesWithin(halves: readonly DayHalf[], { from, to }: Stretch): DayHalf[] {
  return halves.filter((half) => {
    const at = placeOf(half);
    return from <= at && at < to;
  });
}

/** How many half-days each may grant (settings leave.class-teacher, leave.office, leave.principal). */
export type ApproverLimits = Readonly<Record<Exclude<LeaveApprover, 'committee'>, number>>;

const TIERS = Object.keys(LEAVE_APPROVERS) as LeaveApprover[];

/** Who has to agree to a leave of so many half-days, in the order in which they sign: each up to the one who may grant it. */
export function neededApprovers(halfDays: number, limits: ApproverLimits): LeaveApprover[] {
  const last = TIERS.findIndex((tier) => tier === 'committee' || halfDays <= limits[tier]);
  return TIERS.slice(0, last + 1);
}

/** Who is to decide next; null: all have agreed. */
export function nextApprover(
  needed: readonly LeaveApprover[],
  agreed: readonly LeaveApprover[],
): LeaveApprover | null {
  return needed.find((tier) => !agreed.includes(tier)) ?? null;
}
