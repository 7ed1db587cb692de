/** Code lists of what teaching needs (rules-and-forms §1.1, §1.7, §4). Stored is the code, shown and printed the word. */

/** The seven tasks of education of the 2019 rule, art. 9–15. */
export const EDUCATION_TASKS = {
  theory: '政治理论教育',
  politics: '政治教育和政治训练',
  discipline: '党章党规党纪教育',
  purpose: '党的宗旨教育',
  tradition: '革命传统教育',
  situation: '形势政策教育',
  skills: '知识技能教育',
} as const;
export type EducationTask = keyof typeof EDUCATION_TASKS;

/** What a course counts as in the shares of a term (rules-and-forms §1.4). */
export const COURSE_AREAS = {
  theory: '党的理论教育',
  spirit: '党性教育',
  ability: '履职能力',
  knowledge: '知识培训',
} as const;
export type CourseArea = keyof typeof COURSE_AREAS;

export const COURSE_FORMS = {
  lecture: '课堂教学',
  site: '现场教学',
  seminar: '研讨交流',
  live: '直播',
} as const;
export type CourseForm = keyof typeof COURSE_FORMS;

export const COURSE_CHOICES = { required: '必修', elective: '选修' } as const;
export type CourseChoice = keyof typeof COURSE_CHOICES;

/** Where a course stands between preparation and approval. */
export const REVIEW_STEPS = {
  preparing: '备课',
  trial: '试讲',
  approved: '审核通过',
  returned: '退回修改',
} as const;
export type ReviewStep = keyof typeof REVIEW_STEPS;

/** The four kinds of teachers (rules-and-forms §4.3). */
export const TEACHER_KINDS = {
  staff: '校内专职',
  external: '外聘',
  leader: '领导干部',
  lecturer: '党员教育讲师',
} as const;
export type TeacherKind = keyof typeof TEACHER_KINDS;

/** Class of the lecture fee (rules-and-forms §1.7); own staff are paid none. */
export const FEE_CLASSES = {
  none: '不计课酬',
  intermediate: '中级及以下',
  'vice-senior': '副高',
  senior: '正高',
  academician: '院士、全国知名专家',
} as const;
export type FeeClass = keyof typeof FEE_CLASSES;

/** What a day of the calendar is against the ordinary week. */
export const DAY_KINDS = { holiday: '放假', workday: '调休上班', rest: '休息' } as const;
export type DayKind = keyof typeof DAY_KINDS;
