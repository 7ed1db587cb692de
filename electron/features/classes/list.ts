import { sql, type Kysely } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { ClassLine } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { spansMeet } from '../../../shared/domain/classes/spans.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isCalled } from '../organisations/search.ts';
import { isInClass, toClassName, type ClassRow } from './rows.ts';

type Db = Kysely<Database>;

/** The classes in reach, the latest first; those whose days are not settled stand before all. */
export async function listClasses(
  viewer: Viewer,
  db: Db,
  input: CallParsed<'classes.list'>,
): Promise<CallOutput<'classes.list'>> {
  const all = await rows(viewer, db, 'training_class').selectAll().execute();
  const years = [...new Set(all.flatMap(({ starts_on: day }) => (day === null ? [] : [yearOf(day)])))];
  const matching = all.filter((row) => fits(row, input)).toSorted(latestFirst);
  const page = matching.slice(input.offset, input.offset + input.limit);
  return {
    found: await toLines(viewer, db, page),
    total: matching.length,
    years: years.toSorted((a, b) => b - a),
  };
}

const yearOf = (day: string) => Number(day.slice(0, 4));

function fits(row: ClassRow, { text, year, statuses, kinds, from, to }: CallParsed<'classes.list'>): boolean {
  if (year !== undefined && row.starts_on !== null && yearOf(row.starts_on) !== year) return false;
  if (statuses !== undefined && statuses.length > 0 && !statuses.includes(row.status)) return false;
  if (kinds !== undefined && kinds.length > 0 && !kinds.includes(row.kind)) return false;
  if (from !== undefined || to !== undefined) {
    const stretch = { startsOn: from ?? '0001-01-01', endsOn: to ?? '9999-12-30' };
    if (!spansMeet({ startsOn: row.starts_on, endsOn: row.ends_on }, stretch)) return false;
  }
  if (text === undefined) return true;
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => fitsWord(row, comparableName(word)));
}

function fitsWord(row: ClassRow, word: string): boolean {
  const others = [row.number, row.class_teacher, row.organiser, row.undertaker];
  return (
    isCalled(word, row.name, null) ||
    others.some((value) => value !== null && comparableName(value).includes(word))
  );
}

function latestFirst(a: ClassRow, b: ClassRow): number {
  const [one, other] = [a.starts_on ?? '9999', b.starts_on ?? '9999'];
  if (one !== other) return one > other ? -1 : 1;
  return (a.number ?? '').localeCompare(b.number ?? '', 'zh', { numeric: true }) || (a.id < b.id ? -1 : 1);
}

/** Classes as lines of a list, in the order given. */
export async function toLines(viewer: Viewer, db: Db, found: readonly ClassRow[]): Promise<ClassLine[]> {
  const ids = JSON.stringify(found.map(({ id }) => id));
  const counted = await rows(viewer, db, 'enrolment')
    .select(['class_id', sql<number>`count(*)`.as('people')])
    .where(sql<boolean>`class_id IN (SELECT value FROM json_each(${ids}))`)
    .where(isInClass('enrolment'))
    .groupBy('class_id')
    .execute();
  const people = new Map(counted.map((each) => [each.class_id, each.people]));
  const venues = new Map(
    (await rows(viewer, db, 'venue').select(['id', 'name']).execute()).map((venue) => [venue.id, venue]),
  );
  const holders = new Map(
    (
      await rows(viewer, db, 'organisation')
        .select(['id', 'name', 'short_name'])
        .where('id', 'in', [...new Set(found.map(({ holder_id }) => holder_id))])
        .execute()
    ).map((each) => [each.id, { id: each.id, name: each.short_name ?? each.name }]),
  );
  return found.map((row) => ({
    ...toClassName(row),
    kind: row.kind,
    status: row.status,
    holder: holders.get(row.holder_id) ?? { id: row.holder_id, name: '' },
    organiser: row.organiser,
    undertaker: row.undertaker,
    place: row.place,
    venue: venues.get(row.venue_id ?? '') ?? null,
    planned: row.planned,
    classTeacher: row.class_teacher,
    paper: row.paper,
    trainees: people.get(row.id) ?? 0,
  }));
}
