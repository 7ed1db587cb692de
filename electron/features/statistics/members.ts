import type { Kysely } from 'kysely';
import type { Coverage } from '../../../shared/contract/statistics-answers.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { ledgerOf } from '../../../shared/domain/hours/ledger.ts';
import { branchOn } from '../../../shared/domain/hours/membership.ts';
import { missingHours, yearTarget } from '../../../shared/domain/hours/targets.ts';
import { categoryOf, isHeld, isInForce } from '../../../shared/domain/people/category.ts';
import type { Category } from '../../../shared/domain/people/codes.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { ledgerSettings } from '../hours/facts.ts';
import { loadCandidates } from '../hours/load.ts';
import {
  hoursOf,
  hoursState,
  NO_HOURS,
  totalsOf,
  totalsOfYear,
  type HoursState,
  type YearTotals,
} from '../hours/totals.ts';
import type { Until } from './until.ts';

type Db = Kysely<Database>;

/** Somebody on the register with what he has earned in the year until the day. */
export interface Earner {
  readonly id: string;
  readonly name: string;
  /** The branch that he belonged to on the day, else who holds his entry. */
  readonly home: string;
  readonly category: Category;
  /** Null: nothing is asked of him in a year. */
  readonly target: number | null;
  readonly exempt: boolean;
  readonly secretary: boolean;
  readonly concentrated: number;
  readonly collective: number;
  readonly hours: number;
  readonly missing: number;
  /** Whether he was at a class or an outside training that counts. */
  readonly trained: boolean;
}

/**
 * Everybody in the viewer's reach who is on the register, with his hours of the year until the day. Categories, posts and
 * exemptions are those of that day.
 */
export async function earners(context: ReadContext, until: Until): Promise<Earner[]> {
  const { viewer, db } = context;
  const { year, on } = until;
  const seen = await rows(viewer, db, 'person')
    .select(['id', 'name'])
    .where('merged_into_id', 'is', null)
    .where('standing', '=', 'present')
    .execute();
  const state = await hoursState(context);
  const totals =
    on === `${year}-12-31` || on === dayOf(context.now())
      ? await totalsOfYear(db, state, year)
      : await totalsUntil(db, state, until);
  return seen.flatMap(({ id, name }): Earner[] => {
    const own = state.facts.get(id);
    if (own === undefined) return [];
    const { concentrated, collective, courses } = totals.get(id) ?? NO_HOURS;
    const hours = hoursOf({ ...NO_HOURS, concentrated, collective });
    const category = categoryOf(own.membership, own.posts, on);
    const target = yearTarget(category, own.membership, year, state.setting);
    const exempt = own.exemptions.some((each) => isInForce(each.from, each.to, on));
    return [
      {
        id,
        name,
        home: branchOn(own.spells, on) ?? own.holder,
        category,
        target,
        exempt,
        secretary: own.posts.some((post) => post.kind === 'secretary' && isHeld(post, on)),
        concentrated,
        collective,
        hours,
        missing: exempt ? 0 : missingHours(target, hours),
        trained: courses > 0,
      },
    ];
  });
}

/**
 * The totals as they were on a day inside a year: the ledger of what was until then, which later lines never change.
 * Today is asked for most and is the kept total of the year: nothing is entered for days to come.
 */
async function totalsUntil(
  db: Db,
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
export const isBound = ({ target, exempt }: Earner): boolean => target !== null && target > 0 && !exempt;

export function coverageOf(people: readonly Earner[]): Coverage {
  const bound = people.filter(isBound);
  const missing = bound.filter((each) => each.missing > 0).length;
  const met = bound.length - missing;
  return {
    members: bound.length,
    met,
    missing,
    exempt: people.filter(({ target, exempt }) => exempt && target !== null).length,
    percent: bound.length === 0 ? null : Math.round((met / bound.length) * 1000) / 10,
  };
}
