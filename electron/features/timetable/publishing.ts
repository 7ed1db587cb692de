import { sql, type Kysely, type SqlBool } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { ClassCalled, TimetableVersion } from '../../../shared/contract/timetable-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { changeText } from '../../../shared/domain/timetable/change-text.ts';
import { classRow } from '../classes/rows.ts';
import {
  compareTimetables,
  inTimeOrder,
  type KeptSession,
} from '../../../shared/domain/timetable/versions.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { classesOfSession, openBoard, type Board } from './board.ts';
import { ANOTHER_CLASS, factsOf } from './cards.ts';
import { amongIds, loadSessions, ofClass, type LoadedSession } from './load.ts';
import { calledClass, isHeld } from './names.ts';

type Db = Kysely<Database>;
type VersionRow = Database['timetable_version'];

/** A session of a board as a published timetable keeps it. */
function kept(
  board: Board,
  session: LoadedSession,
  classId: string,
  called: (id: string) => string,
): KeptSession[] {
  const facts = factsOf(board, session);
  if (facts.at === null) return [];
  const others = classesOfSession(session).filter((id) => id !== classId);
  return [
    {
      id: facts.id,
      kind: facts.kind,
      title: facts.title,
      hours: facts.hours,
      day: facts.at.day,
      half: facts.at.half,
      starts: facts.at.starts,
      ends: facts.at.ends,
      teachers: facts.teachers.map(({ name }) => name),
      assistants: facts.assistants.map(({ name }) => name),
      place: facts.where?.name ?? null,
      jointWith: others.map(called),
      note: facts.note,
    },
  ];
}

/** The draft of a class: what stands now, as the viewer sees it. */
async function draftOf(viewer: Viewer, db: Db, classId: string): Promise<KeptSession[]> {
  const seen = await classNamesSeen(viewer, db);
  return (await draftAsKept(viewer, db, classId)).map(seen);
}

/** The draft as it is published: with the names of all classes that come to it, so that every reader compares the same. */
export async function draftAsKept(viewer: Viewer, db: Db, classId: string): Promise<KeptSession[]> {
  const own = await loadSessions(viewer, db, sql<SqlBool>`${ofClass(classId)} AND session.day IS NOT NULL`);
  const days = own.map(({ row }) => row.day ?? '').sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const board = await openBoard(viewer, db, { from, to }, { also: own });
  const named = await sql<ClassCalled>`SELECT id, name, number FROM training_class
    WHERE ${amongIds('id', [...new Set(own.flatMap(classesOfSession))])}`.execute(db);
  const names = new Map(named.rows.map((each) => [each.id, calledClass(each)]));
  return inTimeOrder(own.flatMap((each) => kept(board, each, classId, (id) => names.get(id) ?? '')));
}

const contentOf = (row: VersionRow) => JSON.parse(row.content) as KeptSession[];

/** Covers the names of classes out of the viewer's reach in what a timetable keeps. */
async function classNamesSeen(viewer: Viewer, db: Db): Promise<(session: KeptSession) => KeptSession> {
  if (viewer.roots === 'all') return (session) => session;
  const seen = new Set(
    (await rows(viewer, db, 'training_class').select(['id', 'name', 'number']).execute()).map(calledClass),
  );
  return (session) => ({
    ...session,
    jointWith: session.jointWith.map((name) => (seen.has(name) ? name : ANOTHER_CLASS)),
  });
}

/** What a version keeps, as the viewer sees it. */
async function seenContentOf(viewer: Viewer, db: Db, row: VersionRow): Promise<KeptSession[]> {
  return contentOf(row).map(await classNamesSeen(viewer, db));
}

/** The versions of a class, the newest first. */
export async function versionRows(viewer: Viewer, db: Db, classId: string): Promise<VersionRow[]> {
  return rows(viewer, db, 'timetable_version')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('version', 'desc')
    .execute();
}

/** How many sessions of the draft of its class differ from a version. */
export async function changesSince(viewer: Viewer, db: Db, row: VersionRow): Promise<number> {
  return compareTimetables(contentOf(row), await draftAsKept(viewer, db, row.class_id)).length;
}

export async function publish(
  context: WriteContext,
  { class: classId, reason }: CallParsed<'timetable.publish'>,
): Promise<CallOutput<'timetable.publish'>> {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, classId);
  const draft = await draftAsKept(viewer, db, classId);
  if (draft.length === 0)
    throw new Refusal(
      'timetable.nothing-placed',
      `“${calledClass(own)}”还没有排课，没有可以发布的。请先排课。`,
    );
  const [last] = await versionRows(viewer, db, classId);
  const changes = last === undefined ? draft.length : compareTimetables(contentOf(last), draft).length;
  if (changes === 0)
    throw new Refusal('timetable.unchanged', `课表和第 ${last?.version} 版一样，不需要再发布。请先调课。`);
  if (last !== undefined && reason === null)
    throw new Refusal(
      'timetable.reason-needed',
      `第 ${last.version} 版已经发布，有 ${changes} 处调整。请写明调课原因。`,
    );
  const id = newId();
  const version = (last?.version ?? 0) + 1;
  await db
    .insertInto('timetable_version')
    .values({
      id,
      class_id: classId,
      version,
      published_at: context.now().toISOString(),
      published_by: viewer.name,
      reason,
      content: JSON.stringify(draft),
    })
    .execute();
  context.label(`发布课表 ${calledClass(own)} 第 ${version} 版`);
  if (reason !== null) context.reason(reason);
  context.scope(own.holder_id);
  const warning = isHeld(own.status)
    ? null
    : `“${calledClass(own)}”${CLASS_STATUSES[own.status]}，课表已发布，但不占用教师和场地。班次恢复以后请再核对冲突。`;
  return { id, version, changes, warning };
}

export async function versionsOf(
  { viewer, db }: ReadContext,
  { class: classId }: CallParsed<'timetable.versions'>,
): Promise<CallOutput<'timetable.versions'>> {
  await classRow(viewer, db, classId);
  const found = await versionRows(viewer, db, classId);
  return { versions: found.map((row, index) => toVersion(row, found[index + 1])) };
}

function toVersion(row: VersionRow, before: VersionRow | undefined): TimetableVersion {
  const content = contentOf(row);
  return {
    id: row.id,
    version: row.version,
    at: row.published_at,
    by: row.published_by,
    reason: row.reason,
    sessions: content.length,
    changes: before === undefined ? 0 : compareTimetables(contentOf(before), content).length,
  };
}

async function requireVersion(viewer: Viewer, db: Db, id: string): Promise<VersionRow> {
  const row = await rows(viewer, db, 'timetable_version').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'timetable.version-not-found',
      '没有找到这个版本的课表，发布可能已被撤销。请刷新后再看。',
    );
  return row;
}

export async function oneVersion(
  { viewer, db }: ReadContext,
  { id }: CallParsed<'timetable.version'>,
): Promise<CallOutput<'timetable.version'>> {
  const row = await requireVersion(viewer, db, id);
  const { name, number } = await classRow(viewer, db, row.class_id);
  const all = await versionRows(viewer, db, row.class_id);
  return {
    ...toVersion(
      row,
      all.find((each) => each.version === row.version - 1),
    ),
    class: { id: row.class_id, name, number },
    content: await seenContentOf(viewer, db, row),
  };
}

export async function compare(
  { viewer, db }: ReadContext,
  { before, after }: CallParsed<'timetable.compare'>,
): Promise<CallOutput<'timetable.compare'>> {
  const old = await requireVersion(viewer, db, before);
  const now = after === null ? null : await requireVersion(viewer, db, after);
  const { name, number } = await classRow(viewer, db, old.class_id);
  return {
    class: { id: old.class_id, name, number },
    before: { version: old.version, at: old.published_at },
    after:
      now === null
        ? null
        : { version: now.version, at: now.published_at, by: now.published_by, reason: now.reason },
    changes: compareTimetables(
      await seenContentOf(viewer, db, old),
      now === null ? await draftOf(viewer, db, old.class_id) : await seenContentOf(viewer, db, now),
    ),
  };
}

export async function textOfChanges(
  context: ReadContext,
  input: CallParsed<'timetable.compare'>,
): Promise<CallOutput<'timetable.change-text'>> {
  const { class: own, changes, after } = await compare(context, input);
  return { text: changeText(calledClass(own), changes, after?.reason ?? null) };
}
