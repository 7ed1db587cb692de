import { z } from 'zod';
import { CLASS_KINDS } from '../domain/classes/codes.ts';
import { day, id, line, paperNumber, paragraph } from './fields.ts';
import { idOf, JINGGANG, keysOf } from './organisation-parts.ts';
import { people, peopleFilter } from './people-parts.ts';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on classes have in common: fields, refusals and rows of the sample. */

export const classKind = z.enum(keysOf(CLASS_KINDS));
const text = (max: number) => line(max).nullable();
const long = paragraph(1000).nullable();

/** Everything about a class that can be entered, but for its days and status: these are changed by steps of their own. */
export const classValues = {
  number: text(40),
  name: line(100),
  kind: classKind,
  organiser: text(100),
  undertaker: text(100),
  purpose: long,
  audience: text(200),
  content: long,
  place: text(100),
  venue: id.nullable(),
  /** Trainees. */
  planned: z.int().min(0).max(10_000).nullable(),
  classTeacher: text(60),
  classTeacherPhone: text(30),
  cost: text(60),
  costSource: text(60),
  paper: paperNumber,
  note: text(500),
};

/** The days of a class, the last included; null: not settled yet. */
export const classDays = { startsOn: day.nullable(), endsOn: day.nullable() };

/** Who is meant: picked people, or everybody on the register who meets conditions. */
export const who = { people: people.optional(), filter: peopleFilter.optional() };

export const CLASS_NOT_FOUND = { 'classes.not-found': '没有这个班次，或不在您的管理范围内' };
export const ENROLMENT_NOT_FOUND = { 'classes.not-enrolled': '没有这个学员，或不在您的管理范围内' };
export const WRONG_ORDER = { 'classes.wrong-order': '结束日期早于开始日期' };
export const NO_VENUE = { 'classes.no-venue': '没有这个场地' };
export const NOBODY = { 'classes.nobody': '没有选人，或没有符合条件的人' };

/** 基层党支部书记轮训班: running, forty-odd trainees of 靖港镇, with a timetable. */
export const CLASS = sampleId('class', '2026年第12期');
/** 发展对象培训班: enrolling, on days of the first one. */
export const OTHER_CLASS = sampleId('class', '2026年第13期');
/** 靖港镇党员冬训班: planned, nobody in it yet. */
export const TOWN_CLASS = sampleId('class', '靖港镇2026年第3期');

export const BLANK_CLASS = {
  number: null,
  organiser: null,
  undertaker: null,
  purpose: null,
  audience: null,
  content: null,
  place: null,
  venue: null,
  planned: null,
  classTeacher: null,
  classTeacherPhone: null,
  cost: null,
  costSource: null,
  paper: null,
  note: null,
  startsOn: null,
  endsOn: null,
} as const;

/** A class of the town that the first trainees of 靖港镇 are put into. */
export const someTrainees = {
  call: 'classes.enrol',
  input: { class: TOWN_CLASS, filter: { under: JINGGANG, memberships: ['full'] } },
};
export const theirRows = { call: 'classes.trainees', input: { class: TOWN_CLASS } };

/** The ids of enrolments that a list of trainees before has answered. */
export function enrolmentsOf(given: readonly unknown[], at = 1): string[] {
  const list = given[at] as { trainees: { id: string; person: { id: string } }[] };
  return list.trainees.map(({ id: enrolment }) => enrolment);
}

export const firstEnrolment = (given: readonly unknown[]): string => enrolmentsOf(given)[0] ?? idOf(given);
