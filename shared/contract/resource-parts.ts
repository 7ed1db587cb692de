import { z } from 'zod';
import { id, line, page, paragraph, searchWords } from './fields.ts';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on courses, teachers and places have in common: fields and rows of the sample. */

/** Without a text: all, in their order. */
export const found = { text: searchWords(60).optional(), ...page.shape };

/** Whether those out of use are listed, too; left out: only those in use. */
export const outOfUse = z.enum(['with', 'only']).optional();

export const remark = paragraph(500).nullable();
export const lineOrNull = (max: number) => line(max).nullable();
/** Puts it before this one in the list; null: at the end. Left out: where it is. */
export const before = id.nullable().optional();
export const people = z.int().min(1).max(100_000).nullable();
export const minutes = z.int().min(0).max(1440);

export const COURSE = sampleId('course', '党章党规党纪');
export const TEACHER = sampleId('teacher', '周明德');
export const OTHER_TEACHER = sampleId('teacher', '肖桂澜');
export const VENUE = sampleId('venue', '第一教室');
export const SITE = sampleId('site', '郭亮纪念园');
export const OTHER_SITE = sampleId('site', '雷锋纪念馆');
export const ROUTE = sampleId('route', '走初心路');
export const CLASS = sampleId('class', '2026年第12期');

export const NO_COURSE = { 'courses.not-found': '没有这门课程' };
export const NO_TEACHER = { 'teachers.not-found': '没有这位教师' };
export const NO_VENUE = { 'venues.not-found': '没有这个场地' };
export const NO_SITE = { 'sites.not-found': '没有这个教学点' };
export const NO_ROUTE = { 'routes.not-found': '没有这条路线' };
export const NO_CLASS = { 'classes.not-found': '没有这个班次，或不在您的管理范围内' };
