import type { Kysely } from 'kysely';
import type { FrozenLine } from '../../../shared/contract/documents-class.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { inOrder } from '../../../shared/domain/classes/orders.ts';
import {
  inOrderOfTime,
  newcomers,
  type SignedHalf,
  type Signer,
  type SignInSheet,
} from '../../../shared/domain/documents/sign-in-sheet.ts';
import type { OpenTransaction } from '../../data/log/write.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { rosterOf } from '../classes/roster.ts';
import { classRow } from '../classes/rows.ts';
import { loadSessions, ofClass } from '../timetable/load.ts';
import { headingOf } from './heading.ts';

type Db = Kysely<Database>;

const SIGN_IN_SHEET = 'sign-in-sheet';

type SheetWish = Pick<CallParsed<'documents.sign-in-sheet'>, 'class' | 'halves' | 'order' | 'spareRows'>;

/** The sheet as it would be now. @throws Refusal `classes.not-found`, `documents.no-days` */
export async function signInSheet(viewer: Viewer, db: Db, wish: SheetWish): Promise<SignInSheet> {
  const row = await classRow(viewer, db, wish.class);
  return {
    heading: headingOf(row),
    halves: inOrderOfTime(wish.halves ?? (await usualHalves(viewer, db, row))),
    people: (await signersOf(viewer, db, wish)).map((signer, index) => ({ ...signer, number: index + 1 })),
    spareRows: wish.spareRows,
    order: wish.order,
    frozen: null,
  };
}

async function signersOf(
  viewer: Viewer,
  db: Db,
  wish: Pick<SheetWish, 'class' | 'order'>,
): Promise<Omit<Signer, 'number'>[]> {
  const { trainees } = await rosterOf(viewer, db, wish.class);
  return inOrder(trainees, wish.order).map(({ enrolment, person, unit }) => ({
    enrolment: enrolment.id,
    person: person.id,
    name: person.name,
    unit,
  }));
}

/** The half-days on which something is taught; of a class without a timetable, mornings and afternoons of all its days. */
async function usualHalves(
  viewer: Viewer,
  db: Db,
  { id, starts_on, ends_on }: Database['training_class'],
): Promise<SignedHalf[]> {
  const taught = (await loadSessions(viewer, db, ofClass(id))).filter(({ row }) => row.kind !== 'arrival');
  const halves = taught.flatMap(({ row: { day, half } }) =>
    day === null || half === null ? [] : [{ day, half }],
  );
  if (halves.length > 0) return halves;
  if (starts_on === null) {
    throw new Refusal(
      'documents.no-days',
      '这个班次还没有日期，也没有课表，排不出签到栏。请先填开始和结束日期，或指定要签到的半天。',
    );
  }
  const days: SignedHalf[] = [];
  const last = ends_on ?? starts_on;
  for (
    const day = new Date(`${starts_on}T00:00:00Z`);
    days.length < 2 * MOST_DAYS;
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const iso = day.toISOString().slice(0, 10);
    if (iso > last) break;
    days.push({ day: iso, half: 'morning' }, { day: iso, half: 'afternoon' });
  }
  return days;
}

/** Longer classes choose the days of a sheet: nobody prints 120 columns at once. */
const MOST_DAYS = 60;

/**
 * Freezes the sheet as it is now under the next version of its class and answers what is kept.
 * @throws Refusal `classes.not-found`, `documents.no-days`, `documents.nobody`
 */
export async function freezeSheet(
  viewer: Viewer,
  transaction: OpenTransaction,
  wish: SheetWish & { readonly note?: string | undefined },
  now: Date,
): Promise<{ id: string; sheet: SignInSheet }> {
  const { db } = transaction;
  const sheet = await signInSheet(viewer, db, wish);
  if (sheet.people.length === 0) {
    throw new Refusal('documents.nobody', '这个班次还没有学员，签到表不能定版。请先录入学员。');
  }
  const before = await frozenRows(viewer, db, wish.class);
  const version = Math.max(0, ...before.map((each) => each.version)) + 1;
  const kept: SignInSheet = { ...sheet, frozen: { version, at: now.toISOString(), supplement: null } };
  const id = await keep(transaction, kept, {
    class: wish.class,
    supplementOf: null,
    note: wish.note ?? null,
  });
  transaction.label(`签到表定版：${sheet.heading.name} 第 ${version} 版`);
  transaction.scope((await classRow(viewer, db, wish.class)).holder_id);
  return { id, sheet: kept };
}

/**
 * Freezes an added page to a frozen sheet with those who have come since; the sheet stays as it is.
 * @throws Refusal `documents.frozen-not-found`, `documents.no-newcomers`
 */
export async function freezeSupplement(
  viewer: Viewer,
  transaction: OpenTransaction,
  of: string,
  now: Date,
): Promise<{ id: string; sheet: SignInSheet }> {
  const { db } = transaction;
  const { row, sheet } = await frozenSheet(viewer, db, of);
  const base =
    row.supplement_of_id === null ? { row, sheet } : await frozenSheet(viewer, db, row.supplement_of_id);
  const family = (await frozenRows(viewer, db, base.row.class_id)).filter(
    (each) => each.id === base.row.id || each.supplement_of_id === base.row.id,
  );
  const come = newcomers(
    family.map(contentOf),
    await signersOf(viewer, db, { class: base.row.class_id, order: base.sheet.order }),
  );
  if (come.length === 0) {
    throw new Refusal(
      'documents.no-newcomers',
      '这份签到表定版之后没有新来的学员，不需要增补页。新学员请先录入班次。',
    );
  }
  const { version } = base.row;
  const kept: SignInSheet = {
    ...base.sheet,
    people: come,
    spareRows: 0,
    frozen: { version, at: now.toISOString(), supplement: family.length },
  };
  const id = await keep(transaction, kept, {
    class: base.row.class_id,
    supplementOf: base.row.id,
    note: null,
  });
  transaction.label(`签到表增补页：${kept.heading.name} 第 ${version} 版，${come.length} 人`);
  transaction.scope((await classRow(viewer, db, base.row.class_id)).holder_id);
  return { id, sheet: kept };
}

async function keep(
  { db }: OpenTransaction,
  sheet: SignInSheet,
  about: { readonly class: string; readonly supplementOf: string | null; readonly note: string | null },
): Promise<string> {
  const id = newId();
  await db
    .insertInto('frozen_document')
    .values({
      id,
      class_id: about.class,
      kind: SIGN_IN_SHEET,
      title: `签到表 第 ${sheet.frozen?.version ?? 0} 版${about.supplementOf === null ? '' : ` 增补页 ${sheet.frozen?.supplement ?? 0}`}`,
      version: sheet.frozen?.version ?? 0,
      frozen_at: sheet.frozen?.at ?? '',
      supplement_of_id: about.supplementOf,
      content: JSON.stringify(sheet),
      note: about.note,
    })
    .execute();
  return id;
}

type FrozenRow = Database['frozen_document'];

/** The frozen sheets of a class, oldest first. */
async function frozenRows(viewer: Viewer, db: Db, classId: string): Promise<FrozenRow[]> {
  return rows(viewer, db, 'frozen_document')
    .selectAll()
    .where('class_id', '=', classId)
    .where('kind', '=', SIGN_IN_SHEET)
    .orderBy('frozen_at')
    .orderBy('id')
    .execute();
}

/** What was kept was made by `keep`, and no call changes it. */
const contentOf = ({ content }: FrozenRow): SignInSheet => JSON.parse(content) as SignInSheet;

/** A frozen sheet as it was printed. @throws Refusal `documents.frozen-not-found` */
export async function frozenSheet(
  viewer: Viewer,
  db: Db,
  id: string,
): Promise<{ row: FrozenRow; sheet: SignInSheet }> {
  const row = await rows(viewer, db, 'frozen_document').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal(
      'documents.frozen-not-found',
      '没有找到这份定版的签到表，或不在您的管理范围内。请刷新后再选。',
    );
  }
  return { row, sheet: contentOf(row) };
}

/**
 * The numbers of people on the newest printed sheet that a half-day is signed on, its added pages included: by enrolment and
 * by person, who may have been taken out and put in again. Null: none was printed for it.
 */
export async function printedNumbers(
  viewer: Viewer,
  db: Db,
  classId: string,
  { day, half }: SignedHalf,
): Promise<{ id: string; title: string; numbers: Map<string, number> } | null> {
  const all = (await frozenRows(viewer, db, classId)).map((row) => ({ row, sheet: contentOf(row) }));
  const newest = all.findLast(
    ({ row, sheet }) =>
      row.supplement_of_id === null && sheet.halves.some((each) => each.day === day && each.half === half),
  );
  if (newest === undefined) return null;
  const { id, title } = newest.row;
  const people = all
    .filter(({ row }) => row.id === id || row.supplement_of_id === id)
    .flatMap(({ sheet }) => sheet.people);
  const numbers = new Map(
    people.flatMap(({ enrolment, person, number }) => [
      [enrolment, number] as const,
      [person, number] as const,
    ]),
  );
  return { id, title, numbers };
}

/** The frozen sheets of a class, newest first, each with who has come since. */
export async function frozenLines(viewer: Viewer, db: Db, classId: string): Promise<FrozenLine[]> {
  await classRow(viewer, db, classId);
  const all = await frozenRows(viewer, db, classId);
  const now = await signersOf(viewer, db, { class: classId, order: 'kept' });
  return all.toReversed().map((row) => {
    const sheet = contentOf(row);
    const family = all.filter((each) => each.id === row.id || each.supplement_of_id === row.id);
    const come = row.supplement_of_id === null ? newcomers(family.map(contentOf), now) : [];
    return {
      id: row.id,
      title: row.title,
      version: row.version,
      supplementOf: row.supplement_of_id,
      frozenAt: row.frozen_at,
      people: sheet.people.length,
      halves: sheet.halves,
      note: row.note,
      newcomers: come.map(({ name }) => name),
    };
  });
}
