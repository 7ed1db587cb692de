/** Code lists of the timetable (rules-and-forms §4.1–4.2). */

/** What a session is; all but the lesson are marks of the day. */
export const SESSION_KINDS = {
  lesson: '授课',
  arrival: '报到',
  opening: '开班式',
  closing: '结业式',
  away: '异地教学',
  'self-study': '自学',
  discussion: '研讨',
  exam: '测试',
  activity: '活动',
} as const;
export type SessionKind = keyof typeof SESSION_KINDS;

/** What somebody does in a session: 授课人 or 辅教人. */
export const TEACHING_ROLES = { teacher: '授课人', assistant: '辅教人' } as const;
export type TeachingRole = keyof typeof TEACHING_ROLES;

/** What two sessions, or a session and its surroundings, clash in. */
export const CONFLICT_KINDS = {
  venue: '场地',
  teacher: '授课人',
  assistant: '辅教人',
  class: '班次',
  trainee: '学员',
  capacity: '容量',
  absence: '教师不可用',
  'out-of-use': '停聘停用',
  holiday: '放假',
  travel: '路程',
  dates: '班次日期之外',
} as const;
export type ConflictKind = keyof typeof CONFLICT_KINDS;
