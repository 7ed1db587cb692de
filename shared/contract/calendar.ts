import { z } from 'zod';
import { CALENDAR_YEARS } from '../domain/resources/calendar-dates.ts';
import { DAY_KINDS } from '../domain/resources/codes.ts';
import { SHIPPED_BELLS } from '../domain/resources/shipped.ts';
import { HALF_DAYS } from '../domain/timetable/half-days.ts';
import { reads, writes } from './call.ts';
import { day, id, line, paragraph } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';
import type { BellTime, CalendarImported, CalendarYear } from './resource-answers.ts';
import { CLASS, lineOrNull, NO_CLASS } from './resource-parts.ts';

const half = z.enum(keysOf(HALF_DAYS));
const year = z.int().min(CALENDAR_YEARS.first).max(CALENDAR_YEARS.last);

const anniversary = {
  day: '2026-12-04',
  kind: 'rest',
  name: '校庆',
  half: 'afternoon',
  class: null,
  source: '校务会 2026-11-02',
} as const;
const settingDay = { call: 'calendar.set-day', input: anniversary };

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
三、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月32日上班。`;

const BELL_IDS = SHIPPED_BELLS.map(({ id: each }) => each);

const winter = {
  half: 'afternoon',
  class: null,
  startsAt: 14 * 60 + 30,
  endsAt: 17 * 60,
  from: '2026-10-01',
  to: '2027-04-30',
  source: '校办通知',
} as const;
const settingBell = { call: 'bells.set', input: winter };
const NO_BELL = { 'bells.not-found': '没有这条作息时间' };

/** Calls on the calendar of the school and its bells. */
export const calendarCalls = {
  'calendar.year': reads<CalendarYear>()('calendar.year', {
    title: '校历',
    right: 'resources.see',
    input: z.strictObject({ year }),
    examples: [
      { title: '随程序提供的一年', input: { year: 2026 } },
      { title: '还没有公布的一年', input: { year: 2027 } },
    ],
  }),

  'calendar.set-day': writes<{ id: string }>()('calendar.set-day', {
    title: '设定校历',
    right: 'resources.edit',
    /** There is one mark for a half-day, or whole day, of a class or the school: what stands there is changed. */
    input: z.strictObject({
      day,
      kind: z.enum(keysOf(DAY_KINDS)),
      name: line(40),
      /** Null: the whole day. */
      half: half.nullable(),
      /** Null: the whole school. */
      class: id.nullable(),
      source: lineOrNull(200),
    }),
    codes: { ...NO_CLASS, 'calendar.wrong-day': '不在校历的年份里' },
    examples: [
      { title: '全校下午休息', input: anniversary },
      {
        title: '一个班补课',
        input: { ...anniversary, day: '2026-11-28', kind: 'workday', name: '补课', class: CLASS },
      },
      {
        title: '随程序提供的一天改了',
        input: { ...anniversary, day: '2026-10-10', half: null, kind: 'rest', name: '不上班' },
      },
      { title: '改成上午', before: [settingDay], input: { ...anniversary, name: '校庆日', source: null } },
    ],
    refusals: [
      { code: 'classes.not-found', input: { ...anniversary, class: ABSENT } },
      { code: 'calendar.wrong-day', input: { ...anniversary, day: '1926-12-04' } },
    ],
  }),

  'calendar.remove-day': writes<{ id: string }>()('calendar.remove-day', {
    title: '删除校历标记',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { 'calendar.not-found': '没有这条标记' },
    examples: [{ title: '登错的', before: [settingDay], input: (given) => ({ id: idOf(given) }) }],
    refusals: [{ code: 'calendar.not-found', input: { id: ABSENT } }],
  }),

  'calendar.import': writes<CalendarImported>()('calendar.import', {
    title: '录入节假日安排',
    right: 'resources.edit',
    /** Lines of a notice or rows of a table. What is wrong is named with its line and left out; the rest is taken. */
    input: z.strictObject({
      text: paragraph(20_000),
      /** For days without a year; a title of a notice goes before it. */
      year: year.nullable(),
      source: lineOrNull(200),
    }),
    codes: { 'calendar.nothing': '没有读出一天，或都已经这样登记' },
    examples: [
      { title: '国务院通知的几行', input: { text: NOTICE, year: null, source: null } },
      {
        title: '表格里的几行',
        input: { text: '2027-01-01\t元旦\t放假\n1月4日 上班', year: 2026, source: '区委办通知' },
      },
    ],
    refusals: [
      { code: 'calendar.nothing', input: { text: '没有日期', year: 2027, source: null } },
      { code: 'calendar.nothing', input: { text: '2026年10月1日放假', year: null, source: null } },
    ],
  }),

  'bells.list': reads<{ bells: BellTime[] }>()('bells.list', {
    title: '作息时间',
    right: 'resources.see',
    input: z.strictObject({}),
    examples: [{ title: '全部', input: {} }],
  }),

  'bells.set': writes<{ id: string }>()('bells.set', {
    title: '设定作息时间',
    right: 'resources.edit',
    input: z.strictObject({
      /** Changes this one; left out: a new one. */
      id: id.optional(),
      half,
      /** Null: the whole school. */
      class: id.nullable(),
      /** Minutes after midnight. */
      startsAt: z.int().min(0).max(1439),
      endsAt: z.int().min(1).max(1440),
      from: day,
      /** The last day of a season, included; null: until a later one. */
      to: day.nullable(),
      source: lineOrNull(200),
    }),
    codes: {
      ...NO_CLASS,
      ...NO_BELL,
      'bells.reversed': '结束不晚于开始',
      'bells.twice': '这段时间已有另一条',
      'bells.overlap': '与相邻的半天重叠',
    },
    examples: [
      { title: '冬季下午', input: winter },
      {
        title: '一个班自己的上午',
        input: {
          ...winter,
          half: 'morning',
          class: CLASS,
          startsAt: 480,
          endsAt: 660,
          from: '2026-11-23',
          to: null,
        },
      },
      {
        title: '改一条',
        before: [settingBell],
        input: (given) => ({
          ...winter,
          id: idOf(given),
          half: 'evening' as const,
          startsAt: 1140,
          endsAt: 1260,
          to: null,
        }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { ...winter, class: ABSENT } },
      { code: 'bells.not-found', input: { ...winter, id: ABSENT } },
      { code: 'bells.reversed', input: { ...winter, endsAt: 800 } },
      { code: 'bells.reversed', input: { ...winter, to: '2026-09-30' } },
      {
        code: 'bells.twice',
        before: [settingBell],
        input: { ...winter, from: '2027-04-30', to: '2027-05-31' },
      },
      { code: 'bells.overlap', input: { ...winter, startsAt: 11 * 60 } },
    ],
  }),

  'bells.confirm': writes<{ id: string }>()('bells.confirm', {
    title: '核对作息时间',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_BELL, 'bells.confirmed': '已经核对' },
    examples: [{ title: '本校就是这样', input: { id: BELL_IDS[1] ?? ABSENT } }],
    refusals: [
      { code: 'bells.not-found', input: { id: ABSENT } },
      { code: 'bells.confirmed', before: [settingBell], input: (given) => ({ id: idOf(given) }) },
    ],
  }),

  'bells.remove': writes<{ id: string }>()('bells.remove', {
    title: '删除作息时间',
    right: 'resources.edit',
    input: z.strictObject({ id }),
    codes: { ...NO_BELL, 'bells.shipped': '随程序提供，只能修改' },
    examples: [{ title: '登错的', before: [settingBell], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'bells.not-found', input: { id: ABSENT } },
      { code: 'bells.shipped', input: { id: BELL_IDS[0] ?? ABSENT } },
    ],
  }),
};
