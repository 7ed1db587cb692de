import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { halfInWords, keyOfHalf, type DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { groupsInWords } from './entering.ts';
import { dueOn, loadClass, type LoadedClass, type Sheet } from './load.ts';
import { groupsLeft } from './sheets.ts';

/** 核定: from then on a change needs a reason. Refuses what is not entered, whole. */
export async function closeSheets(
  context: WriteContext,
  { class: classId, halves, on }: CallParsed<'attendance.close'>,
) {
  const { viewer, db } = context;
  const loaded = await loadClass(viewer, db, classId);
  const open: Sheet[] = [];
  for (const half of halves) {
    const sheet = requireSheet(loaded, half);
    const left = groupsLeft(sheet.groups, dueOn(loaded, half.day));
    if (left.length > 0)
      throw new Refusal(
        'attendance.groups-missing',
        `${halfInWords(half)}还有${groupsInWords(left)}没有录入，不能核定。请先录完。`,
      );
    if (sheet.row.closed_on === null) open.push(sheet);
  }
  for (const { row } of open)
    await db
      .updateTable('attendance_sheet')
      .set({ closed_on: on ?? dayOf(context.now()) })
      .where('id', '=', row.id)
      .execute();
  context.label(`${loaded.own.name}：核定 ${open.length} 个半天的考勤`);
  context.scope(loaded.own.holder_id);
  return { closed: open.length };
}

/** Takes the closing of a sheet back, with a reason. */
export async function reopenSheet(
  context: WriteContext,
  { class: classId, day, half, reason }: CallParsed<'attendance.reopen'>,
) {
  const { viewer, db } = context;
  const loaded = await loadClass(viewer, db, classId);
  const { row } = requireSheet(loaded, { day, half });
  if (row.closed_on === null)
    throw new Refusal(
      'attendance.not-closed',
      `${halfInWords({ day, half })}的考勤没有核定，可以直接修改，不用取消核定。`,
    );
  await db.updateTable('attendance_sheet').set({ closed_on: null }).where('id', '=', row.id).execute();
  context.reason(reason);
  context.label(`${loaded.own.name}：取消核定${halfInWords({ day, half })}考勤`);
  context.scope(loaded.own.holder_id);
  return { id: row.id };
}

function requireSheet(loaded: LoadedClass, half: DayHalf): Sheet {
  const sheet = loaded.sheets.get(keyOfHalf(half));
  if (sheet === undefined)
    throw new Refusal('attendance.not-entered', `${halfInWords(half)}的考勤还没有录入。请先录入再核定。`);
  return sheet;
}
