import { branchOn, isMemberOn } from '../../../shared/domain/hours/membership.ts';
import { coursesAsked, dayOfYear, missingHours, yearTarget } from '../../../shared/domain/hours/targets.ts';
import { categoryOf, isInForce } from '../../../shared/domain/people/category.ts';
import type { Category } from '../../../shared/domain/people/codes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { PersonFacts } from './facts.ts';
import {
  hoursOf,
  hoursState,
  NO_HOURS,
  totalsOfYear,
  type HoursState,
  type Reading,
  type YearTotals,
} from './totals.ts';

/** Where somebody stands in a year. */
export interface Standing {
  readonly person: PersonFacts;
  /** The branch on the day of the year; of one without a branch the organisation that holds him. */
  readonly unit: string;
  readonly branch: string | null;
  readonly category: Category;
  /** Null: a year asks nothing of him. */
  readonly target: number | null;
  readonly exempt: boolean;
  readonly totals: YearTotals;
  readonly hours: number;
  readonly missing: number;
  readonly missingCourses: number;
}

export interface StandingsOfYear {
  readonly state: HoursState;
  /** The day whose categories, exemptions and branches are taken. */
  readonly on: string;
  readonly people: readonly Standing[];
}

/**
 * Where everybody in the viewer's reach stands in a year: those who are on the register on its day (31 December, in the
 * current year today). What they are asked for follows from the category of that day; hours from whichever branch or town
 * they were earned in.
 */
export async function standingsOfYear(
  viewer: Viewer,
  reading: Reading,
  year: number,
  today: string,
): Promise<StandingsOfYear> {
  const state = await hoursState(reading);
  const totals = await totalsOfYear(reading.db, state, year);
  const seen = await peopleSeen(viewer, reading, state);
  const on = dayOfYear(year, today);
  return { state, on, people: standings(state, totals, seen, year, today) };
}

/** People of the state whom the viewer may see. */
export async function peopleSeen(
  viewer: Viewer,
  { db }: Reading,
  state: HoursState,
): Promise<Iterable<PersonFacts>> {
  if (viewer.roots === 'all') return state.facts.values();
  const found = await rows(viewer, db, 'person').select('id').execute();
  return found.flatMap(({ id }) => state.facts.get(id) ?? []);
}

export function standings(
  state: HoursState,
  totals: ReadonlyMap<string, YearTotals>,
  people: Iterable<PersonFacts>,
  year: number,
  today: string,
): Standing[] {
  const on = dayOfYear(year, today);
  const found: Standing[] = [];
  for (const person of people) {
    const place = placeOn(person, on, today);
    if (place === null) continue;
    found.push(standingOf(state, totals.get(person.id) ?? NO_HOURS, person, place, year, on));
  }
  return found;
}

/** Where somebody belongs on a day; null: not on the register then. */
export function placeOn(
  person: PersonFacts,
  on: string,
  today: string,
): { readonly unit: string; readonly branch: string | null } | null {
  if (person.mergedInto !== null) return null;
  if (on >= today)
    return person.standing === 'present'
      ? { unit: person.branch ?? person.holder, branch: person.branch }
      : null;
  const branch = branchOn(person.spells, on);
  if (branch !== null) return { unit: branch, branch };
  return person.standing === 'present' && person.spells.length === 0
    ? { unit: person.holder, branch: null }
    : null;
}

export function standingOf(
  { setting }: Pick<HoursState, 'setting'>,
  totals: YearTotals,
  person: PersonFacts,
  place: { readonly unit: string; readonly branch: string | null },
  year: number,
  on: string,
): Standing {
  const { membership, joined, posts } = person;
  const category = categoryOf(membership, posts, on);
  const member = isMemberOn(membership, joined, on) ? membership : 'none';
  const target = yearTarget(category, member, year, setting);
  const hours = hoursOf(totals);
  return {
    person,
    unit: place.unit,
    branch: place.branch,
    category,
    target,
    exempt: person.exemptions.some(({ from, to }) => isInForce(from, to, on)),
    totals,
    hours,
    missing: missingHours(target, hours),
    missingCourses: target === null ? 0 : Math.max(0, coursesAsked(category, year, setting) - totals.courses),
  };
}

/** Whether somebody has what the year asks of him. */
export const hasMet = ({ missing, missingCourses }: Pick<Standing, 'missing' | 'missingCourses'>): boolean =>
  missing === 0 && missingCourses === 0;
