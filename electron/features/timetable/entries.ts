import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { ClassCalled } from '../../../shared/contract/timetable-answers.ts';
import type { timetableEntries } from '../../../shared/contract/timetable-entries.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Handlers, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { classRow } from '../classes/rows.ts';
import { allow, disallow } from './allowing.ts';
import { calledIn, conflictsAmong } from './cards.ts';
import { copyTimetable } from './copying.ts';
import { requireSession, requireSessions, type LoadedSession, type SessionRow } from './load.ts';
import { calledClass, classesOf } from './names.ts';
import { publish } from './publishing.ts';
import { requireResource } from './resources.ts';
import {
  columnsOfValues,
  columnsOfWhen,
  deleteSessions,
  insertSession,
  inWords,
  NOT_PLACED,
  setStaff,
} from './rows.ts';

export const timetableEntryHandlers: Handlers<keyof typeof timetableEntries> = {
  'sessions.create': create,
  'sessions.edit': edit,
  'sessions.place': place,
  'sessions.swap': swap,
  'sessions.copy': copy,
  'sessions.join': join,
  'sessions.part': part,
  'timetable.allow': allow,
  'timetable.disallow': disallow,
  'timetable.publish': publish,
  'timetable.copy-from': copyTimetable,

  'sessions.remove': async (context, { sessions }) => {
    const found = await requireSessions(context.viewer, context.db, sessions);
    await scopeOf(context, ...found.map(({ row }) => row));
    const joint = await comingTo(context, found);
    await deleteSessions(
      context,
      found.map(({ row }) => row.id),
    );
    context.label(found.length === 1 ? `删除课次 ${found[0]?.row.title}` : `删除 ${found.length} 个课次`);
    return { removed: found.length, joint };
  },

  'sessions.unplace': async (context, { sessions }) => {
    const found = await requireSessions(context.viewer, context.db, sessions);
    const waiting = found.find(({ row }) => row.day === null);
    if (waiting !== undefined) throw notPlaced(waiting.row.title);
    await scopeOf(context, ...found.map(({ row }) => row));
    for (const { row } of found)
      await context.db.updateTable('session').set(NOT_PLACED).where('id', '=', row.id).execute();
    context.label(found.length === 1 ? `退回待排 ${found[0]?.row.title}` : `退回待排 ${found.length} 个课次`);
    return { moved: found.length, joint: await comingTo(context, found) };
  },
};

async function create(
  context: WriteContext,
  { class: classId, at, ...values }: CallParsed<'sessions.create'>,
): Promise<CallOutput<'sessions.create'>> {
  const own = await classRow(context.viewer, context.db, classId);
  const columns = await columnsOfValues(context, values);
  const row: Omit<SessionRow, 'id' | 'position'> = {
    class_id: classId,
    kind: values.kind,
    course_id: null,
    title: values.title,
    hours: values.hours,
    venue_id: null,
    site_id: null,
    route_id: null,
    place: null,
    pinned: 0,
    note: null,
    ...columns,
    ...(at === null ? NOT_PLACED : columnsOfWhen(at)),
  };
  const id = await insertSession(context, row);
  await setStaff(context, id, 'teacher', values.teachers);
  await setStaff(context, id, 'assistant', values.assistants);
  context.label(`新建课次 ${values.title}`);
  context.scope(own.holder_id);
  return { id, conflicts: await conflictsAmong(context, [id]) };
}

async function edit(context: WriteContext, { id, at, ...values }: CallParsed<'sessions.edit'>) {
  const { row } = await requireSession(context.viewer, context.db, id);
  const columns = {
    ...(await columnsOfValues(context, values)),
    ...(at === undefined ? {} : columnsOfWhen(at, row)),
  };
  if (Object.keys(columns).length > 0)
    await context.db.updateTable('session').set(columns).where('id', '=', id).execute();
  if (values.teachers !== undefined) await setStaff(context, id, 'teacher', values.teachers);
  if (values.assistants !== undefined) await setStaff(context, id, 'assistant', values.assistants);
  context.label(`修改课次 ${values.title ?? row.title}`);
  await scopeOf(context, row);
  return { id, conflicts: await conflictsAmong(context, [id]) };
}

async function place(context: WriteContext, { session, venue, ...at }: CallParsed<'sessions.place'>) {
  const own = await requireSession(context.viewer, context.db, session);
  const { row } = own;
  if (venue != null) await requireResource(context.viewer, context.db, 'venue', venue);
  const room = venue === undefined ? {} : { venue_id: venue, site_id: null, route_id: null, place: null };
  await context.db
    .updateTable('session')
    .set({ ...columnsOfWhen(at, row), ...room })
    .where('id', '=', session)
    .execute();
  context.label(`${row.day === null ? '排课' : '移动'} ${row.title} 到${inWords(at)}`);
  await scopeOf(context, row);
  return {
    id: session,
    conflicts: await conflictsAmong(context, [session]),
    joint: await comingTo(context, [own]),
  };
}

async function swap(context: WriteContext, { one, other }: CallParsed<'sessions.swap'>) {
  const [first, second] = await requireSessions(context.viewer, context.db, [one, other]);
  if (first === undefined || second === undefined) return { conflicts: [], joint: [] };
  if (first.row.day === null && second.row.day === null) throw notPlaced(first.row.title);
  const whenOf = ({ row }: typeof first) => ({
    day: row.day,
    half: row.half,
    starts_at: row.starts_at,
    ends_at: row.ends_at,
  });
  for (const [from, to] of [
    [first, second],
    [second, first],
  ] as const)
    await context.db.updateTable('session').set(whenOf(from)).where('id', '=', to.row.id).execute();
  context.label(`互换 ${first.row.title} 与 ${second.row.title}`);
  await scopeOf(context, first.row, second.row);
  return {
    conflicts: await conflictsAmong(context, [one, other]),
    joint: await comingTo(context, [first, second]),
  };
}

async function copy(context: WriteContext, { session, at }: CallParsed<'sessions.copy'>) {
  const { row, teachers, assistants, jointWith } = await requireSession(context.viewer, context.db, session);
  const { id: _, position: __, ...values } = row;
  const id = await insertSession(context, {
    ...values,
    ...(at === null ? NOT_PLACED : columnsOfWhen(at, row)),
  });
  await setStaff(context, id, 'teacher', teachers);
  await setStaff(context, id, 'assistant', assistants);
  for (const joint of jointWith)
    await context.db
      .insertInto('session_class')
      .values({ id: newId(), session_id: id, class_id: joint })
      .execute();
  context.label(`复制课次 ${row.title}`);
  await scopeOf(context, row);
  return { id, conflicts: await conflictsAmong(context, [id]) };
}

async function join(context: WriteContext, { session, class: classId }: CallParsed<'sessions.join'>) {
  const { row, jointWith } = await requireSession(context.viewer, context.db, session);
  const other = await classRow(context.viewer, context.db, classId);
  if (row.class_id === classId || jointWith.includes(classId))
    throw new Refusal(
      'sessions.already-joined',
      `“${calledClass(other)}”已在“${row.title}”这节课上，不需要再加。`,
    );
  await context.db
    .insertInto('session_class')
    .values({ id: newId(), session_id: session, class_id: classId })
    .execute();
  // The other class may be out of reach of whoever sees this in the log.
  context.label(`合班 ${row.title}`);
  await scopeOf(context, row);
  return { id: session, conflicts: await conflictsAmong(context, [session]) };
}

async function part(context: WriteContext, { session, class: classId }: CallParsed<'sessions.part'>) {
  const { row, jointWith } = await requireSession(context.viewer, context.db, session);
  if (!jointWith.includes(classId))
    throw new Refusal(
      'sessions.not-joined',
      `这个班没有合在“${row.title}”这节课上，可能已经取消。请刷新后再看。`,
    );
  await context.db
    .deleteFrom('session_class')
    .where('session_id', '=', session)
    .where('class_id', '=', classId)
    .execute();
  context.label(`取消合班 ${row.title}`);
  await scopeOf(context, row);
  return { id: session };
}

/** The further classes of joint lectures, which have to be told of a change; those out of reach without a name. */
async function comingTo(
  { viewer, db }: WriteContext,
  sessions: readonly LoadedSession[],
): Promise<ClassCalled[]> {
  const ids = [...new Set(sessions.flatMap(({ jointWith }) => jointWith))];
  const classes = await classesOf(viewer, db, ids);
  return ids.map((id) => calledIn({ classes }, id));
}

/** The transaction is seen by whoever has the classes of these sessions in reach. */
async function scopeOf(context: WriteContext, ...sessions: readonly SessionRow[]): Promise<void> {
  const holders: string[] = [];
  for (const id of new Set(sessions.map((row) => row.class_id)))
    holders.push((await classRow(context.viewer, context.db, id)).holder_id);
  context.scope(...holders);
}

function notPlaced(title: string): Refusal {
  return new Refusal('sessions.not-placed', `“${title}”还没有排。请先把它拖到课表里。`);
}
