import { z } from 'zod';
import { LEAVE_APPROVERS, LEAVE_DECISIONS, LEAVE_KINDS } from '../domain/attendance/codes.ts';
import type { LeaveDone, LeaveLine, PendingLeave } from './attendance-answers.ts';
import {
  agreed,
  askedForLeave,
  LEAVE_NOT_FOUND,
  listed,
  listedOver,
  reason,
  REASON_NEEDED,
  shortLeave,
  trainee,
} from './attendance-parts.ts';
import { reads, writes } from './call.ts';
import { CLASS, CLASS_NOT_FOUND, ENROLMENT_NOT_FOUND } from './class-parts.ts';
import { halfDay } from './document-parts.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';

const values = {
  kind: z.enum(keysOf(LEAVE_KINDS)),
  /** The first half-day that he misses. */
  from: halfDay,
  /** The half-day on which he is to be back, which he does not miss. */
  to: halfDay,
  requestedOn: day,
};
const kept = {
  reason: line(300).nullable(),
  destination: line(100).nullable(),
  note: line(200).nullable(),
};
const WRONG_TIMES = {
  'leave.wrong-order': '返回的半天不在开始的半天之后',
  'leave.outside-class': '请假的时间不在班次之内',
  'leave.nothing-missed': '请假的时间里班里没有课',
  'leave.overlaps': '与另一次请假重叠',
};
const DECIDED = { 'leave.decided': '已经有人批过' };
const asked = [listed, askedForLeave];
const approved = [...asked, agreed()];
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

/** Calls on leave (请假). */
export const leaveCalls = {
  'leave.request': writes<LeaveDone>()('leave.request', {
    title: '登记请假',
    right: 'attendance.edit',
    input: z.strictObject({
      enrolment: id,
      ...values,
      reason: kept.reason.default(null),
      destination: kept.destination.default(null),
      note: kept.note.default(null),
    }),
    codes: { ...ENROLMENT_NOT_FOUND, ...WRONG_TIMES },
    examples: [
      {
        title: '半天事假',
        before: [listed],
        input: (given) => ({ ...shortLeave, enrolment: trainee(given, 1), note: '电话请假，假条后补' }),
      },
      {
        title: '接着上一次',
        before: asked,
        input: (given) => ({
          ...shortLeave,
          enrolment: trainee(given, 1),
          kind: 'sick' as const,
          from: { day: '2026-11-27', half: 'morning' as const },
          to: { day: '2026-11-27', half: 'afternoon' as const },
        }),
      },
    ],
    refusals: [
      { code: 'classes.not-enrolled', input: { ...shortLeave, enrolment: ABSENT } },
      {
        code: 'leave.wrong-order',
        before: [listed],
        input: (given) => ({ ...shortLeave, enrolment: trainee(given, 1), to: shortLeave.from }),
      },
      {
        code: 'leave.outside-class',
        before: [listed],
        input: (given) => ({
          ...shortLeave,
          enrolment: trainee(given, 1),
          from: { day: '2026-11-20', half: 'morning' as const },
        }),
      },
      {
        code: 'leave.nothing-missed',
        before: [listed],
        input: (given) => ({
          ...shortLeave,
          enrolment: trainee(given, 1),
          from: { day: '2026-11-25', half: 'afternoon' as const },
          to: { day: '2026-11-26', half: 'morning' as const },
        }),
      },
      {
        code: 'leave.overlaps',
        before: asked,
        input: (given) => ({
          ...shortLeave,
          enrolment: trainee(given, 1),
          from: { day: '2026-11-26', half: 'morning' as const },
        }),
      },
    ],
  }),

  'leave.edit': writes<LeaveDone>()('leave.edit', {
    title: '修改请假',
    right: 'attendance.edit',
    /** What is not given stays. Only until somebody has decided. */
    input: z.strictObject({
      leave: id,
      kind: values.kind.optional(),
      from: halfDay.optional(),
      to: halfDay.optional(),
      requestedOn: day.optional(),
      reason: kept.reason.optional(),
      destination: kept.destination.optional(),
      note: kept.note.optional(),
    }),
    codes: { ...LEAVE_NOT_FOUND, ...WRONG_TIMES, ...DECIDED },
    examples: [
      {
        title: '改成病假，多请一个上午',
        before: asked,
        input: (given) => ({
          leave: idOf(given, 1),
          kind: 'sick' as const,
          from: { day: '2026-11-26', half: 'morning' as const },
          to: { day: '2026-11-27', half: 'afternoon' as const },
          reason: '发烧，去医院',
          destination: '区人民医院',
          requestedOn: '2026-11-25',
        }),
      },
    ],
    refusals: [
      { code: 'leave.not-found', input: { leave: ABSENT } },
      {
        code: 'leave.wrong-order',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), to: { day: '2026-11-26', half: 'morning' as const } }),
      },
      {
        code: 'leave.outside-class',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), to: { day: '2026-12-01', half: 'morning' as const } }),
      },
      {
        code: 'leave.nothing-missed',
        before: asked,
        input: (given) => ({
          leave: idOf(given, 1),
          from: { day: '2026-11-26', half: 'evening' as const },
        }),
      },
      {
        code: 'leave.overlaps',
        before: [
          ...asked,
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
          to: { day: '2026-11-27', half: 'afternoon' as const },
        }),
      },
      {
        code: 'leave.decided',
        before: approved,
        input: (given) => ({ leave: idOf(given, 1), kind: 'sick' as const }),
      },
    ],
  }),

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
      ...DECIDED,
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
        before: approved,
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
      { title: '批了也没有去', before: approved, input: (given) => ({ leave: idOf(given, 1) }) },
    ],
    refusals: [
      { code: 'leave.not-found', input: { leave: ABSENT } },
      {
        code: 'leave.over',
        before: [
          ...approved,
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
        before: approved,
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-27', half: 'morning' as const },
          by: '何静姝',
        }),
      },
      {
        title: '晚回来',
        before: approved,
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
        before: approved,
        input: (given) => ({
          leave: idOf(given, 1),
          at: { day: '2026-11-25', half: 'morning' as const },
        }),
      },
      {
        code: 'leave.overlaps',
        before: [
          ...approved,
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

  'leave.of-class': reads<{ leaves: LeaveLine[]; outOfReach: number }>()('leave.of-class', {
    title: '请假情况',
    right: 'attendance.see',
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '一人请假', before: asked, input: { class: CLASS } },
      { title: '已批准的', before: approved, input: { class: CLASS } },
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
