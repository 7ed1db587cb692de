import {
  ATTENDANCE_STATES,
  LEAVE_APPROVERS,
  LEAVE_DECISIONS,
  LEAVE_KINDS,
  LEAVE_STATUSES,
  type AttendanceState,
  type LeaveApprover,
  type LeaveDecision,
  type LeaveKind,
  type LeaveStatus,
} from '../../../shared/domain/attendance/codes.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { integerOrNull, table, text, textOrNull } from '../declare.ts';

/** 考勤: the signed sheet of a half-day of a class. All are present but those with a mark or with leave. */
export const attendanceSheet = table({
  name: 'attendance_sheet',
  number: 40,
  title: '考勤',
  feature: 'attendance',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'day',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    day: text('日期', { critical: true }),
    half: text<HalfDay>('午别', { critical: true, words: HALF_DAYS }),
    /** JSON of the numbers of the groups that are entered; null: the whole class. */
    groups: textOrNull('已录小组', { critical: true }),
    entered_on: text('录入日期'),
    /** From then on a change needs a reason. */
    closed_on: textOrNull('核定日期', { critical: true }),
    document_id: textOrNull('签到表', { references: 'frozen_document' }),
    note: textOrNull('备注'),
  },
});

/** One who was not simply there. 出勤 stands only where somebody came in spite of his leave. */
export const attendanceMark = table({
  name: 'attendance_mark',
  number: 41,
  title: '考勤例外',
  feature: 'attendance',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'attendance_sheet', column: 'sheet_id' },
  called: 'enrolment_id',
  columns: {
    sheet_id: text('考勤', { references: 'attendance_sheet' }),
    enrolment_id: text('学员', { references: 'enrolment' }),
    state: text<AttendanceState>('状态', { critical: true, words: ATTENDANCE_STATES }),
    /** How many minutes of the half-day he missed, where that is known. */
    minutes: integerOrNull('缺课分钟'),
    note: textOrNull('备注'),
  },
});

/**
 * 请假: half-open, in half-days: from the first one that he misses to the one on which he is back. Half-days count in the
 * order of the day: morning, afternoon, evening.
 */
export const leave = table({
  name: 'leave',
  number: 42,
  title: '请假',
  feature: 'attendance',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'enrolment', column: 'enrolment_id' },
  called: 'from_day',
  seenWith: 'attendance.reveal',
  columns: {
    enrolment_id: text('学员', { references: 'enrolment' }),
    kind: text<LeaveKind>('假别', { critical: true, words: LEAVE_KINDS }),
    from_day: text('开始日期', { critical: true }),
    from_half: text<HalfDay>('开始午别', { critical: true, words: HALF_DAYS }),
    /** The half-day on which he is to be back, which he does not miss. */
    to_day: text('返回日期', { critical: true }),
    to_half: text<HalfDay>('返回午别', { critical: true, words: HALF_DAYS }),
    reason: textOrNull('事由', { sensitive: true }),
    destination: textOrNull('去向', { sensitive: true }),
    requested_on: text('申请日期'),
    status: text<LeaveStatus>('状态', { critical: true, words: LEAVE_STATUSES }),
    /** 销假: the half-day on which he was really back. */
    back_day: textOrNull('销假日期', { critical: true }),
    back_half: textOrNull<HalfDay>('销假午别', { critical: true, words: HALF_DAYS }),
    back_noted_by: textOrNull('销假经办人'),
    note: textOrNull('备注'),
  },
});

export const leaveDecision = table({
  name: 'leave_decision',
  number: 43,
  title: '请假审批',
  feature: 'attendance',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'leave', column: 'leave_id' },
  called: 'approver',
  keptWith: 'leave_id',
  seenWith: 'attendance.reveal',
  columns: {
    leave_id: text('请假', { references: 'leave' }),
    approver: text<LeaveApprover>('审批人', { words: LEAVE_APPROVERS }),
    decision: text<LeaveDecision>('意见', { critical: true, words: LEAVE_DECISIONS }),
    decided_on: text('审批日期'),
    decided_by: textOrNull('签字'),
    opinion: textOrNull('说明', { sensitive: true }),
  },
});
