import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;
export type SessionRow = Database['session'];
type ClassRow = Database['training_class'];

/** A session with whom it concerns. */
export interface LoadedSession {
  readonly row: SessionRow;
  /** Further classes of a joint lecture, in the order in which they were added. */
  readonly jointWith: readonly string[];
  readonly teachers: readonly string[];
  readonly assistants: readonly string[];
}

/** Sessions that a condition on the table `session` chooses, in the order of their class, as far as the viewer may see them. */
export async function loadSessions(
  viewer: Viewer,
  db: Db,
  condition: Expression<SqlBool>,
): Promise<LoadedSession[]> {
  const found = await rows(viewer, db, 'session').selectAll().where(condition).orderBy('position').execute();
  const ids = amongIds(
    'session_id',
    found.map(({ id }) => id),
  );
  const joint = Map.groupBy(
    await rows(viewer, db, 'session_class').selectAll().where(ids).orderBy('id').execute(),
    (each) => each.session_id,
  );
  const staff = Map.groupBy(
    await rows(viewer, db, 'session_teacher').selectAll().where(ids).orderBy('position').execute(),
    (each) => each.session_id,
  );
  return found.map((row) => {
    const own = staff.get(row.id) ?? [];
    const inRole = (role: string) => own.filter((each) => each.role === role).map((each) => each.teacher_id);
    return {
      row,
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

/** Sessions by their ids, in the order asked. Refuses with sessions.not-found if one is missing. */
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
    return each;
  });
}

/** One session. Refuses with sessions.not-found. */
export async function requireSession(viewer: Viewer, db: Db, id: string): Promise<LoadedSession> {
  const [found] = await requireSessions(viewer, db, [id]);
  if (found === undefined) throw new Error('a session was asked for and none came');
  return found;
}

/** The row of a class. Refuses with classes.not-found. */
export async function requireClass(viewer: Viewer, db: Db, id: string): Promise<ClassRow> {
  const row = await rows(viewer, db, 'training_class').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'classes.not-found',
      '没有找到这个班次，可能已被删除，或不在您的管理范围内。请刷新后再选。',
    );
  return row;
}
