import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { TimetableImportRow, timetableImportCalls } from '../../../shared/contract/timetable-import.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { halfDayHours } from '../../../shared/domain/hours/ledger.ts';
import type { PlannedRow } from '../../../shared/domain/timetable/importing/plan-row.ts';
import { TAUGHT_KINDS } from '../../../shared/domain/timetable/ratios.ts';
import type { Handlers, WriteContext } from '../../data/handler.ts';
import { classRow } from '../classes/rows.ts';
import { loadRules } from '../hours/facts.ts';
import { planImport } from './import-plan.ts';
import { type SessionRow } from './load.ts';
import { calledClass } from './names.ts';
import { insertSession, NOT_PLACED, setStaff } from './rows.ts';

export const timetableImportHandlers: Handlers<keyof typeof timetableImportCalls> = {
  'timetable.check-import': async (context, input) => {
    const plan = await planImport({ ...context, today: dayOf(context.now()) }, input);
    return { ...plan, rows: plan.rows.map(told) };
  },
  'timetable.import': importTimetable,
};

/** Takes the good rows in, in one transaction; nothing of a row is lost: what was not found stands in its note. */
async function importTimetable(
  context: WriteContext,
  input: CallParsed<'timetable.import'>,
): Promise<CallOutput<'timetable.import'>> {
  const own = await classRow(context.viewer, context.db, input.class);
  const plan = await planImport({ ...context, today: dayOf(context.now()) }, input);
  const good = plan.rows.filter(({ state }) => state === 'placed' || state === 'waiting');
  if (good.length === 0)
    throw new Refusal(
      'timetable.nothing-to-import',
      `“${plan.file}”里没有新的课次：${plan.counts.same} 行已在课表里，${plan.counts.faulty} 行不能用。请核对文件。`,
    );
  const halfDay = await hoursOfHalfDay(context);
  for (const row of good) {
    const id = await insertSession(context, toSession(row, input.class, halfDay));
    const ids = (people: PlannedRow['teachers']) => people.map((each) => each.id);
    await setStaff(context, id, 'teacher', ids(row.teachers));
    await setStaff(context, id, 'assistant', ids(row.assistants));
  }
  context.label(`导入课程表 ${calledClass(own)}：${good.length} 个课次`);
  context.scope(own.holder_id);
  return { placed: plan.counts.placed, waiting: plan.counts.waiting, rows: plan.rows.map(told) };
}

function toSession(row: PlannedRow, classId: string, halfDay: number): Omit<SessionRow, 'id' | 'position'> {
  const at = { day: row.day, half: row.half, starts_at: row.starts, ends_at: row.ends };
  const { place } = row;
  const known = (is: 'venue' | 'site' | 'route') => (place?.is === is ? place.id : null);
  return {
    class_id: classId,
    kind: row.kind,
    course_id: row.course?.id ?? null,
    title: row.title,
    hours: row.course?.hours ?? (TAUGHT_KINDS.includes(row.kind) ? halfDay : 0),
    ...(row.day === null ? NOT_PLACED : at),
    venue_id: known('venue'),
    site_id: known('site'),
    route_id: known('route'),
    place: place?.is === 'place' ? place.name : null,
    pinned: 0,
    note: row.note,
  };
}

/** 学时 of a half-day of a class, by the rule of hours that holds today. */
async function hoursOfHalfDay({ db, now }: WriteContext): Promise<number> {
  return halfDayHours(await loadRules(db), dayOf(now()));
}

/** A row as it is answered: without what only the writing needs. */
function told(row: PlannedRow): TimetableImportRow {
  const { title, day, half, starts, ends, teachers, assistants, place, remarks } = row;
  return {
    row: row.row,
    state: row.state,
    title,
    day,
    half,
    starts,
    ends,
    teachers,
    assistants,
    where:
      place === null ? null : { is: place.is, id: place.is === 'place' ? null : place.id, name: place.name },
    remarks,
  };
}
