import type { Kysely } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { Named } from '../../../shared/contract/named.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { CLASS_KINDS, type ClassKind } from '../../../shared/domain/classes/codes.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { childLines } from '../organisations/queries.ts';
import { organisationUnits } from '../people/units.ts';
import { countClasses, heldClasses, traineesOf } from './classes.ts';
import type { Standing } from '../hours/standing.ts';
import { coverageOf, isSecretary, isUntrained, standingsUntil } from './members.ts';
import { untilOf, type Until } from './until.ts';

type Db = Kysely<Database>;

/** “领导要数”: of a year until a day, within the viewer's reach. */
export async function figuresOf(
  context: ReadContext,
  input: CallParsed<'statistics.figures'>,
): Promise<CallOutput<'statistics.figures'>> {
  const { viewer, db } = context;
  const until = untilOf(input, context.now());
  const classes = await heldClasses(viewer, db, until);
  const trainees = await traineesOf(viewer, db, classes, until);
  const people = await standingsUntil(context, until);
  const secretaries = people.filter((each) => isSecretary(each, until.on));
  const units = await unitsBelow(viewer, db);
  const unitOf = await unitFinder(viewer, db, units);
  const byUnit = Map.groupBy(people, ({ unit }) => unitOf(unit));
  const sum = (of: (standing: Standing) => number) =>
    Math.round(people.reduce((total, person) => total + of(person), 0) * 100) / 100;
  return {
    year: until.year,
    on: until.on,
    held: countClasses(classes, trainees),
    closed: countClasses(
      classes.filter(({ closed }) => closed),
      trainees,
    ),
    kinds: (Object.keys(CLASS_KINDS) as ClassKind[]).flatMap((kind) => {
      const own = classes.filter((each) => each.kind === kind);
      return own.length === 0 ? [] : [{ kind, ...countClasses(own, trainees) }];
    }),
    hours: {
      total: sum(({ hours }) => hours),
      concentrated: sum(({ totals }) => totals.concentrated),
      collective: sum(({ totals }) => totals.collective),
    },
    events: await eventCounts(viewer, db, until),
    secretaries: {
      all: secretaries.length,
      untrained: secretaries.filter(isUntrained).length,
    },
    coverage: coverageOf(people),
    units: units.flatMap((unit) => {
      const own = byUnit.get(unit.id);
      return own === undefined ? [] : [{ unit, ...coverageOf(own) }];
    }),
  };
}

async function eventCounts(
  viewer: Viewer,
  db: Db,
  { from, on }: Until,
): Promise<{ events: number; branches: number }> {
  return await rows(viewer, db, 'branch_event')
    .select(({ fn }) => [
      fn.count<number>('branch_event.id').as('events'),
      fn.count<number>('branch_event.organisation_id').distinct().as('branches'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', on)
    .executeTakeFirstOrThrow();
}

/** Towns and other bodies directly below the district; to a clerk his own unit. */
export async function unitsBelow(viewer: Viewer, db: Db): Promise<Named[]> {
  const tops = await childLines(viewer, db, null, false);
  const lines =
    viewer.roots === 'all'
      ? (await Promise.all(tops.map((top) => childLines(viewer, db, top.id, false)))).flat()
      : tops;
  return lines.map(({ id, name, shortName }) => ({ id, name: shortName ?? name }));
}

/** The unit of these that an organisation lies in; null: in none. */
export async function unitFinder(
  viewer: Viewer,
  db: Db,
  units: readonly Named[],
): Promise<(organisation: string) => string | null> {
  const tree = await organisationUnits(viewer, db);
  const own = new Set(units.map(({ id }) => id));
  const known = new Map<string, string | null>();
  return (organisation) => {
    const before = known.get(organisation);
    if (before !== undefined) return before;
    const found = tree.above(organisation).find(({ id }) => own.has(id))?.id ?? null;
    known.set(organisation, found);
    return found;
  };
}
