import { z } from 'zod';
import { acts } from './call.ts';
import {
  ABSENT,
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  NO_CLASS,
  type PreparedDocument,
  RUNNING,
} from './document-parts.ts';
import { day, id, line, paperNumber } from './fields.ts';
import { idOf } from './organisation-parts.ts';
import { moved, NO_RESOURCE, published, ROOM, TEACHER, WRONG_DAYS } from './timetable-parts.ts';

/** A stretch of days, both included. */
const stretch = { from: day, until: day };
const WEEK = { from: '2026-11-23', until: '2026-11-29' };
const REVERSED = { from: '2026-11-29', until: '2026-11-23' };
const resourceCodes = { ...NO_RESOURCE, ...WRONG_DAYS, ...DELIVERY_CODES };
const NO_VERSION = { 'timetable.version-not-found': '没有这个版本的课表' };
const changed = [published, moved];

/** Documents of timetables, and the notice that calls a class together. */
export const timetableDocumentCalls = {
  'documents.class-timetable': acts<PreparedDocument>()('documents.class-timetable', {
    title: '打印课程表',
    right: 'documents.print',
    /** Without a direction as it was last chosen here. */
    input: z.strictObject({ class: id, across: z.boolean().optional(), ...delivery }),
    codes: { ...NO_CLASS, ...DELIVERY_CODES },
    examples: [
      ...deliveryExamples('一个班', { class: RUNNING }),
      { title: '纵向，先看一看', input: { class: RUNNING, across: false } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      ...deliveryRefusals({ class: RUNNING }),
    ],
  }),

  'documents.week-timetable': acts<PreparedDocument>()('documents.week-timetable', {
    title: '打印全校周课表',
    right: 'documents.print',
    /** Any day of the week. */
    input: z.strictObject({ day, ...delivery }),
    codes: DELIVERY_CODES,
    examples: deliveryExamples('一周', { day: '2026-11-25' }),
    refusals: deliveryRefusals({ day: '2026-11-25' }),
  }),

  'documents.teacher-timetable': acts<PreparedDocument>()('documents.teacher-timetable', {
    title: '打印教师授课安排',
    right: 'documents.print',
    input: z.strictObject({ teacher: id, ...stretch, ...delivery }),
    codes: resourceCodes,
    examples: deliveryExamples('一周', { teacher: TEACHER, ...WEEK }),
    refusals: [
      { code: 'sessions.resource-not-found', input: { teacher: ABSENT, ...WEEK } },
      { code: 'timetable.wrong-days', input: { teacher: TEACHER, ...REVERSED } },
      ...deliveryRefusals({ teacher: TEACHER, ...WEEK }),
    ],
  }),

  'documents.venue-timetable': acts<PreparedDocument>()('documents.venue-timetable', {
    title: '打印场地使用安排',
    right: 'documents.print',
    input: z.strictObject({ venue: id, ...stretch, ...delivery }),
    codes: resourceCodes,
    examples: deliveryExamples('一周', { venue: ROOM, ...WEEK }),
    refusals: [
      { code: 'sessions.resource-not-found', input: { venue: ABSENT, ...WEEK } },
      { code: 'timetable.wrong-days', input: { venue: ROOM, ...REVERSED } },
      ...deliveryRefusals({ venue: ROOM, ...WEEK }),
    ],
  }),

  'documents.adjustment': acts<PreparedDocument>()('documents.adjustment', {
    title: '打印调课单',
    right: 'documents.print',
    /** Two published versions; `after` null: the timetable as it stands. */
    input: z.strictObject({
      before: id,
      after: id.nullable().default(null),
      /** Why; without it the reason given when it was published. */
      reason: line(200).nullable().default(null),
      ...delivery,
    }),
    codes: { ...NO_VERSION, ...DELIVERY_CODES },
    examples: [
      {
        title: '发布之后的调整',
        before: changed,
        input: (given) => ({ before: idOf(given), reason: '授课人出差', to: 'example:change.pdf' }),
      },
      {
        title: '存为 Word',
        before: changed,
        input: (given) => ({ before: idOf(given), format: 'docx' as const, to: 'example:change.docx' }),
      },
    ],
    refusals: [
      { code: 'timetable.version-not-found', input: { before: ABSENT } },
      {
        code: 'documents.no-printer',
        on: 'no-window',
        before: changed,
        input: (given) => ({ before: idOf(given) }),
      },
      {
        code: 'documents.unwritable',
        before: changed,
        input: (given) => ({ before: idOf(given), to: 'example:missing-folder.pdf' }),
      },
      {
        code: 'documents.no-place',
        before: changed,
        input: (given) => ({ before: idOf(given), format: 'xlsx' as const }),
      },
    ],
  }),

  'documents.notice': acts<PreparedDocument>()('documents.notice', {
    title: '打印调训通知',
    right: 'documents.print',
    input: z.strictObject({
      class: id,
      /** 发文字号. */
      paperNumber: paperNumber.default(null),
      answerBy: day.nullable().default(null),
      /** Name and office telephone as they are to stand on the paper. */
      contact: line(60).nullable().default(null),
      /** Without it the organiser. */
      signer: line(60).nullable().default(null),
      /** The day on the paper; without it today. */
      on: day.nullable().default(null),
      format: z.enum(['pdf', 'docx']).default('pdf'),
      to: delivery.to,
    }),
    codes: { ...NO_CLASS, ...DELIVERY_CODES },
    examples: [
      {
        title: '先看一看',
        input: { class: RUNNING, answerBy: '2026-11-16', contact: '何静姝，88060000', on: '2026-11-09' },
      },
      { title: '存为 Word', input: { class: RUNNING, format: 'docx', to: 'example:notice.docx' } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      ...deliveryRefusals({ class: RUNNING }),
    ],
  }),
};
