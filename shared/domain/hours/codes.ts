/** Code lists of hours (rules-and-forms §0.7, §1.1, §1.5). */

/** What hours are earned by. */
export const ACTIVITIES = {
  class: '集中培训（班次）',
  'class-evening': '班次晚间活动',
  congress: '支部党员大会',
  committee: '支部委员会',
  'group-meeting': '党小组会',
  'party-lecture': '党课',
  'theme-day': '主题党日',
  'organisational-life': '组织生活会',
  'seasonal-training': '冬春训',
  'study-group': '理论学习中心组学习',
  lecture: '专题讲座',
  outside: '外出培训',
  online: '网络学习',
} as const;
export type Activity = keyof typeof ACTIVITIES;

/** Activities that a branch holds and keeps a line about (三会一课 and the like). */
export const BRANCH_ACTIVITIES = [
  'congress',
  'committee',
  'group-meeting',
  'party-lecture',
  'theme-day',
  'organisational-life',
  'seasonal-training',
  'study-group',
  'lecture',
] as const satisfies readonly Activity[];
export type BranchActivity = (typeof BRANCH_ACTIVITIES)[number];

/** Activities of one person that he declares with a proof. */
export const DECLARED_ACTIVITIES = [
  'outside',
  'online',
  'lecture',
  'study-group',
] as const satisfies readonly Activity[];
export type DeclaredActivity = (typeof DECLARED_ACTIVITIES)[number];

/** What a rule counts. */
export const HOURS_UNITS = { 'half-day': '半天', day: '天', minutes: '分钟' } as const;
export type HoursUnit = keyof typeof HOURS_UNITS;

/** The plans speak of both together (§0.7); 书记和班子 need at least one 集中培训. */
export const COUNTS_AS = { concentrated: '集中培训', collective: '集体学习', none: '不计学时' } as const;
export type CountsAs = keyof typeof COUNTS_AS;

/** Whether a line about a branch event names those who were missing or those who were there. */
export const EVENT_TAKES = { 'all-but': '全支部到，除', only: '只有以下人员参加' } as const;
export type EventTakes = keyof typeof EVENT_TAKES;

export const EVENT_PRESENCES = { absent: '未到', present: '参加' } as const;
export type EventPresence = keyof typeof EVENT_PRESENCES;

export const DECLARATION_STATUSES = { declared: '待审核', approved: '已认定', returned: '已退回' } as const;
export type DeclarationStatus = keyof typeof DECLARATION_STATUSES;
