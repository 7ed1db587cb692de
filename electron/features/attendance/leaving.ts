import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { LeaveDone } from '../../../shared/contract/attendance.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { LEAVE_APPROVERS, LEAVE_STATUSES } from '../../../shared/domain/attendance/codes.ts';
import { stateByLeaves, wasInClassOn } from '../../../shared/domain/attendance/derive.ts';
import {
  halfAtPlace,
  halfInWords,
  keyOfHalf,
  placeOf,
  type DayHalf,
  type Stretch,
} from '../../../shared/domain/attendance/half-line.ts';
import { askedFor, awayOn, halvesWithin } from '../../../shared/domain/attendance/leave.ts';
import { fullDay, monthAndDay } from '../../../shared/domain/day-words.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { enrolmentRows } from '../classes/rows.ts';
import { decisionsOn, leaveRow, standingOf } from './leave-lines.ts';
import { loadClass, stateOf, timesOf, type LeaveRow, type LoadedClass } from './load.ts';
import { limitRulesOf, nearLimits } from './of-class.ts';
import { leaveRules } from './settings.ts';

/** The row of a leave with the class in which it is taken. */
interface Held {
  readonly row: LeaveRow;
  readonly loaded: LoadedClass;
}

async function held({ viewer, db }: WriteContext, id: string): Promise<Held> {
  const row = await leaveRow(viewer, db, id);
  const [enrolment] = await enrolmentRows(viewer, db, [row.enrolment_id]);
  if (enrolment === undefined) throw new Error('a leave without an enrolment');
  return { row, loaded: await loadClass(viewer, db, enrolment.class_id) };
}

export async function requestLeave(
  context: WriteContext,
  input: CallParsed<'leave.request'>,
): Promise<CallOutput<'leave.request'>> {
  const { viewer, db } = context;
  const [enrolment] = await enrolmentRows(viewer, db, [input.enrolment]);
  if (enrolment === undefined) throw new Error('the row was there a moment ago');
  const loaded = await loadClass(viewer, db, enrolment.class_id);
  const row: LeaveRow = {
    id: newId(),
    enrolment_id: enrolment.id,
    kind: input.kind,
    from_day: input.from.day,
    from_half: input.from.half,
    to_day: input.to.day,
    to_half: input.to.half,
    reason: input.reason,
    destination: input.destination,
    requested_on: input.requestedOn,
    status: 'requested',
    back_day: null,
    back_half: null,
    back_noted_by: null,
    note: input.note,
  };
  refuseWrongTimes(loaded, row);
  await db.insertInto('leave').values(row).execute();
  return leadsTo(context, { row, loaded }, '登记请假');
}

/** Changes a leave that nobody has decided on yet. Refuses with leave.decided. */
export async function editLeave(
  context: WriteContext,
  { leave, ...given }: CallParsed<'leave.edit'>,
): Promise<CallOutput<'leave.edit'>> {
  const { viewer, db } = context;
  const before = await held(context, leave);
  const decisions = (await decisionsOn(viewer, db, [leave])).get(leave) ?? [];
  if (before.row.status !== 'requested' || decisions.length > 0)
    throw new Refusal(
      'leave.decided',
      '这次请假已经有人批过，不能再改。请撤回后重新登记；返回时间有变的，用“销假”登记。',
    );
  const changed = {
    kind: given.kind,
    from_day: given.from?.day,
    from_half: given.from?.half,
    to_day: given.to?.day,
    to_half: given.to?.half,
    reason: given.reason,
    destination: given.destination,
    requested_on: given.requestedOn,
    note: given.note,
  };
  const fields = Object.fromEntries(
    Object.entries(changed).filter(([, value]) => value !== undefined),
  ) as Partial<LeaveRow>;
  const row = { ...before.row, ...fields };
  refuseWrongTimes(before.loaded, row);
  if (Object.keys(fields).length > 0)
    await db.updateTable('leave').set(fields).where('id', '=', leave).execute();
  return leadsTo(context, { row, loaded: before.loaded }, '修改请假');
}

/** Notes what one of those who have to agree said. */
export async function decideLeave(
  context: WriteContext,
  input: CallParsed<'leave.decide'>,
): Promise<CallOutput<'leave.decide'>> {
  const { viewer, db } = context;
  const { row, loaded } = await held(context, input.leave);
  if (row.status !== 'requested')
    throw new Refusal(
      'leave.decided',
      `这次请假${LEAVE_STATUSES[row.status]}，不用再批。批错了的，请撤销那一步。`,
    );
  const rules = await leaveRules(viewer, db);
  const decisions = (await decisionsOn(viewer, db, [row.id])).get(row.id) ?? [];
  const { next, needed } = standingOf(row, loaded.halves, decisions, rules);
  if (next !== input.approver)
    throw new Refusal(
      'leave.not-his-turn',
      `这次请假要由${needed.map((each) => LEAVE_APPROVERS[each]).join('、')}依次批，现在轮到${next === null ? '—' : LEAVE_APPROVERS[next]}，不是${LEAVE_APPROVERS[input.approver]}。请先登记他的意见。`,
    );
  const status =
    input.decision === 'returned' ? 'returned' : next === needed.at(-1) ? 'approved' : 'requested';
  if (status === 'approved') requireReason(context, loaded, awayOn(timesOf(row)), input.reason);
  await db
    .insertInto('leave_decision')
    .values({
      id: newId(),
      leave_id: row.id,
      approver: input.approver,
      decision: input.decision,
      decided_on: input.on,
      decided_by: input.by,
      opinion: input.opinion,
    })
    .execute();
  if (status !== row.status) await db.updateTable('leave').set({ status }).where('id', '=', row.id).execute();
  const word = input.decision === 'approved' ? '同意请假' : '不同意请假';
  return leadsTo(context, { row: { ...row, status }, loaded }, `${LEAVE_APPROVERS[input.approver]}${word}`);
}

/** It was not taken after all. Refuses with leave.over. */
export async function withdrawLeave(
  context: WriteContext,
  { leave, reason }: CallParsed<'leave.withdraw'>,
): Promise<CallOutput<'leave.withdraw'>> {
  const { row, loaded } = await held(context, leave);
  if ((row.status !== 'requested' && row.status !== 'approved') || row.back_day !== null)
    throw new Refusal(
      'leave.over',
      row.back_day === null
        ? `这次请假${LEAVE_STATUSES[row.status]}，不用撤回。`
        : '这次请假已经销假，不能撤回。销假登记错了的，请先取消销假。',
    );
  if (row.status === 'approved') requireReason(context, loaded, awayOn(timesOf(row)), reason);
  await context.db.updateTable('leave').set({ status: 'withdrawn' }).where('id', '=', row.id).execute();
  nameIt(context, loaded, '撤回请假');
  return { id: row.id };
}

/** 销假. Refuses with leave.not-approved and -wrong-return. */
export async function returnFromLeave(
  context: WriteContext,
  { leave, at, by, reason }: CallParsed<'leave.return'>,
): Promise<CallOutput<'leave.return'>> {
  const { row, loaded } = await held(context, leave);
  if (row.status !== 'approved')
    throw new Refusal(
      'leave.not-approved',
      `这次请假${LEAVE_STATUSES[row.status]}，不用销假。没有批准就走的，请在考勤里登记旷课。`,
    );
  const before = timesOf(row);
  const after = { ...before, back: at };
  if (at !== null && placeOf(at) <= placeOf(before.from))
    throw new Refusal(
      'leave.wrong-return',
      `请假从${halfInWords(before.from)}开始，不会在${halfInWords(at)}返回。请核对；没有去的，请撤回请假。`,
    );
  const ends = [awayOn(before).to, awayOn(after).to];
  requireReason(context, loaded, { from: Math.min(...ends), to: Math.max(...ends) }, reason);
  await context.db
    .updateTable('leave')
    .set({ back_day: at?.day ?? null, back_half: at?.half ?? null, back_noted_by: at === null ? null : by })
    .where('id', '=', row.id)
    .execute();
  nameIt(context, loaded, at === null ? '取消销假' : '销假');
  const [granted, away] = [askedFor(before), awayOn(after)];
  const count = (stretch: Stretch) => halvesWithin(loaded.halves, stretch).length;
  return {
    id: row.id,
    late: count({ from: granted.to, to: away.to }),
    early: count({ from: away.to, to: granted.to }),
  };
}

/** Refuses times that cannot be, with leave.wrong-order, -outside-class and -nothing-missed. */
function refuseWrongTimes(loaded: LoadedClass, row: LeaveRow): void {
  const { own } = loaded;
  const { from, to } = timesOf(row);
  const stretch = askedFor({ from, to });
  if (stretch.to <= stretch.from)
    throw new Refusal(
      'leave.wrong-order',
      `返回的时间（${halfInWords(to)}）不在请假开始（${halfInWords(from)}）之后。返回的那个半天不算请假，请核对。`,
    );
  const last = halfAtPlace(stretch.to - 1).day;
  if (own.starts_on === null || from.day < own.starts_on || last > (own.ends_on ?? own.starts_on))
    throw new Refusal(
      'leave.outside-class',
      own.starts_on === null
        ? `“${own.name}”还没有定日期，不能登记请假。请先填开始和结束日期。`
        : `“${own.name}”从${fullDay(own.starts_on)}到${fullDay(own.ends_on ?? own.starts_on)}，请假不能超出。班次之外的时间不用请假，请核对。`,
    );
  const person = loaded.people.find((each) => each.row.id === row.enrolment_id);
  if (
    person !== undefined &&
    !wasInClassOn(
      {
        status: person.row.status,
        enrolledOn: person.row.enrolled_on,
        leftOn: person.row.left_on,
      },
      own.ends_on,
      last,
    )
  )
    throw new Refusal(
      'classes.not-enrolled',
      `“${person.name}”在${monthAndDay(last)}不在班里（未报到、已退出或之后才报名），不用请假。请核对日期，或到学员名单改他的状态。`,
    );
  if (halvesWithin(loaded.halves, stretch).length === 0)
    throw new Refusal(
      'leave.nothing-missed',
      `从${halfInWords(from)}到${halfInWords(to)}返回，中间班里没有课，不用请假。请核对时间。`,
    );
}

/** What is closed changes only with a reason; it then stands with the transaction. */
function requireReason(
  context: WriteContext,
  loaded: LoadedClass,
  stretch: Stretch,
  reason: string | undefined,
): void {
  const closed = halvesWithin(loaded.halves, stretch).filter(
    (half) => (loaded.sheets.get(keyOfHalf(half))?.row.closed_on ?? null) !== null,
  );
  if (closed.length > 0 && reason === undefined)
    throw new Refusal(
      'attendance.reason-needed',
      `${closed.map(halfInWords).join('、')}的考勤已核定，这样会改变它。确需改动的，请写明原因再保存。`,
    );
  if (reason !== undefined) context.reason(reason);
}

function nameIt(context: WriteContext, loaded: LoadedClass, what: string): void {
  // Who asked for leave stands with the fields, not in the name of the transaction.
  context.label(`${loaded.own.name}：${what}`);
  context.scope(loaded.own.holder_id);
}

/** What a leave leads to: who has to agree, and how he stands to the limits with it. */
async function leadsTo(context: WriteContext, { row, loaded }: Held, what: string): Promise<LeaveDone> {
  const { viewer, db } = context;
  nameIt(context, loaded, what);
  const rules = await leaveRules(viewer, db);
  const decisions = (await decisionsOn(viewer, db, [row.id])).get(row.id) ?? [];
  const { halfDays, needed, next } = standingOf(row, loaded.halves, decisions, rules);
  const person = loaded.people.find((each) => each.row.id === row.enrolment_id);
  const counts = row.status === 'requested' || row.status === 'approved';
  // Leave that was granted before counts as well where nothing is entered yet.
  const others = (loaded.leaves.get(row.enrolment_id) ?? [])
    .filter((each) => each.id !== row.id && each.status === 'approved')
    .map(timesOf);
  const stateAt = (half: DayHalf) => {
    const noted = person === undefined ? null : stateOf(loaded, person, half);
    const marked = loaded.sheets.get(keyOfHalf(half))?.marks.has(row.enrolment_id) === true;
    return marked || !counts ? noted : (stateByLeaves(half, [...others, timesOf(row)]) ?? noted);
  };
  const states = loaded.halves.flatMap((half) => {
    const state = stateAt(half);
    return state === null ? [] : [{ ...half, state }];
  });
  const limits = nearLimits(loaded, states, limitRulesOf(loaded, rules.limits, context.now()));
  return { id: row.id, halfDays, needed, next, status: row.status, limits };
}
