import { z } from 'zod';
import { COUNTS_AS } from '../domain/hours/codes.ts';
import { CATEGORIES } from '../domain/people/codes.ts';
import { reads, writes } from './call.ts';
import type { EnrolDone } from './class-answers.ts';
import { CLASS_NOT_FOUND, NOBODY, TOWN_CLASS } from './class-parts.ts';
import { day, id, page, paperNumber, paragraph } from './fields.ts';
import type { PersonLedger, Shortfall, UnitLedger } from './hours-answers.ts';
import { ABSENT, idOf, JINGGANG, keysOf, LUJIANG, NOT_FOUND } from './organisation-parts.ts';
import {
  MERGED,
  merging,
  newPerson,
  NOT_FOUND as PERSON_NOT_FOUND,
  people,
  secondPerson,
} from './people-parts.ts';
import { sampleId, sampleOrganisation } from './sample-id.ts';

const year = z.int().min(2000).max(2100);
const shortfallFilter = {
  /** With all that is below; left out: everything in reach. */
  organisation: id.optional(),
  year: year.optional(),
  categories: z
    .array(z.enum(keysOf(CATEGORIES)))
    .max(20)
    .optional(),
  /** Only who lacks at least so many hours. */
  leastMissing: z.number().min(0).max(400).optional(),
  /** Who will lack hours at the end of the year, not who lacks them now. */
  forecast: z.boolean().default(false),
};

const BRANCH = sampleOrganisation('靖港镇/芦江社区/第一网格支部');
const PERSON = sampleId('person', '靖港镇/芦江社区/第一网格支部/04');
const correction = {
  person: PERSON,
  on: '2026-11-06',
  hours: 2,
  countsAs: 'collective' as const,
  reason: '当天迟到半小时，支部漏记',
  paper: '靖组发〔2026〕8号',
};
const NO_CORRECTION = { 'hours.no-correction': '没有这条学时更正' };

/** Ledgers of people and units, who lacks hours, and corrections. */
export const hoursLedgerCalls = {
  'hours.person-ledger': reads<PersonLedger>()('hours.person-ledger', {
    title: '个人学时台账',
    right: 'hours.see',
    /** Left out: this year. */
    input: z.strictObject({ person: id, year: year.optional() }),
    codes: PERSON_NOT_FOUND,
    examples: [{ title: '一个人今年的学时', input: { person: PERSON, year: 2026 } }],
    refusals: [{ code: 'people.not-found', input: { person: ABSENT } }],
  }),

  'hours.unit-ledger': reads<UnitLedger>()('hours.unit-ledger', {
    title: '单位学时台账',
    right: 'hours.see',
    /** `by`: the units directly below, or every branch below. */
    input: z.strictObject({
      organisation: id,
      year: year.optional(),
      by: z.enum(['children', 'branches']).default('children'),
      ...page.shape,
    }),
    codes: NOT_FOUND,
    examples: [
      { title: '全镇各村、社区', input: { organisation: JINGGANG, year: 2026 } },
      { title: '全镇各支部', input: { organisation: JINGGANG, year: 2026, by: 'branches' } },
      { title: '一个支部的人', input: { organisation: BRANCH, year: 2026 } },
    ],
    refusals: [{ code: 'organisations.not-found', input: { organisation: ABSENT } }],
  }),

  'hours.shortfall': reads<Shortfall>()('hours.shortfall', {
    title: '学时欠缺名单',
    right: 'hours.see',
    input: z.strictObject({ ...shortfallFilter, ...page.shape }),
    codes: NOT_FOUND,
    examples: [
      { title: '全镇今年还缺学时的人', input: { organisation: JINGGANG, year: 2026 } },
      {
        title: '年底预计仍缺 8 学时以上的班子成员',
        input: { year: 2026, categories: ['leader'], leastMissing: 8, forecast: true },
      },
    ],
    refusals: [{ code: 'organisations.not-found', input: { organisation: ABSENT } }],
  }),

  'hours.shortfall-enrol': writes<EnrolDone>()('hours.shortfall-enrol', {
    title: '欠缺学时的人编班',
    right: 'classes.edit',
    /** The people of the list, or those picked from it, become trainees of a class in one step. */
    input: z.strictObject({
      class: id,
      people: people.optional(),
      filter: z.strictObject(shortfallFilter).optional(),
    }),
    codes: { ...CLASS_NOT_FOUND, ...NOBODY, ...PERSON_NOT_FOUND, ...MERGED, ...NOT_FOUND },
    examples: [
      {
        title: '全社区缺学时的人编入冬训班',
        input: { class: TOWN_CLASS, filter: { organisation: LUJIANG, year: 2026 } },
      },
      { title: '名单里选定的人', input: { class: TOWN_CLASS, people: [PERSON] } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, people: [PERSON] } },
      {
        code: 'classes.nobody',
        input: { class: TOWN_CLASS, filter: { organisation: LUJIANG, year: 2026, leastMissing: 400 } },
      },
      { code: 'people.not-found', input: { class: TOWN_CLASS, people: [ABSENT] } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ class: TOWN_CLASS, people: [idOf(given, 1)] }),
      },
      { code: 'organisations.not-found', input: { class: TOWN_CLASS, filter: { organisation: ABSENT } } },
    ],
  }),

  'hours.correct': writes<{ id: string }>()('hours.correct', {
    title: '更正学时',
    right: 'hours.decide',
    /** Hours more or, negative, less, in the year of the day; with reason and paper. */
    input: z.strictObject({
      person: id,
      on: day,
      hours: z.number().min(-400).max(400),
      countsAs: z.enum(keysOf(COUNTS_AS)).exclude(['none']),
      reason: paragraph(300).min(1),
      paper: paperNumber.default(null),
    }),
    codes: {
      ...PERSON_NOT_FOUND,
      ...MERGED,
      'hours.wrong-day': '日期晚于今天',
      'hours.no-hours': '更正学时是零',
    },
    examples: [{ title: '补记支部漏报的学时', input: correction }],
    refusals: [
      { code: 'people.not-found', input: { ...correction, person: ABSENT } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ ...correction, person: idOf(given, 1) }),
      },
      { code: 'hours.wrong-day', input: { ...correction, on: '2099-01-01' } },
      { code: 'hours.no-hours', input: { ...correction, hours: 0 } },
    ],
  }),

  'hours.remove-correction': writes<{ person: string }>()('hours.remove-correction', {
    title: '撤回学时更正',
    right: 'hours.decide',
    input: z.strictObject({ id, reason: paragraph(300).min(1) }),
    codes: NO_CORRECTION,
    examples: [
      {
        title: '更正有误，撤回',
        before: [{ call: 'hours.correct', input: correction }],
        input: (given) => ({ id: idOf(given), reason: '与支部记录核对后确认未到' }),
      },
    ],
    refusals: [{ code: 'hours.no-correction', input: { id: ABSENT, reason: '有误' } }],
  }),
};
