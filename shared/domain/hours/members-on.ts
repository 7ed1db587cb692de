import type { Membership, MoveKind, Standing } from '../people/codes.ts';

/** What the register knows of where somebody belonged in the course of time. */
export interface MemberHistory {
  readonly branch: string | null;
  readonly standing: Standing;
  readonly membership: Membership;
  /** The day on which he became 预备党员; a year or a month alone counts from its beginning. Null: not known. */
  readonly joinedOn: string | null;
  readonly moves: readonly HistoryMove[];
}

export interface HistoryMove {
  /** Of several moves of one day the one with the lower id came first: ids are made in the order of time. */
  readonly id: string;
  readonly kind: MoveKind;
  readonly on: string;
  readonly from: string | null;
}

/**
 * The organisation somebody was in at a day; null: he was not on the register. A move holds from its day on. Read from the
 * end: the first move after the day tells where he was until then; without one he is where he is now.
 */
export function placeOn(history: MemberHistory, day: string): string | null {
  let next: HistoryMove | null = null;
  for (const move of history.moves) {
    if (move.kind === 'employer' || move.on <= day) continue;
    if (next === null || move.on < next.on || (move.on === next.on && move.id < next.id)) next = move;
  }
  if (next === null) return history.standing === 'present' ? history.branch : null;
  return next.kind === 'back' ? null : next.from;
}

/** Whether somebody was a member on a day: 正式 or 预备, and joined by then. */
export function isMember({ membership, joinedOn }: MemberHistory, day: string): boolean {
  if (membership !== 'full' && membership !== 'probationary') return false;
  return joinedOn === null || joinedOn <= day;
}
