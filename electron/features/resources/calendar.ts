import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { calendarCalls } from '../../../shared/contract/calendar.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CalendarDay, CalendarImported } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayWithWeekday } from '../../../shared/domain/day-words.ts';
import { CALENDAR_YEARS } from '../../../shared/domain/resources/calendar-dates.ts';
import { readCalendarLines } from '../../../shared/domain/resources/calendar-lines.ts';
import { calendarOf } from '../../../shared/domain/resources/calendar.ts';
import { DAY_KINDS } from '../../../shared/domain/resources/codes.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import type { Handlers, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { bellHandlers } from './bells.ts';
import { seenClasses } from './classes-seen.ts';
import { givenOnly } from './order.ts';
import { classRow } from '../classes/rows.ts';

type Db = Kysely<Database>;
type DayRow = Database['calendar_day'];

async function yearDays(viewer: Viewer, db: Db, year: number): Promise<DayRow[]> {
  return rows(viewer, db, 'calendar_day')
    .selectAll()
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

type Mark = Pick<DayRow, 'day' | 'kind' | 'name' | 'half' | 'class_id'> & { readonly source?: string | null };

/** Puts a mark in or changes the one that stands there. Says what it did. */
async function setMark(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  mark: Mark,
): Promise<{ id: string; did: 'added' | 'changed' | 'same' }> {
  const own = await rows(viewer, db, 'calendar_day')
    .selectAll()
    .where('day', '=', mark.day)
    .where('half', 'is', mark.half)
    .where('class_id', 'is', mark.class_id)
    .executeTakeFirst();
  if (own === undefined) {
    const id = newId();
    await db
      .insertInto('calendar_day')
      .values({ source: null, ...mark, id })
      .execute();
    return { id, did: 'added' };
  }
  // The source of a day that stays as it was stays, too.
  const same = own.kind === mark.kind && own.name === mark.name;
  if (same && (mark.source === undefined || mark.source === own.source)) return { id: own.id, did: 'same' };
  await db.updateTable('calendar_day').set(givenOnly(mark)).where('id', '=', own.id).execute();
  return { id: own.id, did: 'changed' };
}

async function importLines(
  context: WriteContext,
  { text, year, source }: CallParsed<'calendar.import'>,
): Promise<CalendarImported> {
  const read = readCalendarLines(text, year);
  const counts = { added: 0, changed: 0, same: 0 };
  for (const { day, kind, name, half } of read.entries) {
    const from = source ?? read.source;
    const mark = { day, kind, name, half, class_id: null, ...(from !== null && { source: from }) };
    const { did } = await setMark(context, mark);
    counts[did] += 1;
  }
  if (counts.added + counts.changed === 0)
    throw new Refusal(
      'calendar.nothing',
      read.entries.length === 0
        ? `没有读出一天。${read.faults[0] === undefined ? '请粘贴写有日期和“放假”“上班”的行。' : `第 ${read.faults[0].line} 行：${read.faults[0].reason}`}`
        : `读出的 ${counts.same} 天都已经这样登记，没有要改的。`,
      { faults: read.faults, skipped: read.skipped },
    );
  context.label(`录入节假日安排 ${counts.added + counts.changed} 天`);
  return { ...counts, faults: read.faults, skipped: read.skipped };
}

export const calendarHandlers: Handlers<keyof typeof calendarCalls> = {
  ...bellHandlers,

  'calendar.year': async ({ viewer, db }, { year }) => {
    const classes = await seenClasses(viewer, db);
    const all = await yearDays(viewer, db, year);
    const days = all.flatMap((row): CalendarDay[] => {
      const own = row.class_id === null ? null : classes.get(row.class_id);
      if (own === undefined) return [];
      const { id, day, kind, name, half, source } = row;
      return [{ id, day, kind, name, half, class: own, source }];
    });
    const calendar = calendarOf(all.map((row) => ({ ...row, classId: row.class_id })));
    return { year, published: calendar.published(year), days };
  },

  'calendar.set-day': async (context, { class: classId, ...given }) => {
    if (classId !== null) await classRow(context.viewer, context.db, classId);
    const year = Number(given.day.slice(0, 4));
    if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last)
      throw new Refusal(
        'calendar.wrong-day',
        `校历只记 ${CALENDAR_YEARS.first} 到 ${CALENDAR_YEARS.last} 年。请核对日期“${given.day}”。`,
      );
    const { id } = await setMark(context, { ...given, class_id: classId });
    const half = given.half === null ? '' : HALF_DAYS[given.half];
    context.label(`校历 ${dayWithWeekday(given.day)}${half}：${DAY_KINDS[given.kind]}`);
    return { id };
  },

  'calendar.remove-day': async ({ viewer, db, label }, { id }) => {
    const row = await rows(viewer, db, 'calendar_day').selectAll().where('id', '=', id).executeTakeFirst();
    const seen =
      row !== undefined && (row.class_id === null || (await seenClasses(viewer, db)).has(row.class_id));
    if (!seen)
      throw new Refusal('calendar.not-found', '没有找到这条校历标记，它可能已被删除。请刷新后再试。');
    await db.deleteFrom('calendar_day').where('id', '=', id).execute();
    label(`删除校历 ${dayWithWeekday(row.day)} 的标记`);
    return { id };
  },

  'calendar.import': importLines,
};
