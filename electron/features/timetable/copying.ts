import { sql, type SqlBool } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { daysFromTo } from '../../../shared/domain/timetable/clock.ts';
import type { WriteContext } from '../../data/handler.ts';
import { classRow } from '../classes/rows.ts';
import { conflictsAmong } from './cards.ts';
import { daysOf } from './days.ts';
import { loadSessions, type LoadedSession } from './load.ts';
import { calledClass } from './names.ts';
import { insertSession, NOT_PLACED, setStaff } from './rows.ts';

/** Copies the sessions of another class, as a rule of an earlier term; joint classes are not taken over. */
export async function copyTimetable(
  context: WriteContext,
  { class: classId, from, as, despite }: CallParsed<'timetable.copy-from'>,
): Promise<CallOutput<'timetable.copy-from'>> {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, classId);
  const earlier = await classRow(viewer, db, from);
  if (classId === from) throw new Refusal('timetable.same-class', '不能套用自己的课表。请选另一个班次。');
  const sessions = await loadSessions(viewer, db, sql<SqlBool>`session.class_id = ${from}`);
  if (sessions.length === 0)
    throw new Refusal(
      'timetable.nothing-to-copy',
      `“${calledClass(earlier)}”没有课次，没有可以套用的。请另选一个班次。`,
    );
  const there = await loadSessions(viewer, db, sql<SqlBool>`session.class_id = ${classId}`);
  if (there.length > 0 && !despite)
    throw new Refusal(
      'timetable.has-sessions',
      `“${calledClass(own)}”已有 ${there.length} 个课次，再套用会重复。请先删去原有的课次；确实要加进来的，请选“仍要套用”。`,
    );
  const dayFor = as === 'shifted' ? await shifting(context, earlier, own, sessions) : () => null;
  const copied: string[] = [];
  let placed = 0;
  for (const { row, teachers, assistants } of sessions) {
    const day = row.day === null ? null : dayFor(row.day);
    if (day !== null) placed += 1;
    const { id: _, position: __, ...values } = row;
    const id = await insertSession(context, {
      ...values,
      class_id: classId,
      ...(day === null ? NOT_PLACED : { day }),
    });
    copied.push(id);
    await setStaff(context, id, 'teacher', teachers);
    await setStaff(context, id, 'assistant', assistants);
  }
  context.label(`套用课表 ${calledClass(earlier)} → ${calledClass(own)}`);
  context.scope(own.holder_id);
  return {
    placed,
    waiting: sessions.length - placed,
    conflicts: (await conflictsAmong(context, copied)).filter(({ severity }) => severity !== 'hint'),
  };
}

interface Dates {
  readonly starts_on: string | null;
  readonly ends_on: string | null;
}

/**
 * The first day of teaching of the earlier class becomes that of this one, the second the second, and so on: holidays
 * of either are passed over. Null where there is no such day.
 */
async function shifting(
  { viewer, db }: WriteContext,
  earlier: Dates,
  own: Dates,
  sessions: readonly LoadedSession[],
): Promise<(day: string) => string | null> {
  const taught = new Set(sessions.map(({ row }) => row.day));
  const before = await teachingDays(earlier, (day) => taught.has(day));
  const after = await teachingDays(own, () => false);
  return (day) => after[before.indexOf(day)] ?? null;

  async function teachingDays({ starts_on: from, ends_on: to }: Dates, also: (day: string) => boolean) {
    if (from === null || to === null) return [];
    const calendar = await daysOf(viewer, db, { from, to });
    return daysFromTo(from, to).filter((day) => calendar.isWorking(day) || also(day));
  }
}
