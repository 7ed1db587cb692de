import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { shiftDays } from '../../../shared/domain/classes/shifting.ts';
import { calendarOf, isFixedHoliday, type Calendar } from '../../../shared/domain/resources/calendar.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { newId } from '../../data/row-id.ts';
import { holds, rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { copyTimetable } from '../timetable/copying.ts';
import { freeNumber } from './numbers.ts';
import { classRow, sameNumbered } from './rows.ts';

/**
 * Makes the next term after an earlier class: its facts, its places for the units, its length in working days. Its
 * timetable comes along when asked for; paper and trainees do not. A first day that is a day off moves to the next working day, and is said.
 */
export async function copyClass(context: WriteContext, input: CallParsed<'classes.copy'>) {
  const { viewer, db } = context;
  if (input.sessions !== 'none' && !holds(viewer, 'timetable.edit'))
    throw new Refusal(
      'right.missing',
      '您没有“排课和调课”的权限，课表不能一起带过去。请选“不带课表”，或找管理员开通。',
    );
  const from = await classRow(viewer, db, input.from);
  const days = await daysOfCopy(viewer, db, from, input.startsOn);
  const year = Number((days.startsOn ?? dayOf(context.now())).slice(0, 4));
  const number = input.number ?? (await freeNumber(viewer, db, year, from.holder_id));
  const id = newId();
  await db
    .insertInto('training_class')
    .values({
      ...from,
      id,
      number,
      name: input.name ?? from.name,
      status: 'planned',
      starts_on: days.startsOn,
      ends_on: days.endsOn,
      paper: null,
      copied_from_id: from.id,
    })
    .execute();
  if (input.quotas) {
    const quotas = await rows(viewer, db, 'class_quota')
      .selectAll()
      .where('class_id', '=', from.id)
      .execute();
    for (const quota of quotas)
      await db
        .insertInto('class_quota')
        .values({ ...quota, id: newId(), class_id: id, answered_on: null, note: null })
        .execute();
  }
  const sessions = await copySessions(context, from.id, id, input.sessions);
  context.label(`复制班次 ${input.name ?? from.name}`);
  context.scope(from.holder_id);
  return {
    id,
    number,
    startsOn: days.startsOn,
    endsOn: days.endsOn,
    moved: aboutDays(days),
    sessions,
    sameNumber: await sameNumbered(viewer, db, number, id),
  };
}

/** The timetable belongs to its own feature; a class without sessions has none to give. */
async function copySessions(
  context: WriteContext,
  from: string,
  to: string,
  as: CallParsed<'classes.copy'>['sessions'],
): Promise<{ placed: number; waiting: number } | null> {
  if (as === 'none') return null;
  const any = await rows(context.viewer, context.db, 'session')
    .select('id')
    .where('class_id', '=', from)
    .executeTakeFirst();
  if (any === undefined) return { placed: 0, waiting: 0 };
  const { placed, waiting } = await copyTimetable(context, { class: to, from, as, despite: false });
  return { placed, waiting };
}

async function daysOfCopy(
  viewer: Viewer,
  db: Kysely<Database>,
  from: Database['training_class'],
  wanted: string | null,
): Promise<DaysOfCopy> {
  if (wanted === null) return { startsOn: null, endsOn: null, insteadOf: null, unpublished: [] };
  const earlier = {
    startsOn: from.starts_on ?? wanted,
    endsOn: from.ends_on ?? from.starts_on ?? wanted,
  };
  const calendar = await schoolCalendar(viewer, db);
  const published = (day: string) => calendar.published(Number(day.slice(0, 4)));
  const shifted = shiftDays(
    earlier,
    wanted,
    (day) =>
      (!calendar.mark(day, 'morning', null).working && !calendar.mark(day, 'afternoon', null).working) ||
      (!published(day) && isFixedHoliday(day)),
  );
  const unpublished = [wanted, shifted.endsOn].filter((day) => !published(day)).map((day) => day.slice(0, 4));
  return { ...shifted, unpublished: [...new Set(unpublished)] };
}

interface DaysOfCopy {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The day asked for, where it is a day off. */
  readonly insteadOf: string | null;
  /** Years whose holidays are not known: days off are those of the week and of the law. */
  readonly unpublished: readonly string[];
}

/** What is to be said of the days of a copy; null: nothing. */
function aboutDays({ startsOn, insteadOf, unpublished }: DaysOfCopy): string | null {
  const said = [
    ...(insteadOf === null || startsOn === null
      ? []
      : [`${fullDay(insteadOf)}是休息日，开班日期顺延到${fullDay(startsOn)}`]),
    ...unpublished.map((year) => `${year}年放假安排未公布，起止日期请核对`),
  ];
  return said.length === 0 ? null : said.join('；');
}

async function schoolCalendar(viewer: Viewer, db: Kysely<Database>): Promise<Calendar> {
  const known = await rows(viewer, db, 'calendar_day').selectAll().where('class_id', 'is', null).execute();
  return calendarOf(known.map(({ class_id: classId, ...row }) => ({ ...row, classId })));
}
