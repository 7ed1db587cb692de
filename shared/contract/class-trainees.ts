import { z } from 'zod';
import { DIVISIONS } from '../domain/classes/groups.ts';
import { ENROLMENT_ROLES, ENROLMENT_STATUSES } from '../domain/classes/codes.ts';
import { listedOver, trainee } from './attendance-parts.ts';
import { writes } from './call.ts';
import type { EnrolDone } from './class-answers.ts';
import {
  CLASS,
  CLASS_NOT_FOUND,
  ENROLMENT_NOT_FOUND,
  enrolmentsOf,
  firstEnrolment,
  NOBODY,
  OTHER_CLASS,
  someTrainees,
  theirRows,
  TOWN_CLASS,
  who,
} from './class-parts.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, JINGGANG, keysOf, NOT_FOUND } from './organisation-parts.ts';
import { MERGED, merging, newPerson, NOT_FOUND as PERSON_NOT_FOUND, secondPerson } from './people-parts.ts';

const { withdrawn: _, ...STAYING } = ENROLMENT_STATUSES;
const several = z.array(id).min(1).max(2000);
const TAKEN = { 'classes.already-enrolled': '这个人已在本班' };
const absent = { enrolments: [ABSENT] };
const enrolled = [someTrainees, theirRows];
const HAS_LEFT = { 'classes.has-left': '已经退出' };
const firstLeaves = {
  call: 'classes.withdraw',
  input: (given: readonly unknown[]) => ({
    enrolments: [firstEnrolment(given)],
    on: '2026-11-20',
    reason: '住院治疗',
  }),
};

/** Calls that put people into classes and keep the list. */
export const classTrainees = {
  'classes.enrol': writes<EnrolDone>()('classes.enrol', {
    title: '报名',
    right: 'classes.edit',
    /**
     * Those picked, or everybody who meets the conditions, behind those who are there, in the order asked. `bringBack`:
     * whoever had left takes his place again; he stays out otherwise, and is named.
     */
    input: z.strictObject({
      class: id,
      ...who,
      sentBy: id.nullable().default(null),
      bringBack: z.boolean().default(false),
    }),
    codes: { ...CLASS_NOT_FOUND, ...NOBODY, ...PERSON_NOT_FOUND, ...MERGED, ...NOT_FOUND },
    examples: [
      {
        title: '按条件报名',
        input: { class: TOWN_CLASS, filter: { under: JINGGANG, categories: ['leader'] }, sentBy: JINGGANG },
      },
      {
        title: '选定的人',
        before: [newPerson],
        input: (given) => ({ class: OTHER_CLASS, people: [idOf(given)] }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, filter: {} } },
      { code: 'classes.nobody', input: { class: TOWN_CLASS, filter: { text: '没有这样的人' } } },
      { code: 'people.not-found', input: { class: TOWN_CLASS, people: [ABSENT] } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ class: TOWN_CLASS, people: [idOf(given, 1)] }),
      },
      { code: 'organisations.not-found', input: { class: TOWN_CLASS, filter: {}, sentBy: ABSENT } },
    ],
  }),

  'classes.edit-enrolments': writes<{ edited: number; remarks: string[] }>()('classes.edit-enrolments', {
    title: '修改学员',
    right: 'classes.edit',
    /** Several at once; what is not given stays. Who comes back after leaving gets another status here. */
    input: z.strictObject({
      enrolments: several,
      status: z.enum(keysOf(STAYING)).optional(),
      role: z.enum(keysOf(ENROLMENT_ROLES)).optional(),
      group: z.int().min(1).max(200).nullable().optional(),
      sentBy: id.nullable().optional(),
      enrolledOn: day.optional(),
      note: line(300).nullable().optional(),
    }),
    codes: { ...ENROLMENT_NOT_FOUND, ...NOT_FOUND },
    examples: [
      {
        title: '分到第二组，当组长',
        before: enrolled,
        input: (given) => ({
          enrolments: [firstEnrolment(given)],
          group: 2,
          role: 'group-leader' as const,
          note: '带队',
        }),
      },
      {
        title: '都已报到',
        before: enrolled,
        input: (given) => ({
          enrolments: enrolmentsOf(given),
          status: 'reported' as const,
          sentBy: JINGGANG,
        }),
      },
      {
        title: '退出的又来了',
        before: [
          ...enrolled,
          {
            call: 'classes.withdraw',
            input: (given) => ({ enrolments: [firstEnrolment(given)], on: '2026-11-20', reason: '住院' }),
          },
        ],
        input: (given) => ({ enrolments: [firstEnrolment(given)], status: 'enrolled' as const }),
      },
      {
        title: '补登报名日期',
        before: enrolled,
        input: (given) => ({ enrolments: [firstEnrolment(given)], enrolledOn: '2026-11-02' }),
      },
    ],
    refusals: [
      { code: 'classes.not-enrolled', input: { ...absent, group: 1 } },
      {
        code: 'organisations.not-found',
        before: enrolled,
        input: (given) => ({ enrolments: [firstEnrolment(given)], sentBy: ABSENT }),
      },
    ],
  }),

  'classes.order': writes<{ moved: number }>()('classes.order', {
    title: '调整学员顺序',
    right: 'classes.edit',
    /** Puts these, in the order given, before another; null: at the end. */
    input: z.strictObject({ class: id, enrolments: several, before: id.nullable() }),
    codes: { ...CLASS_NOT_FOUND, ...ENROLMENT_NOT_FOUND },
    examples: [
      {
        title: '最后一个到最前',
        before: enrolled,
        input: (given) => ({
          class: TOWN_CLASS,
          enrolments: enrolmentsOf(given).slice(-1),
          before: firstEnrolment(given),
        }),
      },
      {
        title: '两个到最后',
        before: enrolled,
        input: (given) => ({ class: TOWN_CLASS, enrolments: enrolmentsOf(given).slice(0, 2), before: null }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, ...absent, before: null } },
      { code: 'classes.not-enrolled', input: { class: TOWN_CLASS, ...absent, before: null } },
    ],
  }),

  'classes.divide': writes<{ groups: { group: number; people: number }[]; line: string }>()(
    'classes.divide',
    {
      title: '分组',
      right: 'classes.edit',
      /** Everybody who has not left; groups that were there before are given up. */
      input: z.strictObject({ class: id, groups: z.int().min(1).max(200), how: z.enum(keysOf(DIVISIONS)) }),
      codes: { ...CLASS_NOT_FOUND, ...NOBODY },
      examples: [
        { title: '平均分六组', input: { class: CLASS, groups: 6, how: 'evenly' } },
        {
          title: '按单位分两组',
          before: [someTrainees],
          input: { class: TOWN_CLASS, groups: 2, how: 'unit' },
        },
      ],
      refusals: [
        { code: 'classes.not-found', input: { class: ABSENT, groups: 4, how: 'evenly' } },
        { code: 'classes.nobody', input: { class: TOWN_CLASS, groups: 4, how: 'evenly' } },
      ],
    },
  ),

  'classes.withdraw': writes<{ withdrawn: number }>()('classes.withdraw', {
    title: '退出班次',
    right: 'classes.edit',
    input: z.strictObject({ enrolments: several, on: day, reason: line(300) }),
    codes: { ...ENROLMENT_NOT_FOUND, ...HAS_LEFT },
    examples: [
      {
        title: '住院',
        before: enrolled,
        input: (given) => ({ enrolments: [firstEnrolment(given)], on: '2026-11-20', reason: '住院治疗' }),
      },
    ],
    refusals: [
      { code: 'classes.not-enrolled', input: { ...absent, on: '2026-11-20', reason: '住院治疗' } },
      {
        code: 'classes.has-left',
        before: [...enrolled, firstLeaves],
        input: (given) => ({ enrolments: [firstEnrolment(given)], on: '2026-11-21', reason: '住院治疗' }),
      },
    ],
  }),

  'classes.replace': writes<{ id: string }>()('classes.replace', {
    title: '换人参训',
    right: 'classes.edit',
    /** The one leaves, the other takes his place on the list, his group and his unit. */
    input: z.strictObject({ enrolment: id, person: id, on: day, reason: line(300) }),
    codes: { ...ENROLMENT_NOT_FOUND, ...PERSON_NOT_FOUND, ...MERGED, ...TAKEN, ...HAS_LEFT },
    examples: [
      {
        title: '另派一人',
        before: [...enrolled, newPerson],
        input: (given) => ({
          enrolment: firstEnrolment(given),
          person: idOf(given, 2),
          on: '2026-11-20',
          reason: '临时出差',
        }),
      },
    ],
    refusals: [
      {
        code: 'classes.not-enrolled',
        before: [newPerson],
        input: (given) => ({ enrolment: ABSENT, person: idOf(given), on: '2026-11-20', reason: '临时出差' }),
      },
      {
        code: 'people.not-found',
        before: enrolled,
        input: (given) => ({
          enrolment: firstEnrolment(given),
          person: ABSENT,
          on: '2026-11-20',
          reason: '临时出差',
        }),
      },
      {
        code: 'people.merged',
        before: [
          ...enrolled,
          newPerson,
          secondPerson,
          {
            ...merging,
            input: (given: readonly unknown[]) => ({ keep: idOf(given, 2), drop: idOf(given, 3) }),
          },
        ],
        input: (given) => ({
          enrolment: firstEnrolment(given),
          person: idOf(given, 3),
          on: '2026-11-20',
          reason: '临时出差',
        }),
      },
      {
        code: 'classes.already-enrolled',
        before: enrolled,
        input: (given) => ({
          enrolment: firstEnrolment(given),
          person: (given[1] as { trainees: { person: { id: string } }[] }).trainees[1]?.person.id ?? '',
          on: '2026-11-20',
          reason: '临时出差',
        }),
      },
      {
        code: 'classes.has-left',
        before: [...enrolled, firstLeaves, newPerson],
        input: (given) => ({
          enrolment: firstEnrolment(given),
          person: idOf(given, 3),
          on: '2026-11-20',
          reason: '临时出差',
        }),
      },
    ],
  }),

  'classes.remove-enrolments': writes<{ removed: number }>()('classes.remove-enrolments', {
    title: '删除学员',
    right: 'classes.edit',
    /** Takes out who was put in by a slip; the entry of the person stays. Who has left is withdrawn. */
    input: z.strictObject({ enrolments: several }),
    codes: { ...ENROLMENT_NOT_FOUND, 'classes.enrolment-in-use': '已有考勤、请假或考核' },
    examples: [
      { title: '报错的', before: enrolled, input: (given) => ({ enrolments: [firstEnrolment(given)] }) },
    ],
    refusals: [
      { code: 'classes.not-enrolled', input: absent },
      {
        code: 'classes.enrolment-in-use',
        before: [listedOver],
        input: (given) => ({ enrolments: [trainee(given, 0)] }),
      },
    ],
  }),
};
