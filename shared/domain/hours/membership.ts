import type { Membership, MoveKind } from '../people/codes.ts';

/** Where somebody belonged from a day on, up to a day that is not included any more; null: open. */
export interface Spell {
  readonly branch: string;
  readonly from: string;
  readonly to: string | null;
}

export interface DatedMove {
  readonly kind: MoveKind;
  readonly on: string;
  /** The branch that was left; null: none, or somebody who came back. */
  readonly left: string | null;
}

/**
 * The branches of somebody over time, the latest first: from the branch that the register shows back through his moves.
 * `moves`: oldest first. On the day of a move he belongs to the new branch already. Of a day only the month or year may be
 * known: he moved on its first day.
 */
export function branchSpells(branch: string | null, moves: readonly DatedMove[]): Spell[] {
  const spells: Spell[] = [];
  let own = branch;
  let to: string | null = null;
  const add = (from: string) => {
    if (own !== null && (to === null || from < to)) spells.push({ branch: own, from, to });
  };
  for (const move of moves.toReversed()) {
    if (move.kind === 'employer') continue;
    add(move.on);
    to = move.on;
    own = move.kind === 'back' ? null : move.left;
  }
  add('');
  return spells;
}

/** The branch that somebody belonged to on a day. */
export function branchOn(spells: readonly Spell[], day: string): string | null {
  return spells.find(({ from, to }) => from <= day && (to === null || day < to))?.branch ?? null;
}

/** Whether somebody was a member, 正式 or 预备, on a day: without a day of joining as far back as is asked. */
export function isMemberOn(membership: Membership, joined: string | null, day: string): boolean {
  return (membership === 'full' || membership === 'probationary') && (joined === null || joined <= day);
}
