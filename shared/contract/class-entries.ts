import { z } from 'zod';
import { CLASS_STATUSES } from '../domain/classes/codes.ts';
import { writes } from './call.ts';
import type { ClassName } from './class-answers.ts';
import {
  BLANK_CLASS,
  CLASS,
  CLASS_NOT_FOUND,
  classDays,
  classValues,
  NO_VENUE,
  OTHER_CLASS,
  TOWN_CLASS,
  WRONG_ORDER,
} from './class-parts.ts';
import { day, id, line, paperNumber } from './fields.ts';
import { ABSENT, idOf, JINGGANG, keysOf, NOT_FOUND } from './organisation-parts.ts';
import { sampleId } from './sample-id.ts';

const VENUE = sampleId('venue', '第一教室');
const newClass = {
  call: 'classes.create',
  input: {
    ...BLANK_CLASS,
    number: '2026年第14期',
    name: '中青年干部培训班',
    kind: 'main' as const,
    holder: null,
    startsOn: '2026-12-07',
    endsOn: '2026-12-11',
  },
};
const edited = Object.fromEntries(
  Object.entries(classValues).map(([key, schema]) => [key, schema.optional()]),
) as { [Key in keyof typeof classValues]: z.ZodOptional<(typeof classValues)[Key]> };

/** Calls that write classes themselves. */
export const classEntries = {
  'classes.create': writes<{ id: string; sameNumber: ClassName[] }>()('classes.create', {
    title: '新建班次',
    right: 'classes.edit',
    /** `holder`: the organisation that holds it; null: the viewer's own. `sameNumber` names others with its number. */
    input: z.strictObject({ ...classValues, ...classDays, holder: id.nullable() }),
    codes: { ...NOT_FOUND, ...WRONG_ORDER, ...NO_VENUE },
    examples: [
      { title: '只有名称和日期', input: newClass.input },
      {
        title: '填全的，编号与别的班相同',
        input: {
          ...newClass.input,
          number: '2026年第12期',
          organiser: '区委组织部',
          undertaker: '区委党校',
          purpose: '提高年轻干部的政治能力和履职本领',
          audience: '全区40岁以下中层干部',
          content: '党的理论、党性教育、履职能力',
          place: '区委党校',
          venue: VENUE,
          planned: 50,
          classTeacher: '何静姝',
          classTeacherPhone: '10012340099',
          cost: '8万元',
          costSource: '教育培训专项经费',
          paper: '望组发〔2026〕40号',
          note: '晚上有自习',
        },
      },
      {
        title: '一个镇的，日期未定',
        input: { ...newClass.input, kind: 'town', holder: JINGGANG, startsOn: null, endsOn: null },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { ...newClass.input, holder: ABSENT } },
      {
        code: 'classes.wrong-order',
        input: { ...newClass.input, startsOn: '2026-12-11', endsOn: '2026-12-07' },
      },
      { code: 'classes.no-venue', input: { ...newClass.input, venue: ABSENT } },
    ],
  }),

  'classes.edit': writes<{ id: string; sameNumber: ClassName[] }>()('classes.edit', {
    title: '修改班次',
    right: 'classes.edit',
    /** What is not given stays. Days and status have steps of their own. */
    input: z.strictObject({ id, ...edited, holder: id.optional() }),
    codes: { ...CLASS_NOT_FOUND, ...NO_VENUE, ...NOT_FOUND },
    examples: [
      { title: '补文号', input: { id: OTHER_CLASS, paper: '望组发〔2026〕38号' } },
      {
        title: '换班主任和人数',
        input: {
          id: CLASS,
          classTeacher: '周明德',
          classTeacherPhone: '10012340001',
          planned: 48,
          venue: null,
        },
      },
      { title: '归到一个镇', input: { id: OTHER_CLASS, holder: JINGGANG, kind: 'town' } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { id: ABSENT, planned: 10 } },
      { code: 'classes.no-venue', input: { id: CLASS, venue: ABSENT } },
      { code: 'organisations.not-found', input: { id: CLASS, holder: ABSENT } },
    ],
  }),

  'classes.set-status': writes<{ id: string }>()('classes.set-status', {
    title: '班次状态',
    right: 'classes.edit',
    input: z.strictObject({
      id,
      status: z.enum(keysOf(CLASS_STATUSES)),
      /** The day on which it was so. */
      on: day,
      paper: paperNumber.default(null),
      reason: line(300).nullable().default(null),
    }),
    codes: {
      ...CLASS_NOT_FOUND,
      'classes.wrong-step': '从现在的状态不能这样改',
      'classes.reason-needed': '要写原因',
    },
    examples: [
      {
        title: '备案',
        input: { id: TOWN_CLASS, status: 'filed', on: '2026-11-24', paper: '靖组备〔2026〕5号' },
      },
      { title: '没有备案先报名', input: { id: TOWN_CLASS, status: 'enrolling', on: '2026-11-24' } },
      {
        title: '取消',
        input: { id: OTHER_CLASS, status: 'cancelled', on: '2026-11-24', reason: '与全区会议冲突' },
      },
      {
        title: '结业后重开',
        before: [{ call: 'classes.set-status', input: { id: CLASS, status: 'finished', on: '2026-11-27' } }],
        input: { id: CLASS, status: 'running', on: '2026-11-27', reason: '补一次现场教学' },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { id: ABSENT, status: 'running', on: '2026-11-24' } },
      { code: 'classes.wrong-step', input: { id: TOWN_CLASS, status: 'archived', on: '2026-11-24' } },
      { code: 'classes.reason-needed', input: { id: TOWN_CLASS, status: 'cancelled', on: '2026-11-24' } },
    ],
  }),

  'classes.set-dates': writes<{ id: string; outside: { id: string; title: string; day: string }[] }>()(
    'classes.set-dates',
    {
      title: '调整班次日期',
      right: 'classes.edit',
      /** Sessions that lie outside the new days are named, and stay where they are. */
      input: z.strictObject({
        id,
        ...classDays,
        paper: paperNumber.default(null),
        reason: line(300).nullable().default(null),
      }),
      codes: { ...CLASS_NOT_FOUND, ...WRONG_ORDER },
      examples: [
        {
          title: '提前一天结束',
          input: { id: CLASS, startsOn: '2026-11-23', endsOn: '2026-11-26', reason: '合并课程' },
        },
        {
          title: '日期另定',
          input: { id: TOWN_CLASS, startsOn: null, endsOn: null, paper: '靖党发〔2026〕9号' },
        },
      ],
      refusals: [
        { code: 'classes.not-found', input: { id: ABSENT, startsOn: null, endsOn: null } },
        { code: 'classes.wrong-order', input: { id: CLASS, startsOn: '2026-11-27', endsOn: '2026-11-23' } },
      ],
    },
  ),

  'classes.copy': writes<{
    id: string;
    number: string;
    startsOn: string | null;
    endsOn: string | null;
    /** The day asked for is a day off and the class begins later, or the year's holidays are not known. Null: neither. */
    moved: string | null;
    /** Sessions that came along, by what became of them; null: none were to. */
    sessions: { placed: number; waiting: number } | null;
    sameNumber: ClassName[];
  }>()('classes.copy', {
    title: '按上一期复制班次',
    right: 'classes.edit',
    /** Facts, quotas and the length in working days; no trainees. A number is proposed where none is given. */
    input: z.strictObject({
      from: id,
      name: classValues.name.optional(),
      number: line(40).optional(),
      /** Null: the days are settled later. */
      startsOn: day.nullable(),
      quotas: z.boolean().default(true),
      /**
       * Whether the sessions come along: all 待排, or each on the same day of teaching as in the earlier term. Needs the
       * right to make timetables.
       */
      sessions: z.enum(['none', 'waiting', 'shifted']).default('none'),
    }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '下一期', input: { from: CLASS, startsOn: '2026-12-14' } },
      { title: '课表按工作日顺移', input: { from: CLASS, startsOn: '2026-12-14', sessions: 'shifted' } },
      {
        title: '第一天放假',
        input: { from: CLASS, startsOn: '2027-05-01', name: '基层党支部书记轮训班（第二期）' },
      },
      {
        title: '带名额，日期另定',
        before: [
          {
            call: 'classes.set-quotas',
            input: {
              class: TOWN_CLASS,
              quotas: [{ organisation: sampleId('organisation', '靖港镇/芦江社区'), places: 12 }],
            },
          },
        ],
        input: { from: TOWN_CLASS, startsOn: null, number: '靖港镇2027年第1期' },
      },
    ],
    refusals: [{ code: 'classes.not-found', input: { from: ABSENT, startsOn: null } }],
  }),

  'classes.remove': writes<{ id: string }>()('classes.remove', {
    title: '删除班次',
    right: 'classes.edit',
    /** Only one that was a slip: without trainees and sessions. Others are cancelled. */
    input: z.strictObject({ id }),
    codes: { ...CLASS_NOT_FOUND, 'classes.in-use': '已有学员或课次' },
    examples: [{ title: '建错的班次', before: [newClass], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'classes.not-found', input: { id: ABSENT } },
      { code: 'classes.in-use', input: { id: CLASS } },
    ],
  }),
};
