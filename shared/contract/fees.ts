import { z } from 'zod';
import { reads, writes } from './call.ts';
import { ABSENT, NO_CLASS, RUNNING } from './document-parts.ts';
import type { ClassFees, MonthFees } from './fee-answers.ts';
import { day, id, line } from './fields.ts';
import { GUEST, month, NOVEMBER, PAID_LESSON, PAID_TEACHER, paidAfterAll } from './fee-parts.ts';
import { NO_SESSION } from './timetable-parts.ts';

const signed = {
  call: 'fees.set',
  input: { session: PAID_LESSON, teacher: PAID_TEACHER, signedOn: '2026-11-24' },
};

/** 讲课费: what teachers get for what they taught, by the fee rules. */
export const feeCalls = {
  'fees.of-class': reads<ClassFees>()('fees.of-class', {
    title: '班次讲课费',
    right: 'fees.see',
    input: z.strictObject({ class: id }),
    codes: NO_CLASS,
    examples: [{ title: '一个班', input: { class: RUNNING } }],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'fees.set': writes<{ amount: number }>()('fees.set', {
    title: '登记讲课费',
    right: 'fees.edit',
    /** What is not given stays; null: as timetable and rules say, or not signed for. */
    input: z.strictObject({
      session: id,
      teacher: id,
      hours: z.number().min(0).max(12).nullable().optional(),
      rate: z.number().min(0).max(10_000).nullable().optional(),
      waived: z.boolean().optional(),
      signedOn: day.nullable().optional(),
      note: line(200).nullable().optional(),
    }),
    codes: {
      ...NO_SESSION,
      'fees.not-teaching': '这位教师不在这节课上授课',
      'fees.no-reason': '改了学时、标准或不发放，要写说明',
      'fees.too-early': '还没有上课，或签收日期在以后',
      'fees.signed': '已签收的讲课费不能改',
    },
    examples: [
      { title: '校内教师经研究发放', input: paidAfterAll.input },
      {
        title: '实授学时少于课表，不发放',
        input: { session: PAID_LESSON, teacher: PAID_TEACHER, hours: 3, waived: true, note: '教师自愿' },
      },
      { title: '签收', before: [paidAfterAll], input: signed.input },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { ...paidAfterAll.input, session: ABSENT } },
      { code: 'fees.not-teaching', input: { ...paidAfterAll.input, teacher: GUEST } },
      { code: 'fees.no-reason', input: { session: PAID_LESSON, teacher: PAID_TEACHER, hours: 2 } },
      {
        code: 'fees.too-early',
        input: { session: PAID_LESSON, teacher: PAID_TEACHER, signedOn: '2099-01-01' },
      },
      {
        code: 'fees.signed',
        before: [paidAfterAll, signed],
        input: { session: PAID_LESSON, teacher: PAID_TEACHER, rate: 500 },
      },
    ],
  }),

  'fees.sign': writes<{ signed: number; amount: number }>()('fees.sign', {
    title: '签收讲课费',
    right: 'fees.edit',
    /** All of a class that was taught until that day and not signed for yet. */
    input: z.strictObject({ class: id, on: day }),
    codes: {
      ...NO_CLASS,
      'fees.nothing': '没有待签收的讲课费',
      'fees.too-early': '签收日期在以后',
    },
    examples: [{ title: '一个班', before: [paidAfterAll], input: { class: RUNNING, on: '2026-11-24' } }],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, on: '2026-11-24' } },
      { code: 'fees.nothing', input: { class: RUNNING, on: '2026-11-23' } },
      { code: 'fees.too-early', input: { class: RUNNING, on: '2099-01-01' } },
    ],
  }),

  'fees.month': reads<MonthFees>()('fees.month', {
    title: '讲课费月报',
    right: 'fees.see',
    /** With a teacher also his lessons. */
    input: z.strictObject({ month, teacher: id.optional() }),
    examples: [
      { title: '一个月', input: { month: NOVEMBER } },
      { title: '一位教师', input: { month: NOVEMBER, teacher: GUEST } },
    ],
  }),
};
