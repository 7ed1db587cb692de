import type { BranchMonth, EventMember } from '../../../../shared/contract/branch-event-answers.ts';
import type { Named } from '../../../../shared/contract/named.ts';
import {
  BRANCH_ACTIVITIES,
  type BranchActivity,
  type EventTakes,
} from '../../../../shared/domain/hours/codes.ts';
import { USUAL_EVENTS } from '../../../../shared/domain/hours/event-defaults.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

/** What is typed for a line about a branch event, read as it stands. Nothing is decided here that the screen does not show. */

/** A name as it was typed, and who it is taken for. */
export interface TypedName {
  readonly text: string;
  /** Null: nobody of the branch is called so. */
  readonly person: Named | null;
  /** How many others the same letters fit just as well. */
  readonly others: number;
}

/** A line as it was typed, before it is saved. */
export interface DraftLine {
  readonly branch: Named;
  readonly joint: readonly Named[];
  readonly activity: BranchActivity;
  readonly day: string;
  readonly half: HalfDay;
  readonly minutes: number;
  readonly title: string;
  readonly takes: EventTakes;
  readonly typed: readonly string[];
}

/** Branches that fit what was typed, the best first: by a part of the name, by initials, by letters in their order (lj1). */
export function branchesTyped(text: string, branches: readonly BranchMonth[]): BranchMonth[] {
  const word = text.replaceAll(/\s/gu, '').toLowerCase();
  if (word === '') return [];
  return branches
    .map((branch, at) => ({ branch, at, rank: branchRank(word, branch) }))
    .filter(({ rank }) => rank < 4)
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ branch }) => branch);
}

function branchRank(word: string, { branch, forms }: BranchMonth): number {
  if (branch.name.includes(word)) return branch.name.startsWith(word) ? 0 : 1;
  if (forms.some((form) => form.startsWith(word))) return 0;
  if (forms.some((form) => form.includes(word))) return 2;
  return forms.some((form) => isWithin(word, form)) ? 3 : 4;
}

/** Whether the letters stand in a word in this order, the first one at its beginning. */
function isWithin(letters: string, word: string): boolean {
  if (letters[0] !== word[0]) return false;
  let at = -1;
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The activity that was typed, by its number or by initials as soon as they fit only one; null: not yet clear. */
export function activityTyped(text: string): BranchActivity | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  const fitting = BRANCH_ACTIVITIES.filter((activity) => {
    const { key, initials, short } = USUAL_EVENTS[activity];
    return key === word || initials.startsWith(word) || short.startsWith(word);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const HALF_KEYS: Readonly<Record<string, HalfDay>> = {
  s: 'morning',
  x: 'afternoon',
  w: 'evening',
  '1': 'morning',
  '2': 'afternoon',
  '3': 'evening',
  上: 'morning',
  下: 'afternoon',
  晚: 'evening',
};

export const halfTyped = (text: string): HalfDay | null =>
  HALF_KEYS[text.trim().toLowerCase().slice(-1)] ?? null;

/** A day of the month by its number; null: there is none. */
export function dayTyped(text: string, month: string): string | null {
  const found = /^\d{1,2}$/u.exec(text.trim());
  if (found === null) return null;
  const day = `${month}-${text.trim().padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day;
}

/** Members whom letters or a part of the name fit, whole ones first. */
export function membersTyped(text: string, members: readonly EventMember[]): EventMember[] {
  const word = text.replaceAll(/\s/gu, '').toLowerCase();
  if (word === '') return [];
  const rank = ({ name, forms }: EventMember) => {
    if (name === word || forms.includes(word)) return 0;
    if (forms.some((form) => form.startsWith(word))) return 1;
    return name.includes(word) ? 2 : 3;
  };
  return members
    .map((member, at) => ({ member, at, rank: rank(member) }))
    .filter((each) => each.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ member }) => member);
}

/** Who each typed name is taken for; nobody twice. */
export function namesTyped(typed: readonly string[], members: readonly EventMember[]): TypedName[] {
  const taken = new Set<string>();
  return typed.map((text) => {
    const fitting = membersTyped(text, members).filter(({ id }) => !taken.has(id));
    const [first] = fitting;
    if (first === undefined) return { text, person: null, others: 0 };
    taken.add(first.id);
    const exact = fitting.filter(({ name, forms }) => name === text || forms.includes(text.toLowerCase()));
    const same = exact.length > 0 ? exact : fitting;
    return { text, person: { id: first.id, name: first.name }, others: same.length - 1 };
  });
}

/** The line as the program takes it. */
export function toLine(line: DraftLine, named: readonly TypedName[]) {
  const { branch, joint, activity, day, half, minutes, title, takes } = line;
  const people = named.flatMap(({ person }) => person?.id ?? []);
  return {
    branch: branch.id,
    joint: joint.map(({ id }) => id),
    activity,
    day,
    half,
    minutes,
    title,
    takes,
    absent: takes === 'all-but' ? people : [],
    present: takes === 'only' ? people : [],
  };
}
