import { daysLater } from '../day.ts';
import type { ClassStatus } from './codes.ts';
import { isUnderWay } from './status.ts';

/** The days of a class, the last included; null: not settled yet. */
export interface ClassSpan {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/**
 * Whether two classes share a day. Each is the half-open stretch from its first day to the day after its last, so that
 * one that begins on the day after another ends does not meet it. Days that are not settled meet nothing.
 */
export function spansMeet(one: ClassSpan, other: ClassSpan): boolean {
  if (one.startsOn === null || one.endsOn === null || other.startsOn === null || other.endsOn === null)
    return false;
  return one.startsOn < daysLater(other.endsOn, 1) && other.startsOn < daysLater(one.endsOn, 1);
}

/** Whether another class claims somebody at the time of this one: it still is to come or runs today, and their days meet. */
export function claimsTimeOf(
  own: ClassSpan,
  other: ClassSpan & { readonly status: ClassStatus },
  today: string,
): boolean {
  if (!isUnderWay(other.status) || other.endsOn === null || other.endsOn < today) return false;
  return spansMeet(own, other);
}

/** Whether a class is over and has been held: who was in it has been trained. */
export function wasHeld(other: ClassSpan & { readonly status: ClassStatus }, today: string): boolean {
  if (other.status === 'finished' || other.status === 'archived') return true;
  return isUnderWay(other.status) && other.endsOn !== null && other.endsOn < today;
}
