import { sql, type Kysely, type SqlBool } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { TimetableVersion } from '../../../shared/contract/timetable-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { CLASS_STATUSES } from '../../../shared/domain/classes/codes.ts';
import { changeText } from '../../../shared/domain/timetable/change-text.ts';
import {
  compareTimetables,
  inTimeOrder,
  type KeptSession,
} from '../../../shared/domain/timetable/versions.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { openBoard, type Board } from './board.ts';
import { factsOf } from './cards.ts';
import { loadSessions, ofClass, requireClass, type LoadedSession } from './load.ts';
import { calledClass, isHeld } from './names.ts';

type Db = Kysely<Database>;
type VersionRow = Database['timetable_version'];

/** A session of a board as a published timetable keeps it. */
function kept(board: Board, session: LoadedSession, classId: string): KeptSession[] {
  const facts = factsOf(board, session);
  if (facts.at === null) return [];
  const others = [facts.class, ...facts.jointWith].filter((each) => each.id !== classId);
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
      jointWith: others.map(calledClass),
      note: facts.note,
    },
  ];
}

/** The draft of a class: what stands now, as it would be published. */
export async function draftOf(viewer: Viewer, db: Db, classId: string): Promise<KeptSession[]> {
  const own = await loadSessions(viewer, db, sql<SqlBool>`${ofClass(classId)} AND session.day IS NOT NULL`);
  const days = own.map(({ row }) => row.day ?? '').sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const board = await openBoard(viewer, db, { from, to }, { also: own });
  return inTimeOrder(own.flatMap((each) => kept(board, each, classId)));
}

const contentOf = (row: VersionRow) => JSON.parse(row.content) as KeptSession[];

/** The versions of a class, the newest first. */
export async function versionRows(viewer: Viewer, db: Db, classId: string): Promise<VersionRow[]> {
  return rows(viewer, db, 'timetable_version')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('version', 'desc')
    .execute();
}

/** How many sessions of a draft differ from a version. */
export const changesSince = (row: VersionRow, draft: readonly KeptSession[]) =>
  compareTimetables(contentOf(row), draft).length;

export async function publish(
  context: WriteContext,
  { class: classId, reason }: CallParsed<'timetable.publish'>,
): Promise<CallOutput<'timetable.publish'>> {
  const { viewer, db } = context;
  const own = await requireClass(viewer, db, classId);
  const draft = await draftOf(viewer, db, classId);
  if (draft.length === 0)
    throw new Refusal(
      'timetable.nothing-placed',
      `“${calledClass(own)}”还没有排课，没有可以发布的。请先排课。`,
    );
  const [last] = await versionRows(viewer, db, classId);
  const changes = last === undefined ? draft.length : changesSince(last, draft);
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
  await requireClass(viewer, db, classId);
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
    changes: before === undefined ? 0 : changesSince(before, content),
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
  const { name, number } = await requireClass(viewer, db, row.class_id);
  const all = await versionRows(viewer, db, row.class_id);
  return {
    ...toVersion(
      row,
      all.find((each) => each.version === row.version - 1),
    ),
    class: { id: row.class_id, name, number },
    content: contentOf(row),
  };
}

export async function compare(
  { viewer, db }: ReadContext,
  { before, after }: CallParsed<'timetable.compare'>,
): Promise<CallOutput<'timetable.compare'>> {
  const old = await requireVersion(viewer, db, before);
  const now = after === null ? null : await requireVersion(viewer, db, after);
  const { name, number } = await requireClass(viewer, db, old.class_id);
  return {
    class: { id: old.class_id, name, number },
    before: { version: old.version, at: old.published_at },
    after:
      now === null
        ? null
        : { version: now.version, at: now.published_at, by: now.published_by, reason: now.reason },
    changes: compareTimetables(
      contentOf(old),
      now === null ? await draftOf(viewer, db, old.class_id) : contentOf(now),
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
