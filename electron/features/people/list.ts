import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { PEOPLE_SORTS, type PeopleSort } from '../../../shared/domain/people/name-orders.ts';
import { strokeKey } from '../../../shared/domain/people/names/order.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { held } from './category.ts';
import { conditionsOf, type PeopleFilter } from './filter.ts';
import { lineRows, toLine, unitNames } from './lines.ts';
import type { Units } from './units.ts';

type Db = Kysely<Database>;

const COLUMN: Readonly<Record<Exclude<PeopleSort, 'unit'>, string>> = {
  pinyin: 'pinyin_key',
  'surname-strokes': 'surname_key',
  'name-strokes': 'strokes_key',
  birth: 'birth',
  joinedOn: 'joined_on',
};

export interface Ordered {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
}

/** A page of the register. Names the order that it is in and the names that have no place in an order of strokes. */
export async function listPeople(
  viewer: Viewer,
  db: Db,
  input: CallParsed<'people.list'>,
  today: string,
): Promise<CallOutput<'people.list'>> {
  const units = await unitNames(viewer, db);
  const { ids, total } = await peopleIds(viewer, db, input, units.organisations, today, input);
  const found = await lineRows(viewer, db, ids, today);
  return {
    people: found.map((row) => toLine(row, units, today)),
    total,
    order: PEOPLE_SORTS[input.sort],
    withoutStrokes: withoutStrokes(
      input.sort,
      found.map(({ name }) => name),
    ),
  };
}

/** Names with characters whose strokes are not known: they stand at the end and are said, not guessed. */
export function withoutStrokes(sort: PeopleSort, names: readonly string[]): string[] {
  if (sort !== 'surname-strokes' && sort !== 'name-strokes') return [];
  return names.filter((name) => strokeKey(name, 'surname').missing.length > 0);
}

/** The ids of a stretch of the filtered register in its order, and how many there are in all. */
export async function peopleIds(
  viewer: Viewer,
  db: Db,
  { filter, sort, descending }: Ordered,
  organisations: Units,
  today: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ ids: string[]; total: number }> {
  const conditions = await conditionsOf(viewer, db, filter, today);
  if (sort === 'unit') return byUnit(viewer, db, conditions, organisations, descending, today, offset, limit);
  const matching = () => filtered(viewer, db, conditions);
  const direction = descending ? 'desc' : 'asc';
  const ids = await matching()
    .select('person.id')
    .orderBy(sql.ref(`person.${COLUMN[sort]}`), direction)
    .orderBy('person.id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await matching().select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { ids: ids.map(({ id }) => id), total };
}

/**
 * The order of units is that of the tree, which changes with every rearranging; so people are counted by unit and
 * only those of the units that the page falls on are read. Within a unit the secretary comes first.
 */
async function byUnit(
  viewer: Viewer,
  db: Db,
  conditions: readonly Expression<SqlBool>[],
  organisations: Units,
  descending: boolean,
  today: string,
  offset: number,
  limit: number,
): Promise<{ ids: string[]; total: number }> {
  const counts = await filtered(viewer, db, conditions)
    .select(['person.holder_id', sql<number>`count(*)`.as('people')])
    .groupBy('person.holder_id')
    .execute();
  const peopleIn = new Map(counts.map(({ holder_id, people }) => [holder_id, people]));
  const order = descending ? organisations.order.toReversed() : organisations.order;
  const ids: string[] = [];
  let passed = 0;
  for (const unit of order) {
    const people = peopleIn.get(unit) ?? 0;
    const skip = Math.max(offset - passed, 0);
    passed += people;
    if (people === 0 || skip >= people || ids.length >= limit) continue;
    const found = await filtered(viewer, db, conditions)
      .select('person.id')
      .where('person.holder_id', '=', unit)
      .orderBy(postRank(today))
      .orderBy('person.pinyin_key')
      .orderBy('person.id')
      .limit(limit - ids.length)
      .offset(skip)
      .execute();
    ids.push(...found.map(({ id }) => id));
  }
  return { ids, total: counts.reduce((sum, { people }) => sum + people, 0) };
}

/** By the posts held on a day: whoever has left one, or comes into one later, stands with the others. */
const postRank = (on: string) =>
  sql`coalesce((SELECT min(CASE post.kind WHEN 'secretary' THEN 1 WHEN 'deputy-secretary' THEN 2
  WHEN 'committee-member' THEN 3 ELSE 4 END) FROM post WHERE post.person_id = person.id AND ${held(on)}), 4)`;

function filtered(viewer: Viewer, db: Db, conditions: readonly Expression<SqlBool>[]) {
  return conditions.reduce((query, condition) => query.where(condition), rows(viewer, db, 'person'));
}
