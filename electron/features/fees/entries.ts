import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { classRow } from '../classes/rows.ts';
import { requireSession } from '../timetable/load.ts';
import { linesOfClass } from './reading.ts';

type FeeRow = Database['lecture_fee'];

/** What is entered about the fee of one teacher for one session; nothing left of it: no row. */
export async function setFee(
  context: WriteContext,
  { session: id, teacher, ...given }: CallParsed<'fees.set'>,
): Promise<CallOutput<'fees.set'>> {
  const { viewer, db } = context;
  const { row: session, teachers } = await requireSession(viewer, db, id);
  const named = await rows(viewer, db, 'teacher').select('name').where('id', '=', teacher).executeTakeFirst();
  const name = named?.name ?? '这位教师';
  if (!teachers.includes(teacher))
    throw new Refusal(
      'fees.not-teaching',
      `${name} 不是“${session.title}”的授课人。请先在课表里把授课人改好，再登记讲课费。`,
    );
  const before = await rows(viewer, db, 'lecture_fee')
    .selectAll()
    .where('session_id', '=', id)
    .where('teacher_id', '=', teacher)
    .executeTakeFirst();
  const after = merged(before, { id: before?.id ?? newId(), session_id: id, teacher_id: teacher }, given);
  const differs = after.hours !== null || after.rate !== null || after.waived === 1;
  refuseSigned(before, after, session.title, name);
  if (differs && after.note === null)
    throw new Refusal(
      'fees.no-reason',
      `“${session.title}”${name} 的学时、标准或发放与规则不同，请在说明里写明原因（如“提前下课”“经校务会研究”）。`,
    );
  refuseEarly(after.signed_on, session.day, dayOf(context.now()), session.title);
  if (!differs && after.signed_on === null && after.note === null) {
    if (before !== undefined) await db.deleteFrom('lecture_fee').where('id', '=', before.id).execute();
  } else if (before === undefined) await db.insertInto('lecture_fee').values(after).execute();
  else await db.updateTable('lecture_fee').set(after).where('id', '=', before.id).execute();
  const own = await classRow(viewer, db, session.class_id);
  context.label(`登记讲课费 ${session.title}：${name}`);
  if (after.note !== null) context.reason(after.note);
  context.scope(own.holder_id);
  const line = (await linesOfClass(context, own)).find(
    (each) => each.session === id && each.teacher.id === teacher,
  );
  return { amount: line?.amount ?? 0 };
}

type Given = Omit<CallParsed<'fees.set'>, 'session' | 'teacher'>;

function merged(
  before: FeeRow | undefined,
  key: Pick<FeeRow, 'id' | 'session_id' | 'teacher_id'>,
  { hours, rate, waived, signedOn, note }: Given,
): FeeRow {
  return {
    ...key,
    hours: hours === undefined ? (before?.hours ?? null) : hours,
    rate: rate === undefined ? (before?.rate ?? null) : rate,
    waived: waived === undefined ? (before?.waived ?? 0) : Number(waived),
    signed_on: signedOn === undefined ? (before?.signed_on ?? null) : signedOn,
    note: note === undefined ? (before?.note ?? null) : note,
  };
}

/** What somebody signed for stays as he signed it, until the signature is taken back. */
function refuseSigned(before: FeeRow | undefined, after: FeeRow, title: string, name: string): void {
  if (before === undefined || before.signed_on === null || after.signed_on === null) return;
  if (before.hours === after.hours && before.rate === after.rate && before.waived === after.waived) return;
  throw new Refusal(
    'fees.signed',
    `“${title}”${name} 的讲课费已于${fullDay(before.signed_on)}签收。要更正，请先取消签收，改好后重新签收。`,
  );
}

function refuseEarly(signedOn: string | null, day: string | null, today: string, title: string): void {
  if (signedOn === null) return;
  if (signedOn > today)
    throw new Refusal('fees.too-early', `签收日期${fullDay(signedOn)}在今天以后。请填实际签字的日期。`);
  if (day === null || signedOn < day)
    throw new Refusal(
      'fees.too-early',
      `“${title}”${day === null ? '还没有排课' : `在${fullDay(day)}上课`}，不能在上课前签收。请核对签收日期。`,
    );
}

/** Notes for all lessons of a class that were taught until a day that their fee was signed for. */
export async function signFees(
  context: WriteContext,
  { class: id, on }: CallParsed<'fees.sign'>,
): Promise<CallOutput<'fees.sign'>> {
  const { viewer, db } = context;
  const own = await classRow(viewer, db, id);
  if (on > dayOf(context.now()))
    throw new Refusal('fees.too-early', `签收日期${fullDay(on)}在今天以后。请填实际签字的日期。`);
  const open = (await linesOfClass(context, own)).filter(
    (line) => !line.elsewhere && line.amount > 0 && line.signedOn === null && line.day <= on,
  );
  if (open.length === 0)
    throw new Refusal(
      'fees.nothing',
      `“${own.name}”到${fullDay(on)}没有待签收的讲课费：可能都已签收，或授课人不计课酬。`,
    );
  for (const line of open) {
    const before = await rows(viewer, db, 'lecture_fee')
      .select('id')
      .where('session_id', '=', line.session)
      .where('teacher_id', '=', line.teacher.id)
      .executeTakeFirst();
    if (before === undefined)
      await db
        .insertInto('lecture_fee')
        .values({
          id: newId(),
          session_id: line.session,
          teacher_id: line.teacher.id,
          hours: null,
          rate: null,
          waived: 0,
          signed_on: on,
          note: null,
        })
        .execute();
    else await db.updateTable('lecture_fee').set({ signed_on: on }).where('id', '=', before.id).execute();
  }
  context.label(`签收讲课费 ${own.name}（${open.length} 项）`);
  context.scope(own.holder_id);
  return {
    signed: open.length,
    amount: Math.round(open.reduce((sum, { amount }) => sum + amount, 0) * 100) / 100,
  };
}
