import { z } from 'zod';
import { LEAVE_APPROVERS, LEAVE_DECISIONS } from '../domain/attendance/codes.ts';
import type { LeaveDone } from './attendance-answers.ts';
import {
  approvedLeave,
  asked,
  LEAVE_DECIDED,
  LEAVE_NOT_FOUND,
  listedOver,
  reason,
  REASON_NEEDED,
  shortLeave,
  trainee,
} from './attendance-parts.ts';
import { writes } from './call.ts';
import { halfDay } from './document-parts.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';

const overLeave = {
  kind: 'sick',
  from: { day: '2026-11-09', half: 'morning' },
  to: { day: '2026-11-09', half: 'afternoon' },
  requestedOn: '2026-11-08',
} as const;
const askedOver = {
  call: 'leave.request',
  input: (given: readonly unknown[]) => ({ ...overLeave, enrolment: trainee(given, 4) }),
};

/** Calls on what becomes of a leave. */
export const leaveSteps = {
  'leave.decide': writes<LeaveDone>()('leave.decide', {
    title: '批假',
    right: 'attendance.edit',
    /** What one of those who have to agree said; they sign in their order. 不同意 ends it. */
    input: z.strictObject({
      leave: id,
      approver: z.enum(keysOf(LEAVE_APPROVERS)),
      decision: z.enum(keysOf(LEAVE_DECISIONS)),
      on: day,
      by: line(60).nullable().default(null),
      opinion: line(200).nullable().default(null),
      reason,
    }),
    codes: {
      ...LEAVE_NOT_FOUND,
      ...LEAVE_DECIDED,
      ...REASON_NEEDED,
      'leave.not-his-turn': '还没有轮到他批，或不用他批',
    },
    examples: [
      {
        title: '班主任同意',
        before: asked,
        input: (given) => ({
          leave: idOf(given, 1),
          approver: 'class-teacher' as const,
          decision: 'approved' as const,
          on: '2026-11-24',
          by: '何静姝',
          opinion: '同意，按时返回',
        }),
      },
      {
        title: '不同意',
        before: asked,
        input: (given) => ({
          leave: idOf(given, 1),
          approver: 'class-teacher' as const,
          decision: 'returned' as const,
          on: '2026-11-24',
        }),
      },
      {
        title: '补批已核定的半天',
        before: [listedOver, askedOver],
        input: (given) => ({
          leave: idOf(given, 1),
          approver: 'class-teacher' as const,
          decision: 'approved' as const,
          on: '2026-11-24',
          reason: '假条当时没有交到教务处',
        }),
      },
    ],
    refusals: [
      {
        code: 'leave.not-found',
        input: { leave: ABSENT, approver: 'office', decision: 'approved', on: '2026-11-24' },
      },
      {
        code: 'leave.decided',
        before: approvedLeave,
        input: (given) => ({
          leave: idOf(given, 1),
          approver: 'class-teacher' as const,
          decision: 'approved' as const,
          on: '2026-11-24',
        }),
      },
      {
        code: 'leave.not-his-turn',
        before: asked,
        input: (given) => ({
          leave: idOf(given, 1),
          approver: 'office' as const,
          decision: 'approved' as const,
          on: '2026-11-24',
        }),
      },
      {
        code: 'attendance.reason-needed',
        before: [listedOver, askedOver],
        input: (given) => ({
          leave: idOf(given, 1),
          approver: 'class-teacher' as const,
          decision: 'approved' as const,
          on: '2026-11-24',
        }),
      },
    ],
  }),

  'leave.withdraw': writes<{ id: string }>()('leave.withdraw', {
    title: '撤回请假',
    right: 'attendance.edit',
    /** It was not taken after all. */
    input: z.strictObject({ leave: id, reason }),
    codes: { ...LEAVE_NOT_FOUND, ...REASON_NEEDED, 'leave.over': '已经结束的请假不能撤回' },
    examples: [
      { title: '不去了', before: asked, input: (given) => ({ leave: idOf(given, 1) }) },
      { title: '批了也没有去', before: approvedLeave, input: (given) => ({ leave: idOf(given, 1) }) },
    ],
    refusals: [
      { code: 'leave.not-found', input: { leave: ABSENT } },
      {
        code: 'leave.over',
        before: [
          ...approvedLeave,
          {
            call: 'leave.return',
            input: (given: readonly unknown[]) => ({
              leave: idOf(given, 1),
              at: { day: '2026-11-27', half: 'morning' },
            }),
          },
        ],
        input: (given) => ({ leave: idOf(given, 1) }),
      },
      {
        code: 'attendance.reason-needed',
        before: [
          listedOver,
          askedOver,
          {
            call: 'leave.decide',
            input: (given: readonly unknown[]) => ({
              leave: idOf(given, 1),
              approver: 'class-teacher',
              decision: 'approved',
              on: '2026-11-24',
              reason: '假条当时没有交到教务处',
            }),
          },
        ],
        input: (given) => ({ leave: idOf(given, 1) }),
      },
    ],
  }),

  'leave.return': writes<{ id: string; late: number; early: number }>()('leave.return', {
    title: '销假',
    right: 'attendance.edit',
    /**
     * The half-day on which he was really back. Earlier than granted: the rest counts as 出勤; later: what lies beyond counts
     * as 旷课 unless another state is marked. Noting it again corrects it; null takes it back.
     */
    input: z.strictObject({
      leave: id,
      at: halfDay.nullable(),
      by: line(60).nullable().default(null),
      reason,
    }),
    codes: {
      ...LEAVE_NOT_FOUND,
      ...REASON_NEEDED,
      'leave.not-approved': '没有批准的请假不用销假',
      'leave.wrong-return': '返回早于请假开始',
      'leave.overlaps': '与另一次请假重叠',
    },
    examples: [
      {
        title: '按时返回',
        before: approvedLeave,
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-27', half: 'morning' as const },
          by: '何静姝',
        }),
      },
      {
        title: '晚回来',
        before: approvedLeave,
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-27', half: 'afternoon' as const },
        }),
      },
    ],
    refusals: [
      { code: 'leave.not-found', input: { leave: ABSENT, at: null } },
      {
        code: 'leave.not-approved',
        before: asked,
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-27', half: 'morning' as const },
        }),
      },
      {
        code: 'leave.wrong-return',
        before: approvedLeave,
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-25', half: 'morning' as const },
        }),
      },
      {
        code: 'leave.overlaps',
        before: [
          ...approvedLeave,
          {
            call: 'leave.request',
            input: (given: readonly unknown[]) => ({
              ...shortLeave,
              enrolment: trainee(given, 1),
              from: { day: '2026-11-27', half: 'morning' },
              to: { day: '2026-11-27', half: 'afternoon' },
            }),
          },
        ],
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-27', half: 'afternoon' as const },
        }),
      },
      {
        code: 'attendance.reason-needed',
        before: [
          listedOver,
          askedOver,
          {
            call: 'leave.decide',
            input: (given: readonly unknown[]) => ({
              leave: idOf(given, 1),
              approver: 'class-teacher',
              decision: 'approved',
              on: '2026-11-24',
              reason: '假条当时没有交到教务处',
            }),
          },
        ],
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-10', half: 'morning' as const },
        }),
      },
    ],
  }),
};
