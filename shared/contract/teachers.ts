import { z } from 'zod';
import { FEE_CLASSES, TEACHER_KINDS } from '../domain/resources/codes.ts';
import { HALF_DAYS } from '../domain/timetable/half-days.ts';
import { reads, writes } from './call.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';
import { newPerson, NOT_FOUND } from './people-parts.ts';
import type { FoundTeacher, SessionUse, Teacher } from './resource-answers.ts';
import { found, lineOrNull, NO_TEACHER, outOfUse, remark, TEACHER } from './resource-parts.ts';

const values = {
  name: line(60),
  kind: z.enum(keysOf(TEACHER_KINDS)),
  title: lineOrNull(60),
  unit: lineOrNull(100),
  topics: lineOrNull(200),
  feeClass: z.enum(keysOf(FEE_CLASSES)),
  phone: lineOrNull(30),
  /** His entry of the register; null: he is in none. */
  person: id.nullable(),
  note: remark,
};

const newTeacher = {
  call: 'teachers.create',
  input: {
    name: '颜若谷',
    kind: 'external' as const,
    title: '教授',
    unit: '市委党校',
    topics: '乡村治理、群众工作',
    feeClass: 'senior' as const,
    phone: '10098765432',
    person: null,
    note: '周五不便',
  },
};

const absence = { from: '2026-12-01', to: '2026-12-03', half: null, note: '外出开会' };
const away = {
  call: 'teachers.set-absence',
  input: (given: readonly unknown[]) => ({ teacher: idOf(given), ...absence }),
};
const NO_ABSENCE = { 'teachers.absence-not-found': '没有这条不可用时段' };

/** Calls on those who teach. */
export const teacherCalls = {
  'teachers.list': reads<{ found: FoundTeacher[]; total: number }>()('teachers.list', {
    title: '师资',
    right: 'resources.see',
    input: z.strictObject({
      ...found,
      kinds: z
        .array(z.enum(keysOf(TEACHER_KINDS)))
        .max(10)
        .optional(),
      retired: outOfUse,
    }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'zmd' } },
      { title: '校内专职', input: { kinds: ['staff'], retired: 'with' } },
    ],
  }),

  'teachers.get': reads<Teacher>()('teachers.get', {
    title: '一位教师',
    right: 'resources.see',
    input: z.strictObject({ id }),
    codes: NO_TEACHER,
    examples: [{ title: '周明德', input: { id: TEACHER } }],
    refusals: [{ code: 'teachers.not-found', input: { id: ABSENT } }],
  }),

  'teachers.create': writes<{ id: string; alike: number }>()('teachers.create', {
    title: '登记教师',
    right: 'resources.edit',
    input: z.strictObject(values),
    codes: NOT_FOUND,
    examples: [
      { title: '一位外聘教授', input: newTeacher.input },
      {
        title: '人员库里的一位',
        before: [newPerson],
        input: (given) => ({
          ...newTeacher.input,
          name: '覃晓明',
          kind: 'lecturer' as const,
          person: idOf(given),
        }),
      },
    ],
    refusals: [{ code: 'people.not-found', input: { ...newTeacher.input, person: ABSENT } }],
  }),

  'teachers.edit': writes<{ id: string }>()('teachers.edit', {
    title: '修改教师',
    right: 'resources.edit',
    input: z.strictObject({ id, ...z.strictObject(values).partial().shape }),
    codes: { ...NO_TEACHER, ...NOT_FOUND },
    examples: [
      {
        title: '升了职称',
        before: [newTeacher],
        input: (given) => ({
          id: idOf(given),
          name: '颜若谷',
          kind: 'leader' as const,
          title: '二级教授',
          unit: null,
          topics: null,
          feeClass: 'academician' as const,
          phone: null,
          note: null,
        }),
      },
    ],
    refusals: [
      { code: 'teachers.not-found', input: { id: ABSENT, title: null } },
      { code: 'people.not-found', input: { id: TEACHER, person: ABSENT } },
    ],
  }),

  'teachers.retire': writes<{ id: string; sessions: SessionUse[] }>()('teachers.retire', {
    title: '停聘教师',
    right: 'resources.edit',
    /** Answers the sessions that are still his from that day on, and those 待排: a warning. */
    input: z.strictObject({ id, on: day }),
    codes: NO_TEACHER,
    examples: [{ title: '还有课', input: { id: TEACHER, on: '2026-11-24' } }],
    refusals: [{ code: 'teachers.not-found', input: { id: ABSENT, on: '2026-12-31' } }],
  }),

  'teachers.restore': writes<{ id: string }>()('teachers.restore', {
    title: '恢复聘用',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_TEACHER, 'teachers.in-service': '没有停聘' },
    examples: [
      {
        title: '又请来了',
        before: [
          newTeacher,
          { call: 'teachers.retire', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'teachers.not-found', input: { id: ABSENT } },
      { code: 'teachers.in-service', input: { id: TEACHER } },
    ],
  }),

  'teachers.remove': writes<{ id: string }>()('teachers.remove', {
    title: '删除教师',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_TEACHER, 'teachers.in-use': '还有课' },
    examples: [{ title: '登重的一位', before: [newTeacher, away], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'teachers.not-found', input: { id: ABSENT } },
      { code: 'teachers.in-use', input: { id: TEACHER } },
    ],
  }),

  'teachers.set-absence': writes<{ id: string; sessions: SessionUse[] }>()('teachers.set-absence', {
    title: '登记教师不可用',
    right: 'resources.edit',
    /** Answers the sessions that he has then: a warning. */
    input: z.strictObject({
      teacher: id,
      /** Changes this one; left out: a new one. */
      absence: id.optional(),
      from: day,
      /** The last day, included. */
      to: day,
      /** Null: the whole day. */
      half: z.enum(keysOf(HALF_DAYS)).nullable(),
      /** Left out: as it is; of a new one none. */
      note: remark.optional(),
    }),
    codes: {
      ...NO_TEACHER,
      ...NO_ABSENCE,
      'teachers.wrong-order': '截止早于开始',
      'teachers.absence-overlaps': '与已登记的重叠',
    },
    examples: [
      {
        title: '外出三天',
        before: [newTeacher],
        input: (given) => ({ teacher: idOf(given), ...absence }),
      },
      {
        title: '只是下午，碰上课',
        input: { teacher: TEACHER, from: '2026-11-24', to: '2026-11-24', half: 'morning', note: null },
      },
      {
        title: '改到另外几天',
        before: [newTeacher, away],
        input: (given) => ({
          teacher: idOf(given),
          absence: idOf(given, 1),
          from: '2026-12-02',
          to: '2026-12-05',
          half: 'afternoon' as const,
          note: null,
        }),
      },
    ],
    refusals: [
      { code: 'teachers.not-found', input: { teacher: ABSENT, ...absence } },
      { code: 'teachers.absence-not-found', input: { teacher: TEACHER, absence: ABSENT, ...absence } },
      { code: 'teachers.wrong-order', input: { teacher: TEACHER, ...absence, to: '2026-11-30' } },
      {
        code: 'teachers.absence-overlaps',
        before: [newTeacher, away],
        input: (given) => ({ teacher: idOf(given), ...absence, from: '2026-12-03', to: '2026-12-05' }),
      },
    ],
  }),

  'teachers.remove-absence': writes<{ id: string }>()('teachers.remove-absence', {
    title: '删除教师不可用',
    right: 'resources.edit',
    input: z.strictObject({ absence: id }),
    codes: NO_ABSENCE,
    examples: [
      { title: '不去了', before: [newTeacher, away], input: (given) => ({ absence: idOf(given, 1) }) },
    ],
    refusals: [{ code: 'teachers.absence-not-found', input: { absence: ABSENT } }],
  }),

  'teachers.reveal': writes<{ value: string | null }>()('teachers.reveal', {
    title: '查看教师联系电话',
    right: 'people.reveal',
    /** The look is written down; it cannot be undone. */
    input: z.strictObject({ id }),
    undoable: false,
    codes: NO_TEACHER,
    examples: [{ title: '打电话', before: [newTeacher], input: (given) => ({ id: idOf(given) }) }],
    refusals: [{ code: 'teachers.not-found', input: { id: ABSENT } }],
  }),

  'teachers.reveal-absence': writes<{ value: string | null }>()('teachers.reveal-absence', {
    title: '查看教师不可用的说明',
    right: 'people.reveal',
    /** As above: why somebody cannot come may tell of his health. */
    input: z.strictObject({ absence: id }),
    undoable: false,
    codes: NO_ABSENCE,
    examples: [
      { title: '看说明', before: [newTeacher, away], input: (given) => ({ absence: idOf(given, 1) }) },
    ],
    refusals: [{ code: 'teachers.absence-not-found', input: { absence: ABSENT } }],
  }),
};
