import type { leaveDocumentCalls } from '../../../shared/contract/documents-leave.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { type LeaveSlip, leaveSlipPaper } from '../../../shared/domain/documents/leave-slip.ts';
import type { Handlers, OutsideContext } from '../../data/handler.ts';
import { holds } from '../../data/scope.ts';
import { leaveLines, leaveRow } from '../attendance/leave-lines.ts';
import { classRow, enrolmentRows } from '../classes/rows.ts';
import { noteLook } from '../people/disclosures.ts';
import { deliver } from './deliver.ts';
import { headingOf } from './heading.ts';

export const leaveDocumentHandlers: Handlers<keyof typeof leaveDocumentCalls> = {
  'documents.leave-slip': async (context, input) =>
    deliver(context, leaveSlipPaper(await leaveSlip(context, input)), input),
};

/**
 * A leave as a slip. Reason and destination need their right, and that they were shown is written down first.
 * @throws Refusal `leave.not-found`, `right.missing`
 */
async function leaveSlip(
  context: OutsideContext,
  { leave, clear }: Pick<CallParsed<'documents.leave-slip'>, 'leave' | 'clear'>,
): Promise<LeaveSlip> {
  const { viewer } = context;
  if (clear && !holds(viewer, 'attendance.reveal'))
    throw new Refusal(
      'right.missing',
      '您没有查看请假事由的权限。请打印空着事由的请假条，由本人手填，或找管理员开通。',
    );
  const { slip, holder, person } = await context.data.snapshot(async (db) => {
    const row = await leaveRow(viewer, db, leave);
    const [line] = await leaveLines(viewer, db, [row], context.now());
    const [enrolment] = await enrolmentRows(viewer, db, [row.enrolment_id]);
    if (line === undefined || enrolment === undefined)
      throw new Refusal('leave.not-found', '请假的人不在您的管理范围内，不能打印他的请假条。');
    const own = await classRow(viewer, db, enrolment.class_id);
    const { kind, from, to, halfDays, requestedOn, back, backNotedBy, name, unit } = line;
    const made: LeaveSlip = {
      heading: headingOf(own),
      name,
      unit,
      kind,
      from,
      to,
      halfDays,
      requestedOn,
      back,
      backNotedBy,
      reason: clear ? row.reason : null,
      destination: clear ? row.destination : null,
      approvers: line.needed.map((approver) => ({
        approver,
        said: line.decisions.find((each) => each.approver === approver) ?? null,
      })),
    };
    return { slip: made, holder: own.holder_id, person: enrolment.person_id };
  });
  if (clear && (slip.reason !== null || slip.destination !== null))
    await context.record(async ({ db, label, scope }) => {
      const titles = ['请假事由', '请假去向'];
      await noteLook({ db }, { organisation: holder, person, titles, people: 1, masked: false });
      label(`打印请假条（带事由）：${slip.heading.name}`);
      scope(holder);
    });
  return slip;
}
