import { shortDay } from '../../../shared/domain/day-words.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import type { TeachingRole } from '../../../shared/domain/timetable/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { dropFees } from '../fees/dropping.ts';
import { amongIds, type SessionRow } from './load.ts';
import { columnsOfWhere, requireResource } from './resources.ts';

export type At = NonNullable<CallParsed<'sessions.create'>['at']>;
type Values = Omit<CallParsed<'sessions.create'>, 'class' | 'at'>;
type When = Pick<SessionRow, 'day' | 'half' | 'starts_at' | 'ends_at'>;

export const NOT_PLACED: When = { day: null, half: null, starts_at: null, ends_at: null };

/** The columns that say when a session stands. Without times it keeps its own as long as it stays in its half-day. */
export function columnsOfWhen(at: At, before: When = NOT_PLACED): When {
  const keeps = at.starts === undefined && at.ends === undefined && before.half === at.half;
  return {
    day: at.day,
    half: at.half,
    starts_at: keeps ? before.starts_at : (at.starts ?? null),
    ends_at: keeps ? before.ends_at : (at.ends ?? null),
  };
}

/** “11月26日（周四）上午”. */
export const inWords = (at: { readonly day: string; readonly half: HalfDay }) =>
  `${shortDay(at.day)}${HALF_DAYS[at.half]}`;

/** The columns of values that a call gives; what it does not give is left out. Refuses unknown resources. */
export async function columnsOfValues(
  { viewer, db }: WriteContext,
  given: { readonly [Key in keyof Values]?: Values[Key] | undefined },
): Promise<Partial<SessionRow>> {
  if (given.course != null) await requireResource(viewer, db, 'course', given.course);
  const columns = {
    kind: given.kind,
    course_id: given.course,
    title: given.title,
    hours: given.hours,
    pinned: given.pinned === undefined ? undefined : given.pinned ? 1 : 0,
    note: given.note,
    ...(given.where === undefined ? {} : await columnsOfWhere(viewer, db, given.where)),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Puts a new session at the end of its class. */
export async function insertSession(
  { viewer, db }: WriteContext,
  row: Omit<SessionRow, 'id' | 'position'>,
): Promise<string> {
  const last = await rows(viewer, db, 'session')
    .select((each) => each.fn.max('position').as('position'))
    .where('class_id', '=', row.class_id)
    .executeTakeFirst();
  const id = newId();
  await db
    .insertInto('session')
    .values({ ...row, id, position: Math.floor(last?.position ?? 0) + 1 })
    .execute();
  return id;
}

/** Makes these the teachers (or assistants) of a session; rows that stay are left as they are. */
export async function setStaff(
  { viewer, db }: WriteContext,
  session: string,
  role: TeachingRole,
  teachers: readonly string[],
): Promise<void> {
  const wanted = [...new Set(teachers)];
  for (const teacher of wanted) await requireResource(viewer, db, 'teacher', teacher);
  const before = await rows(viewer, db, 'session_teacher')
    .selectAll()
    .where('session_id', '=', session)
    .where('role', '=', role)
    .execute();
  const leaving = before.filter((row) => !wanted.includes(row.teacher_id));
  const gone = leaving.map(({ id }) => id);
  await dropFees(
    db,
    [session],
    leaving.map((row) => row.teacher_id),
  );
  if (gone.length > 0) await db.deleteFrom('session_teacher').where('id', 'in', gone).execute();
  for (const [index, teacher] of wanted.entries()) {
    const own = before.find((row) => row.teacher_id === teacher);
    const position = index + 1;
    if (own === undefined)
      await db
        .insertInto('session_teacher')
        .values({ id: newId(), session_id: session, teacher_id: teacher, role, position })
        .execute();
    else if (own.position !== position)
      await db.updateTable('session_teacher').set({ position }).where('id', '=', own.id).execute();
  }
}

/** Removes sessions with all that hangs on them. */
export async function deleteSessions({ db }: WriteContext, ids: readonly string[]): Promise<void> {
  await dropFees(db, ids, 'all');
  await db.deleteFrom('session_teacher').where(amongIds('session_teacher.session_id', ids)).execute();
  await db.deleteFrom('session_class').where(amongIds('session_class.session_id', ids)).execute();
  await db.deleteFrom('conflict_exception').where(amongIds('conflict_exception.one_id', ids)).execute();
  await db.deleteFrom('conflict_exception').where(amongIds('conflict_exception.other_id', ids)).execute();
  await db.deleteFrom('session').where(amongIds('session.id', ids)).execute();
}
