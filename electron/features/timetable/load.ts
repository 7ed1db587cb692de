import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;
export type SessionRow = Database['session'];

/** A session with whom it concerns. */
export interface LoadedSession {
  readonly row: SessionRow;
  /** Whether the class that holds it is in the viewer's reach: only then may he change it. */
  readonly held: boolean;
  /** Further classes of a joint lecture, in the order in which they were added. */
  readonly jointWith: readonly string[];
  readonly teachers: readonly string[];
  readonly assistants: readonly string[];
}

/**
 * Sessions that a condition on the table `session` chooses, in the order of their class, as far as the viewer may read
 * them: those of any class in his reach, whether it holds them or only comes to them.
 */
export async function loadSessions(
  viewer: Viewer,
  db: Db,
  condition: Expression<SqlBool>,
): Promise<LoadedSession[]> {
  const found = await sql<SessionRow & { held: number }>`
    SELECT session.*, ${visible(viewer, 'session')} AS held FROM session
    WHERE (${visible(viewer, 'session')} OR ${isJoined(viewer)}) AND (${condition})
    ORDER BY session.position`.execute(db);
  return withPeople(db, found.rows);
}

/**
 * Sessions of a stretch of days that the viewer may not read: he is told that they take their people and places, and
 * nothing else of them.
 */
export async function loadSealedSessions(
  viewer: Viewer,
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<LoadedSession[]> {
  if (viewer.roots === 'all') return [];
  const found = await sql<SessionRow & { held: number }>`
    SELECT session.*, 0 AS held FROM session
    WHERE session.day BETWEEN ${from} AND ${to}
      AND NOT (${visible(viewer, 'session')} OR ${isJoined(viewer)})`.execute(db);
  const sealed = { title: '', course_id: null, place: null, note: null };
  return withPeople(
    db,
    found.rows.map((row) => ({ ...row, ...sealed })),
  );
}

/** A class in the viewer's reach comes to the session. */
const isJoined = (viewer: Viewer) => sql<SqlBool>`EXISTS (SELECT 1 FROM session_class AS joined
  JOIN training_class AS coming ON coming.id = joined.class_id
  WHERE joined.session_id = session.id AND ${visible(viewer, 'training_class', 'coming')})`;

/** Who comes to sessions and who teaches in them: whoever may read a session may read that. */
async function withPeople(
  db: Db,
  found: readonly (SessionRow & { readonly held: number })[],
): Promise<LoadedSession[]> {
  const ids = amongIds(
    'session_id',
    found.map(({ id }) => id),
  );
  const coming = await sql<Database['session_class']>`
    SELECT * FROM session_class WHERE ${ids} ORDER BY id`.execute(db);
  const teaching = await sql<Database['session_teacher']>`
    SELECT * FROM session_teacher WHERE ${ids} ORDER BY position`.execute(db);
  const joint = Map.groupBy(coming.rows, (each) => each.session_id);
  const staff = Map.groupBy(teaching.rows, (each) => each.session_id);
  return found.map(({ held, ...row }) => {
    const own = staff.get(row.id) ?? [];
    const inRole = (role: string) => own.filter((each) => each.role === role).map((each) => each.teacher_id);
    return {
      row,
      held: held === 1,
      jointWith: (joint.get(row.id) ?? []).map((each) => each.class_id),
      teachers: inRole('teacher'),
      assistants: inRole('assistant'),
    };
  });
}

/** A column holds one of these ids; as many as there are. */
export const amongIds = (column: string, ids: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** All sessions of a class, joint lectures of others included. */
export const ofClass = (id: string) =>
  sql<SqlBool>`(session.class_id = ${id} OR session.id IN (SELECT session_id FROM session_class WHERE class_id = ${id}))`;

/** Sessions that the viewer may change, by their ids, in the order asked. Refuses with sessions.not-found. */
export async function requireSessions(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<LoadedSession[]> {
  const wanted = [...new Set(ids)];
  const found = new Map(
    (await loadSessions(viewer, db, amongIds('session.id', wanted))).map((each) => [each.row.id, each]),
  );
  return wanted.map((id) => {
    const each = found.get(id);
    if (each === undefined)
      throw new Refusal(
        'sessions.not-found',
        '没有找到这个课次，可能已被删除，或不在您的管理范围内。请刷新课表后再试。',
      );
    if (!each.held)
      throw new Refusal(
        'sessions.not-found',
        `“${each.row.title}”是与其他班次合上的课，由那个班排课，您这里只能查看。要改请与办班单位联系。`,
      );
    return each;
  });
}

/** One session. Refuses with sessions.not-found. */
export async function requireSession(viewer: Viewer, db: Db, id: string): Promise<LoadedSession> {
  const [found] = await requireSessions(viewer, db, [id]);
  if (found === undefined) throw new Error('a session was asked for and none came');
  return found;
}
