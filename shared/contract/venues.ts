import { z } from 'zod';
import { reads, writes } from './call.ts';
import { day, id, line } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';
import type { FoundVenue, SessionUse, Venue } from './resource-answers.ts';
import { before, found, lineOrNull, NO_VENUE, outOfUse, remark, VENUE } from './resource-parts.ts';

const values = {
  name: line(60),
  seats: z.int().min(1).max(5000),
  /** The layout of the seats; both or neither. */
  rows: z.int().min(1).max(100).nullable(),
  columns: z.int().min(1).max(100).nullable(),
  /** After which columns, counted from 1, an aisle runs. */
  aisles: z.array(z.int().min(1).max(99)).max(20),
  equipment: lineOrNull(200),
  note: remark,
};

const newVenue = {
  call: 'venues.create',
  input: {
    name: '第五教室',
    seats: 80,
    rows: 8,
    columns: 10,
    aisles: [5],
    equipment: '投影、音响、录播',
    note: '三楼东',
  },
};
const NAME_TAKEN = { 'venues.name-taken': '已有这个名称的场地' };
const WRONG_LAYOUT = { 'venues.wrong-layout': '排、列和过道对不上' };

/** Calls on rooms. */
export const venueCalls = {
  'venues.list': reads<{ found: FoundVenue[]; total: number }>()('venues.list', {
    title: '场地',
    right: 'resources.see',
    input: z.strictObject({
      ...found,
      /** Only those with at least so many seats. */
      seatsFrom: z.int().min(1).max(100_000).optional(),
      closed: outOfUse,
    }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'bgt', closed: 'with' } },
      { title: '坐得下一百人的', input: { seatsFrom: 100 } },
    ],
  }),

  'venues.get': reads<Venue>()('venues.get', {
    title: '一个场地',
    right: 'resources.see',
    input: z.strictObject({ id }),
    codes: NO_VENUE,
    examples: [{ title: '第一教室', input: { id: VENUE } }],
    refusals: [{ code: 'venues.not-found', input: { id: ABSENT } }],
  }),

  'venues.create': writes<{ id: string }>()('venues.create', {
    title: '新建场地',
    right: 'resources.edit',
    input: z.strictObject(values),
    codes: { ...NAME_TAKEN, ...WRONG_LAYOUT },
    examples: [
      { title: '八排十列的教室', input: newVenue.input },
      {
        title: '没有固定座位',
        input: { ...newVenue.input, name: '草坪', rows: null, columns: null, aisles: [] },
      },
    ],
    refusals: [
      { code: 'venues.name-taken', before: [newVenue], input: newVenue.input },
      { code: 'venues.wrong-layout', input: { ...newVenue.input, columns: null } },
      { code: 'venues.wrong-layout', input: { ...newVenue.input, aisles: [10] } },
    ],
  }),

  'venues.edit': writes<{ id: string }>()('venues.edit', {
    title: '修改场地',
    right: 'resources.edit',
    input: z.strictObject({ id, ...z.strictObject(values).partial().shape, before }),
    codes: { ...NO_VENUE, ...NAME_TAKEN, ...WRONG_LAYOUT },
    examples: [
      {
        title: '重新摆了座位，排到最前',
        before: [newVenue],
        input: (given) => ({
          id: idOf(given),
          name: '第五教室（新）',
          seats: 72,
          rows: 6,
          columns: 12,
          aisles: [9, 3],
          equipment: null,
          note: null,
          before: VENUE,
        }),
      },
    ],
    refusals: [
      { code: 'venues.not-found', input: { id: ABSENT, seats: 40 } },
      {
        code: 'venues.name-taken',
        before: [newVenue],
        input: (given) => ({ id: idOf(given), name: '第一教室' }),
      },
      {
        code: 'venues.wrong-layout',
        before: [newVenue],
        input: (given) => ({ id: idOf(given), rows: null }),
      },
    ],
  }),

  'venues.close': writes<{ id: string; sessions: SessionUse[] }>()('venues.close', {
    title: '停用场地',
    right: 'resources.edit',
    /** Answers the sessions that are still to be held there, and those 待排: a warning. */
    input: z.strictObject({ id, on: day }),
    codes: NO_VENUE,
    examples: [{ title: '装修', input: { id: VENUE, on: '2026-12-31' } }],
    refusals: [{ code: 'venues.not-found', input: { id: ABSENT, on: '2026-12-31' } }],
  }),

  'venues.reopen': writes<{ id: string }>()('venues.reopen', {
    title: '恢复场地',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_VENUE, 'venues.open': '没有停用' },
    examples: [
      {
        title: '装修好了',
        before: [
          newVenue,
          { call: 'venues.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'venues.not-found', input: { id: ABSENT } },
      { code: 'venues.open', input: { id: VENUE } },
    ],
  }),

  'venues.remove': writes<{ id: string }>()('venues.remove', {
    title: '删除场地',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_VENUE, 'venues.in-use': '有课次或班次用到它' },
    examples: [{ title: '登重的', before: [newVenue], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'venues.not-found', input: { id: ABSENT } },
      { code: 'venues.in-use', input: { id: VENUE } },
    ],
  }),
};
