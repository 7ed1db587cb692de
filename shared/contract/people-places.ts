import { z } from 'zod';
import { writes } from './call.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf, JINGGANG } from './organisation-parts.ts';
import {
  BRANCH,
  decision,
  EMPLOYER,
  exemptionValues,
  gone,
  MERGED,
  merging,
  newPerson,
  NO_EMPLOYER,
  NOT_FOUND,
  OTHER_BRANCH,
  people,
  postValues,
  secondPerson,
  WRONG_BRANCH,
  WRONG_DAY,
} from './people-parts.ts';

const POST_NOT_FOUND = { 'people.post-not-found': '没有这条任职记录' };
const EXEMPTION_NOT_FOUND = { 'people.exemption-not-found': '没有这条免学时记录' };
const WRONG_ORDER = { 'people.wrong-order': '结束日期早于开始日期' };

const secretary = {
  kind: 'secretary',
  title: '党支部书记',
  organisation: BRANCH,
  from: '2024-05-10',
  to: null,
  paper: '靖党发〔2024〕8号',
} as const;
const newPost = {
  call: 'people.add-post',
  input: (given: readonly unknown[]) => ({ person: idOf(given), ...secretary }),
};
const frail = { reason: 'frail', from: '2026-01-01', to: null, paper: null, note: null } as const;
const newExemption = {
  call: 'people.exempt',
  input: (given: readonly unknown[]) => ({ person: idOf(given), ...frail }),
};

/** Calls on where people belong, what posts they hold and whether they must earn hours. All with day and paper. */
export const peoplePlaces = {
  'people.move': writes<{ moved: number }>()('people.move', {
    title: '转接组织关系',
    right: 'people.edit',
    input: z.strictObject({ people, to: id, on: day, ...decision }),
    codes: {
      ...NOT_FOUND,
      ...WRONG_BRANCH,
      ...WRONG_DAY,
      'organisations.not-found': '没有这个组织',
      'people.already-there': '都已经在这个支部',
      'people.not-present': '不在册，要先恢复',
    },
    examples: [
      {
        title: '转到另一支部',
        before: [newPerson],
        input: (given) => ({
          people: [idOf(given)],
          to: OTHER_BRANCH,
          on: '2026-03-02',
          paper: '介绍信第 12 号',
          note: '退休',
        }),
      },
    ],
    refusals: [
      { code: 'people.not-found', input: { people: [ABSENT], to: OTHER_BRANCH, on: '2026-03-02' } },
      {
        code: 'people.wrong-branch',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: JINGGANG, on: '2026-03-02' }),
      },
      {
        code: 'people.wrong-day',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: OTHER_BRANCH, on: '2999-03-02' }),
      },
      {
        code: 'organisations.not-found',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: ABSENT, on: '2026-03-02' }),
      },
      {
        code: 'people.already-there',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: BRANCH, on: '2026-03-02' }),
      },
      {
        code: 'people.not-present',
        before: [newPerson, gone],
        input: (given) => ({ people: [idOf(given)], to: OTHER_BRANCH, on: '2026-03-02' }),
      },
    ],
  }),

  'people.change-employer': writes<{ moved: number }>()('people.change-employer', {
    title: '变更工作单位',
    right: 'people.edit',
    input: z.strictObject({
      people,
      to: id.nullable(),
      on: day,
      /** The post at the new place; left out: as before. */
      duty: line(100).nullable().optional(),
      ...decision,
    }),
    codes: { ...NOT_FOUND, ...MERGED, ...NO_EMPLOYER, ...WRONG_DAY },
    examples: [
      {
        title: '调到镇政府',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: EMPLOYER, on: '2026-03-02', duty: '科员' }),
      },
    ],
    refusals: [
      { code: 'people.not-found', input: { people: [ABSENT], to: null, on: '2026-03-02' } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ people: [idOf(given, 1)], to: null, on: '2026-03-02' }),
      },
      {
        code: 'employers.not-found',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: ABSENT, on: '2026-03-02' }),
      },
      {
        code: 'people.wrong-day',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], to: EMPLOYER, on: '2999-03-02' }),
      },
    ],
  }),

  'people.leave': writes<{ left: number }>()('people.leave', {
    title: '转出或离册',
    right: 'people.edit',
    input: z.strictObject({
      people,
      standing: z.enum(['transferred', 'suspended', 'left', 'deceased']),
      on: day,
      /** Where to, as the letter of introduction says it. */
      to: line(100).nullable().default(null),
      ...decision,
    }),
    codes: { ...NOT_FOUND, ...WRONG_DAY, 'people.not-present': '本来就不在册' },
    examples: [
      {
        title: '转到区外',
        before: [newPerson],
        input: (given) => ({
          people: [idOf(given)],
          standing: 'transferred' as const,
          on: '2026-02-01',
          to: '中共长沙市岳麓区委组织部',
        }),
      },
    ],
    refusals: [
      {
        code: 'people.not-found',
        input: { people: [ABSENT], standing: 'deceased' as const, on: '2026-02-01' },
      },
      {
        code: 'people.wrong-day',
        before: [newPerson],
        input: (given) => ({ people: [idOf(given)], standing: 'deceased' as const, on: '2999-02-01' }),
      },
      {
        code: 'people.not-present',
        before: [newPerson, gone],
        input: (given) => ({ people: [idOf(given)], standing: 'deceased' as const, on: '2026-02-02' }),
      },
    ],
  }),

  'people.come-back': writes<{ id: string }>()('people.come-back', {
    title: '恢复在册',
    right: 'people.edit',
    input: z.strictObject({ id, branch: id, on: day, ...decision }),
    codes: {
      ...NOT_FOUND,
      ...WRONG_BRANCH,
      ...WRONG_DAY,
      'organisations.not-found': '没有这个组织',
      'people.present': '本来就在册',
      ...MERGED,
    },
    examples: [
      {
        title: '转回来',
        before: [newPerson, gone],
        input: (given) => ({ id: idOf(given), branch: OTHER_BRANCH, on: '2026-05-01', note: '转回' }),
      },
    ],
    refusals: [
      { code: 'people.not-found', input: { id: ABSENT, branch: BRANCH, on: '2026-05-01' } },
      {
        code: 'people.wrong-branch',
        before: [newPerson, gone],
        input: (given) => ({ id: idOf(given), branch: JINGGANG, on: '2026-05-01' }),
      },
      {
        code: 'people.wrong-day',
        before: [newPerson, gone],
        input: (given) => ({ id: idOf(given), branch: BRANCH, on: '2999-05-01' }),
      },
      {
        code: 'organisations.not-found',
        before: [newPerson, gone],
        input: (given) => ({ id: idOf(given), branch: ABSENT, on: '2026-05-01' }),
      },
      {
        code: 'people.present',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), branch: BRANCH, on: '2026-05-01' }),
      },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ id: idOf(given, 1), branch: BRANCH, on: '2026-05-01' }),
      },
    ],
  }),

  'people.add-post': writes<{ id: string }>()('people.add-post', {
    title: '登记任职',
    right: 'people.edit',
    input: z.strictObject({ person: id, ...postValues }),
    codes: {
      ...NOT_FOUND,
      ...MERGED,
      ...WRONG_DAY,
      ...WRONG_ORDER,
      'organisations.not-found': '没有这个组织',
    },
    examples: [{ title: '党支部书记', before: [newPerson], input: newPost.input }],
    refusals: [
      { code: 'people.not-found', input: { person: ABSENT, ...secretary } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ person: idOf(given, 1), ...secretary }),
      },
      {
        code: 'people.wrong-day',
        before: [newPerson],
        input: (given) => ({ person: idOf(given), ...secretary, from: '2024-02-30' }),
      },
      {
        code: 'people.wrong-order',
        before: [newPerson],
        input: (given) => ({ person: idOf(given), ...secretary, to: '2024-04' }),
      },
      {
        code: 'organisations.not-found',
        before: [newPerson],
        input: (given) => ({ person: idOf(given), ...secretary, organisation: ABSENT }),
      },
    ],
  }),

  'people.edit-post': writes<{ id: string }>()('people.edit-post', {
    title: '修改任职',
    right: 'people.edit',
    input: z.strictObject({ post: id, ...postValues }),
    codes: { ...POST_NOT_FOUND, ...WRONG_DAY, ...WRONG_ORDER, 'organisations.not-found': '没有这个组织' },
    examples: [
      {
        title: '免职',
        before: [newPerson, newPost],
        input: (given) => ({ post: idOf(given, 1), ...secretary, to: '2026-06-30' }),
      },
    ],
    refusals: [
      { code: 'people.post-not-found', input: { post: ABSENT, ...secretary } },
      {
        code: 'people.wrong-day',
        before: [newPerson, newPost],
        input: (given) => ({ post: idOf(given, 1), ...secretary, to: '2026-06-31' }),
      },
      {
        code: 'people.wrong-order',
        before: [newPerson, newPost],
        input: (given) => ({ post: idOf(given, 1), ...secretary, to: '2020-06-30' }),
      },
      {
        code: 'organisations.not-found',
        before: [newPerson, newPost],
        input: (given) => ({ post: idOf(given, 1), ...secretary, organisation: ABSENT }),
      },
    ],
  }),

  'people.remove-post': writes<{ id: string }>()('people.remove-post', {
    title: '删除登错的任职',
    right: 'people.edit',
    input: z.strictObject({ post: id }),
    codes: POST_NOT_FOUND,
    examples: [
      { title: '登错的一条', before: [newPerson, newPost], input: (given) => ({ post: idOf(given, 1) }) },
    ],
    refusals: [{ code: 'people.post-not-found', input: { post: ABSENT } }],
  }),

  'people.exempt': writes<{ id: string }>()('people.exempt', {
    title: '登记免学时',
    right: 'people.edit',
    input: z.strictObject({ person: id, ...exemptionValues }),
    codes: { ...NOT_FOUND, ...MERGED, ...WRONG_DAY, ...WRONG_ORDER },
    examples: [{ title: '年老体弱', before: [newPerson], input: newExemption.input }],
    refusals: [
      { code: 'people.not-found', input: { person: ABSENT, ...frail } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ person: idOf(given, 1), ...frail }),
      },
      {
        code: 'people.wrong-day',
        before: [newPerson],
        input: (given) => ({ person: idOf(given), ...frail, from: '2026-02-30' }),
      },
      {
        code: 'people.wrong-order',
        before: [newPerson],
        input: (given) => ({ person: idOf(given), ...frail, to: '2025-12-31' }),
      },
    ],
  }),

  'people.edit-exemption': writes<{ id: string }>()('people.edit-exemption', {
    title: '修改免学时',
    right: 'people.edit',
    input: z.strictObject({ exemption: id, ...exemptionValues }),
    codes: { ...EXEMPTION_NOT_FOUND, ...WRONG_DAY, ...WRONG_ORDER },
    examples: [
      {
        title: '到年底为止',
        before: [newPerson, newExemption],
        input: (given) => ({
          exemption: idOf(given, 1),
          reason: 'ill' as const,
          from: '2026-02-01',
          to: '2026-12-31',
          paper: '靖党办〔2026〕3号',
          note: '住院',
        }),
      },
    ],
    refusals: [
      { code: 'people.exemption-not-found', input: { exemption: ABSENT, ...frail } },
      {
        code: 'people.wrong-day',
        before: [newPerson, newExemption],
        input: (given) => ({ exemption: idOf(given, 1), ...frail, to: '2026-06-31' }),
      },
      {
        code: 'people.wrong-order',
        before: [newPerson, newExemption],
        input: (given) => ({ exemption: idOf(given, 1), ...frail, to: '2020-06-30' }),
      },
    ],
  }),

  'people.remove-exemption': writes<{ id: string }>()('people.remove-exemption', {
    title: '删除登错的免学时',
    right: 'people.edit',
    input: z.strictObject({ exemption: id }),
    codes: EXEMPTION_NOT_FOUND,
    examples: [
      {
        title: '登错的一条',
        before: [newPerson, newExemption],
        input: (given) => ({ exemption: idOf(given, 1) }),
      },
    ],
    refusals: [{ code: 'people.exemption-not-found', input: { exemption: ABSENT } }],
  }),
};
