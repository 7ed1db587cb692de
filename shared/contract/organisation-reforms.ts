import { z } from 'zod';
import { writes } from './call.ts';
import { day, id, line, paperNumber } from './fields.ts';
import {
  name,
  shortName,
  JINGGANG,
  LUJIANG,
  TONGGUAN,
  ABSENT,
  newBranch,
  idOf,
  NOT_FOUND,
  NAME_TAKEN,
  WRONG_PLACE,
  IS_CLOSED,
  WRONG_DAY,
} from './organisation-parts.ts';
import { BRANCH, newPerson, OTHER_BRANCH, WRONG_BRANCH } from './people-parts.ts';

/** What happens to organisations on a day and a paper. */
export const organisationReforms = {
  'organisations.rename': writes<{ id: string }>()('organisations.rename', {
    title: '组织更名',
    right: 'organisations.edit',
    input: z.strictObject({
      id,
      name,
      shortName: shortName.optional(),
      on: day,
      paper: paperNumber.default(null),
      note: line(200).nullable().default(null),
    }),
    codes: { ...NOT_FOUND, ...NAME_TAKEN, ...IS_CLOSED, ...WRONG_DAY },
    examples: [
      {
        title: '更名，旧名留作曾用名',
        input: {
          id: LUJIANG,
          name: '中共望城区靖港镇老街社区委员会',
          shortName: '老街社区党委',
          on: '2026-05-01',
          paper: '靖发〔2026〕8号',
          note: '党员超过一百人',
        },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { id: ABSENT, name: '某', on: '2026-05-01' } },
      {
        code: 'organisations.name-taken',
        before: [newBranch, { ...newBranch, input: { parent: LUJIANG, name: '甲党支部', kind: 'branch' } }],
        input: (given) => ({ id: idOf(given), name: '甲党支部', on: '2026-05-01' }),
      },
      {
        code: 'organisations.closed',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given), name: '乙党支部', on: '2026-07-01' }),
      },
      { code: 'organisations.wrong-day', input: { id: LUJIANG, name: '某', on: '2999-05-01' } },
    ],
  }),

  'organisations.move': writes<{ id: string }>()('organisations.move', {
    title: '调整隶属',
    right: 'organisations.edit',
    input: z.strictObject({
      id,
      parent: id,
      on: day,
      paper: paperNumber.default(null),
      note: line(200).nullable().default(null),
    }),
    codes: {
      ...NOT_FOUND,
      ...NAME_TAKEN,
      ...WRONG_PLACE,
      ...IS_CLOSED,
      ...WRONG_DAY,
      'organisations.circle': '不能移到自己或自己的下级之下',
    },
    examples: [
      {
        title: '社区划归另一街道',
        input: {
          id: LUJIANG,
          parent: TONGGUAN,
          on: '2026-05-01',
          paper: '望办发〔2026〕2号',
          note: '区划调整',
        },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { id: ABSENT, parent: TONGGUAN, on: '2026-05-01' } },
      {
        code: 'organisations.name-taken',
        before: [newBranch, { ...newBranch, input: { ...newBranch.input, parent: TONGGUAN } }],
        input: (given) => ({ id: idOf(given), parent: TONGGUAN, on: '2026-05-01' }),
      },
      {
        code: 'organisations.wrong-place',
        before: [{ ...newBranch, input: { ...newBranch.input, parent: TONGGUAN } }],
        input: (given) => ({ id: LUJIANG, parent: idOf(given), on: '2026-05-01' }),
      },
      {
        code: 'organisations.closed',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given), parent: TONGGUAN, on: '2026-07-01' }),
      },
      { code: 'organisations.circle', input: { id: JINGGANG, parent: LUJIANG, on: '2026-05-01' } },
      { code: 'organisations.wrong-day', input: { id: LUJIANG, parent: TONGGUAN, on: '2999-05-01' } },
    ],
  }),

  'organisations.merge': writes<{ moved: number; people: number }>()('organisations.merge', {
    title: '合并组织',
    right: 'organisations.edit',
    input: z.strictObject({
      from: id,
      into: id,
      on: day,
      paper: paperNumber.default(null),
      note: line(200).nullable().default(null),
    }),
    codes: {
      ...NOT_FOUND,
      ...NAME_TAKEN,
      ...WRONG_PLACE,
      ...IS_CLOSED,
      ...WRONG_DAY,
      ...WRONG_BRANCH,
      'organisations.circle': '不能并入自己或自己的下级',
    },
    examples: [
      {
        title: '一个社区并入另一镇街，下级支部一并划转',
        input: {
          from: LUJIANG,
          into: TONGGUAN,
          on: '2026-05-01',
          paper: '望办发〔2026〕2号',
          note: '区划调整',
        },
      },
      {
        title: '一个支部并入另一支部，党员一并转接',
        before: [newPerson],
        input: { from: BRANCH, into: OTHER_BRANCH, on: '2026-05-01' },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { from: ABSENT, into: TONGGUAN, on: '2026-05-01' } },
      {
        code: 'organisations.name-taken',
        before: [newBranch, { ...newBranch, input: { ...newBranch.input, parent: TONGGUAN } }],
        input: { from: LUJIANG, into: TONGGUAN, on: '2026-05-01' },
      },
      {
        code: 'organisations.wrong-place',
        before: [newBranch],
        input: (given) => ({ from: TONGGUAN, into: idOf(given), on: '2026-05-01' }),
      },
      {
        code: 'organisations.closed',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ from: idOf(given), into: LUJIANG, on: '2026-07-01' }),
      },
      { code: 'organisations.circle', input: { from: JINGGANG, into: LUJIANG, on: '2026-05-01' } },
      { code: 'organisations.wrong-day', input: { from: LUJIANG, into: TONGGUAN, on: '2999-05-01' } },
      {
        code: 'people.wrong-branch',
        before: [newPerson],
        input: { from: BRANCH, into: LUJIANG, on: '2026-05-01' },
      },
    ],
  }),

  'organisations.close': writes<{ id: string }>()('organisations.close', {
    title: '撤销组织',
    right: 'organisations.edit',
    input: z.strictObject({
      id,
      on: day,
      paper: paperNumber.default(null),
      note: line(200).nullable().default(null),
    }),
    codes: {
      ...NOT_FOUND,
      ...IS_CLOSED,
      ...WRONG_DAY,
      'organisations.has-children': '还有未撤销的下级组织',
      'organisations.has-people': '还有人在册',
    },
    examples: [
      {
        title: '撤销支部',
        before: [newBranch],
        input: (given) => ({
          id: idOf(given),
          on: '2026-06-30',
          paper: '靖发〔2026〕9号',
          note: '人员不足三人',
        }),
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { id: ABSENT, on: '2026-06-30' } },
      {
        code: 'organisations.closed',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given), on: '2026-06-30' }),
      },
      { code: 'organisations.has-children', input: { id: JINGGANG, on: '2026-06-30' } },
      {
        code: 'organisations.has-people',
        before: [newPerson],
        input: { id: BRANCH, on: '2026-06-30' },
      },
      {
        code: 'organisations.wrong-day',
        before: [newBranch],
        input: (given) => ({ id: idOf(given), on: '2999-06-30' }),
      },
    ],
  }),

  'organisations.reopen': writes<{ id: string }>()('organisations.reopen', {
    title: '恢复组织',
    right: 'organisations.edit',
    input: z.strictObject({
      id,
      on: day,
      paper: paperNumber.default(null),
      note: line(200).nullable().default(null),
    }),
    codes: {
      ...NOT_FOUND,
      ...NAME_TAKEN,
      ...WRONG_DAY,
      'organisations.open': '组织没有撤销',
      'organisations.parent-closed': '上级组织已撤销',
    },
    examples: [
      {
        title: '撤销有误，恢复',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({
          id: idOf(given),
          on: '2026-07-15',
          paper: '靖发〔2026〕11号',
          note: '撤销有误',
        }),
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { id: ABSENT, on: '2026-06-30' } },
      { code: 'organisations.open', input: { id: LUJIANG, on: '2026-06-30' } },
      {
        code: 'organisations.name-taken',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
          newBranch,
        ],
        input: (given) => ({ id: idOf(given), on: '2026-07-15' }),
      },
      {
        code: 'organisations.parent-closed',
        before: [
          newBranch,
          {
            call: 'organisations.create',
            input: (given) => ({ parent: idOf(given), name: '第一党小组', kind: 'group' }),
          },
          { call: 'organisations.close', input: (given) => ({ id: idOf(given, 1), on: '2026-06-30' }) },
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given, 1), on: '2026-07-15' }),
      },
      {
        code: 'organisations.wrong-day',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given), on: '2026-01-15' }),
      },
    ],
  }),
};
