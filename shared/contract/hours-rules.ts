import { z } from 'zod';
import { ACTIVITIES, COUNTS_AS, HOURS_UNITS } from '../domain/hours/codes.ts';
import { shippedHoursRuleId } from '../domain/hours/shipped.ts';
import { CATEGORIES } from '../domain/people/codes.ts';
import { reads, writes } from './call.ts';
import { day, id, line, paragraph } from './fields.ts';
import type { HoursRulesOfActivity, RulePreview } from './hours-answers.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';

const activity = z.enum(keysOf(ACTIVITIES));
const most = z.number().positive().max(1000).nullable();
const values = {
  unit: z.enum(keysOf(HOURS_UNITS)),
  /** How many of the unit make up the hours. */
  per: z.number().positive().max(10_000),
  hours: z.number().min(0).max(100),
  mostADay: most,
  mostAClass: most,
  mostAYear: most,
  countsAs: z.enum(keysOf(COUNTS_AS)),
  categories: z
    .array(z.enum(keysOf(CATEGORIES)))
    .min(1)
    .max(20)
    .nullable(),
};
const changed = {
  activity,
  ...values,
  mostADay: most.default(null),
  mostAClass: most.default(null),
  mostAYear: most.default(null),
  categories: values.categories.default(null),
  from: day,
};
const source = paragraph(200).nullable();

const CLASS_RULE = shippedHoursRuleId('class');
const NOT_FOUND = { 'hours.no-rule': '没有这条学时规则' };
const OVERLAP = { 'hours.overlap': '同一活动的两条规则日期重叠' };
const GAP = { 'hours.gap': '同一活动的规则之间有日期没有规则' };
const fromNextYear = {
  activity: 'class' as const,
  unit: 'half-day' as const,
  per: 1,
  hours: 3,
  mostADay: 6,
  mostAClass: 40,
  mostAYear: 90,
  countsAs: 'concentrated' as const,
  categories: ['leader' as const, 'ordinary' as const],
  from: '2027-01-01',
};
const changedFromNextYear = {
  call: 'hours.change-rule',
  input: { ...fromNextYear, source: '区委组织部通知' },
};

/** Rules by which hours are counted: dated, without overlap and without gap. */
export const hoursRuleCalls = {
  'hours.rules': reads<{ activities: HoursRulesOfActivity[] }>()('hours.rules', {
    title: '学时规则',
    right: 'hours.see',
    input: z.strictObject({ on: day.optional() }),
    examples: [{ title: '今天有效的规则', input: {} }],
  }),

  'hours.preview-rule': reads<RulePreview>()('hours.preview-rule', {
    title: '试算学时规则',
    right: 'hours.see',
    /** What a change of rule would make of the hours of a year, without making it. */
    input: z.strictObject({
      ...changed,
      year: z.int().min(2000).max(2100),
      most: z.int().min(0).max(500).default(20),
    }),
    codes: OVERLAP,
    examples: [
      {
        title: '主题党日按半天算，11 月起',
        input: {
          activity: 'theme-day',
          unit: 'half-day',
          per: 1,
          hours: 4,
          countsAs: 'concentrated',
          from: '2026-11-01',
          year: 2026,
        },
      },
    ],
    refusals: [{ code: 'hours.overlap', input: { ...fromNextYear, from: '2019-01-01', year: 2026 } }],
  }),

  'hours.change-rule': writes<{ id: string }>()('hours.change-rule', {
    title: '修改学时规则',
    right: 'settings.edit',
    /** A new rule from a day on; the one before ends the day before. */
    input: z.strictObject({ ...changed, source: source.default(null) }),
    codes: OVERLAP,
    examples: [{ title: '明年起半天 3 学时', input: changedFromNextYear.input }],
    refusals: [{ code: 'hours.overlap', before: [changedFromNextYear], input: changedFromNextYear.input }],
  }),

  'hours.correct-rule': writes<{ id: string }>()('hours.correct-rule', {
    title: '更正学时规则',
    right: 'settings.edit',
    /** Corrects a rule in place, for its whole time; what is not given stays. */
    input: z.strictObject({
      id,
      unit: values.unit.optional(),
      per: values.per.optional(),
      hours: values.hours.optional(),
      mostADay: most.optional(),
      mostAClass: most.optional(),
      mostAYear: most.optional(),
      countsAs: values.countsAs.optional(),
      categories: values.categories.optional(),
      from: day.optional(),
      /** The last day; null: until further notice. */
      to: day.nullable().optional(),
      source: source.optional(),
    }),
    codes: { ...NOT_FOUND, ...OVERLAP, ...GAP, 'hours.wrong-order': '截止日期早于开始日期' },
    examples: [
      {
        title: '更正数值和依据',
        input: { id: CLASS_RULE, unit: 'day', per: 0.5, hours: 3.5, source: '本区规定' },
      },
      { title: '更正开始日期', input: { id: CLASS_RULE, from: '2018-01-01', to: '2030-12-31' } },
    ],
    refusals: [
      { code: 'hours.no-rule', input: { id: ABSENT, hours: 4 } },
      { code: 'hours.wrong-order', input: { id: CLASS_RULE, to: '2018-12-31' } },
      {
        code: 'hours.overlap',
        before: [changedFromNextYear],
        input: { id: CLASS_RULE, to: '2027-01-31' },
      },
      {
        code: 'hours.gap',
        before: [changedFromNextYear],
        input: (given) => ({ id: idOf(given), from: '2027-02-01' }),
      },
    ],
  }),

  'hours.confirm-rule': writes<{ id: string }>()('hours.confirm-rule', {
    title: '核对学时规则',
    right: 'settings.edit',
    input: z.strictObject({ id, source: line(200) }),
    codes: { ...NOT_FOUND, 'hours.confirmed': '这条规则已经核对过' },
    examples: [{ title: '已与文件核对', input: { id: CLASS_RULE, source: '湘组发〔2024〕5号' } }],
    refusals: [
      { code: 'hours.no-rule', input: { id: ABSENT, source: '文件' } },
      {
        code: 'hours.confirmed',
        before: [{ call: 'hours.confirm-rule', input: { id: CLASS_RULE, source: '文件' } }],
        input: { id: CLASS_RULE, source: '文件' },
      },
    ],
  }),

  'hours.remove-rule': writes<{ activity: string }>()('hours.remove-rule', {
    title: '删除学时规则',
    right: 'settings.edit',
    /** Takes the newest rule of an activity away; the one before holds on. */
    input: z.strictObject({ id }),
    codes: { ...NOT_FOUND, 'hours.not-last': '只能删除最后加上的一条，随程序提供的不能删除' },
    examples: [
      {
        title: '删去还没生效的新规则',
        before: [changedFromNextYear],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'hours.no-rule', input: { id: ABSENT } },
      { code: 'hours.not-last', input: { id: CLASS_RULE } },
    ],
  }),
};
