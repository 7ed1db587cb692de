import { z } from 'zod';
import {
  CATEGORIES,
  EDUCATIONS,
  EXEMPTION_REASONS,
  MEMBERSHIPS,
  NATIONALITIES,
  POLITICAL_STATUSES,
  POST_KINDS,
  SEXES,
  STANDINGS,
} from '../domain/people/codes.ts';
import { PEOPLE_SORTS } from '../domain/people/name-orders.ts';
import { id, line, paperNumber } from './fields.ts';
import { idOf, keysOf } from './organisation-parts.ts';
import { sampleId, sampleOrganisation } from './sample-id.ts';

/** What the declarations of the calls on people have in common: fields, refusals and rows of the sample. */

/** A year, a month or a day: 1978, 1978-03 or 1978-03-05. Whether the day exists is a rule beyond shape. */
export const partialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, {
  error: '应为年、年月或日期，如 1978-03',
});

const personLine = (max: number) => line(max).nullable();
const code = <K extends string>(table: Readonly<Record<K, string>>) => z.enum(keysOf(table)).nullable();

/** Everything about a person that can be entered, but for the branch: that is changed by a dated move. */
export const personValues = {
  name: line(60),
  formerName: personLine(60),
  reading: z
    .string()
    .regex(/^[a-zA-ZüÜvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}( [a-zA-ZüÜvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,8}){0,29}$/u, {
      error: '应为拼音，音节之间空一格，如 tan xiao ming',
    })
    .nullable(),
  sex: code(SEXES),
  birth: partialDay.nullable(),
  nationality: code(NATIONALITIES),
  nativePlace: personLine(60),
  education: code(EDUCATIONS),
  politicalStatus: code(POLITICAL_STATUSES),
  membership: z.enum(keysOf(MEMBERSHIPS)),
  idNumber: personLine(30),
  phone: personLine(30),
  otherPhone: personLine(30),
  employer: id.nullable(),
  duty: personLine(100),
  rank: personLine(40),
  professionalTitle: personLine(60),
  workStartedOn: partialDay.nullable(),
  appliedOn: partialDay.nullable(),
  activistOn: partialDay.nullable(),
  candidateOn: partialDay.nullable(),
  joinedOn: partialDay.nullable(),
  confirmedOn: partialDay.nullable(),
  address: personLine(120),
  note: personLine(500),
};

export const people = z.array(id).min(1).max(500);

export const decision = { paper: paperNumber.default(null), note: line(300).nullable().default(null) };

/** Conditions of the register; all that are given must hold. Without any: everybody on the register. */
export const peopleFilter = z.strictObject({
  /** Words of the name, its reading, the unit, or the end of a number. */
  text: z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}]{1,60}$/u, { error: '应为 1 至 60 个字符' })
    .optional(),
  /** An organisation with all that is below it. */
  under: id.optional(),
  employer: id.optional(),
  categories: z
    .array(z.enum(keysOf(CATEGORIES)))
    .max(20)
    .optional(),
  memberships: z
    .array(z.enum(keysOf(MEMBERSHIPS)))
    .max(20)
    .optional(),
  standings: z
    .array(z.enum(keysOf(STANDINGS)))
    .max(20)
    .optional(),
  sexes: z
    .array(z.enum(keysOf(SEXES)))
    .max(5)
    .optional(),
  educations: z
    .array(z.enum(keysOf(EDUCATIONS)))
    .max(20)
    .optional(),
  nationalities: z
    .array(z.enum(keysOf(NATIONALITIES)))
    .max(60)
    .optional(),
  /** Whole years today. */
  ageFrom: z.int().min(0).max(150).optional(),
  ageTo: z.int().min(0).max(150).optional(),
  joinedFrom: partialDay.optional(),
  joinedTo: partialDay.optional(),
  /** Whose field is empty. */
  lacks: z
    .array(z.enum(['idNumber', 'phone', 'birth', 'joinedOn', 'employer', 'education']))
    .max(6)
    .optional(),
  /** Whose ID number is odd: wrong check digit, no date in it, fifteen digits. */
  doubtfulIdNumber: z.boolean().optional(),
  exempt: z.boolean().optional(),
  /** Only these. */
  ids: z.array(id).max(500).optional(),
  /** All but these, for “all of them except …”. */
  except: z.array(id).max(500).optional(),
});

export const peopleSort = z.enum(keysOf(PEOPLE_SORTS));

export const postValues = {
  kind: z.enum(keysOf(POST_KINDS)),
  title: line(60),
  organisation: id.nullable(),
  from: partialDay.nullable(),
  to: partialDay.nullable(),
  paper: paperNumber,
};

export const exemptionValues = {
  reason: z.enum(keysOf(EXEMPTION_REASONS)),
  from: partialDay,
  to: partialDay.nullable(),
  paper: paperNumber,
  note: line(300).nullable(),
};

/** An entry that only points to another: nothing more is written down there. */
export const MERGED = { 'people.merged': '已合并到另一条' };
export const NOT_FOUND = { 'people.not-found': '没有这个人，或不在您的管理范围内' };
export const WRONG_BRANCH = { 'people.wrong-branch': '党员只能放在未撤销的党支部或党小组' };
export const WRONG_DAY = { 'people.wrong-day': '日期不存在，或晚于今天' };
export const NO_EMPLOYER = { 'employers.not-found': '没有这个工作单位' };

export const BRANCH = sampleOrganisation('靖港镇/机关支部');
export const OTHER_BRANCH = sampleOrganisation('靖港镇/离退休干部支部');
export const EMPLOYER = sampleId('employer', '靖港镇');

export const BLANK = {
  formerName: null,
  reading: null,
  sex: null,
  birth: null,
  nationality: null,
  nativePlace: null,
  education: null,
  politicalStatus: null,
  idNumber: null,
  phone: null,
  otherPhone: null,
  employer: null,
  duty: null,
  rank: null,
  professionalTitle: null,
  workStartedOn: null,
  appliedOn: null,
  activistOn: null,
  candidateOn: null,
  joinedOn: null,
  confirmedOn: null,
  address: null,
  note: null,
} as const;

export const newPerson = {
  call: 'people.create',
  input: {
    ...BLANK,
    name: '覃晓明',
    membership: 'full' as const,
    branch: BRANCH,
    holder: null,
    idNumber: '430199197803120017',
    phone: '10012345678',
  },
};
export const secondPerson = {
  call: 'people.create',
  input: { ...newPerson.input, formerName: '覃小明', duty: '干事', idNumber: '430199780312001' },
};
/** Merges the second of two people entered before into the first. */
export const merging = {
  call: 'people.merge',
  input: (given: readonly unknown[]) => ({ keep: idOf(given, 0), drop: idOf(given, 1) }),
};
/** Takes the first of those entered before off the register. */
export const gone = {
  call: 'people.leave',
  input: (given: readonly unknown[]) => ({
    people: [idOf(given)],
    standing: 'transferred' as const,
    on: '2026-02-01',
    to: '中共长沙市岳麓区委组织部',
  }),
};
