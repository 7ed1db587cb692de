import { z } from 'zod';
import { ATTENDANCE_STATES } from '../domain/attendance/codes.ts';
import { BLANK_CLASS, CLASS, enrolmentsOf } from './class-parts.ts';
import { line } from './fields.ts';
import { idOf, keysOf } from './organisation-parts.ts';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on attendance and leave have in common: fields, refusals and rows of the sample. */

export const attendanceState = z.enum(keysOf(ATTENDANCE_STATES));
/** Why something that was settled is changed. */
export const reason = line(300).optional();

export const NO_HALF = { 'attendance.no-such-half': '这个半天班里没有课' };
export const REASON_NEEDED = { 'attendance.reason-needed': '考勤已核定，改动要写原因' };
export const LEAVE_DECIDED = { 'leave.decided': '已经有人批过' };
export const LEAVE_NOT_FOUND = { 'leave.not-found': '没有这次请假，或不在您的管理范围内' };

/** 村（社区）后备干部培训班: over, its four sheets are entered and closed. */
export const OVER_CLASS = sampleId('class', '后备干部2026年第1期');
/** A half-day of the class that is over. */
export const CLOSED_HALF = { class: OVER_CLASS, day: '2026-11-10', half: 'morning' } as const;
/** The first half-day of the running class that is signed for. */
export const FIRST_HALF = { class: CLASS, day: '2026-11-23', half: 'afternoon' } as const;
export const THIRD_HALF = { class: CLASS, day: '2026-11-24', half: 'morning' } as const;

export const listed = { call: 'classes.trainees', input: { class: CLASS } };
export const listedOver = { call: 'classes.trainees', input: { class: OVER_CLASS } };

/** The enrolment at a place of the list that a step before has answered. */
export const trainee = (given: readonly unknown[], place: number, at = 0): string =>
  enrolmentsOf(given, at)[place] ?? '';

export const entered = { call: 'attendance.enter', input: { ...FIRST_HALF, groups: null, marks: [] } };

/** A class that nobody can have been in yet: two days far off. */
export const farClass = {
  call: 'classes.create',
  input: {
    ...BLANK_CLASS,
    name: '以后的班',
    kind: 'special',
    holder: null,
    startsOn: '2099-12-07',
    endsOn: '2099-12-08',
  },
};

/** The second trainee of the running class is away in the afternoon of its last day but one. */
const askedForLeave = {
  call: 'leave.request',
  input: (given: readonly unknown[]) => ({ ...shortLeave, enrolment: trainee(given, 1) }),
};
export const shortLeave = {
  kind: 'personal',
  from: { day: '2026-11-26', half: 'afternoon' },
  to: { day: '2026-11-27', half: 'morning' },
  reason: '孩子开家长会',
  destination: '长沙县',
  requestedOn: '2026-11-24',
} as const;

const agreed = {
  call: 'leave.decide',
  input: (given: readonly unknown[]) => ({
    leave: idOf(given, 1),
    approver: 'class-teacher',
    decision: 'approved',
    on: '2026-11-24',
  }),
};

export const asked = [listed, askedForLeave];
export const approvedLeave = [...asked, agreed];
