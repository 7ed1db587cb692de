import { z } from 'zod';
import { LEAVE_KINDS } from '../domain/attendance/codes.ts';
import type { LeaveDone } from './attendance-answers.ts';
import {
  approvedLeave,
  asked,
  LEAVE_DECIDED,
  LEAVE_NOT_FOUND,
  listed,
  shortLeave,
  trainee,
} from './attendance-parts.ts';
import { writes } from './call.ts';
import { ENROLMENT_NOT_FOUND } from './class-parts.ts';
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

/** Calls that ask for leave. */
export const leaveRequests = {
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
    codes: { ...LEAVE_NOT_FOUND, ...WRONG_TIMES, ...LEAVE_DECIDED },
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
        before: approvedLeave,
        input: (given) => ({ leave: idOf(given, 1), kind: 'sick' as const }),
      },
    ],
  }),
};
