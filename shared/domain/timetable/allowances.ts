import type { ConflictKind } from './codes.ts';
import type { Conflict } from './conflicts.ts';

/** A clash that is meant, with its reason. The pair has no order. */
export interface Allowance {
  readonly id: string;
  readonly one: string;
  readonly other: string | null;
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** The pair of an allowance as it is kept: the smaller id first. */
export function pairInOrder(one: string, other: string | null): { one: string; other: string | null } {
  return other !== null && other < one ? { one: other, other: one } : { one, other };
}

/** Finds the allowance of a conflict, whichever of its sessions is asked. */
export function allowances(
  all: readonly Allowance[],
): (conflict: Pick<Conflict, 'session' | 'other' | 'kind'>) => Allowance | null {
  const key = (one: string, other: string | null, kind: ConflictKind) => {
    const pair = pairInOrder(one, other);
    return `${pair.one} ${pair.other ?? ''} ${kind}`;
  };
  const known = new Map(all.map((each) => [key(each.one, each.other, each.kind), each]));
  return ({ session, other, kind }) => known.get(key(session, other, kind)) ?? null;
}
