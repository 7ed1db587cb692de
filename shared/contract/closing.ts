import { z } from 'zod';
import { CLOSING_ITEMS, GRADES, OUTCOMES } from '../domain/closing/codes.ts';
import { reads, writes } from './call.ts';
import { CLASS, CLASS_NOT_FOUND, ENROLMENT_NOT_FOUND } from './class-parts.ts';
import type { ClosingList, ClosingResults, RevealedResult, ValidCertificate } from './closing-answers.ts';
import { atPlace, CLOSED, HAS_CERTIFICATE, issued, REOPEN_CLOSED, resultsOf } from './closing-parts.ts';
import { day, id, line, paperNumber, paragraph } from './fields.ts';
import { ABSENT, keysOf } from './organisation-parts.ts';

export type * from './closing-answers.ts';

const item = z.enum(keysOf(CLOSING_ITEMS));
const REASONS_NEEDED = { 'closing.reasons-needed': '材料不齐，又没有写原因' };
const WRONG_DAY = { 'closing.wrong-day': '结业日期早于班次的最后一天' };
const WRONG_STEP = { 'classes.wrong-step': '从现在的状态不能这样改' };

/** What can be entered for a trainee. What is not given stays; null empties it. */
const resultRow = z.strictObject({
  enrolment: id,
  /** 0–100. */
  score: z.number().nullable().optional(),
  grade: z.enum(keysOf(GRADES)).nullable().optional(),
  excellent: z.boolean().optional(),
  outcome: z.enum(keysOf(OUTCOMES)).nullable().optional(),
  /** Why he does not complete; the paper may follow. */
  reason: line(300).nullable().optional(),
  paper: paperNumber.optional(),
  /** 班主任评语. */
  remark: paragraph(500).nullable().optional(),
});

/** Everything that a class without its papers lacks, explained. */
const ALL_REASONS = {
  notice: '电话通知',
  plan: '沿用年度方案',
  timetable: '只有两天，未发布',
  'sign-in': '签到表另存纸质',
  attendance: '考勤另行补录',
  results: '考核结果另行公布',
  fees: '无校外教师',
  evaluation: '短期班不评估',
  summary: '与年度总结合并',
};

/** Calls on the end of a class: what has to be together, what became of its trainees, closing and re-opening. */
export const closingCalls = {
  'closing.list': reads<ClosingList>()('closing.list', {
    title: '结班清单',
    right: 'closing.see',
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '已结业的班', input: { class: CLOSED } },
      { title: '在办的班', input: { class: CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'closing.note': writes<{ item: string }>()('closing.note', {
    title: '登记结班材料',
    right: 'closing.edit',
    /** Where it is kept, or why it is missing; with neither the note is taken away. */
    input: z.strictObject({
      class: id,
      item,
      keptAt: line(200).nullable().default(null),
      reason: line(300).nullable().default(null),
    }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '小结存档', input: { class: CLOSED, item: 'summary', keptAt: '2026年教务档案 12 盒' } },
      { title: '没有做评估', input: { class: CLOSED, item: 'evaluation', reason: '短期班不评估' } },
      {
        title: '取消登记',
        before: [
          { call: 'closing.note', input: { class: CLOSED, item: 'plan', keptAt: '2026年教务档案 12 盒' } },
        ],
        input: { class: CLOSED, item: 'plan' },
      },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT, item: 'plan', keptAt: '档案盒' } }],
  }),

  'closing.results': reads<ClosingResults>()('closing.results', {
    title: '学员考核',
    right: 'closing.see',
    /** Attendance, result and what the limits provide for of every trainee; scores and grades are looked at by closing.reveal. */
    input: z.strictObject({ class: id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '已结业的班', input: { class: CLOSED } },
      { title: '在办的班', input: { class: CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'closing.reveal': writes<{ results: RevealedResult[] }>()('closing.reveal', {
    title: '查看学员成绩',
    right: 'closing.reveal',
    undoable: false,
    /** Scores, grades, reasons and remarks of the class, or of some of its trainees. Each look is written down. */
    input: z.strictObject({ class: id, enrolments: z.array(id).min(1).max(2000).optional() }),
    codes: { ...CLASS_NOT_FOUND, ...ENROLMENT_NOT_FOUND },
    examples: [
      { title: '全班', input: { class: CLOSED } },
      {
        title: '一个人',
        before: [resultsOf(CLOSED)],
        input: (given) => ({ class: CLOSED, enrolments: [atPlace(given, 0)] }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      { code: 'classes.not-enrolled', input: { class: CLOSED, enrolments: [ABSENT] } },
    ],
  }),

  'closing.enter-results': writes<{ line: string; entered: number }>()('closing.enter-results', {
    title: '登记学员考核',
    right: 'closing.edit',
    /** Many rows, all or none. `despite`: why there are more 优秀学员 than the share allows. */
    input: z.strictObject({
      class: id,
      rows: z.array(resultRow).min(1).max(2000),
      despite: line(300).nullable().default(null),
    }),
    codes: {
      ...CLASS_NOT_FOUND,
      ...ENROLMENT_NOT_FOUND,
      ...HAS_CERTIFICATE,
      'closing.bad-score': '成绩不在 0 到 100 之间',
      'closing.reason-needed': '不予结业和退学要写原因',
      'closing.excellent-over': '优秀学员超过比例上限',
      'closing.not-in-class': '已退出或未报到的人不能结业、评优',
      'closing.closed': '班次已经结业',
    },
    examples: [
      {
        title: '成绩、等次和评语',
        before: [resultsOf(CLASS)],
        input: (given) => ({
          class: CLASS,
          rows: [
            {
              enrolment: atPlace(given, 0),
              score: 92.5,
              grade: 'excellent' as const,
              excellent: true,
              outcome: 'completed' as const,
              remark: '学习认真，遵守纪律。',
            },
            {
              enrolment: atPlace(given, 1),
              score: 80,
              grade: 'good' as const,
              outcome: 'completed' as const,
            },
          ],
        }),
      },
      {
        title: '退学，文号待补',
        before: [resultsOf(CLASS)],
        input: (given) => ({
          class: CLASS,
          rows: [{ enrolment: atPlace(given, 2), outcome: 'dismissed' as const, reason: '旷课四个半天' }],
        }),
      },
      {
        title: '结业之后补文号',
        before: [resultsOf(CLOSED)],
        input: (given) => ({
          class: CLOSED,
          rows: [{ enrolment: atPlace(given, 0), paper: '望党校〔2026〕8号', remark: '表现突出。' }],
        }),
      },
      {
        title: '重新开班后改为不予结业，优秀超比例有原因',
        before: [REOPEN_CLOSED, resultsOf(CLOSED)],
        input: (given) => ({
          class: CLOSED,
          rows: [
            {
              enrolment: atPlace(given, 16),
              score: null,
              grade: null,
              outcome: 'not-completed' as const,
              reason: '请假超限',
              paper: '望党校〔2026〕9号',
            },
            { enrolment: atPlace(given, 1), excellent: true },
          ],
          despite: '区委组织部同意',
        }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, rows: [{ enrolment: ABSENT, score: 90 }] } },
      { code: 'classes.not-enrolled', input: { class: CLASS, rows: [{ enrolment: ABSENT, score: 90 }] } },
      {
        code: 'closing.bad-score',
        before: [resultsOf(CLASS)],
        input: (given) => ({ class: CLASS, rows: [{ enrolment: atPlace(given, 0), score: 105 }] }),
      },
      {
        code: 'closing.reason-needed',
        before: [resultsOf(CLASS)],
        input: (given) => ({
          class: CLASS,
          rows: [{ enrolment: atPlace(given, 0), outcome: 'not-completed' as const }],
        }),
      },
      {
        code: 'closing.excellent-over',
        before: [REOPEN_CLOSED, resultsOf(CLOSED)],
        input: (given) => ({ class: CLOSED, rows: [{ enrolment: atPlace(given, 1), excellent: true }] }),
      },
      {
        code: 'closing.not-in-class',
        before: [
          resultsOf(CLASS),
          {
            call: 'classes.withdraw',
            input: (given) => ({ enrolments: [atPlace(given, 0)], on: '2026-11-24', reason: '住院' }),
          },
        ],
        input: (given) => ({
          class: CLASS,
          rows: [{ enrolment: atPlace(given, 0), outcome: 'completed' as const }],
        }),
      },
      {
        code: 'closing.closed',
        before: [resultsOf(CLOSED)],
        input: (given) => ({ class: CLOSED, rows: [{ enrolment: atPlace(given, 0), score: 60 }] }),
      },
      {
        code: 'closing.has-certificate',
        before: [issued, REOPEN_CLOSED, resultsOf(CLOSED)],
        input: (given) => ({
          class: CLOSED,
          rows: [{ enrolment: atPlace(given, 0), outcome: 'not-completed' as const, reason: '材料不全' }],
        }),
      },
    ],
  }),

  'closing.close': writes<{
    line: string;
    /** Who completed, who did not, and about whom nothing was decided. */
    completed: number;
    notCompleted: number;
    undecided: number;
    /** 学时 that count from now on, and for how many. */
    people: number;
    hours: number;
  }>()('closing.close', {
    title: '结班',
    right: 'closing.edit',
    /** Points of the check list that are missing need a reason, here or noted before. Hours count from then on. */
    input: z.strictObject({
      class: id,
      on: day,
      reasons: z.partialRecord(item, line(300)).default({}),
    }),
    codes: { ...CLASS_NOT_FOUND, ...WRONG_STEP, ...REASONS_NEEDED, ...WRONG_DAY },
    examples: [
      {
        title: '补完材料再结班',
        before: [REOPEN_CLOSED],
        input: { class: CLOSED, on: '2026-11-12', reasons: ALL_REASONS },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, on: '2026-11-12' } },
      { code: 'classes.wrong-step', input: { class: CLOSED, on: '2026-11-12', reasons: ALL_REASONS } },
      {
        code: 'closing.reasons-needed',
        before: [REOPEN_CLOSED],
        input: { class: CLOSED, on: '2026-11-12' },
      },
      {
        code: 'closing.wrong-day',
        before: [REOPEN_CLOSED],
        input: { class: CLOSED, on: '2026-11-09', reasons: ALL_REASONS },
      },
    ],
  }),

  'closing.reopen': writes<{
    line: string;
    people: number;
    hours: number;
    /** Certificates that stay valid until somebody voids them. */
    certificates: ValidCertificate[];
  }>()('closing.reopen', {
    title: '重新开班',
    right: 'closing.edit',
    /** Back to 开班: its hours count no more until it is closed again. */
    input: z.strictObject({ class: id, on: day, reason: line(300) }),
    codes: { ...CLASS_NOT_FOUND, ...WRONG_STEP },
    examples: [
      { title: '考勤有误', input: { class: CLOSED, on: '2026-11-12', reason: '第二天考勤有误' } },
      {
        title: '证书已发',
        before: [issued],
        input: { class: CLOSED, on: '2026-11-12', reason: '补一次现场教学' },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, on: '2026-11-12', reason: '考勤有误' } },
      { code: 'classes.wrong-step', input: { class: CLASS, on: '2026-11-24', reason: '考勤有误' } },
    ],
  }),
};
