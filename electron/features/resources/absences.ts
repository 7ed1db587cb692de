import { dayWithWeekday } from '../../../shared/domain/day-words.ts';
import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { TeacherAbsence } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { absencesMeet, isAway, type Absence } from '../../../shared/domain/resources/absences.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { noteContactLook } from './looks.ts';
import { teacherRow } from './rows.ts';
import { sessionsOfTeacher } from './uses.ts';

type Db = Kysely<Database>;

/** When one teacher, or each, cannot come, in the order of days. */
export async function absencesByTeacher(
  viewer: Viewer,
  db: Db,
  teacher?: string,
): Promise<Map<string, TeacherAbsence[]>> {
  let query = rows(viewer, db, 'teacher_absence').selectAll().orderBy('from_on').orderBy('id');
  if (teacher !== undefined) query = query.where('teacher_id', '=', teacher);
  const all = await query.execute();
  return new Map(
    [...Map.groupBy(all, (row) => row.teacher_id)].map(([id, absences]) => [
      id,
      absences.map((row) => ({
        id: row.id,
        from: row.from_on,
        to: row.to_on,
        half: row.half,
        noted: row.note !== null && row.note !== '',
      })),
    ]),
  );
}

async function absenceRow(viewer: Viewer, db: Db, id: string): Promise<Database['teacher_absence']> {
  const row = await rows(viewer, db, 'teacher_absence').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal('teachers.absence-not-found', '没有找到这条不可用时段，它可能已被删除。请刷新后再试。');
  return row;
}

/** 2026年12月1日（周二）至2026年12月3日（周四）下午 */
export function absenceInWords({ from, to, half }: Absence): string {
  const days = from === to ? dayWithWeekday(from) : `${dayWithWeekday(from)}至${dayWithWeekday(to)}`;
  return half === null ? days : `${days}${HALF_DAYS[half]}`;
}

export const absenceHandlers: Handlers<
  'teachers.set-absence' | 'teachers.remove-absence' | 'teachers.reveal-absence'
> = {
  'teachers.set-absence': async ({ viewer, db, label }, { teacher, absence, note, ...when }) => {
    const own = await teacherRow(viewer, db, teacher);
    if (absence !== undefined && (await absenceRow(viewer, db, absence)).teacher_id !== teacher)
      throw new Refusal('teachers.absence-not-found', `这条不可用时段不是“${own.name}”的。请刷新后再试。`);
    if (when.to < when.from)
      throw new Refusal(
        'teachers.wrong-order',
        `截止日期（${dayWithWeekday(when.to)}）早于开始日期（${dayWithWeekday(when.from)}）。请核对后重填。`,
      );
    const others = (await absencesByTeacher(viewer, db, teacher)).get(teacher) ?? [];
    const met = others.find((other) => other.id !== absence && absencesMeet(other, when));
    if (met !== undefined)
      throw new Refusal(
        'teachers.absence-overlaps',
        `“${own.name}”在 ${absenceInWords(met)} 已登记不可用，与这次重叠。请修改那一条，或换日期。`,
      );
    const values = { from_on: when.from, to_on: when.to, half: when.half };
    const id = absence ?? newId();
    if (absence === undefined)
      await db
        .insertInto('teacher_absence')
        .values({ id, teacher_id: teacher, ...values, note: note ?? null })
        .execute();
    else
      await db
        .updateTable('teacher_absence')
        .set({ ...values, ...(note !== undefined && { note }) })
        .where('id', '=', id)
        .execute();
    label(`登记 ${own.name} 不可用时段`);
    const sessions = await sessionsOfTeacher(viewer, db, teacher);
    return {
      id,
      sessions: sessions.filter(({ day, half }) => day !== null && half !== null && isAway(when, day, half)),
    };
  },

  'teachers.remove-absence': async ({ viewer, db, label }, { absence }) => {
    const row = await absenceRow(viewer, db, absence);
    const own = await teacherRow(viewer, db, row.teacher_id);
    await db.deleteFrom('teacher_absence').where('id', '=', absence).execute();
    label(`删除 ${own.name} 的一条不可用时段`);
    return { id: own.id };
  },

  'teachers.reveal-absence': async (context, { absence }) => {
    const row = await absenceRow(context.viewer, context.db, absence);
    const own = await teacherRow(context.viewer, context.db, row.teacher_id);
    await noteContactLook(context, { person: own.person_id, what: '教师不可用说明' });
    context.label(`查看教师 ${own.name} 不可用的说明`);
    return { value: row.note };
  },
};
