import {
  COURSE_AREAS,
  COURSE_CHOICES,
  COURSE_FORMS,
  DAY_KINDS,
  EDUCATION_TASKS,
  FEE_CLASSES,
  REVIEW_STEPS,
  TEACHER_KINDS,
  type CourseArea,
  type CourseChoice,
  type CourseForm,
  type DayKind,
  type EducationTask,
  type FeeClass,
  type ReviewStep,
  type TeacherKind,
} from '../../../shared/domain/resources/codes.ts';
import { maskedPhone } from '../../../shared/domain/people/masking.ts';
import { clockTime } from '../../../shared/domain/resources/bells.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { integer, integerOrNull, real, table, text, textOrNull, YES_NO } from '../declare.ts';

const timeOfDay = (minutes: string) => clockTime(Number(minutes));

const ofSchool = { feature: 'resources', owner: 'school', scope: { by: 'installation' } } as const;

/** An entry of the course library. */
export const course = table({
  ...ofSchool,
  name: 'course',
  number: 18,
  title: '课程',
  called: 'name',
  columns: {
    name: text('课程名称'),
    task: text<EducationTask>('教育任务', { words: EDUCATION_TASKS }),
    area: text<CourseArea>('教学板块', { words: COURSE_AREAS }),
    theme: textOrNull('主题'),
    form: text<CourseForm>('教学形式', { words: COURSE_FORMS }),
    choice: text<CourseChoice>('必修选修', { words: COURSE_CHOICES }),
    hours: real('学时'),
    material: textOrNull('课件'),
    note: textOrNull('备注'),
    retired_on: textOrNull('停用日期'),
  },
});

/** 备课 → 试讲 → 审核通过 / 退回: the latest step is where the course stands. */
export const courseReview = table({
  ...ofSchool,
  name: 'course_review',
  number: 19,
  title: '课程审核',
  called: 'reviewed_on',
  keptWith: 'course_id',
  columns: {
    course_id: text('课程', { references: 'course' }),
    step: text<ReviewStep>('环节', { words: REVIEW_STEPS }),
    reviewed_on: text('日期'),
    reviewer: text('审核人'),
    opinion: textOrNull('意见'),
  },
});

/** Who teaches a course as a rule. */
export const courseTeacher = table({
  ...ofSchool,
  name: 'course_teacher',
  number: 20,
  title: '课程师资',
  called: 'teacher_id',
  columns: {
    course_id: text('课程', { references: 'course' }),
    teacher_id: text('教师', { references: 'teacher' }),
  },
});

export const teacher = table({
  ...ofSchool,
  name: 'teacher',
  number: 21,
  title: '教师',
  called: 'name',
  seenWith: 'people.reveal',
  columns: {
    name: text('姓名'),
    kind: text<TeacherKind>('教师类别', { words: TEACHER_KINDS }),
    title: textOrNull('职称职务'),
    unit: textOrNull('单位'),
    topics: textOrNull('专题方向'),
    fee_class: text<FeeClass>('课酬档次', { words: FEE_CLASSES }),
    phone: textOrNull('联系电话', { sensitive: true, mask: maskedPhone }),
    person_id: textOrNull('人员', { references: 'person' }),
    note: textOrNull('备注'),
    retired_on: textOrNull('停聘日期'),
  },
});

/** Half-days on which a teacher cannot come: from the first day to the last, whole days or only one half. */
export const teacherAbsence = table({
  ...ofSchool,
  name: 'teacher_absence',
  number: 22,
  title: '教师不可用时段',
  called: 'from_on',
  seenWith: 'people.reveal',
  columns: {
    teacher_id: text('教师', { references: 'teacher' }),
    from_on: text('开始日期'),
    /** The last day, included. */
    to_on: text('截止日期'),
    /** Null: the whole day. */
    half: textOrNull<HalfDay>('午别', { words: HALF_DAYS }),
    /** May tell of somebody's health. */
    note: textOrNull('说明', { sensitive: true }),
  },
});

export const venue = table({
  ...ofSchool,
  name: 'venue',
  number: 23,
  title: '场地',
  called: 'name',
  columns: {
    name: text('场地名称'),
    seats: integer('座位数'),
    /** The layout of seats: rows × columns, aisles after which columns (JSON array of numbers). */
    row_count: integerOrNull('排数'),
    column_count: integerOrNull('列数'),
    aisles: textOrNull('过道', {
      said: (value) => `第 ${(JSON.parse(value) as number[]).join('、')} 列后`,
    }),
    equipment: textOrNull('设备'),
    note: textOrNull('备注'),
    position: real('顺序'),
    closed_on: textOrNull('停用日期'),
  },
});

/** 现场教学点. */
export const teachingSite = table({
  ...ofSchool,
  name: 'teaching_site',
  number: 24,
  title: '教学点',
  called: 'name',
  seenWith: 'people.reveal',
  columns: {
    name: text('教学点名称'),
    address: textOrNull('地址'),
    capacity: integerOrNull('接待人数'),
    guide: textOrNull('讲解员'),
    phone: textOrNull('联系电话', { sensitive: true, mask: maskedPhone }),
    minutes: integerOrNull('距学校车程（分钟）'),
    note: textOrNull('备注'),
    position: real('顺序'),
    closed_on: textOrNull('停用日期'),
  },
});

/** A round of teaching sites such as 走初心路. */
export const route = table({
  ...ofSchool,
  name: 'route',
  number: 25,
  title: '教学路线',
  called: 'name',
  columns: {
    name: text('路线名称'),
    capacity: integerOrNull('接待人数'),
    guide: textOrNull('带队讲解'),
    note: textOrNull('备注'),
    position: real('顺序'),
    closed_on: textOrNull('停用日期'),
  },
});

export const routeStop = table({
  ...ofSchool,
  name: 'route_stop',
  number: 26,
  title: '路线站点',
  called: 'position',
  columns: {
    route_id: text('路线', { references: 'route' }),
    site_id: text('教学点', { references: 'teaching_site' }),
    position: integer('次序'),
    /** From the stop before; for the first, from the school. */
    travel_minutes: integer('车程（分钟）'),
    stay_minutes: integerOrNull('停留（分钟）'),
  },
});

/**
 * Days that are not what their place in the week says. Shipped rows (2007–2026) have fixed ids and come without a log
 * entry; a year without rows is not published: nothing is guessed.
 */
export const calendarDay = table({
  ...ofSchool,
  name: 'calendar_day',
  number: 27,
  title: '校历',
  called: 'day',
  columns: {
    day: text('日期'),
    kind: text<DayKind>('类型', { words: DAY_KINDS }),
    name: text('名称'),
    /** Null: the whole day. */
    half: textOrNull<HalfDay>('午别', { words: HALF_DAYS }),
    /** Null: the whole school. */
    class_id: textOrNull('班次', { references: 'training_class' }),
    source: textOrNull('依据'),
  },
});

/** When a half-day begins and ends, in minutes after midnight; by season, and for a class its own. */
export const bellTime = table({
  ...ofSchool,
  name: 'bell_time',
  number: 28,
  title: '作息时间',
  called: 'half',
  columns: {
    /** Null: the whole school. */
    class_id: textOrNull('班次', { references: 'training_class' }),
    half: text<HalfDay>('午别', { words: HALF_DAYS }),
    starts_at: integer('开始', { said: timeOfDay }),
    ends_at: integer('结束', { said: timeOfDay }),
    valid_from: text('开始日期'),
    /** The last day, included. */
    valid_to: textOrNull('截止日期'),
    source: textOrNull('依据'),
    to_confirm: integer('请核对', { words: YES_NO }),
  },
});
