import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { HoursOfPerson, UnitHours, UnitLedgerRow } from '../../../shared/contract/hours-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { forecastHours } from '../../../shared/domain/hours/forecast.ts';
import { roundHours } from '../../../shared/domain/hours/ledger.ts';
import { missingHours } from '../../../shared/domain/hours/targets.ts';
import { isBranch, PEOPLE_KINDS, type OrganisationKind } from '../../../shared/domain/organisations/kinds.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { organisationRow } from '../organisations/queries.ts';
import { hoursOfOpenClasses } from './open-classes.ts';
import { among } from './facts.ts';
import { hasMet, standingsOfYear, type Standing } from './standing.ts';
import type { HoursState, Reading } from './totals.ts';

interface Unit {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly closed: boolean;
}

/** The organisations in reach, in their order, each with those directly below. */
export interface Tree {
  readonly units: ReadonlyMap<string, Unit>;
  readonly below: (id: string) => readonly Unit[];
  /** Names of the units above, from the town down. */
  readonly path: (id: string) => string;
  /** Whether a unit is another or lies below it. */
  readonly isWithin: (id: string, top: string) => boolean;
}

export async function treeOf(viewer: Viewer, { db }: Pick<Reading, 'db'>): Promise<Tree> {
  const found = await rows(viewer, db, 'organisation')
    .select(['id', 'parent_id', 'name', 'short_name', 'kind', 'closed_on'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  const units = new Map(
    found.map((row): [string, Unit] => [
      row.id,
      {
        id: row.id,
        parent: row.parent_id,
        name: row.short_name ?? row.name,
        kind: row.kind,
        closed: row.closed_on !== null,
      },
    ]),
  );
  const children = Map.groupBy(units.values(), ({ parent }) => parent);
  const above = (id: string): Unit[] => {
    const path: Unit[] = [];
    for (let next = units.get(id); next !== undefined && path.length < 40; )
      next = (path.unshift(next), next.parent === null ? undefined : units.get(next.parent));
    return path;
  };
  return {
    units,
    below: (id) => children.get(id) ?? [],
    path: (id) =>
      above(id)
        .filter((unit) => unit.id !== id && unit.parent !== null)
        .map(({ name }) => name)
        .join(' › '),
    isWithin: (id, top) => above(id).some((unit) => unit.id === top),
  };
}

/** The ledger of a unit: its units with their sums, or, of a branch, its people. */
export async function unitLedger(
  context: ReadContext,
  input: CallParsed<'hours.unit-ledger'>,
): Promise<CallOutput<'hours.unit-ledger'>> {
  const { viewer, db } = context;
  const today = dayOf(context.now());
  const own = await organisationRow(viewer, db, input.organisation);
  const year = input.year ?? Number(today.slice(0, 4));
  const { state, on, people } = await standingsOfYear(viewer, context, year, today);
  const tree = await treeOf(viewer, context);
  const grouped = groupsBelow(tree, own.id, input.by);
  const total = adding();
  const sums = new Map<string, ReturnType<typeof adding>>();
  const direct: Standing[] = [];
  for (const standing of people) {
    const group = grouped(standing.unit);
    if (group === null) continue;
    total.add(standing);
    if (group === own.id) direct.push(standing);
    const sum = sums.get(group) ?? adding();
    sums.set(group, sum);
    if (group !== own.id) sum.add(standing);
  }
  const units =
    input.by === 'children'
      ? tree.below(own.id)
      : branchesBelow(tree, own.id).filter(({ id }) => id !== own.id);
  const lines = units.flatMap((unit): UnitLedgerRow[] => {
    const sum = sums.get(unit.id)?.sum();
    if (sum === undefined && unit.closed) return [];
    return [
      {
        unit: { id: unit.id, name: unit.name },
        path: input.by === 'branches' ? tree.path(unit.id) : '',
        opens: tree.below(unit.id).length > 0 && !isBranch(unit.kind) ? 'units' : 'people',
        ...(sum ?? NOBODY),
      },
    ];
  });
  const listed = PEOPLE_KINDS.includes(own.kind)
    ? people.filter(({ unit }) => grouped(unit) !== null)
    : direct;
  const withHours = await hoursOfPeople(context, state, year, today, await inOrderOfName(context, listed), {
    tree,
    offset: input.offset,
    limit: input.limit,
  });
  return {
    organisation: { id: own.id, name: own.short_name ?? own.name },
    year,
    on,
    total: total.sum(),
    rows: PEOPLE_KINDS.includes(own.kind) ? [] : lines,
    people: withHours,
    totalPeople: listed.length,
  };
}

/** Under which listed unit somebody of a unit is counted: null: none, the top itself where he belongs directly to it. */
function groupsBelow(tree: Tree, top: string, by: 'children' | 'branches'): (unit: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (id: string): string | null => {
    let branch: string | null = null;
    let last: string | null = null;
    let next = tree.units.get(id);
    for (let steps = 0; next !== undefined && next.id !== top && steps < 40; steps += 1) {
      last = next.id;
      if (branch === null && next.kind !== 'group') branch = next.id;
      next = next.parent === null ? undefined : tree.units.get(next.parent);
    }
    if (next?.id !== top) return null;
    return (by === 'children' ? last : branch) ?? top;
  };
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const group = find(unit);
    known.set(unit, group);
    return group;
  };
}

/** Branches below a unit, and units that have people of their own, in tree order. */
function branchesBelow(tree: Tree, top: string): Unit[] {
  const found: Unit[] = [];
  const waiting = [...tree.below(top)].toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isBranch(next.kind)) found.push(next);
    else waiting.push(...tree.below(next.id).toReversed());
  }
  return found;
}

const NOBODY: UnitHours = { members: 0, met: 0, missing: 0, exempt: 0, hours: 0, average: 0, coverage: null };

/** Sums of people who have a target; those 免学时 are counted apart, others not at all. */
function adding() {
  let [members, met, exempt, hours] = [0, 0, 0, 0];
  return {
    add(standing: Standing) {
      if (standing.target === null) return;
      if (standing.exempt) {
        exempt += 1;
        return;
      }
      members += 1;
      hours += standing.hours;
      if (hasMet(standing)) met += 1;
    },
    sum: (): UnitHours => ({
      members,
      met,
      missing: members - met,
      exempt,
      hours: roundHours(hours),
      average: members === 0 ? 0 : roundHours(hours / members),
      coverage: members === 0 ? null : Math.round((met / members) * 1000) / 10,
    }),
  };
}

/** Sorted by reading; whoever has a target first. */
async function inOrderOfName({ db, viewer }: ReadContext, people: readonly Standing[]): Promise<Standing[]> {
  const keys = await rows(viewer, db, 'person')
    .select(['id', 'pinyin_key'])
    .where(
      among(
        'person.id',
        people.map(({ person }) => person.id),
      ),
    )
    .execute();
  const keyOf = new Map(keys.map((row) => [row.id, row.pinyin_key]));
  const key = ({ target, person }: Standing) =>
    `${target === null ? 1 : 0} ${keyOf.get(person.id)} ${person.id}`;
  return people
    .map((standing) => ({ standing, key: key(standing) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ standing }) => standing);
}

/** What somebody will have by the end of the year. */
export const forecastOf = (
  { hours, totals, person }: Standing,
  openClasses: ReadonlyMap<string, number>,
  year: number,
  today: string,
): number =>
  forecastHours(
    { hours, fromEvents: totals.fromEvents, fromOpenClasses: openClasses.get(person.id) ?? 0 },
    year,
    today,
  );

/** A page of people as lines, with names and forecast. */
export async function hoursOfPeople(
  { viewer, db }: Pick<ReadContext, 'viewer' | 'db'>,
  state: HoursState,
  year: number,
  today: string,
  people: readonly Standing[],
  { tree, offset, limit }: { readonly tree: Tree; readonly offset: number; readonly limit: number },
): Promise<HoursOfPerson[]> {
  const page = people.slice(offset, offset + limit);
  const ids = page.map(({ person }) => person.id);
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name'])
    .where(among('person.id', ids))
    .execute();
  const names = new Map(found.map((row) => [row.id, row.name]));
  const openClasses = await hoursOfOpenClasses(db, state, year, ids);
  return page.map((standing): HoursOfPerson => {
    const { person, unit, branch, category, target, exempt, totals, hours, missing, missingCourses } =
      standing;
    const forecast = forecastOf(standing, openClasses, year, today);
    // Where somebody belonged on that day may lie outside the viewer's reach: then it is not named.
    const seen = tree.units.get(unit);
    const path = tree.path(unit);
    return {
      id: person.id,
      name: names.get(person.id) ?? '',
      branch: [path, seen?.name].filter(Boolean).join(' › '),
      branchId: seen === undefined ? null : branch,
      category,
      target,
      exempt,
      concentrated: totals.concentrated,
      collective: totals.collective,
      hours,
      missing,
      missingCourses,
      forecast,
      forecastMissing: missingHours(target, forecast),
    };
  });
}
