import { z } from 'zod';
import type {
  ClassAttendance,
  MissingSheet,
  SheetEntered,
  SheetLine,
  SheetPage,
} from './attendance-answers.ts';
import {
  attendanceState,
  CLOSED_HALF,
  entered,
  farClass,
  FIRST_HALF,
  listed,
  listedOver,
  NO_HALF,
  OVER_CLASS,
  reason,
  REASON_NEEDED,
  THIRD_HALF,
  trainee,
} from './attendance-parts.ts';
import { reads, writes } from './call.ts';
import { CLASS, CLASS_NOT_FOUND, ENROLMENT_NOT_FOUND, TOWN_CLASS } from './class-parts.ts';
import { halfDay } from './document-parts.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';

export type * from './attendance-answers.ts';

const half = { class: id, ...halfDay.shape };
/** Groups by their numbers; 0: those without one. Null: the whole class. */
const group = z.int().min(0).max(200);
const NO_SHEET = { 'attendance.not-entered': '这个半天的考勤还没有录入' };
const noHalf = { ...FIRST_HALF, half: 'evening' } as const;
const closed = [
  entered,
  { call: 'attendance.close', input: { class: CLASS, halves: [{ day: '2026-11-23', half: 'afternoon' }] } },
];

/** Calls on sheets of attendance. */
export const attendanceCalls = {
  'attendance.sheets': reads<{ sheets: SheetLine[]; outOfReach: number }>()('attendance.sheets', {
    title: '考勤表',
    right: 'attendance.see',
    /** The half-days of a class with their sheets, in order of time. */
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '在办的班', before: [entered], input: { class: CLASS } },
      { title: '已办完的班', input: { class: OVER_CLASS } },
      { title: '没有课表的班', input: { class: TOWN_CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'attendance.sheet': reads<SheetPage>()('attendance.sheet', {
    title: '查看一个半天的考勤',
    right: 'attendance.see',
    /** The trainees in the order of the printed sheet, with what holds for each. */
    input: z.strictObject({ ...half, group: group.optional() }),
    codes: { ...CLASS_NOT_FOUND, ...NO_HALF },
    examples: [
      { title: '要录入的', input: FIRST_HALF },
      { title: '一个组', input: { ...FIRST_HALF, group: 2 } },
      {
        title: '按印好的签到表编号',
        before: [{ call: 'documents.freeze', input: { class: CLASS, order: 'surname-strokes' } }],
        input: THIRD_HALF,
      },
      { title: '已核定的', input: CLOSED_HALF },
    ],
    refusals: [
      { code: 'classes.not-found', input: { ...FIRST_HALF, class: ABSENT } },
      { code: 'attendance.no-such-half', input: noHalf },
    ],
  }),

  'attendance.enter': writes<SheetEntered>()('attendance.enter', {
    title: '录入考勤',
    right: 'attendance.edit',
    /**
     * Everybody was there but those with a mark. `groups`: only these are entered, what was entered for others stays; null:
     * the whole class. What was entered before for the same people is replaced. 出勤 is kept only of one who was there in
     * spite of his leave. A closed sheet needs a `reason`.
     */
    input: z.strictObject({
      ...half,
      groups: z.array(group).min(1).max(201).nullable(),
      marks: z
        .array(
          z.strictObject({
            enrolment: id,
            state: attendanceState,
            minutes: z.int().min(1).max(600).nullable().default(null),
            note: line(100).nullable().default(null),
          }),
        )
        .max(2000),
      note: line(200).nullable().optional(),
      reason,
    }),
    codes: {
      ...CLASS_NOT_FOUND,
      ...NO_HALF,
      ...ENROLMENT_NOT_FOUND,
      ...REASON_NEEDED,
      'attendance.outside-class': '不在班次的日期之内',
      'attendance.in-future': '这个半天还没有到',
      'attendance.nobody': '这一天班里没有人',
      'attendance.no-such-group': '班里没有这个组',
      'attendance.not-in-groups': '这个学员不在所录的组里',
      'attendance.marked-twice': '同一个人登记了两次',
    },
    examples: [
      { title: '全到', input: entered.input },
      {
        title: '除两人外都到',
        before: [listed],
        input: (given) => ({
          ...FIRST_HALF,
          groups: null,
          marks: [
            { enrolment: trainee(given, 2), state: 'late' as const, minutes: 20, note: '堵车' },
            { enrolment: trainee(given, 5), state: 'absent' as const },
          ],
          note: '签到表原件存教务科',
        }),
      },
      { title: '先录一个组', input: { ...FIRST_HALF, groups: [1], marks: [] } },
      {
        title: '按印好的签到表',
        before: [{ call: 'documents.freeze', input: { class: CLASS } }],
        input: entered.input,
      },
      {
        title: '重录，更正一人',
        before: [
          listed,
          {
            call: 'attendance.enter',
            input: (given: readonly unknown[]) => ({
              ...FIRST_HALF,
              groups: null,
              marks: [{ enrolment: trainee(given, 2), state: 'absent' }],
            }),
          },
        ],
        input: (given) => ({
          ...FIRST_HALF,
          groups: null,
          marks: [{ enrolment: trainee(given, 2), state: 'early' as const, minutes: 15 }],
        }),
      },
      {
        title: '核定之后更正',
        before: [listedOver],
        input: (given) => ({
          ...CLOSED_HALF,
          groups: null,
          marks: [{ enrolment: trainee(given, 3), state: 'official' as const }],
          reason: '核对签到表原件，原登记错行',
        }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { ...entered.input, class: ABSENT } },
      { code: 'attendance.no-such-half', input: { ...noHalf, groups: null, marks: [] } },
      { code: 'attendance.outside-class', input: { ...entered.input, day: '2026-11-20' } },
      {
        code: 'attendance.in-future',
        before: [farClass],
        input: (given) => ({
          class: idOf(given),
          day: '2099-12-07',
          half: 'morning' as const,
          groups: null,
          marks: [],
        }),
      },
      {
        code: 'attendance.nobody',
        before: [
          {
            call: 'classes.create',
            input: { ...farClass.input, name: '没有人的班', startsOn: '2026-11-09', endsOn: '2026-11-10' },
          },
        ],
        input: (given) => ({
          class: idOf(given),
          day: '2026-11-09',
          half: 'morning' as const,
          groups: null,
          marks: [],
        }),
      },
      { code: 'attendance.no-such-group', input: { ...entered.input, groups: [99] } },
      {
        code: 'classes.not-enrolled',
        before: [listedOver],
        input: (given) => ({
          ...entered.input,
          marks: [{ enrolment: trainee(given, 0), state: 'absent' as const }],
        }),
      },
      {
        code: 'attendance.not-in-groups',
        before: [listed],
        input: (given) => ({
          ...entered.input,
          groups: [2],
          marks: [{ enrolment: trainee(given, 0), state: 'absent' as const }],
        }),
      },
      {
        code: 'attendance.marked-twice',
        before: [listed],
        input: (given) => ({
          ...entered.input,
          marks: [
            { enrolment: trainee(given, 0), state: 'absent' as const },
            { enrolment: trainee(given, 0), state: 'sick' as const },
          ],
        }),
      },
      { code: 'attendance.reason-needed', input: { ...CLOSED_HALF, groups: null, marks: [] } },
    ],
  }),

  'attendance.close': writes<{ closed: number }>()('attendance.close', {
    title: '核定考勤',
    right: 'attendance.edit',
    /** From then on a change needs a reason. Sheets that are closed already stay as they are. */
    input: z.strictObject({ class: id, halves: z.array(halfDay).min(1).max(400), on: day.optional() }),
    codes: {
      ...CLASS_NOT_FOUND,
      ...NO_SHEET,
      'attendance.groups-missing': '还有小组没有录入',
    },
    examples: [
      {
        title: '一个半天',
        before: [entered],
        input: { class: CLASS, halves: [{ day: '2026-11-23', half: 'afternoon' }] },
      },
    ],
    refusals: [
      {
        code: 'classes.not-found',
        input: { class: ABSENT, halves: [{ day: '2026-11-23', half: 'afternoon' }] },
      },
      {
        code: 'attendance.not-entered',
        input: { class: CLASS, halves: [{ day: '2026-11-23', half: 'afternoon' }] },
      },
      {
        code: 'attendance.groups-missing',
        before: [{ call: 'attendance.enter', input: { ...FIRST_HALF, groups: [1], marks: [] } }],
        input: { class: CLASS, halves: [{ day: '2026-11-23', half: 'afternoon' }] },
      },
    ],
  }),

  'attendance.reopen': writes<{ id: string }>()('attendance.reopen', {
    title: '取消核定',
    right: 'attendance.edit',
    input: z.strictObject({ ...half, reason: line(300) }),
    codes: { ...CLASS_NOT_FOUND, ...NO_SHEET, 'attendance.not-closed': '考勤没有核定' },
    examples: [
      {
        title: '核定早了',
        before: closed,
        input: { ...FIRST_HALF, reason: '第三组的签到表还没有交' },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { ...FIRST_HALF, class: ABSENT, reason: '核定早了' } },
      { code: 'attendance.not-entered', input: { ...FIRST_HALF, reason: '核定早了' } },
      {
        code: 'attendance.not-closed',
        before: [entered],
        input: { ...FIRST_HALF, reason: '核定早了' },
      },
    ],
  }),

  'attendance.missing': reads<{ missing: MissingSheet[] }>()('attendance.missing', {
    title: '未录入的考勤表',
    right: 'attendance.see',
    /** Half-days that are over, of classes that are held or were held and are not closed; the oldest first. */
    input: z.strictObject({ until: day.optional() }),
    examples: [
      { title: '到现在为止', input: {} },
      { title: '到某一天', before: [entered], input: { until: '2026-11-24' } },
    ],
  }),

  'attendance.of-class': reads<ClassAttendance>()('attendance.of-class', {
    title: '全班考勤',
    right: 'attendance.see',
    /** Every trainee in every half-day, with rates, limits and what the rules provide for; nothing of it is decided. */
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '已办完的班', input: { class: OVER_CLASS } },
      { title: '录了一半的', before: [entered], input: { class: CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),
};
