import { sql, type Kysely } from 'kysely';
import type { ClassName } from '../../../shared/contract/classes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { comparableNumber } from '../../../shared/domain/classes/numbers.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;
export type ClassRow = Database['training_class'];
export type EnrolmentRow = Database['enrolment'];

/** A class as it stands in the table. Refuses with classes.not-found. */
export async function classRow(viewer: Viewer, db: Db, id: string): Promise<ClassRow> {
  const row = await rows(viewer, db, 'training_class').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'classes.not-found',
      '没有找到这个班次，可能已被删除，或不在您的管理范围内。请刷新后再选。',
    );
  return row;
}

export function toClassName(
  row: Pick<ClassRow, 'id' | 'name' | 'number' | 'starts_on' | 'ends_on'>,
): ClassName {
  return { id: row.id, name: row.name, number: row.number, startsOn: row.starts_on, endsOn: row.ends_on };
}

/** Enrolments by their ids, in the order asked, each with its class in reach. Refuses with classes.not-enrolled. */
export async function enrolmentRows(viewer: Viewer, db: Db, ids: readonly string[]): Promise<EnrolmentRow[]> {
  const wanted = [...new Set(ids)];
  const found = await rows(viewer, db, 'enrolment')
    .selectAll()
    .where(sql<boolean>`enrolment.id IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return wanted.map((id) => {
    const row = byId.get(id);
    if (row === undefined)
      throw new Refusal('classes.not-enrolled', '没有找到这个学员，可能已被删除。请刷新名单后再选。');
    return row;
  });
}

/** Names of people by their ids, of those in reach. */
export async function namesOfPeople(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name'])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** How many are in a class now: without those who left, and without those who never came. */
export const isInClass = (alias: string) =>
  sql<boolean>`${sql.ref(`${alias}.status`)} NOT IN ('withdrawn', 'absent')`;

/** Other classes in reach with the same number, blanks and leading zeros aside. */
export async function sameNumbered(
  viewer: Viewer,
  db: Db,
  number: string | null,
  except: string | null,
): Promise<ClassName[]> {
  if (number === null) return [];
  const found = await rows(viewer, db, 'training_class')
    .select(['id', 'name', 'number', 'starts_on', 'ends_on'])
    .where('number', 'is not', null)
    .orderBy('starts_on')
    .execute();
  const wanted = comparableNumber(number);
  return found
    .filter((row) => row.id !== except && comparableNumber(row.number ?? '') === wanted)
    .map(toClassName);
}

/** Refuses days in the wrong order, with classes.wrong-order. */
export function refuseReversed(startsOn: string | null, endsOn: string | null): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw new Refusal(
      'classes.wrong-order',
      `结束日期（${fullDay(endsOn)}）早于开始日期（${fullDay(startsOn)}）。请核对后重填。`,
    );
}

/** Refuses an unknown venue, with classes.no-venue. */
export async function requireVenue(viewer: Viewer, db: Db, id: string | null | undefined): Promise<void> {
  if (id == null) return;
  const found = await rows(viewer, db, 'venue').select('id').where('id', '=', id).executeTakeFirst();
  if (found === undefined)
    throw new Refusal('classes.no-venue', '没有找到这个场地，可能已被删除。请重新选择。');
}
