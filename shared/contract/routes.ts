import { z } from 'zod';
import { reads, writes } from './call.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';
import type { FoundRoute, Route, SessionUse } from './resource-answers.ts';
import {
  before,
  found,
  lineOrNull,
  minutes,
  NO_ROUTE,
  NO_SITE,
  OTHER_SITE,
  outOfUse,
  people,
  remark,
  ROUTE,
  SITE,
} from './resource-parts.ts';

const values = {
  name: line(60),
  capacity: people,
  guide: lineOrNull(60),
  note: remark,
  /** In their order. The minutes are from the stop before; for the first, from the school. */
  stops: z
    .array(z.strictObject({ site: id, travelMinutes: minutes, stayMinutes: minutes.nullable() }))
    .min(1)
    .max(20),
};

const newRoute = {
  call: 'routes.create',
  input: {
    name: '走先锋路',
    capacity: 100,
    guide: '何静姝',
    note: '大巴两辆',
    stops: [
      { site: SITE, travelMinutes: 40, stayMinutes: 90 },
      { site: OTHER_SITE, travelMinutes: 50, stayMinutes: null },
    ],
  },
};
const NAME_TAKEN = { 'routes.name-taken': '已有这个名称的路线' };

/** Calls on 教学路线. */
export const routeCalls = {
  'routes.list': reads<{ found: FoundRoute[]; total: number }>()('routes.list', {
    title: '教学路线',
    right: 'resources.see',
    input: z.strictObject({ ...found, closed: outOfUse }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'zcxl', closed: 'with' } },
    ],
  }),

  'routes.get': reads<Route>()('routes.get', {
    title: '一条教学路线',
    right: 'resources.see',
    input: z.strictObject({ id }),
    codes: NO_ROUTE,
    examples: [{ title: '走初心路', input: { id: ROUTE } }],
    refusals: [{ code: 'routes.not-found', input: { id: ABSENT } }],
  }),

  'routes.create': writes<{ id: string }>()('routes.create', {
    title: '新建教学路线',
    right: 'resources.edit',
    input: z.strictObject(values),
    codes: { ...NAME_TAKEN, ...NO_SITE },
    examples: [{ title: '两站', input: newRoute.input }],
    refusals: [
      { code: 'routes.name-taken', before: [newRoute], input: newRoute.input },
      {
        code: 'sites.not-found',
        input: { ...newRoute.input, stops: [{ site: ABSENT, travelMinutes: 0, stayMinutes: null }] },
      },
    ],
  }),

  'routes.edit': writes<{ id: string }>()('routes.edit', {
    title: '修改教学路线',
    right: 'resources.edit',
    input: z.strictObject({ id, ...z.strictObject(values).partial().shape, before }),
    codes: { ...NO_ROUTE, ...NAME_TAKEN, ...NO_SITE },
    examples: [
      {
        title: '换了次序',
        before: [newRoute],
        input: (given) => ({
          id: idOf(given),
          name: '走先锋路（半天）',
          capacity: null,
          guide: null,
          note: null,
          stops: [{ site: OTHER_SITE, travelMinutes: 35, stayMinutes: 120 }],
          before: ROUTE,
        }),
      },
      {
        title: '加一站',
        before: [newRoute],
        input: (given) => ({
          id: idOf(given),
          stops: [...newRoute.input.stops, { site: SITE, travelMinutes: 10, stayMinutes: 30 }],
        }),
      },
    ],
    refusals: [
      { code: 'routes.not-found', input: { id: ABSENT, guide: null } },
      {
        code: 'routes.name-taken',
        before: [newRoute],
        input: (given) => ({ id: idOf(given), name: '走初心路' }),
      },
      {
        code: 'sites.not-found',
        input: { id: ROUTE, stops: [{ site: ABSENT, travelMinutes: 0, stayMinutes: null }] },
      },
    ],
  }),

  'routes.close': writes<{ id: string; sessions: SessionUse[] }>()('routes.close', {
    title: '停用教学路线',
    right: 'resources.edit',
    /** Answers the sessions that are still to be held there, and those 待排: a warning. */
    input: z.strictObject({ id, on: day }),
    codes: NO_ROUTE,
    examples: [{ title: '修路', input: { id: ROUTE, on: '2026-12-31' } }],
    refusals: [{ code: 'routes.not-found', input: { id: ABSENT, on: '2026-12-31' } }],
  }),

  'routes.reopen': writes<{ id: string }>()('routes.reopen', {
    title: '恢复教学路线',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_ROUTE, 'routes.open': '没有停用' },
    examples: [
      {
        title: '路修好了',
        before: [
          newRoute,
          { call: 'routes.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'routes.not-found', input: { id: ABSENT } },
      { code: 'routes.open', input: { id: ROUTE } },
    ],
  }),

  'routes.remove': writes<{ id: string }>()('routes.remove', {
    title: '删除教学路线',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_ROUTE, 'routes.in-use': '有课次用到它' },
    examples: [{ title: '登重的', before: [newRoute], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'routes.not-found', input: { id: ABSENT } },
      { code: 'routes.in-use', input: { id: ROUTE } },
    ],
  }),
};
