import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { missingHours } from '../../../shared/domain/hours/targets.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { remarksOn } from '../classes/enrolling.ts';
import { enrolPeople } from '../classes/putting-in.ts';
import { classRow } from '../classes/rows.ts';
import { organisationRow } from '../organisations/queries.ts';
import { personRows, refuseMerged } from '../people/rows.ts';
import { hoursOfOpenClasses } from './open-classes.ts';
import { standingsOfYear, type Standing, type StandingsOfYear } from './standing.ts';
import { forecastOf, hoursOfPeople, treeOf, type Tree } from './unit-ledger.ts';

type Filter = Omit<CallParsed<'hours.shortfall'>, 'offset' | 'limit'>;

interface Found extends StandingsOfYear {
  readonly year: number;
  readonly tree: Tree;
  /** In the order of the tree, most missing first within a unit. */
  readonly list: readonly Standing[];
  readonly asked: readonly Standing[];
  readonly exempt: number;
}

/** Who lacks hours, with the forecast for the end of the year. */
export async function listShortfall(
  context: ReadContext,
  { offset, limit, ...filter }: CallParsed<'hours.shortfall'>,
): Promise<CallOutput<'hours.shortfall'>> {
  const today = dayOf(context.now());
  const found = await findShortfall(context, filter, today);
  const { tree, list, year, state, on } = found;
  return {
    year,
    on,
    total: list.length,
    rows: await hoursOfPeople(context, state, year, today, list, { tree, offset, limit }),
    byUnit: countByUnit(tree, list, found.asked, filter.organisation ?? null),
    exempt: found.exempt,
  };
}

async function findShortfall(
  context: ReadContext | WriteContext,
  filter: Filter,
  today: string,
): Promise<Found> {
  const { viewer, db } = context;
  if (filter.organisation !== undefined) await organisationRow(viewer, db, filter.organisation);
  const year = filter.year ?? Number(today.slice(0, 4));
  const all = await standingsOfYear(viewer, context, year, today);
  const tree = await treeOf(viewer, context);
  const within = unitsWithin(tree, filter.organisation);
  const categories = filter.categories === undefined ? null : new Set(filter.categories);
  const meant = all.people.filter(
    ({ target, unit, category }) =>
      target !== null && within(unit) && (categories === null || categories.has(category)),
  );
  const asked = meant.filter(({ exempt }) => !exempt);
  const openClasses = filter.forecast
    ? await hoursOfOpenClasses(db, all.state, year, 'all')
    : new Map<string, number>();
  const lacks = (standing: Standing) =>
    filter.forecast
      ? missingHours(standing.target, forecastOf(standing, openClasses, year, today))
      : standing.missing;
  const least = filter.leastMissing ?? 0;
  const places = new Map([...orderOf(tree)].map((id, index) => [id, index]));
  const list = asked
    .map((standing) => ({
      standing,
      lacks: lacks(standing),
      place: places.get(standing.unit) ?? places.size,
    }))
    .filter(({ standing, lacks: hours }) =>
      least > 0 ? hours >= least : hours > 0 || (!filter.forecast && standing.missingCourses > 0),
    )
    .sort(
      (a, b) =>
        a.place - b.place || b.lacks - a.lacks || (a.standing.person.id < b.standing.person.id ? -1 : 1),
    )
    .map(({ standing }) => standing);
  return { ...all, year, tree, list, asked, exempt: meant.length - asked.length };
}

/** Whether a unit is the asked one or lies below it; each unit is looked up once. */
function unitsWithin(tree: Tree, top: string | undefined): (unit: string) => boolean {
  if (top === undefined) return () => true;
  const known = new Map<string, boolean>();
  return (unit) => {
    const found = known.get(unit) ?? tree.isWithin(unit, top);
    known.set(unit, found);
    return found;
  };
}

/** Units in the order of the tree, each before what is below it. */
function* orderOf(tree: Tree): Generator<string> {
  const tops = [...tree.units.values()].filter(({ parent }) => parent === null || !tree.units.has(parent));
  const waiting = tops.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next.id;
    waiting.push(...tree.below(next.id).toReversed());
  }
}

/** Counts by the units directly below the asked one; without one by towns and bodies, or what the viewer has. */
function countByUnit(
  tree: Tree,
  list: readonly Standing[],
  asked: readonly Standing[],
  top: string | null,
): CallOutput<'hours.shortfall'>['byUnit'] {
  const groupOf = new Map<string, string | null>();
  const group = (unit: string): string | null => {
    const known = groupOf.get(unit);
    if (known !== undefined) return known;
    let last = tree.units.get(unit);
    for (let steps = 0; last !== undefined && steps < 40; steps += 1) {
      const above = last.parent === null ? undefined : tree.units.get(last.parent);
      if (above === undefined || above.id === top || (top === null && above.parent === null)) break;
      last = above;
    }
    groupOf.set(unit, last?.id ?? null);
    return last?.id ?? null;
  };
  const missing = new Map<string, number>();
  const people = new Map<string, number>();
  const count = (counts: Map<string, number>, unit: string) => {
    const own = group(unit);
    if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
  };
  for (const { unit } of list) count(missing, unit);
  for (const { unit } of asked) count(people, unit);
  return [...orderOf(tree)].flatMap((id) => {
    const unit = tree.units.get(id);
    const all = people.get(id);
    return unit === undefined || all === undefined
      ? []
      : [{ unit: { id, name: unit.name }, missing: missing.get(id) ?? 0, people: all }];
  });
}

/** The people of the list, or those picked from it, become trainees of a class: through the class's own way of enrolling. */
export async function enrolShortfall(
  context: WriteContext,
  { class: id, people, filter }: CallParsed<'hours.shortfall-enrol'>,
): Promise<CallOutput<'hours.shortfall-enrol'>> {
  if ((people === undefined) === (filter === undefined))
    throw new Refusal('classes.nobody', '请选定人员，或者给出欠缺名单的条件，两样只用一样。');
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  const chosen = people === undefined ? await peopleOfList(context, filter) : await picked(context, people);
  if (chosen.length === 0) throw new Refusal('classes.nobody', '按这些条件没有缺学时的人。请放宽条件再试。');
  const sent = chosen.map((person) => ({ person, sentBy: null }));
  const done = await enrolPeople(context, own, sent, false);
  context.label(`${own.name}：欠缺学时的 ${done.enrolled} 人报名`);
  context.scope(own.holder_id);
  return { ...done, remarks: [...(await remarksOn(viewer, db, own, 0)), ...done.remarks] };
}

async function peopleOfList(
  context: WriteContext,
  filter: Filter = { forecast: false },
): Promise<readonly string[]> {
  const { list } = await findShortfall(context, filter, dayOf(context.now()));
  return list.map(({ person }) => person.id);
}

async function picked({ viewer, db }: WriteContext, people: readonly string[]): Promise<readonly string[]> {
  const found = await personRows(viewer, db, people);
  for (const row of found) refuseMerged(row);
  return found.map(({ id }) => id);
}
