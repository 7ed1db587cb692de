import type { ConflictKind } from './codes.ts';
import type { Conflict } from './conflicts.ts';

/** A clash that is meant, with its reason and what it was meant for. The pair has no order. */
export interface Allowance extends Allowed {
  readonly id: string;
  readonly one: string;
  readonly other: string | null;
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** What somebody had before his eyes when he allowed a clash. */
export interface Allowed {
  readonly day: string;
  /** The ids of `about` of the conflict. */
  readonly about: readonly string[];
  /** How bad it was, as `extentOf` says. */
  readonly extent: number;
}

/** The pair of an allowance as it is kept: the smaller id first. */
export function pairInOrder(one: string, other: string | null): { one: string; other: string | null } {
  return other !== null && other < one ? { one: other, other: one } : { one, other };
}

/** How much is wanting: people of two classes, trainees beyond the seats, minutes of the way beyond those between; else 0. */
export function extentOf({ people, needed, given }: Pick<Conflict, 'people' | 'needed' | 'given'>): number {
  return needed === null ? people.length : needed - (given ?? 0);
}

/** What is allowed with a conflict. @param day on which it is */
export function allowedWith(conflict: Conflict, day: string): Allowed {
  return { day, about: conflict.about, extent: extentOf(conflict) };
}

export interface FoundAllowance {
  readonly allowance: Allowance;
  /** False: it was allowed for something else or for less, so that it has to be looked at again. */
  readonly holds: boolean;
}

/** Finds the allowance of a conflict on a day, whichever of its sessions is asked. */
export function allowances(
  all: readonly Allowance[],
): (conflict: Conflict, day: string) => FoundAllowance | null {
  const key = (one: string, other: string | null, kind: ConflictKind) => {
    const pair = pairInOrder(one, other);
    return `${pair.one} ${pair.other ?? ''} ${kind}`;
  };
  const known = new Map(all.map((each) => [key(each.one, each.other, each.kind), each]));
  return (conflict, day) => {
    const allowance = known.get(key(conflict.session, conflict.other, conflict.kind));
    return allowance === undefined ? null : { allowance, holds: covers(allowance, conflict, day) };
  };
}

function covers(allowed: Allowance, conflict: Conflict, day: string): boolean {
  // A room is as small on any other day.
  const anyDay = conflict.kind === 'capacity' && conflict.other === null;
  return (
    (anyDay || allowed.day === day) &&
    conflict.about.every((id) => allowed.about.includes(id)) &&
    extentOf(conflict) <= allowed.extent
  );
}
