import { z } from 'zod';
import { CLASS_STATUSES, ENROLMENT_STATUSES, TRAINEE_SORTS } from '../domain/classes/codes.ts';
import { reads } from './call.ts';
import type { ClassLine, ClassName, ClassPage, EnrolCheck, TraineeList } from './class-answers.ts';
import {
  CLASS,
  CLASS_NOT_FOUND,
  classKind,
  NOBODY,
  OTHER_CLASS,
  someTrainees,
  TOWN_CLASS,
  who,
} from './class-parts.ts';
import { id, line, page, searchWords } from './fields.ts';
import { ABSENT, idOf, JINGGANG, keysOf, NOT_FOUND } from './organisation-parts.ts';
import { MERGED, merging, newPerson, NOT_FOUND as PERSON_NOT_FOUND, secondPerson } from './people-parts.ts';

const year = z.int().min(1949).max(2199);

/** Calls that only read classes. */
export const classLookups = {
  'classes.list': reads<{ found: ClassLine[]; total: number; years: number[] }>()('classes.list', {
    title: '班次',
    right: 'classes.see',
    /** The latest first; those without a day stand before all. A text fits number, name, teacher or initials. */
    input: z.strictObject({
      text: searchWords(60).optional(),
      /** Of the first day; classes without a day count for every year. */
      year: year.optional(),
      statuses: z
        .array(z.enum(keysOf(CLASS_STATUSES)))
        .max(20)
        .optional(),
      kinds: z.array(classKind).max(20).optional(),
      /** Only those whose days meet this stretch. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      ...page.shape,
    }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'jcdzb' } },
      {
        title: '正在报名和在办的主体班次',
        input: { year: 2026, statuses: ['enrolling', 'running'], kinds: ['main'] },
      },
      { title: '一周之内', input: { from: '2026-11-23', to: '2026-11-29' } },
    ],
  }),

  'classes.get': reads<ClassPage>()('classes.get', {
    title: '查看班次',
    right: 'classes.see',
    input: z.strictObject({ id }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '在办的班', input: { id: CLASS } },
      { title: '镇里计划办的班', input: { id: TOWN_CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { id: ABSENT } }],
  }),

  'classes.next-number': reads<{ number: string; taken: ClassName[] }>()('classes.next-number', {
    title: '下一个班次编号',
    right: 'classes.see',
    /**
     * The number behind the highest of the year in the series of the holder. `number`: one that was typed; `taken` then
     * names the classes that have it already.
     */
    input: z.strictObject({
      year,
      holder: id.nullable().default(null),
      number: line(40).optional(),
      except: id.optional(),
    }),
    codes: NOT_FOUND,
    examples: [
      { title: '全区的', input: { year: 2026 } },
      { title: '一个镇的', input: { year: 2026, holder: JINGGANG } },
      { title: '已用过的编号', input: { year: 2026, number: '2026年第12期' } },
    ],
    refusals: [{ code: 'organisations.not-found', input: { year: 2026, holder: ABSENT } }],
  }),

  'classes.check-enrol': reads<EnrolCheck>()('classes.check-enrol', {
    title: '检查要报名的人',
    right: 'classes.see',
    input: z.strictObject({ class: id, ...who }),
    codes: { ...CLASS_NOT_FOUND, ...NOBODY, ...PERSON_NOT_FOUND, ...MERGED },
    examples: [
      {
        title: '本镇四十岁以下支部书记和班子成员',
        input: { class: TOWN_CLASS, filter: { under: JINGGANG, categories: ['leader'], ageTo: 40 } },
      },
      {
        title: '选定的人',
        before: [newPerson],
        input: (given) => ({ class: TOWN_CLASS, people: [idOf(given)] }),
      },
      {
        title: '已在别的班的人',
        input: { class: OTHER_CLASS, filter: { under: JINGGANG, memberships: ['full'] } },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, filter: {} } },
      { code: 'classes.nobody', input: { class: TOWN_CLASS } },
      { code: 'classes.nobody', input: { class: TOWN_CLASS, people: [ABSENT], filter: {} } },
      { code: 'people.not-found', input: { class: TOWN_CLASS, people: [ABSENT] } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ class: TOWN_CLASS, people: [idOf(given, 1)] }),
      },
    ],
  }),

  'classes.trainees': reads<TraineeList>()('classes.trainees', {
    title: '学员名单',
    right: 'classes.see',
    input: z.strictObject({
      class: id,
      sort: z.enum(keysOf(TRAINEE_SORTS)).default('kept'),
      status: z.enum(keysOf(ENROLMENT_STATUSES)).optional(),
      group: z.int().min(1).max(200).optional(),
      offset: page.shape.offset,
      limit: z.int().min(1).max(2000).default(2000),
    }),
    codes: CLASS_NOT_FOUND,
    examples: [
      { title: '名单顺序', input: { class: CLASS } },
      { title: '第一组，按姓氏笔画', input: { class: CLASS, sort: 'surname-strokes', group: 1 } },
      {
        title: '镇里的班，按单位',
        before: [someTrainees],
        input: { class: TOWN_CLASS, sort: 'unit', status: 'enrolled' },
      },
      { title: '按组别', input: { class: CLASS, sort: 'group' } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),
};
