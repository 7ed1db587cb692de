import { z } from 'zod';
import { CONFLICT_KINDS, SESSION_KINDS } from '../domain/timetable/codes.ts';
import { HALF_DAYS } from '../domain/timetable/half-days.ts';
import { day, id, line } from './fields.ts';
import { keysOf } from './organisation-parts.ts';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on timetables have in common: fields, refusals and rows of the sample. */

export const half = z.enum(keysOf(HALF_DAYS));
export const conflictKind = z.enum(keysOf(CONFLICT_KINDS));
/** Minutes after midnight; 1440 is the end of the day. */
const minute = z.int().min(0).max(1440);
/** Own times; without them the bells of the half-day hold. Both or none: a rule beyond shape. */
export const ownTimes = { starts: minute.nullable().optional(), ends: minute.nullable().optional() };
export const standsAt = z.strictObject({ day, half, ...ownTimes });

/** Where a session is held: one thing of one kind. */
export const where = z.union([
  z.strictObject({ venue: id }),
  z.strictObject({ site: id }),
  z.strictObject({ route: id }),
  z.strictObject({ place: line(100) }),
]);

const staff = z.array(id).max(20);

export const sessionValues = {
  kind: z.enum(keysOf(SESSION_KINDS)),
  course: id.nullable(),
  title: line(120),
  /** 学时. */
  hours: z.number().min(0).max(40),
  teachers: staff,
  assistants: staff,
  where: where.nullable(),
  pinned: z.boolean(),
  note: line(300).nullable(),
};

export const reason = line(200);
export const sessions = z.array(id).min(1).max(300);

export const NO_CLASS = { 'classes.not-found': '没有这个班次，或不在您的管理范围内' };
export const NO_SESSION = { 'sessions.not-found': '没有这个课次，或不在您的管理范围内' };
export const NO_RESOURCE = { 'sessions.resource-not-found': '没有这门课程、这位教师或这个地点' };
export const WRONG_TIMES = { 'sessions.wrong-times': '时间不全、颠倒，或不在所选的午别' };
export const WRONG_DAYS = { 'timetable.wrong-days': '日期颠倒，或相隔太久' };

/** Classes and sessions of the sample district. */
export const CLASS = sampleId('class', '2026年第12期');
export const OTHER_CLASS = sampleId('class', '2026年第13期');
export const TOWN_CLASS = sampleId('class', '靖港镇2026年第3期');
const sessionOf = (title: string, number = '2026年第12期') => sampleId('session', `${number}/${title}`);
export const LESSON = sessionOf('党章党规党纪');
export const TRIP = sessionOf('走初心路');
export const WAITING = sessionOf('支部工作方法');
export const OTHER_LESSON = sessionOf('党章党规党纪', '2026年第13期');
export const OTHER_WAITING = sessionOf('党史中的望城', '2026年第13期');
export const TEACHER = sampleId('teacher', '何静姝');
export const LEADER = sampleId('teacher', '彭建邺');
export const ROOM = sampleId('venue', '第一教室');
export const OTHER_ROOM = sampleId('venue', '第二教室');
export const SITE = sampleId('site', '雷锋纪念馆');
export const ROUTE = sampleId('route', '走成长路');
export const COURSE = sampleId('course', '党章党规党纪');

export const BLANK_SESSION = {
  kind: 'lesson' as const,
  course: null,
  title: '基层治理案例',
  hours: 4,
  teachers: [] as string[],
  assistants: [] as string[],
  where: null,
  pinned: false,
  note: null,
};

export const newSession = {
  call: 'sessions.create',
  input: { class: TOWN_CLASS, ...BLANK_SESSION, at: { day: '2026-12-07', half: 'morning' } },
};
/** Two sessions that want one teacher at one time. */
export const clash = {
  call: 'sessions.place',
  input: { session: OTHER_WAITING, day: '2026-11-25', half: 'morning' },
};
export const allowed = {
  call: 'timetable.allow',
  input: { one: TRIP, other: OTHER_WAITING, kind: 'teacher' as const, reason: '同一场报告' },
};
export const published = { call: 'timetable.publish', input: { class: CLASS } };
export const moved = {
  call: 'sessions.place',
  input: { session: LESSON, day: '2026-11-26', half: 'evening' },
};
export const publishedAgain = { call: 'timetable.publish', input: { class: CLASS, reason: '教师出差' } };
