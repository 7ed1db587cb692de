import { z } from 'zod';
import type { LeaveLine, PendingLeave } from './attendance-answers.ts';
import { approvedLeave, asked, LEAVE_NOT_FOUND } from './attendance-parts.ts';
import { reads, writes } from './call.ts';
import { CLASS, CLASS_NOT_FOUND } from './class-parts.ts';
import { id } from './fields.ts';
import { leaveRequests } from './leave-requests.ts';
import { leaveSteps } from './leave-steps.ts';
import { ABSENT, idOf } from './organisation-parts.ts';

/** Calls on leave (请假). */
export const leaveCalls = {
  ...leaveRequests,
  ...leaveSteps,

  'leave.of-class': reads<{ leaves: LeaveLine[]; outOfReach: number }>()('leave.of-class', {
    title: '请假情况',
    right: 'attendance.see',
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '一人请假', before: asked, input: { class: CLASS } },
      { title: '已批准的', before: approvedLeave, input: { class: CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'leave.pending': reads<PendingLeave>()('leave.pending', {
    title: '待批和待销的假',
    right: 'attendance.see',
    input: z.strictObject({}),
    examples: [
      { title: '有一次待批', before: asked, input: {} },
      { title: '没有', input: {} },
    ],
  }),

  'leave.reveal': writes<{ value: string | null }>()('leave.reveal', {
    title: '查看请假事由',
    right: 'attendance.reveal',
    // That somebody looked is not taken back.
    undoable: false,
    /** Reason or destination of a leave, or what an approver wrote (by the id of the decision). The look is written down. */
    input: z.strictObject({ what: z.enum(['reason', 'destination', 'opinion']), id }),
    codes: LEAVE_NOT_FOUND,
    examples: [
      {
        title: '事由',
        before: asked,
        input: (given) => ({ what: 'reason' as const, id: idOf(given, 1) }),
      },
    ],
    refusals: [{ code: 'leave.not-found', input: { what: 'opinion', id: ABSENT } }],
  }),
};
