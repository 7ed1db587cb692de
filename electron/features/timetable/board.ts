import { sql, type Kysely, type SqlBool } from 'kysely';
import type { Named } from '../../../shared/contract/timetable-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import {
  allowances,
  type Allowance,
  type FoundAllowance,
} from '../../../shared/domain/timetable/allowances.ts';
import { conflictIndex, type ConflictIndex } from '../../../shared/domain/timetable/conflict-index.ts';
import type { Conflict, StandingSession } from '../../../shared/domain/timetable/conflicts.ts';
import { sharedPeopleOf } from '../../../shared/domain/timetable/shared-people.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { daysOf, type Days, type Span } from './days.ts';
import { amongIds, loadSealedSessions, loadSessions, type LoadedSession } from './load.ts';
import { classesOf, teachersOf, type KnownClass } from './names.ts';
import { placesOf, type Places } from './places.ts';

type Db = Kysely<Database>;

/** All that stands in a stretch of days, with what it is held against. */
export interface Board {
  readonly sessions: ReadonlyMap<string, LoadedSession>;
  /** Those that the viewer may not read: they only take their people and places. */
  readonly sealed: ReadonlyMap<string, LoadedSession>;
  readonly index: ConflictIndex;
  readonly days: Days;
  readonly classes: ReadonlyMap<string, KnownClass>;
  readonly teachers: Awaited<ReturnType<typeof teachersOf>>;
  readonly courses: ReadonlyMap<string, Named>;
  readonly places: Places;
  /** The exception that somebody made for a conflict on a day, whether it still holds or not. */
  readonly allowed: (conflict: Conflict, day: string) => FoundAllowance | null;
  /** A session as it stands, or null while it is 待排. */
  readonly standing: (session: LoadedSession) => StandingSession | null;
  /**
   * A session as it stands with the classes that it is still held for; null while it is 待排, and when all its classes
   * are cancelled or postponed: it then wants nobody and nothing.
   */
  readonly claim: (session: LoadedSession) => StandingSession | null;
  /** What a session clashes with. */
  readonly conflictsOf: (session: LoadedSession) => Conflict[];
}

/**
 * Reads the board of a stretch of days. `also`: sessions that are not placed, or stand elsewhere, but are looked at;
 * `classes`: classes that may have no session yet.
 */
export async function openBoard(
  viewer: Viewer,
  db: Db,
  span: Span,
  {
    also = [],
    classes = [],
  }: { readonly also?: readonly LoadedSession[]; readonly classes?: readonly string[] } = {},
): Promise<Board> {
  const placed = await loadSessions(
    viewer,
    db,
    sql<SqlBool>`session.day BETWEEN ${span.from} AND ${span.to}`,
  );
  const sealed = await loadSealedSessions(viewer, db, span);
  const sessions = new Map([...also, ...placed].map((each) => [each.row.id, each]));
  const known = await classesOf(viewer, db, [
    ...new Set([...classes, ...[...sessions.values()].flatMap(classesOfSession)]),
  ]);
  const [days, places, teachers] = [
    await daysOf(viewer, db, span),
    await placesOf(viewer, db),
    await teachersOf(viewer, db),
  ];
  const courses = await rows(viewer, db, 'course').select(['id', 'name']).execute();
  const absences = await absencesIn(viewer, db, span);
  const standing = (session: LoadedSession) => standingOf(session, days, places);
  const cancelled = await cancelledAmong(db, [...sessions.values(), ...sealed]);
  const claim = (session: LoadedSession) => {
    const stood = standing(session);
    const held = stood?.classes.filter((id) => !cancelled.has(id)) ?? [];
    return stood === null || held.length === 0 ? null : { ...stood, classes: held };
  };
  const index = conflictIndex(
    {
      classOf: (id) => known.get(id),
      absencesOf: (teacher) => absences.get(teacher) ?? [],
      outSince: (id) => teachers.get(id)?.retiredOn ?? places.outSince(id),
      bell: days.bell,
      calendar: days.calendar,
      sharedPeople: sharedPeopleOf(new Map([...known].map(([id, { members }]) => [id, members]))),
      minutesBetween: places.minutesBetween,
    },
    [...placed, ...sealed].flatMap((each) => claim(each) ?? []),
  );
  return {
    sessions,
    sealed: new Map(sealed.map((each) => [each.row.id, each])),
    index,
    days,
    classes: known,
    teachers,
    courses: new Map(courses.map((each) => [each.id, each])),
    places,
    allowed: allowances(await allowancesIn(viewer, db)),
    standing,
    claim,
    conflictsOf: (session) => {
      const claimed = claim(session);
      return claimed === null ? [] : index.conflictsOf(claimed);
    },
  };
}

/** Classes of these sessions that do not take place, whether the viewer may see them or not. */
async function cancelledAmong(db: Db, sessions: readonly LoadedSession[]): Promise<ReadonlySet<string>> {
  const classes = [...new Set(sessions.flatMap(classesOfSession))];
  const found = await sql<{ id: string }>`SELECT id FROM training_class
    WHERE ${amongIds('id', classes)} AND status IN ('cancelled', 'postponed')`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}

export const classesOfSession = ({ row, jointWith }: LoadedSession) => [row.class_id, ...jointWith];

function standingOf(session: LoadedSession, days: Days, places: Places): StandingSession | null {
  const { row } = session;
  if (row.day === null || row.half === null) return null;
  const bell = days.bell(row.class_id, row.day, row.half);
  return {
    id: row.id,
    day: row.day,
    half: row.half,
    starts: row.starts_at ?? bell.starts,
    ends: row.ends_at ?? bell.ends,
    classes: classesOfSession(session),
    teachers: session.teachers,
    assistants: session.assistants,
    venue: row.venue_id,
    visit: row.site_id ?? row.route_id,
    place: places.place(row),
    seats: places.seats(row),
  };
}

async function absencesIn(viewer: Viewer, db: Db, { from, to }: Span) {
  const found = await rows(viewer, db, 'teacher_absence')
    .select(['teacher_id', 'from_on as from', 'to_on as to', 'half'])
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .execute();
  return Map.groupBy(found, (each) => each.teacher_id);
}

async function allowancesIn(viewer: Viewer, db: Db): Promise<Allowance[]> {
  const found = await rows(viewer, db, 'conflict_exception')
    .select(['id', 'one_id as one', 'other_id as other', 'kind', 'reason', 'day', 'about', 'extent'])
    .execute();
  return found.map((row) => ({ ...row, about: JSON.parse(row.about) as string[] }));
}
