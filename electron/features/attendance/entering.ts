import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { ATTENDANCE_STATES, type AttendanceState } from '../../../shared/domain/attendance/codes.ts';
import { stateByLeaves } from '../../../shared/domain/attendance/derive.ts';
import {
  halfInWords,
  keyOfHalf,
  placeOf,
  type DayHalf,
} from '../../../shared/domain/attendance/half-line.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { printedNumbers } from '../documents/sign-in-sheet.ts';
import { dueOn, grantedTo, halfNow, loadClass, type Enrolled, type LoadedClass, type Sheet } from './load.ts';
import { countStates, groupNumbers, groupsLeft, requireHalf } from './sheets.ts';

type Input = CallParsed<'attendance.enter'>;
type Mark = Input['marks'][number];

/** Enters the sheet of a half-day, whole or for some groups; what was entered for the same people is replaced. */
export async function enterSheet(
  context: WriteContext,
  input: Input,
): Promise<CallOutput<'attendance.enter'>> {
  const { viewer, db } = context;
  const loaded = await loadClass(viewer, db, input.class);
  const half: DayHalf = { day: input.day, half: input.half };
  refuseWrongHalf(loaded, half, context.now());
  const due = dueOn(loaded, half.day);
  if (due.length === 0)
    throw new Refusal(
      'attendance.nobody',
      `“${loaded.own.name}”在${halfInWords(half)}没有学员，没有考勤可录。请先录入学员，或核对报名日期。`,
    );
  const meant = meantBy(loaded, due, half, input);
  const sheet = loaded.sheets.get(keyOfHalf(half));
  if (sheet !== undefined && sheet.row.closed_on !== null && input.reason === undefined)
    throw new Refusal(
      'attendance.reason-needed',
      `${halfInWords(half)}的考勤已于${fullDay(sheet.row.closed_on)}核定。确需改动的，请写明原因再保存。`,
    );
  const groups = enteredGroups(sheet, input.groups, due);
  const id = await keepSheet(context, loaded, half, sheet, groups, input);
  await keepMarks(context, id, sheet, meant, wantedMarks(loaded, half, input.marks));
  if (input.reason !== undefined) context.reason(input.reason);
  context.label(`${loaded.own.name}：${sheet === undefined ? '录入' : '更正'}${halfInWords(half)}考勤`);
  context.scope(loaded.own.holder_id);
  const marks = new Map(input.marks.map((mark) => [mark.enrolment, mark.state]));
  const counts = countStates(
    meant.map(({ row }) => marks.get(row.id) ?? stateByLeaves(half, grantedTo(loaded, row.id)) ?? 'present'),
  );
  const left = groupsLeft(groups, due);
  return {
    id,
    people: meant.length,
    counts,
    groupsLeft: left,
    line: lineOfEntered(meant.length, counts, left),
  };
}

/** “42 人：出勤 38，迟到 1；还有第 2、3 组没有录” */
function lineOfEntered(
  people: number,
  counts: Partial<Record<AttendanceState, number>>,
  left: readonly number[],
): string {
  const parts = (Object.keys(ATTENDANCE_STATES) as AttendanceState[])
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => `${ATTENDANCE_STATES[state]} ${counts[state] ?? 0}`);
  const rest = left.length === 0 ? '' : `；还有${groupsInWords(left)}没有录`;
  return `${people} 人：${parts.join('，')}${rest}`;
}

/** “第 2、3 组”; 0 stands for those without a group. */
export function groupsInWords(groups: readonly number[]): string {
  const numbered = groups.filter((group) => group > 0);
  return [
    ...(numbered.length > 0 ? [`第 ${numbered.join('、')} 组`] : []),
    ...(groups.includes(0) ? ['未分组的'] : []),
  ].join('和');
}

function refuseWrongHalf(loaded: LoadedClass, half: DayHalf, now: Date): void {
  const { starts_on: first, ends_on: last, name } = loaded.own;
  const isKnown = loaded.halves.some((each) => keyOfHalf(each) === keyOfHalf(half));
  if (!isKnown && first !== null && (half.day < first || half.day > (last ?? first)))
    throw new Refusal(
      'attendance.outside-class',
      `“${name}”的日期是${fullDay(first)}至${fullDay(last ?? first)}，${halfInWords(half)}不在其中。请核对日期。`,
    );
  requireHalf(loaded, half);
  if (placeOf(half) > placeOf(halfNow(now)))
    throw new Refusal(
      'attendance.in-future',
      `${halfInWords(half)}还没有到，不能先录考勤。有人要缺课的请登记请假，到时自动算入。`,
    );
}

/** Those for whom the sheet is entered. Refuses groups that are none and marks of others. */
function meantBy(
  loaded: LoadedClass,
  due: readonly Enrolled[],
  half: DayHalf,
  { groups, marks }: Pick<Input, 'groups' | 'marks'>,
): Enrolled[] {
  const known = groupNumbers(due);
  for (const group of groups ?? [])
    if (!known.includes(group))
      throw new Refusal(
        'attendance.no-such-group',
        `“${loaded.own.name}”没有${group === 0 ? '未分组的学员' : `第 ${group} 组`}，只有${groupsInWords(known)}。请重新选组。`,
      );
  const meant = due.filter(({ group }) => groups === null || groups.includes(group));
  const seen = new Set<string>();
  for (const { enrolment } of marks) {
    const person = loaded.people.find(({ row }) => row.id === enrolment);
    if (person === undefined)
      throw new Refusal(
        'classes.not-enrolled',
        `登记的人中有一个不是“${loaded.own.name}”的学员。请刷新考勤表后重新登记，其余的还没有保存。`,
      );
    if (!due.includes(person))
      throw new Refusal(
        'classes.not-enrolled',
        `“${person.name}”在${halfInWords(half)}不在班里（未报到、已退出或之后才报名）。请去掉他，或到学员名单改他的状态和日期。`,
      );
    if (!meant.includes(person))
      throw new Refusal(
        'attendance.not-in-groups',
        `“${person.name}”${person.group === 0 ? '没有分组' : `在第 ${person.group} 组`}，不在这次所录的组里。请去掉他，或把他的组一起录。`,
      );
    if (seen.has(enrolment))
      throw new Refusal('attendance.marked-twice', `“${person.name}”登记了两次。请只留一次。`);
    seen.add(enrolment);
  }
  return meant;
}

/** For which groups a sheet is entered now; null: for all there are. */
function enteredGroups(
  sheet: Sheet | undefined,
  groups: readonly number[] | null,
  due: readonly Enrolled[],
): readonly number[] | null {
  if (groups === null || (sheet !== undefined && sheet.groups === null)) return null;
  const all = [...new Set([...(sheet?.groups ?? []), ...groups])].toSorted((a, b) => a - b);
  return groupsLeft(all, due).length === 0 ? null : all;
}

async function keepSheet(
  { viewer, db, now }: WriteContext,
  loaded: LoadedClass,
  half: DayHalf,
  sheet: Sheet | undefined,
  groups: readonly number[] | null,
  input: Input,
): Promise<string> {
  const stored = groups === null ? null : JSON.stringify(groups);
  if (sheet !== undefined) {
    const fields = { groups: stored, ...(input.note !== undefined && { note: input.note }) };
    await db.updateTable('attendance_sheet').set(fields).where('id', '=', sheet.row.id).execute();
    return sheet.row.id;
  }
  const printed = await printedNumbers(viewer, db, input.class, half);
  const id = newId();
  await db
    .insertInto('attendance_sheet')
    .values({
      id,
      class_id: loaded.own.id,
      ...half,
      groups: stored,
      entered_on: dayOf(now()),
      closed_on: null,
      document_id: printed?.id ?? null,
      note: input.note ?? null,
    })
    .execute();
  return id;
}

/** Marks that say more than what holds without them. */
function wantedMarks(loaded: LoadedClass, half: DayHalf, marks: readonly Mark[]): Mark[] {
  return marks.filter(({ enrolment, state, minutes, note }) => {
    const usual = stateByLeaves(half, grantedTo(loaded, enrolment)) ?? 'present';
    return state !== usual || minutes !== null || note !== null;
  });
}

/** Makes these the marks of the people meant; marks that stay are left as they are. */
async function keepMarks(
  { db }: WriteContext,
  sheet: string,
  before: Sheet | undefined,
  meant: readonly Enrolled[],
  wanted: readonly Mark[],
): Promise<void> {
  const byPerson = new Map(wanted.map((mark) => [mark.enrolment, mark]));
  for (const { row } of meant) {
    const old = before?.marks.get(row.id);
    const mark = byPerson.get(row.id);
    if (mark === undefined) {
      if (old !== undefined) await db.deleteFrom('attendance_mark').where('id', '=', old.id).execute();
      continue;
    }
    const fields = { state: mark.state, minutes: mark.minutes, note: mark.note };
    if (old === undefined)
      await db
        .insertInto('attendance_mark')
        .values({ id: newId(), sheet_id: sheet, enrolment_id: row.id, ...fields })
        .execute();
    else if (old.state !== mark.state || old.minutes !== mark.minutes || old.note !== mark.note)
      await db.updateTable('attendance_mark').set(fields).where('id', '=', old.id).execute();
  }
}
