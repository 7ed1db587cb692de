/** Code lists of training classes (rules-and-forms §0.9, §4.2; peer-lessons §4 A). */

export const CLASS_KINDS = {
  main: '主体班次',
  rotation: '轮训',
  special: '专题培训',
  candidate: '发展对象培训',
  activist: '入党积极分子培训',
  probationary: '预备党员培训',
  filed: '部门备案',
  town: '街镇自办',
  commissioned: '委托培训',
  outside: '区外来班',
} as const;
export type ClassKind = keyof typeof CLASS_KINDS;

/**
 * Where a class stands. A class of the school is 列入计划/已批复 (`approved`), one of a department or a town 已备案
 * (`filed`): rules-and-forms §0.9.
 */
export const CLASS_STATUSES = {
  planned: '计划',
  approved: '已批复',
  filed: '已备案',
  enrolling: '报名',
  running: '开班',
  finished: '结业',
  archived: '归档',
  postponed: '延期',
  cancelled: '取消',
} as const;
export type ClassStatus = keyof typeof CLASS_STATUSES;

/** What happened to a class on a day. */
export const CLASS_EVENTS = {
  status: '状态变更',
  dates: '日期变更',
  quota: '名额变更',
  notice: '发出通知',
} as const;
export type ClassEventKind = keyof typeof CLASS_EVENTS;

export const ENROLMENT_STATUSES = {
  enrolled: '已报名',
  reported: '已报到',
  absent: '未报到',
  withdrawn: '退出',
  finished: '结业',
} as const;
export type EnrolmentStatus = keyof typeof ENROLMENT_STATUSES;

/** 班委 and the offices of the 班级临时党支部. */
export const ENROLMENT_ROLES = {
  trainee: '学员',
  monitor: '班长',
  'deputy-monitor': '副班长',
  secretary: '临时党支部书记',
  'committee-member': '临时党支部委员',
  'study-committee': '学习委员',
  'life-committee': '生活委员',
  'group-leader': '组长',
} as const;
export type EnrolmentRole = keyof typeof ENROLMENT_ROLES;

/** Orders of the trainees of a class. */
export const TRAINEE_SORTS = {
  kept: '名单顺序',
  'surname-strokes': '姓氏笔画',
  'name-strokes': '姓名笔画',
  pinyin: '拼音',
  unit: '单位',
  group: '组别',
} as const;
export type TraineeSort = keyof typeof TRAINEE_SORTS;
