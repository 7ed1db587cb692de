import { z } from 'zod';
import { TERMS } from '../domain/timetable/ratios.ts';
import { reads } from './call.ts';
import { day, id, page } from './fields.ts';
import { ABSENT, idOf, keysOf } from './organisation-parts.ts';
import type {
  ClassTimetable,
  ConflictFound,
  ConflictLine,
  FreeResources,
  KeptTimetable,
  ResourceTimetable,
  Target,
  TermRatios,
  TimetableComparison,
  TimetableVersion,
  WeekBoard,
} from './timetable-answers.ts';
import * as parts from './timetable-parts.ts';

const {
  CLASS,
  LESSON,
  NO_CLASS,
  NO_RESOURCE,
  NO_SESSION,
  OTHER_CLASS,
  ROOM,
  TEACHER,
  TOWN_CLASS,
  WAITING,
  WRONG_DAYS,
} = parts;

const stretch = { from: day, to: day };
const WEEK = { from: '2026-11-23', to: '2026-11-29' };
const REVERSED = { from: '2026-11-29', to: '2026-11-23' };
const NO_VERSION = { 'timetable.version-not-found': '没有这个版本的课表' };
const compared = z.strictObject({ before: id, after: id.nullable().default(null) });
const twoVersions = [parts.published, parts.moved, parts.publishedAgain];

/** Calls that look at timetables. */
export const timetableLookups = {
  'timetable.class': reads<ClassTimetable>()('timetable.class', {
    title: '班级课表',
    right: 'classes.see',
    input: z.strictObject({ class: id }),
    codes: NO_CLASS,
    examples: [
      { title: '一个班', input: { class: CLASS } },
      { title: '还没有排课的班', input: { class: TOWN_CLASS } },
    ],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'timetable.week': reads<WeekBoard>()('timetable.week', {
    title: '全校周课表',
    right: 'classes.see',
    /** Any day of the week. */
    input: z.strictObject({ from: day }),
    examples: [{ title: '一周', input: { from: '2026-11-25' } }],
  }),

  'timetable.teacher': reads<ResourceTimetable>()('timetable.teacher', {
    title: '教师课表',
    right: 'classes.see',
    input: z.strictObject({ teacher: id, ...stretch }),
    codes: { ...NO_RESOURCE, ...WRONG_DAYS },
    examples: [{ title: '一周', input: { teacher: TEACHER, ...WEEK } }],
    refusals: [
      { code: 'sessions.resource-not-found', input: { teacher: ABSENT, ...WEEK } },
      { code: 'timetable.wrong-days', input: { teacher: TEACHER, ...REVERSED } },
    ],
  }),

  'timetable.venue': reads<ResourceTimetable>()('timetable.venue', {
    title: '场地课表',
    right: 'classes.see',
    input: z.strictObject({ venue: id, ...stretch }),
    codes: { ...NO_RESOURCE, ...WRONG_DAYS },
    examples: [{ title: '一周', input: { venue: ROOM, ...WEEK } }],
    refusals: [
      { code: 'sessions.resource-not-found', input: { venue: ABSENT, ...WEEK } },
      { code: 'timetable.wrong-days', input: { venue: ROOM, from: '2020-01-01', to: '2026-11-23' } },
    ],
  }),

  'timetable.free': reads<FreeResources>()('timetable.free', {
    title: '空闲场地和教师',
    right: 'classes.see',
    input: z.strictObject({ day, half: parts.half }),
    examples: [{ title: '一个半天', input: { day: '2026-11-24', half: 'morning' } }],
  }),

  'sessions.try': reads<{ starts: number; ends: number; conflicts: ConflictLine[] }>()('sessions.try', {
    title: '试排',
    right: 'classes.see',
    /** What a session, new or changed, would clash with; `session` is left out of what it is held against. */
    input: z.strictObject({
      class: id,
      session: id.nullable(),
      jointWith: z.array(id).max(30).default([]),
      teachers: parts.sessionValues.teachers,
      assistants: parts.sessionValues.assistants,
      where: parts.where.nullable(),
      at: parts.standsAt,
    }),
    codes: { ...NO_CLASS, ...NO_RESOURCE, ...parts.WRONG_TIMES },
    examples: [
      {
        title: '教师已有课',
        input: {
          class: OTHER_CLASS,
          session: null,
          teachers: [TEACHER],
          assistants: [],
          where: { venue: ROOM },
          at: { day: '2026-11-26', half: 'morning', starts: 540, ends: 600 },
        },
      },
    ],
    refusals: [
      {
        code: 'classes.not-found',
        input: {
          class: ABSENT,
          session: null,
          teachers: [],
          assistants: [],
          where: null,
          at: { day: '2026-11-26', half: 'morning' },
        },
      },
      {
        code: 'sessions.resource-not-found',
        input: {
          class: CLASS,
          session: null,
          teachers: [ABSENT],
          assistants: [],
          where: null,
          at: { day: '2026-11-26', half: 'morning' },
        },
      },
      {
        code: 'sessions.wrong-times',
        input: {
          class: CLASS,
          session: LESSON,
          teachers: [],
          assistants: [],
          where: null,
          at: { day: '2026-11-26', half: 'morning', starts: 660, ends: 540 },
        },
      },
    ],
  }),

  'timetable.targets': reads<{ targets: Target[] }>()('timetable.targets', {
    title: '可以移到哪里',
    right: 'classes.see',
    input: z.strictObject({ session: id, ...stretch }),
    codes: { ...NO_SESSION, ...WRONG_DAYS },
    examples: [
      { title: '一周里的半天', input: { session: LESSON, ...WEEK } },
      { title: '待排的课', input: { session: WAITING, ...WEEK } },
    ],
    refusals: [
      { code: 'sessions.not-found', input: { session: ABSENT, ...WEEK } },
      { code: 'timetable.wrong-days', input: { session: LESSON, ...REVERSED } },
    ],
  }),

  'timetable.conflicts': reads<{
    found: ConflictFound[];
    total: number;
    sessions: number;
    kinds: Readonly<Record<string, number>>;
  }>()('timetable.conflicts', {
    title: '冲突检查',
    right: 'classes.see',
    input: z.strictObject({
      ...stretch,
      kind: parts.conflictKind.optional(),
      /** Also those that are allowed. */
      allowed: z.boolean().default(false),
      ...page.shape,
    }),
    codes: WRONG_DAYS,
    examples: [
      { title: '全年', input: { from: '2026-01-01', to: '2026-12-31' } },
      {
        title: '教师，包括允许的',
        before: [parts.clash],
        input: { from: '2026-01-01', to: '2026-12-31', kind: 'teacher', allowed: true },
      },
    ],
    refusals: [{ code: 'timetable.wrong-days', input: REVERSED }],
  }),

  'timetable.versions': reads<{ versions: TimetableVersion[] }>()('timetable.versions', {
    title: '课表版本',
    right: 'classes.see',
    input: z.strictObject({ class: id }),
    codes: NO_CLASS,
    examples: [{ title: '发布过两次', before: twoVersions, input: { class: CLASS } }],
    refusals: [{ code: 'classes.not-found', input: { class: ABSENT } }],
  }),

  'timetable.version': reads<KeptTimetable>()('timetable.version', {
    title: '一个版本的课表',
    right: 'classes.see',
    input: z.strictObject({ id }),
    codes: NO_VERSION,
    examples: [{ title: '第 1 版', before: [parts.published], input: (given) => ({ id: idOf(given) }) }],
    refusals: [{ code: 'timetable.version-not-found', input: { id: ABSENT } }],
  }),

  'timetable.compare': reads<TimetableComparison>()('timetable.compare', {
    title: '比较课表',
    right: 'classes.see',
    /** `after` null: the draft as it stands. */
    input: compared,
    codes: NO_VERSION,
    examples: [
      {
        title: '第 1 版与草稿',
        before: [parts.published, parts.moved],
        input: (given) => ({ before: idOf(given) }),
      },
      {
        title: '两个版本',
        before: twoVersions,
        input: (given) => ({ before: idOf(given), after: idOf(given, 2) }),
      },
    ],
    refusals: [{ code: 'timetable.version-not-found', input: { before: ABSENT } }],
  }),

  'timetable.change-text': reads<{ text: string }>()('timetable.change-text', {
    title: '调课通知文字',
    right: 'classes.see',
    input: compared,
    codes: NO_VERSION,
    examples: [
      {
        title: '草稿里的调课',
        before: [parts.published, parts.moved],
        input: (given) => ({ before: idOf(given) }),
      },
    ],
    refusals: [{ code: 'timetable.version-not-found', input: { before: ABSENT } }],
  }),

  'timetable.ratios': reads<TermRatios>()('timetable.ratios', {
    title: '教学比例',
    right: 'classes.see',
    input: z.strictObject({ year: z.int().min(2000).max(2100), term: z.enum(keysOf(TERMS)) }),
    examples: [{ title: '下半年', input: { year: 2026, term: 'second' } }],
  }),
};
