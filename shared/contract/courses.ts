import { z } from 'zod';
import {
  COURSE_AREAS,
  COURSE_CHOICES,
  COURSE_FORMS,
  EDUCATION_TASKS,
  REVIEW_STEPS,
} from '../domain/resources/codes.ts';
import { reads, writes } from './call.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';
import type { Course, FoundCourse } from './resource-answers.ts';
import {
  COURSE,
  found,
  lineOrNull,
  NO_COURSE,
  NO_TEACHER,
  OTHER_TEACHER,
  outOfUse,
  remark,
  TEACHER,
} from './resource-parts.ts';

const values = {
  name: line(100),
  task: z.enum(keysOf(EDUCATION_TASKS)),
  area: z.enum(keysOf(COURSE_AREAS)),
  theme: lineOrNull(100),
  form: z.enum(keysOf(COURSE_FORMS)),
  choice: z.enum(keysOf(COURSE_CHOICES)),
  /** 学时, in halves. */
  hours: z.number().min(0.5).max(100).multipleOf(0.5),
  material: lineOrNull(300),
  note: remark,
  /** Who teaches it as a rule. */
  teachers: z.array(id).max(20),
};

const newCourse = {
  call: 'courses.create',
  input: {
    name: '乡村振兴与基层治理',
    task: 'skills' as const,
    area: 'ability' as const,
    theme: '乡村振兴',
    form: 'lecture' as const,
    choice: 'elective' as const,
    hours: 4,
    material: '课件 2026-03 版，教务处存',
    note: '适合村（社区）干部',
    teachers: [OTHER_TEACHER],
  },
};

const prepared = { step: 'preparing', on: '2026-03-02', reviewer: '教务处', opinion: null } as const;
const preparing = {
  call: 'courses.review',
  input: (given: readonly unknown[]) => ({ course: idOf(given), ...prepared }),
};
const retiring = {
  call: 'courses.retire',
  input: (given: readonly unknown[]) => ({ id: idOf(given), on: '2026-09-01' }),
};

/** Calls on the library of courses. */
export const courseCalls = {
  'courses.list': reads<{ found: FoundCourse[]; total: number }>()('courses.list', {
    title: '课程',
    right: 'resources.see',
    input: z.strictObject({
      ...found,
      tasks: z
        .array(z.enum(keysOf(EDUCATION_TASKS)))
        .max(10)
        .optional(),
      forms: z
        .array(z.enum(keysOf(COURSE_FORMS)))
        .max(10)
        .optional(),
      areas: z
        .array(z.enum(keysOf(COURSE_AREAS)))
        .max(10)
        .optional(),
      choices: z
        .array(z.enum(keysOf(COURSE_CHOICES)))
        .max(5)
        .optional(),
      /** Where it stands; none: no review yet. */
      steps: z
        .array(z.enum([...keysOf(REVIEW_STEPS), 'none']))
        .max(5)
        .optional(),
      /** Only those that this teacher teaches as a rule. */
      teacher: id.optional(),
      retired: outOfUse,
    }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'dsz' } },
      {
        title: '审核通过的必修课',
        input: {
          tasks: ['discipline'],
          areas: ['spirit'],
          forms: ['lecture'],
          choices: ['required'],
          steps: ['approved'],
        },
      },
      { title: '一位教师的', input: { teacher: TEACHER, retired: 'with' } },
    ],
  }),

  'courses.get': reads<Course>()('courses.get', {
    title: '一门课程',
    right: 'resources.see',
    input: z.strictObject({ id }),
    codes: NO_COURSE,
    examples: [{ title: '党章党规党纪', input: { id: COURSE } }],
    refusals: [{ code: 'courses.not-found', input: { id: ABSENT } }],
  }),

  'courses.create': writes<{ id: string; alike: number }>()('courses.create', {
    title: '新建课程',
    right: 'resources.edit',
    input: z.strictObject(values),
    codes: NO_TEACHER,
    examples: [{ title: '一门选修课', input: newCourse.input }],
    refusals: [{ code: 'teachers.not-found', input: { ...newCourse.input, teachers: [ABSENT] } }],
  }),

  'courses.edit': writes<{ id: string }>()('courses.edit', {
    title: '修改课程',
    right: 'resources.edit',
    input: z.strictObject({ id, ...z.strictObject(values).partial().shape }),
    codes: { ...NO_COURSE, ...NO_TEACHER },
    examples: [
      {
        title: '换教师和课件',
        before: [newCourse],
        input: (given) => ({
          id: idOf(given),
          name: '乡村振兴与乡村治理',
          task: 'situation' as const,
          area: 'knowledge' as const,
          form: 'live' as const,
          choice: 'required' as const,
          hours: 3.5,
          teachers: [TEACHER],
          theme: null,
        }),
      },
    ],
    refusals: [
      { code: 'courses.not-found', input: { id: ABSENT, hours: 4 } },
      { code: 'teachers.not-found', input: { id: COURSE, teachers: [ABSENT] } },
    ],
  }),

  'courses.review': writes<{ id: string }>()('courses.review', {
    title: '登记课程审核',
    right: 'resources.edit',
    input: z.strictObject({
      course: id,
      step: z.enum(keysOf(REVIEW_STEPS)),
      on: day,
      reviewer: line(60),
      opinion: remark,
    }),
    codes: {
      ...NO_COURSE,
      'courses.wrong-step': '这一步不能接在上一步之后',
      'courses.wrong-day': '日期早于上一步，或晚于今天',
    },
    examples: [
      {
        title: '备课之后试讲',
        before: [newCourse, preparing],
        input: (given) => ({
          course: idOf(given),
          step: 'trial' as const,
          on: '2026-03-10',
          reviewer: '教务委员会',
          opinion: '案例再近一些',
        }),
      },
    ],
    refusals: [
      { code: 'courses.not-found', input: { course: ABSENT, ...prepared } },
      {
        code: 'courses.wrong-step',
        before: [newCourse, preparing],
        input: (given) => ({ course: idOf(given), ...prepared, step: 'approved' as const, on: '2026-03-10' }),
      },
      {
        code: 'courses.wrong-day',
        before: [newCourse, preparing],
        input: (given) => ({ course: idOf(given), ...prepared, step: 'trial' as const, on: '2026-03-01' }),
      },
      { code: 'courses.wrong-day', input: { course: COURSE, ...prepared, on: '2999-01-01' } },
    ],
  }),

  'courses.remove-review': writes<{ id: string }>()('courses.remove-review', {
    title: '删除登错的审核',
    right: 'resources.edit',
    input: z.strictObject({ review: id }),
    codes: {
      'courses.review-not-found': '没有这条审核记录',
      'courses.not-latest': '后面还有审核记录',
    },
    examples: [
      { title: '登错的一步', before: [newCourse, preparing], input: (given) => ({ review: idOf(given, 1) }) },
    ],
    refusals: [
      { code: 'courses.review-not-found', input: { review: ABSENT } },
      {
        code: 'courses.not-latest',
        before: [
          newCourse,
          preparing,
          {
            call: 'courses.review',
            input: (given) => ({
              course: idOf(given),
              ...prepared,
              step: 'trial' as const,
              on: '2026-03-09',
            }),
          },
        ],
        input: (given) => ({ review: idOf(given, 1) }),
      },
    ],
  }),

  'courses.retire': writes<{ id: string }>()('courses.retire', {
    title: '停用课程',
    right: 'resources.edit',
    input: z.strictObject({ id, on: day }),
    codes: NO_COURSE,
    examples: [{ title: '内容已旧', input: { id: COURSE, on: '2026-12-31' } }],
    refusals: [{ code: 'courses.not-found', input: { id: ABSENT, on: '2026-12-31' } }],
  }),

  'courses.restore': writes<{ id: string }>()('courses.restore', {
    title: '恢复课程',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_COURSE, 'courses.in-service': '没有停用' },
    examples: [{ title: '又要开课', before: [newCourse, retiring], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'courses.not-found', input: { id: ABSENT } },
      { code: 'courses.in-service', input: { id: COURSE } },
    ],
  }),

  'courses.remove': writes<{ id: string }>()('courses.remove', {
    title: '删除课程',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_COURSE, 'courses.in-use': '有课次用到它' },
    examples: [
      { title: '登重的一门', before: [newCourse, preparing], input: (given) => ({ id: idOf(given) }) },
    ],
    refusals: [
      { code: 'courses.not-found', input: { id: ABSENT } },
      { code: 'courses.in-use', input: { id: COURSE } },
    ],
  }),
};
