import type { Kysely } from 'kysely';
import type {
  ClassCalled,
  ConflictLine,
  Named,
  SessionCard,
} from '../../../shared/contract/timetable-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { conflictSentence, type ConflictNames } from '../../../shared/domain/timetable/conflict-words.ts';
import type { Conflict } from '../../../shared/domain/timetable/conflicts.ts';
import type { Database } from '../../data/tables/index.ts';
import { classesOfSession, openBoard, type Board } from './board.ts';
import { requireSessions, type LoadedSession } from './load.ts';
import { calledClass, peopleOf } from './names.ts';

/** A class that the viewer may not see but that shares a session with one that he may. */
export const ANOTHER_CLASS = '其他班次';
/** As many people of a conflict are named. */
const MOST_NAMES = 3;

export type CardFacts = Omit<SessionCard, 'conflicts'>;

/** A session as it is shown, without its conflicts. */
export function factsOf(board: Board, session: LoadedSession): CardFacts {
  const { row } = session;
  const standing = board.standing(session);
  return {
    id: row.id,
    class: calledIn(board, row.class_id),
    kind: row.kind,
    title: row.title,
    course: row.course_id === null ? null : (board.courses.get(row.course_id) ?? null),
    hours: row.hours,
    at:
      standing === null
        ? null
        : {
            day: standing.day,
            half: standing.half,
            starts: standing.starts,
            ends: standing.ends,
            ownTimes: row.starts_at !== null,
          },
    teachers: session.teachers.flatMap((id) => namedTeacher(board, id)),
    assistants: session.assistants.flatMap((id) => namedTeacher(board, id)),
    where: board.places.where(row),
    jointWith: session.jointWith.map((id) => calledIn(board, id)),
    pinned: row.pinned === 1,
    note: row.note,
  };
}

/** Sessions with their conflicts, as they are shown. */
export async function cardsOf(
  viewer: Viewer,
  db: Kysely<Database>,
  board: Board,
  sessions: readonly LoadedSession[],
): Promise<SessionCard[]> {
  const conflicts = sessions.map(board.conflictsOf);
  const say = await speaker(viewer, db, board, conflicts.flat());
  return sessions.map((session, index) => ({
    ...factsOf(board, session),
    conflicts: (conflicts[index] ?? []).map((conflict) => say(conflict, session.row.day ?? '')),
  }));
}

/** What sessions that were just written clash with, the hints of unpublished years included. */
export async function conflictsAmong(
  { viewer, db }: { readonly viewer: Viewer; readonly db: Kysely<Database> },
  ids: readonly string[],
): Promise<ConflictLine[]> {
  const sessions = await requireSessions(viewer, db, ids);
  const days = sessions.flatMap(({ row }) => row.day ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const board = await openBoard(viewer, db, { from, to }, { also: sessions });
  return (await cardsOf(viewer, db, board, sessions)).flatMap(({ conflicts }) => conflicts);
}

/** Says conflicts in words: looks up the names that they need, once for all. */
export async function speaker(
  viewer: Viewer,
  db: Kysely<Database>,
  board: Board,
  conflicts: readonly Conflict[],
): Promise<(conflict: Conflict, day: string) => ConflictLine> {
  const people = await peopleOf(viewer, db, [
    ...new Set(conflicts.flatMap((conflict) => conflict.people.slice(0, MOST_NAMES))),
  ]);
  const names: ConflictNames = {
    session: (id) => {
      const session = board.sessions.get(id) ?? board.sealed.get(id);
      const standing = board.index.session(id);
      return {
        title: session?.row.title ?? '',
        classes:
          session === undefined
            ? []
            : [...new Set(classesOfSession(session).map((each) => calledClass(calledIn(board, each))))],
        day: standing?.day ?? '',
        starts: standing?.starts ?? 0,
        ends: standing?.ends ?? 0,
      };
    },
    name: (id) => nameIn(board, id),
    person: (id) => people.get(id) ?? null,
    datesOf: (id) => board.classes.get(id) ?? { startsOn: null, endsOn: null },
  };
  return (conflict, day) => {
    const found = board.allowed(conflict, day);
    const allowed = found?.holds === true ? found.allowance : null;
    const lapsed =
      found === null || found.holds ? '' : `（曾允许：${found.allowance.reason}；情况已变，请重新确认）`;
    return {
      kind: conflict.kind,
      severity: conflict.severity,
      text: `${conflictSentence(conflict, day, names)}${lapsed}`,
      other: conflict.other,
      allowed: allowed === null ? null : { id: allowed.id, reason: allowed.reason },
    };
  };
}

function namedTeacher(board: Board, id: string): Named[] {
  const found = board.teachers.get(id);
  return found === undefined ? [] : [{ id, name: found.name }];
}

function nameIn(board: Board, id: string): string {
  const named: Named | undefined = board.teachers.get(id);
  return named?.name ?? board.places.name(id) ?? calledClass(calledIn(board, id));
}

/** A class as it is called; one outside the viewer's reach has no name for him. */
export function calledIn(board: Pick<Board, 'classes'>, id: string): ClassCalled {
  const known = board.classes.get(id);
  return known === undefined
    ? { id, name: ANOTHER_CLASS, number: null }
    : { id, name: known.name, number: known.number };
}
