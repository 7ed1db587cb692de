import {
  CONFLICT_KINDS,
  SESSION_KINDS,
  TEACHING_ROLES,
  type ConflictKind,
  type SessionKind,
  type TeachingRole,
} from '../../../shared/domain/timetable/codes.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { clockTime } from '../../../shared/domain/resources/bells.ts';
import { integer, integerOrNull, real, table, text, textOrNull, YES_NO } from '../declare.ts';

const timeOfDay = (minutes: string) => clockTime(Number(minutes));
const listed = (json: string) => (JSON.parse(json) as unknown[]).length;

/**
 * 课次: what is to be taught. It exists with its needs before it is placed (待排: no day), and its id lives through draft
 * and publish. `class_id` is the class that holds it; joint lectures have further classes in session_class.
 */
export const session = table({
  name: 'session',
  number: 33,
  title: '课次',
  feature: 'timetable',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'title',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    kind: text<SessionKind>('类型', { words: SESSION_KINDS }),
    course_id: textOrNull('课程', { references: 'course' }),
    title: text('教学内容'),
    hours: real('学时'),
    /** Order in which the sessions of the class are to be taught. */
    position: real('次序'),
    /** Null: 待排. */
    day: textOrNull('日期', { critical: true }),
    half: textOrNull<HalfDay>('午别', { critical: true, words: HALF_DAYS }),
    /** Minutes after midnight; null: as the bells of the half-day say. */
    starts_at: integerOrNull('开始时间', { said: timeOfDay }),
    ends_at: integerOrNull('结束时间', { said: timeOfDay }),
    venue_id: textOrNull('场地', { critical: true, references: 'venue' }),
    site_id: textOrNull('教学点', { references: 'teaching_site' }),
    route_id: textOrNull('路线', { references: 'route' }),
    /** A place that is in none of the lists. */
    place: textOrNull('其他地点'),
    /** 固定: not to be moved by the engine. */
    pinned: integer('固定', { words: YES_NO }),
    note: textOrNull('备注'),
  },
});

/** Further classes of a joint lecture. */
export const sessionClass = table({
  name: 'session_class',
  number: 34,
  title: '合班',
  feature: 'timetable',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'session', column: 'session_id' },
  called: 'class_id',
  columns: {
    session_id: text('课次', { references: 'session' }),
    class_id: text('班次', { references: 'training_class' }),
  },
});

export const sessionTeacher = table({
  name: 'session_teacher',
  number: 35,
  title: '任课',
  feature: 'timetable',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'session', column: 'session_id' },
  called: 'teacher_id',
  columns: {
    session_id: text('课次', { references: 'session' }),
    teacher_id: text('教师', { references: 'teacher', critical: true }),
    role: text<TeachingRole>('角色', { words: TEACHING_ROLES }),
    position: integer('次序'),
  },
});

/** A clash that is meant: kept with its reason and marked in print. The pair has no order: one_id < other_id. */
export const conflictException = table({
  name: 'conflict_exception',
  number: 36,
  title: '冲突例外',
  feature: 'timetable',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'session', column: 'one_id' },
  called: 'reason',
  columns: {
    one_id: text('课次', { references: 'session' }),
    /** Null: against its surroundings (a holiday, the seats of the room, a teacher's absence). */
    other_id: textOrNull('另一课次', { references: 'session' }),
    kind: text<ConflictKind>('冲突', { words: CONFLICT_KINDS }),
    reason: text('原因'),
    /** What it was allowed for: it holds only while this is the same or less. */
    day: text('日期'),
    /** JSON of the ids of the teachers, rooms or classes that are wanted twice. */
    about: text('涉及', { said: (value) => `${listed(value)} 个班次、教师或地点` }),
    /** People, seats or minutes that are wanting, as shared/domain/timetable/allowances.ts counts them. */
    extent: integer('相差'),
  },
});

/** A published timetable of a class is a snapshot (DESIGN §4). */
export const timetableVersion = table({
  name: 'timetable_version',
  number: 37,
  title: '课表版本',
  feature: 'timetable',
  owner: 'holder-of-scope',
  scope: { by: 'parent', table: 'training_class', column: 'class_id' },
  called: 'version',
  columns: {
    class_id: text('班次', { references: 'training_class' }),
    version: integer('版本', { said: (value) => `第 ${value} 版` }),
    published_at: text('发布时间'),
    published_by: text('发布人'),
    /** Why it was published again; null for the first. */
    reason: textOrNull('调课原因'),
    /** JSON of the sessions as they were. */
    content: text('内容', { said: (value) => `${listed(value)} 个课次` }),
  },
});
