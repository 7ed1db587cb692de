import { z } from 'zod';
import { writes } from './call.ts';
import { day, id } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';
import { PAID_LESSON, paidAfterAll, paidAndSigned } from './fee-parts.ts';
import type { ClassCalled, ConflictLine } from './timetable-answers.ts';
import { timetableAllowances } from './timetable-allowances.ts';
import * as parts from './timetable-parts.ts';

const {
  BLANK_SESSION,
  CLASS,
  LESSON,
  NO_CLASS,
  NO_RESOURCE,
  NO_SESSION,
  OTHER_CLASS,
  OTHER_WAITING,
  ROOM,
  TEACHER,
  TOWN_CLASS,
  TRIP,
  WAITING,
  WRONG_TIMES,
  allowed,
  newSession,
} = parts;
const DAY = '2026-12-07';
const ANOTHER_DAY = '2026-12-08';
const TEACHER_TWICE = { 'sessions.teacher-twice': '一人在一节课上又是授课人又是辅教人' };
const FEE_SIGNED = { 'sessions.fee-signed': '讲课费已签收的课不能删除或换授课人' };
const NOT_PLACED = { 'sessions.not-placed': '课次还没有排' };
/**
 * Calls that make and move sessions. A clash never refuses one: it is answered with what was done. `joint`: the further
 * classes of joint lectures, which a removal or a move concerns too.
 */
export const timetableEntries = {
  ...timetableAllowances,

  'sessions.create': writes<{ id: string; conflicts: ConflictLine[] }>()('sessions.create', {
    title: '新建课次',
    right: 'timetable.edit',
    /** Without `at`: 待排. */
    input: z.strictObject({
      class: id,
      ...parts.sessionValues,
      at: parts.standsAt.nullable().default(null),
    }),
    codes: { ...NO_CLASS, ...NO_RESOURCE, ...WRONG_TIMES, ...TEACHER_TWICE },
    examples: [
      {
        title: '一节课，待排',
        input: {
          class: CLASS,
          ...BLANK_SESSION,
          course: parts.COURSE,
          title: '党章党规党纪（续）',
          teachers: [TEACHER],
          assistants: [parts.LEADER],
          where: { venue: ROOM },
        },
      },
      {
        title: '排在一个半天',
        input: {
          class: TOWN_CLASS,
          ...BLANK_SESSION,
          where: { place: '镇政府三楼会议室' },
          note: '带笔记本',
          at: { day: DAY, half: 'morning', starts: 540, ends: 660 },
        },
      },
      {
        title: '现场教学',
        input: { class: TOWN_CLASS, ...BLANK_SESSION, kind: 'away', where: { site: parts.SITE } },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT, ...BLANK_SESSION } },
      {
        code: 'sessions.resource-not-found',
        input: { class: CLASS, ...BLANK_SESSION, where: { venue: ABSENT } },
      },
      { code: 'sessions.resource-not-found', input: { class: CLASS, ...BLANK_SESSION, course: ABSENT } },
      { code: 'sessions.resource-not-found', input: { class: CLASS, ...BLANK_SESSION, teachers: [ABSENT] } },
      {
        code: 'sessions.teacher-twice',
        input: { class: CLASS, ...BLANK_SESSION, teachers: [TEACHER], assistants: [TEACHER] },
      },
      {
        code: 'sessions.wrong-times',
        input: {
          class: CLASS,
          ...BLANK_SESSION,
          at: { day: '2026-11-24', half: 'morning', starts: 690, ends: 510 },
        },
      },
      {
        code: 'sessions.wrong-times',
        input: { class: CLASS, ...BLANK_SESSION, at: { day: '2026-11-24', half: 'morning', starts: 540 } },
      },
    ],
  }),

  'sessions.edit': writes<{ id: string; conflicts: ConflictLine[] }>()('sessions.edit', {
    title: '修改课次',
    right: 'timetable.edit',
    input: z.strictObject(parts.sessionValues).partial().extend({ id, at: parts.standsAt.optional() }),
    codes: { ...NO_SESSION, ...NO_RESOURCE, ...WRONG_TIMES, ...TEACHER_TWICE, ...FEE_SIGNED },
    examples: [
      {
        title: '换教师、换教室',
        input: {
          id: LESSON,
          teachers: [parts.LEADER, TEACHER],
          assistants: [],
          where: { venue: parts.OTHER_ROOM },
        },
      },
      {
        title: '换成一条路线，改内容和时间',
        input: {
          id: WAITING,
          kind: 'away',
          course: null,
          title: '走成长路',
          hours: 6,
          where: { route: parts.ROUTE },
          pinned: true,
          note: '8:00 集合',
          at: { day: '2026-11-25', half: 'afternoon', starts: 840, ends: 1020 },
        },
      },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { id: ABSENT, hours: 2 } },
      { code: 'sessions.resource-not-found', input: { id: LESSON, where: { route: ABSENT } } },
      { code: 'sessions.teacher-twice', input: { id: LESSON, assistants: [TEACHER] } },
      {
        code: 'sessions.wrong-times',
        input: { id: LESSON, at: { day: '2026-11-24', half: 'morning', starts: 900, ends: 960 } },
      },
      {
        code: 'sessions.fee-signed',
        before: [paidAndSigned],
        input: { id: PAID_LESSON, teachers: [TEACHER], assistants: [] },
      },
    ],
  }),

  'sessions.remove': writes<{ removed: number; joint: ClassCalled[] }>()('sessions.remove', {
    title: '删除课次',
    right: 'timetable.edit',
    input: z.strictObject({ sessions: parts.sessions }),
    codes: { ...NO_SESSION, ...FEE_SIGNED },
    examples: [
      { title: '一节', input: { sessions: [LESSON] } },
      { title: '镇里的一节', before: [newSession], input: (given) => ({ sessions: [idOf(given)] }) },
      {
        title: '有冲突例外的',
        before: [parts.clash, allowed],
        input: { sessions: [OTHER_WAITING, WAITING] },
      },
      { title: '登记过讲课费的', before: [paidAfterAll], input: { sessions: [PAID_LESSON] } },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { sessions: [ABSENT] } },
      {
        code: 'sessions.fee-signed',
        before: [paidAndSigned],
        input: { sessions: [PAID_LESSON] },
      },
    ],
  }),

  'sessions.place': writes<{ id: string; conflicts: ConflictLine[]; joint: ClassCalled[] }>()(
    'sessions.place',
    {
      title: '排课',
      right: 'timetable.edit',
      /**
       * Without times: its own when it stays in that half-day, else the bells. Without a venue: as it was.
       */
      input: z.strictObject({
        session: id,
        day,
        half: parts.half,
        ...parts.ownTimes,
        venue: id.nullable().optional(),
      }),
      codes: { ...NO_SESSION, ...NO_RESOURCE, ...WRONG_TIMES },
      examples: [
        { title: '待排的课', input: { session: WAITING, day: '2026-11-25', half: 'afternoon' } },
        {
          title: '移到晚上，另一间教室，自定时间',
          input: {
            session: LESSON,
            day: '2026-11-26',
            half: 'evening',
            starts: 1140,
            ends: 1260,
            venue: parts.OTHER_ROOM,
          },
        },
        {
          title: '移到班次日期之外',
          before: [newSession],
          input: (given) => ({ session: idOf(given), day: '2026-12-20', half: 'morning' as const }),
        },
      ],
      refusals: [
        { code: 'sessions.not-found', input: { session: ABSENT, day: DAY, half: 'morning' } },
        {
          code: 'sessions.resource-not-found',
          input: { session: LESSON, day: DAY, half: 'morning', venue: ABSENT },
        },
        {
          code: 'sessions.wrong-times',
          input: { session: LESSON, day: DAY, half: 'morning', starts: 600, ends: 600 },
        },
      ],
    },
  ),

  'sessions.unplace': writes<{ moved: number; joint: ClassCalled[] }>()('sessions.unplace', {
    title: '退回待排',
    right: 'timetable.edit',
    input: z.strictObject({ sessions: parts.sessions }),
    codes: { ...NO_SESSION, ...NOT_PLACED },
    examples: [{ title: '一节', input: { sessions: [LESSON] } }],
    refusals: [
      { code: 'sessions.not-found', input: { sessions: [ABSENT] } },
      { code: 'sessions.not-placed', input: { sessions: [WAITING] } },
    ],
  }),

  'sessions.swap': writes<{ conflicts: ConflictLine[]; joint: ClassCalled[] }>()('sessions.swap', {
    title: '互换课次',
    right: 'timetable.edit',
    /** Day, half-day and own times change hands; rooms and teachers stay with their sessions. */
    input: z.strictObject({ one: id, other: id }),
    codes: { ...NO_SESSION, ...NOT_PLACED },
    examples: [
      { title: '两节课', input: { one: LESSON, other: TRIP } },
      { title: '换成待排的一节', input: { one: WAITING, other: LESSON } },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { one: LESSON, other: ABSENT } },
      { code: 'sessions.not-placed', input: { one: WAITING, other: OTHER_WAITING } },
    ],
  }),

  'sessions.copy': writes<{ id: string; conflicts: ConflictLine[] }>()('sessions.copy', {
    title: '复制课次',
    right: 'timetable.edit',
    /** Without `at`: 待排. */
    input: z.strictObject({ session: id, at: parts.standsAt.nullable().default(null) }),
    codes: { ...NO_SESSION, ...WRONG_TIMES },
    examples: [
      { title: '为待排', input: { session: LESSON } },
      {
        title: '到另一个半天',
        before: [newSession],
        input: (given) => ({ session: idOf(given), at: { day: ANOTHER_DAY, half: 'morning' as const } }),
      },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { session: ABSENT } },
      {
        code: 'sessions.wrong-times',
        input: { session: LESSON, at: { day: DAY, half: 'evening', starts: 500, ends: 600 } },
      },
    ],
  }),

  'sessions.join': writes<{ id: string; conflicts: ConflictLine[] }>()('sessions.join', {
    title: '合班',
    right: 'timetable.edit',
    input: z.strictObject({ session: id, class: id }),
    codes: { ...NO_SESSION, ...NO_CLASS, 'sessions.already-joined': '这个班已在这节课上' },
    examples: [{ title: '一个班来听', input: { session: LESSON, class: OTHER_CLASS } }],
    refusals: [
      { code: 'sessions.not-found', input: { session: ABSENT, class: CLASS } },
      { code: 'classes.not-found', input: { session: LESSON, class: ABSENT } },
      { code: 'sessions.already-joined', input: { session: LESSON, class: CLASS } },
    ],
  }),

  'sessions.part': writes<{ id: string }>()('sessions.part', {
    title: '取消合班',
    right: 'timetable.edit',
    input: z.strictObject({ session: id, class: id }),
    codes: { ...NO_SESSION, 'sessions.not-joined': '这个班没有合在这节课上' },
    examples: [
      {
        title: '一个班不来了',
        before: [{ call: 'sessions.join', input: { session: LESSON, class: OTHER_CLASS } }],
        input: { session: LESSON, class: OTHER_CLASS },
      },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { session: ABSENT, class: CLASS } },
      { code: 'sessions.not-joined', input: { session: LESSON, class: OTHER_CLASS } },
    ],
  }),

  'timetable.publish': writes<{
    id: string;
    version: number;
    changes: number;
    /** Said with it: the class is cancelled or postponed. */
    warning: string | null;
  }>()('timetable.publish', {
    title: '发布课表',
    right: 'timetable.edit',
    /** A reason is needed from the second version on. */
    input: z.strictObject({ class: id, reason: parts.reason.nullable().default(null) }),
    codes: {
      ...NO_CLASS,
      'timetable.nothing-placed': '还没有排课',
      'timetable.unchanged': '和上次发布的一样',
      'timetable.reason-needed': '再次发布要写调课原因',
    },
    examples: [
      { title: '第一次', input: { class: CLASS } },
      {
        title: '调课以后',
        before: [parts.published, parts.moved],
        input: parts.publishedAgain.input,
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      { code: 'timetable.nothing-placed', input: { class: TOWN_CLASS } },
      { code: 'timetable.unchanged', before: [parts.published], input: parts.publishedAgain.input },
      {
        code: 'timetable.reason-needed',
        before: [parts.published, parts.moved],
        input: { class: CLASS },
      },
    ],
  }),

  'timetable.copy-from': writes<{
    placed: number;
    waiting: number;
    /** What the copies clash with; hints of unpublished years are left out. */
    conflicts: ConflictLine[];
  }>()('timetable.copy-from', {
    title: '套用以前的课表',
    right: 'timetable.edit',
    /**
     * `shifted`: what stood on a day of the earlier class stands on the same day of teaching of this one; what finds no
     * such day, and everything with `waiting`, becomes 待排.
     */
    input: z.strictObject({
      class: id,
      from: id,
      as: z.enum(['waiting', 'shifted']),
      /** Although the class has sessions already. */
      despite: z.boolean().default(false),
    }),
    codes: {
      ...NO_CLASS,
      'timetable.same-class': '不能套用自己的课表',
      'timetable.nothing-to-copy': '那个班没有课次',
      'timetable.has-sessions': '本班已有课次，再套用会重复',
    },
    examples: [
      { title: '按日期顺移', input: { class: TOWN_CLASS, from: CLASS, as: 'shifted' } },
      { title: '全部待排', input: { class: TOWN_CLASS, from: OTHER_CLASS, as: 'waiting' } },
      {
        title: '加到已有的课次里',
        input: { class: OTHER_CLASS, from: CLASS, as: 'waiting', despite: true },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: CLASS, from: ABSENT, as: 'waiting' } },
      { code: 'timetable.same-class', input: { class: CLASS, from: CLASS, as: 'waiting' } },
      { code: 'timetable.has-sessions', input: { class: OTHER_CLASS, from: CLASS, as: 'shifted' } },
      { code: 'timetable.nothing-to-copy', input: { class: CLASS, from: TOWN_CLASS, as: 'waiting' } },
    ],
  }),
};
