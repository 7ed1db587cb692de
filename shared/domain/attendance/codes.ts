/** Code lists of attendance and leave (rules-and-forms §1.6; DESIGN §4). */

/** How somebody was there in a half-day of a class. */
export const ATTENDANCE_STATES = {
  present: '出勤',
  late: '迟到',
  early: '早退',
  personal: '事假',
  sick: '病假',
  official: '公假',
  absent: '旷课',
} as const;
export type AttendanceState = keyof typeof ATTENDANCE_STATES;

/** Why somebody is away with leave: the states that a leave enters into attendance by itself. */
export const LEAVE_KINDS = {
  personal: '事假',
  sick: '病假',
  official: '公假',
} as const satisfies Partial<Record<AttendanceState, string>>;
export type LeaveKind = keyof typeof LEAVE_KINDS;

export const LEAVE_STATUSES = {
  requested: '待批',
  approved: '已批准',
  returned: '未批准',
  withdrawn: '已撤回',
} as const;
export type LeaveStatus = keyof typeof LEAVE_STATUSES;

/** Who grants leave; which of them are needed follows from its length (settings 'leave.*'). */
export const LEAVE_APPROVERS = {
  'class-teacher': '班主任',
  office: '教务处',
  principal: '分管校长',
  committee: '区委组织部',
} as const;
export type LeaveApprover = keyof typeof LEAVE_APPROVERS;

export const LEAVE_DECISIONS = { approved: '同意', returned: '不同意' } as const;
export type LeaveDecision = keyof typeof LEAVE_DECISIONS;
