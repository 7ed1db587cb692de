import { z } from 'zod';
import { USUAL_ROSTER_COLUMNS } from '../domain/documents/trainee-columns.ts';
import type { SignedHalf } from '../domain/documents/sign-in-sheet.ts';
import { acts, reads, writes } from './call.ts';
import { BLANK_CLASS } from './class-parts.ts';
import {
  ABSENT,
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  EMPTY_CLASS,
  halfDays,
  NO_CLASS,
  type PreparedDocument,
  RUNNING,
  traineeColumns,
  traineeOrder,
} from './document-parts.ts';
import { id, line } from './fields.ts';
import { idOf } from './organisation-parts.ts';
import { newPerson } from './people-parts.ts';

/** A frozen sheet in the list of a class. */
export interface FrozenLine {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** The sheet that this one adds to; null: a sheet of its own. */
  readonly supplementOf: string | null;
  readonly frozenAt: string;
  readonly people: number;
  readonly halves: readonly SignedHalf[];
  readonly note: string | null;
  /** Who has come since, for the offer of an added page; empty for added pages themselves. */
  readonly newcomers: readonly string[];
}

/** Columns, order and layout as they were last chosen here. */
export interface DocumentChoices {
  readonly roster: z.output<typeof rosterChoice>;
  readonly contacts: z.output<typeof rosterChoice>;
  readonly signIn: z.output<typeof signInChoice>;
  readonly timetable: z.output<typeof timetableChoice>;
}

const rosterChoice = z.strictObject({
  columns: traineeColumns,
  order: traineeOrder,
  across: z.boolean(),
});

const signInChoice = z.strictObject({ order: traineeOrder, spareRows: z.int().min(0).max(30) });

const timetableChoice = z.strictObject({ across: z.boolean() });

/** What is not given is as it was last chosen here. */
const rosterInput = z.strictObject({
  class: id,
  columns: traineeColumns.optional(),
  order: traineeOrder.optional(),
  /** Printed across (横向). */
  across: z.boolean().optional(),
  /** Phones and ID numbers whole: needs the right to see them and is written down. */
  clear: z.boolean().default(false),
  ...delivery,
});

const sheetWish = {
  class: id,
  /** Without: every half-day of the timetable, or of the class's days. */
  halves: halfDays.optional(),
  order: traineeOrder.default('kept'),
  /** Empty rows after the last name. */
  spareRows: z.int().min(0).max(30).default(3),
};

/** A class that is only a plan: no days, no timetable. */
const WITHOUT_DAYS = {
  call: 'classes.create',
  input: { ...BLANK_CLASS, name: '日期未定的班', kind: 'special', holder: null },
};

const frozenBefore = { call: 'documents.freeze', input: { class: RUNNING } };
const NO_DAYS = { 'documents.no-days': '班次没有日期，也没有课表' };
const NO_FROZEN = { 'documents.frozen-not-found': '没有这份定版的签到表' };
const NOBODY = { 'documents.nobody': '班次还没有学员' };

/** Documents of the trainees of one class. */
export const classDocumentCalls = {
  'documents.class-roster': acts<PreparedDocument>()('documents.class-roster', {
    title: '打印花名册',
    right: 'documents.print',
    input: rosterInput,
    codes: { ...NO_CLASS, ...DELIVERY_CODES },
    examples: [
      ...deliveryExamples('按姓氏笔画', { class: RUNNING, order: 'surname-strokes' as const }),
      {
        title: '号码不打码，横向',
        input: {
          class: RUNNING,
          columns: ['number', 'name', 'unitAndDuty', 'phone', 'idNumber'] as const,
          across: true,
          clear: true,
        },
      },
      { title: '还没有学员的班', input: { class: EMPTY_CLASS } },
    ].map((example) => ({ ...example, input: example.input as z.input<typeof rosterInput> })),
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      ...deliveryRefusals({ class: RUNNING }),
    ],
  }),

  'documents.contacts': acts<PreparedDocument>()('documents.contacts', {
    title: '打印通讯录',
    right: 'documents.print',
    input: rosterInput,
    codes: { ...NO_CLASS, ...DELIVERY_CODES },
    examples: deliveryExamples('号码不打码', { class: RUNNING, clear: true }),
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      ...deliveryRefusals({ class: RUNNING }),
    ],
  }),

  'documents.groups': acts<PreparedDocument>()('documents.groups', {
    title: '打印分组名单',
    right: 'documents.print',
    input: z.strictObject({ class: id, ...delivery }),
    codes: { ...NO_CLASS, ...DELIVERY_CODES },
    examples: deliveryExamples('四个组', { class: RUNNING }),
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      ...deliveryRefusals({ class: RUNNING }),
    ],
  }),

  'documents.sign-in-sheet': acts<PreparedDocument & { readonly frozen: string | null }>()(
    'documents.sign-in-sheet',
    {
      title: '签到表',
      right: 'documents.print',
      /**
       * Without `to` only to be looked at, marked 未定版. A sheet that is saved is a voucher: it is frozen first, and the
       * answer names what it is kept as.
       */
      input: z.strictObject({ ...sheetWish, ...delivery }),
      codes: { ...NO_CLASS, ...NO_DAYS, ...NOBODY, ...DELIVERY_CODES },
      examples: [
        { title: '先看一看', input: { class: RUNNING } },
        { title: '存为 PDF，同时定版', input: { class: RUNNING, to: 'example:sheet.pdf' } },
        {
          title: '只签两个半天，存为 Word',
          input: {
            class: RUNNING,
            halves: [
              { day: '2026-11-24', half: 'morning' },
              { day: '2026-11-24', half: 'afternoon' },
            ],
            format: 'docx',
            to: 'example:sheet.docx',
          },
        },
      ],
      refusals: [
        { code: 'classes.not-found', input: { class: ABSENT } },
        { code: 'documents.nobody', input: { class: EMPTY_CLASS, to: 'example:sheet.pdf' } },
        {
          code: 'documents.no-days',
          before: [WITHOUT_DAYS],
          input: (given) => ({ class: idOf(given) }),
        },
        ...deliveryRefusals({ class: RUNNING }),
      ],
    },
  ),

  'documents.freeze': writes<{ id: string; version: number }>()('documents.freeze', {
    title: '签到表定版',
    right: 'documents.print',
    // A printed voucher is in other hands.
    undoable: false,
    input: z.strictObject({ ...sheetWish, note: line(200).optional() }),
    codes: { ...NO_CLASS, ...NO_DAYS, ...NOBODY },
    examples: [{ title: '全班全程', input: { class: RUNNING, note: '开班前打印' } }],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      { code: 'documents.nobody', input: { class: EMPTY_CLASS } },
      {
        code: 'documents.no-days',
        before: [WITHOUT_DAYS],
        input: (given) => ({ class: idOf(given) }),
      },
    ],
  }),

  'documents.supplement': writes<{ id: string; people: number }>()('documents.supplement', {
    title: '签到表增补页',
    right: 'documents.print',
    undoable: false,
    /** The frozen sheet that gets an added page with those who have come since; it stays as it is. */
    input: z.strictObject({ of: id }),
    codes: { ...NO_FROZEN, 'documents.no-newcomers': '定版之后没有新来的学员' },
    examples: [
      {
        title: '定版之后来了一人',
        before: [
          frozenBefore,
          newPerson,
          { call: 'classes.enrol', input: (given) => ({ class: RUNNING, people: [idOf(given, 1)] }) },
        ],
        input: (given) => ({ of: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'documents.frozen-not-found', input: { of: ABSENT } },
      {
        code: 'documents.no-newcomers',
        before: [frozenBefore],
        input: (given) => ({ of: idOf(given) }),
      },
    ],
  }),

  'documents.frozen': reads<{ sheets: FrozenLine[] }>()('documents.frozen', {
    title: '已定版的签到表',
    right: 'documents.print',
    input: z.strictObject({ class: id }),
    codes: NO_CLASS,
    examples: [{ title: '印过一次', before: [frozenBefore], input: { class: RUNNING } }],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'documents.frozen-sheet': acts<PreparedDocument>()('documents.frozen-sheet', {
    title: '重印签到表',
    right: 'documents.print',
    /** The content is what was frozen, whatever has changed since. */
    input: z.strictObject({ id, ...delivery }),
    codes: { ...NO_FROZEN, ...DELIVERY_CODES },
    examples: [
      {
        title: '再印一份',
        before: [frozenBefore],
        input: (given) => ({ id: idOf(given), to: 'example:sheet.pdf' }),
      },
    ],
    refusals: [
      { code: 'documents.frozen-not-found', input: { id: ABSENT } },
      {
        code: 'documents.no-printer',
        on: 'no-window',
        before: [frozenBefore],
        input: (given) => ({ id: idOf(given) }),
      },
      {
        code: 'documents.unwritable',
        before: [frozenBefore],
        input: (given) => ({ id: idOf(given), to: 'example:missing-folder.pdf' }),
      },
      {
        code: 'documents.no-place',
        before: [frozenBefore],
        input: (given) => ({ id: idOf(given), format: 'xlsx' as const }),
      },
    ],
  }),

  'documents.choices': reads<DocumentChoices>()('documents.choices', {
    title: '文书设置',
    right: 'documents.print',
    input: z.strictObject({}),
    examples: [{ title: '上次的选择', input: {} }],
  }),

  'documents.remember': writes<Record<string, never>>()('documents.remember', {
    title: '记住文书设置',
    right: 'documents.print',
    // Ctrl+Z takes back what was entered, not how a list was printed.
    undoable: false,
    input: z.strictObject({
      roster: rosterChoice.optional(),
      contacts: rosterChoice.optional(),
      signIn: signInChoice.optional(),
      timetable: timetableChoice.optional(),
    }),
    examples: [
      {
        title: '花名册的列和次序',
        input: {
          roster: { columns: [...USUAL_ROSTER_COLUMNS], order: 'surname-strokes', across: false },
          signIn: { order: 'unit', spareRows: 5 },
        },
      },
    ],
  }),
};
