import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { isPartialDay } from '../../../shared/domain/people/partial-day.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { PersonRow } from './columns.ts';

type Db = Kysely<Database>;

/** The entry of a person. Refuses with people.not-found. */
export async function personRow(viewer: Viewer, db: Db, id: string): Promise<PersonRow> {
  const row = await rows(viewer, db, 'person').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}

/**
 * The entry of a person, to write down something about it. Refuses with people.not-found, and with people.merged an
 * entry that only points to another: what is written there, nobody would find.
 */
export async function openRow(viewer: Viewer, db: Db, id: string): Promise<PersonRow> {
  const row = await personRow(viewer, db, id);
  refuseMerged(row);
  return row;
}

export function refuseMerged(row: Pick<PersonRow, 'name' | 'merged_into_id'>): void {
  if (row.merged_into_id === null) return;
  throw new Refusal('people.merged', `“${row.name}”的这一条已合并到另一条登记。请打开那一条。`);
}

/** The entries of several people in the order asked. Refuses with people.not-found if one is missing. */
export async function personRows(viewer: Viewer, db: Db, ids: readonly string[]): Promise<PersonRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const found = await rows(viewer, db, 'person').selectAll().where('id', 'in', wanted).execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return wanted.map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw notFound();
    return row;
  });
}

function notFound(): Refusal {
  return new Refusal(
    'people.not-found',
    '没有找到这个人，可能已被删除，或不在您的管理范围内。请刷新后再选。',
  );
}

/** Refuses an unknown employer with employers.not-found. */
export async function requireEmployer(
  viewer: Viewer,
  db: Db,
  id: string | null | undefined,
): Promise<string | null> {
  if (id == null) return null;
  const row = await rows(viewer, db, 'employer').select('name').where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal('employers.not-found', '没有找到这个工作单位，它可能已被删除。请重新选择。');
  return row.name;
}

/** Refuses days that do not exist or lie in the future, with people.wrong-day. */
export function refuseWrongDays(
  now: Date,
  days: Readonly<Record<string, string | null | undefined>>,
  future: 'refused' | 'allowed' = 'refused',
): void {
  for (const [title, day] of Object.entries(days)) {
    if (day == null) continue;
    if (!isPartialDay(day))
      throw new Refusal('people.wrong-day', `${title}“${day}”这一天不存在。请核对后重填。`);
    if (future === 'refused' && day > dayOf(now))
      throw new Refusal('people.wrong-day', `${title}“${day}”晚于今天。请核对后重填。`);
  }
}

/** Refuses an end before its beginning, with people.wrong-order. Days of which only the month is known may overlap. */
export function refuseWrongOrder(from: string | null, to: string | null): void {
  if (from === null || to === null || to >= from || from.startsWith(to)) return;
  throw new Refusal('people.wrong-order', `结束日期（${to}）早于开始日期（${from}）。请核对后重填。`);
}
