import type { Kysely } from 'kysely';
import type { Coverage } from '../../../shared/contract/statistics-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { ledgerOf } from '../../../shared/domain/hours/ledger.ts';
import { categoryOf, isHeld } from '../../../shared/domain/people/category.ts';
import type { ReadContext } from '../../data/handler.ts';
import type { Database } from '../../data/tables/index.ts';
import { ledgerSettings } from '../hours/facts.ts';
import { loadCandidates } from '../hours/load.ts';
import { hasMet, peopleSeen, placeOn, standingOf, type Standing } from '../hours/standing.ts';
import {
  hoursState,
  NO_HOURS,
  totalsOf,
  totalsOfYear,
  type HoursState,
  type YearTotals,
} from '../hours/totals.ts';
import type { Until } from './until.ts';

/**
 * Where everybody in the viewer's reach who was on the register on the day stood then: the ledger's own hours of what was
 * until that day, categories, exemptions and branches of that day.
 */
export async function standingsUntil(context: ReadContext, until: Until): Promise<Standing[]> {
  const { viewer, db } = context;
  const { year, on } = until;
  const today = dayOf(context.now());
  const state = await hoursState(context);
  // Today is asked for most; nothing is entered for days to come, so that it is the kept total of the year.
  const totals =
    on === `${year}-12-31` || on === today
      ? await totalsOfYear(db, state, year)
      : await totalsUntil(db, state, until);
  const found: Standing[] = [];
  for (const person of await peopleSeen(viewer, context, state)) {
    const place = placeOn(person, on, today);
    if (place === null) continue;
    found.push(standingOf(state, totals.get(person.id) ?? NO_HOURS, person, place, year, on));
  }
  return found;
}

/** The totals as they were on a day inside a year: what came later never changes a line before it. */
async function totalsUntil(
  db: Kysely<Database>,
  { facts, groups, rules, setting }: HoursState,
  { from, on }: Until,
): Promise<ReadonlyMap<string, YearTotals>> {
  const candidates = await loadCandidates(db, { facts, groups, people: 'all' }, { from, to: on });
  const settings = ledgerSettings(setting);
  return new Map(
    [...candidates].flatMap(([id, own]) => {
      const person = facts.get(id);
      if (person === undefined) return [];
      const lines = ledgerOf(own, rules, settings, (day) => categoryOf(person.membership, person.posts, day));
      return [[id, totalsOf(lines)] as const];
    }),
  );
}

/** Whether somebody must earn hours in the year. */
export const isBound = ({ target, exempt }: Standing): boolean => target !== null && !exempt;

/** Whether somebody must and has not: hours are missing, or a 集中培训. */
export const isMissing = (standing: Standing): boolean => isBound(standing) && !hasMet(standing);

/** 免学时: nothing is asked of them this year. */
export const isFreed = ({ target, exempt }: Standing): boolean => target !== null && exempt;

export const isSecretary = ({ person }: Standing, on: string): boolean =>
  person.posts.some((post) => post.kind === 'secretary' && isHeld(post, on));

/** Without a class or an outside training that counts. */
export const isUntrained = ({ totals }: Standing): boolean => totals.courses === 0;

export function coverageOf(people: readonly Standing[]): Coverage {
  const members = people.filter(isBound).length;
  const missing = people.filter(isMissing).length;
  const met = members - missing;
  return {
    members,
    met,
    missing,
    exempt: people.filter(isFreed).length,
    percent: members === 0 ? null : Math.round((met / members) * 1000) / 10,
  };
}
