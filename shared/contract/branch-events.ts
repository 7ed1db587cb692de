import { z } from 'zod';
import type {
  EventCheck,
  EventLine,
  EventLineRemark,
  EventMember,
  EventPage,
  MonthOverview,
} from './branch-event-answers.ts';
import {
  branchActivity,
  BRANCH,
  EVENT,
  EVENT_CODES,
  eventEdit,
  eventLine,
  MEMBER,
  month,
  NO_EVENT,
  OF_SECOND,
  OTHER_MEMBER,
  SECOND,
  THIRD,
  usual,
  wrongLines,
} from './branch-event-parts.ts';
import { reads, writes } from './call.ts';
import { day, id, page } from './fields.ts';
import type { EventRemark } from '../domain/hours/event-faults.ts';
import { ABSENT, idOf, JINGGANG, NOT_FOUND } from './organisation-parts.ts';

const MONTH = [
  { ...usual, absent: [MEMBER] },
  {
    ...usual,
    branch: SECOND,
    activity: 'theme-day' as const,
    title: '走访困难群众',
    half: 'morning' as const,
  },
];
const entered = { call: 'events.enter', input: usual };
const lines = z.array(eventLine).min(1).max(3000);

/** Calls on what branches hold: 三会一课, 主题党日, 冬春训. */
export const branchEventCalls = {
  'events.list': reads<{ found: EventLine[]; total: number }>()('events.list', {
    title: '支部活动',
    right: 'hours.see',
    /** At and below an organisation (null: everything in reach); of a month, or between two days. Newest first. */
    input: z.strictObject({
      organisation: id.nullable().default(null),
      month: month.nullable().default(null),
      from: day.nullable().default(null),
      to: day.nullable().default(null),
      activity: branchActivity.nullable().default(null),
      ...page.shape,
    }),
    codes: NOT_FOUND,
    examples: [
      { title: '一个镇的一个月', input: { organisation: JINGGANG, month: '2026-11' } },
      {
        title: '一个支部一段时间的党课',
        input: { organisation: BRANCH, from: '2026-11-10', to: '2026-11-20', activity: 'party-lecture' },
      },
      { title: '全部', input: {} },
    ],
    refusals: [{ code: 'organisations.not-found', input: { organisation: ABSENT } }],
  }),

  'events.get': reads<EventPage>()('events.get', {
    title: '查看支部活动',
    right: 'hours.see',
    input: z.strictObject({ id }),
    codes: NO_EVENT,
    examples: [
      { title: '主题党日', input: { id: EVENT } },
      {
        title: '有其他支部的人参加',
        before: [{ call: 'events.enter', input: { ...usual, guests: [OF_SECOND] } }],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [{ code: 'events.not-found', input: { id: ABSENT } }],
  }),

  'events.members': reads<{ members: EventMember[] }>()('events.members', {
    title: '支部某天的党员',
    right: 'hours.see',
    /** 正式 and 预备党员 of the branches on that day by the history of moves. */
    input: z.strictObject({ branches: z.array(id).min(1).max(31), day }),
    codes: { ...NOT_FOUND },
    examples: [
      { title: '一个支部', input: { branches: [BRANCH], day: '2026-11-06' } },
      { title: '联合活动', input: { branches: [BRANCH, SECOND], day: '2020-01-01' } },
    ],
    refusals: [{ code: 'organisations.not-found', input: { branches: [ABSENT], day: '2026-11-06' } }],
  }),

  'events.month-overview': reads<MonthOverview>()('events.month-overview', {
    title: '一个月的支部活动情况',
    right: 'hours.see',
    input: z.strictObject({ organisation: id, month }),
    codes: NOT_FOUND,
    examples: [
      { title: '一个镇', input: { organisation: JINGGANG, month: '2026-11' } },
      { title: '一个支部，季末', input: { organisation: BRANCH, month: '2026-09' } },
    ],
    refusals: [{ code: 'organisations.not-found', input: { organisation: ABSENT, month: '2026-11' } }],
  }),

  'events.check-month': reads<{ lines: EventCheck[] }>()('events.check-month', {
    title: '检查一批支部活动',
    right: 'hours.see',
    /** Each line as it would be after those before it. */
    input: z.strictObject({ lines }),
    examples: [
      { title: '两个支部', input: { lines: MONTH } },
      {
        title: '有错的',
        input: { lines: [...MONTH, { ...usual, minutes: 1500 }, { ...usual, absent: [OF_SECOND] }] },
      },
    ],
  }),

  'events.enter': writes<{ id: string; warnings: readonly EventRemark[] }>()('events.enter', {
    title: '登记支部活动',
    right: 'hours.edit',
    input: eventLine,
    codes: EVENT_CODES,
    examples: [
      { title: '全支部到', input: usual },
      {
        title: '联合活动，两人未到，外支部一人参加',
        input: {
          ...usual,
          activity: 'theme-day',
          joint: [THIRD],
          absent: [MEMBER, OTHER_MEMBER],
          guests: [OF_SECOND],
          paper: '11月活动记录',
          note: '在社区会议室',
        },
      },
      { title: '只有两人参加', input: { ...usual, takes: 'only', present: [MEMBER, OTHER_MEMBER] } },
    ],
    refusals: wrongLines((line) => line),
  }),

  'events.enter-month': writes<{
    ids: string[];
    leftOut: number;
    warnings: readonly EventLineRemark[];
  }>()('events.enter-month', {
    title: '登记一批支部活动',
    right: 'hours.edit',
    /**
     * Lines of many branches, in one transaction. Where one is faulty none is kept and all faults are told by line and
     * field (details: EventLineRemark[]); the good ones are kept once the faulty ones are put right or left out.
     */
    input: z.strictObject({ lines, leaveOut: z.array(z.int().min(0).max(2999)).max(3000).default([]) }),
    codes: { 'events.faulty-lines': '有几行不能登记', 'events.nothing-to-enter': '没有要登记的行' },
    examples: [
      { title: '两个支部', input: { lines: MONTH } },
      { title: '错的一行不要', input: { lines: [...MONTH, { ...usual, minutes: 1500 }], leaveOut: [2] } },
    ],
    refusals: [
      { code: 'events.faulty-lines', input: { lines: [...MONTH, { ...usual, minutes: 1500 }] } },
      { code: 'events.nothing-to-enter', input: { lines: [usual], leaveOut: [0] } },
    ],
  }),

  'events.edit': writes<{ id: string; warnings: readonly EventRemark[] }>()('events.edit', {
    title: '修改支部活动',
    right: 'hours.edit',
    /** What is not given stays; lists of people and branches are given whole. */
    input: eventEdit,
    codes: { ...NO_EVENT, ...EVENT_CODES },
    examples: [
      { title: '补记未到的人', input: { id: EVENT, absent: [MEMBER, OTHER_MEMBER] } },
      {
        title: '改日期、时长和主题，另一支部联办',
        input: {
          id: EVENT,
          day: '2026-11-07',
          half: 'afternoon',
          minutes: 90,
          title: '红色影片观看',
          activity: 'lecture',
          joint: [SECOND],
          paper: null,
          note: '改到下午',
        },
      },
      {
        title: '改到另一个支部，只有一人参加',
        before: [entered],
        input: (given) => ({
          id: idOf(given),
          branch: SECOND,
          takes: 'only' as const,
          present: [OF_SECOND],
          guests: [MEMBER],
        }),
      },
    ],
    refusals: [
      { code: 'events.not-found', input: { id: ABSENT, minutes: 60 } },
      ...wrongLines((line) => ({ id: EVENT, ...line })),
    ],
  }),

  'events.remove': writes<{ id: string }>()('events.remove', {
    title: '删除支部活动',
    right: 'hours.edit',
    input: z.strictObject({ id }),
    codes: NO_EVENT,
    examples: [{ title: '登记错了的', input: { id: EVENT } }],
    refusals: [{ code: 'events.not-found', input: { id: ABSENT } }],
  }),
};
