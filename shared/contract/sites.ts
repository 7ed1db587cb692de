import { z } from 'zod';
import { reads, writes } from './call.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';
import type { FoundSite, SessionUse, Site } from './resource-answers.ts';
import {
  before,
  found,
  lineOrNull,
  minutes,
  NO_SITE,
  outOfUse,
  people,
  remark,
  SITE,
} from './resource-parts.ts';

const values = {
  name: line(60),
  address: lineOrNull(120),
  capacity: people,
  guide: lineOrNull(60),
  phone: lineOrNull(30),
  /** By car from the school. */
  minutes: minutes.nullable(),
  note: remark,
};

const newSite = {
  call: 'sites.create',
  input: {
    name: '乔口渔都',
    address: '乔口镇',
    capacity: 120,
    guide: '镇文化站',
    phone: '10012340987',
    minutes: 45,
    note: '周一闭馆',
  },
};
const NAME_TAKEN = { 'sites.name-taken': '已有这个名称的教学点' };

/** Calls on 现场教学点. */
export const siteCalls = {
  'sites.list': reads<{ found: FoundSite[]; total: number }>()('sites.list', {
    title: '教学点',
    right: 'resources.see',
    input: z.strictObject({ ...found, closed: outOfUse }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'gl', closed: 'with' } },
    ],
  }),

  'sites.get': reads<Site>()('sites.get', {
    title: '一个教学点',
    right: 'resources.see',
    input: z.strictObject({ id }),
    codes: NO_SITE,
    examples: [{ title: '郭亮纪念园', input: { id: SITE } }],
    refusals: [{ code: 'sites.not-found', input: { id: ABSENT } }],
  }),

  'sites.create': writes<{ id: string }>()('sites.create', {
    title: '新建教学点',
    right: 'resources.edit',
    input: z.strictObject(values),
    codes: NAME_TAKEN,
    examples: [{ title: '一个教学点', input: newSite.input }],
    refusals: [{ code: 'sites.name-taken', before: [newSite], input: newSite.input }],
  }),

  'sites.edit': writes<{ id: string }>()('sites.edit', {
    title: '修改教学点',
    right: 'resources.edit',
    input: z.strictObject({ id, ...z.strictObject(values).partial().shape, before }),
    codes: { ...NO_SITE, ...NAME_TAKEN },
    examples: [
      {
        title: '换了讲解员，排到最前',
        before: [newSite],
        input: (given) => ({
          id: idOf(given),
          name: '乔口古镇',
          address: null,
          capacity: null,
          guide: '镇文旅办',
          phone: null,
          minutes: 50,
          note: null,
          before: SITE,
        }),
      },
    ],
    refusals: [
      { code: 'sites.not-found', input: { id: ABSENT, guide: null } },
      {
        code: 'sites.name-taken',
        before: [newSite],
        input: (given) => ({ id: idOf(given), name: '郭亮纪念园' }),
      },
    ],
  }),

  'sites.close': writes<{ id: string; sessions: SessionUse[] }>()('sites.close', {
    title: '停用教学点',
    right: 'resources.edit',
    /** Answers the sessions that are still to be held there, and those 待排: a warning. */
    input: z.strictObject({ id, on: day }),
    codes: NO_SITE,
    examples: [{ title: '闭馆', input: { id: SITE, on: '2026-12-31' } }],
    refusals: [{ code: 'sites.not-found', input: { id: ABSENT, on: '2026-12-31' } }],
  }),

  'sites.reopen': writes<{ id: string }>()('sites.reopen', {
    title: '恢复教学点',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_SITE, 'sites.open': '没有停用' },
    examples: [
      {
        title: '重新开馆',
        before: [newSite, { call: 'sites.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) }],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'sites.not-found', input: { id: ABSENT } },
      { code: 'sites.open', input: { id: SITE } },
    ],
  }),

  'sites.remove': writes<{ id: string }>()('sites.remove', {
    title: '删除教学点',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_SITE, 'sites.in-use': '有课次或路线用到它' },
    examples: [{ title: '登重的', before: [newSite], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'sites.not-found', input: { id: ABSENT } },
      { code: 'sites.in-use', input: { id: SITE } },
    ],
  }),

  'sites.reveal': writes<{ value: string | null }>()('sites.reveal', {
    title: '查看教学点联系电话',
    right: 'people.reveal',
    /** The look is written down; it cannot be undone. */
    input: z.strictObject({ id }),
    undoable: false,
    codes: NO_SITE,
    examples: [{ title: '打电话', before: [newSite], input: (given) => ({ id: idOf(given) }) }],
    refusals: [{ code: 'sites.not-found', input: { id: ABSENT } }],
  }),
};
