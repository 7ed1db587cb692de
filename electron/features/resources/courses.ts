import type { Kysely } from 'kysely';
import type { courseCalls } from '../../../shared/contract/courses.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Course, FoundCourse, Named } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { byPinyin, isCalledBy, isListed, pageOf } from './called.ts';
import { courseReviewHandlers, reviewsByCourse } from './course-reviews.ts';
import { givenOnly } from './order.ts';
import { courseRow, requireTeachers } from './rows.ts';
import { countUses, refuseInUse, sessionsUsing } from './uses.ts';

type Db = Kysely<Database>;

async function teachersByCourse(viewer: Viewer, db: Db): Promise<Map<string, Named[]>> {
  const all = await rows(viewer, db, 'course_teacher')
    .innerJoin('teacher', 'teacher.id', 'course_teacher.teacher_id')
    .select(['course_teacher.course_id', 'teacher.id', 'teacher.name'])
    .orderBy('course_teacher.id')
    .execute();
  return new Map(
    [...Map.groupBy(all, (row) => row.course_id)].map(([course, taught]) => [
      course,
      taught.map(({ id, name }) => ({ id, name })),
    ]),
  );
}

async function allCourses(viewer: Viewer, db: Db): Promise<FoundCourse[]> {
  const teachers = await teachersByCourse(viewer, db);
  const reviews = await reviewsByCourse(viewer, db);
  const all = await rows(viewer, db, 'course').selectAll().orderBy('id').execute();
  const sorted = all.toSorted((a, b) => byPinyin(a.name, b.name));
  return sorted.map((row) => ({
    id: row.id,
    name: row.name,
    task: row.task,
    area: row.area,
    theme: row.theme,
    form: row.form,
    choice: row.choice,
    hours: row.hours,
    step: reviews.get(row.id)?.at(-1)?.step ?? null,
    teachers: teachers.get(row.id) ?? [],
    retiredOn: row.retired_on,
  }));
}

async function listCourses(viewer: Viewer, db: Db, input: CallParsed<'courses.list'>) {
  const all = await allCourses(viewer, db);
  const among = <Value>(wanted: readonly Value[] | undefined, value: Value) =>
    wanted === undefined || wanted.length === 0 || wanted.includes(value);
  const fitting = all.filter(
    (course) =>
      isListed(course.retiredOn, input.retired) &&
      among(input.tasks, course.task) &&
      among(input.areas, course.area) &&
      among(input.forms, course.form) &&
      among(input.choices, course.choice) &&
      among(input.steps, course.step ?? 'none') &&
      (input.teacher === undefined || course.teachers.some(({ id }) => id === input.teacher)) &&
      isCalledBy(input.text, {
        names: [course.name, course.theme, ...course.teachers.map(({ name }) => name)],
      }),
  );
  return pageOf(fitting, input);
}

async function oneCourse(viewer: Viewer, db: Db, id: string): Promise<Course> {
  const row = await courseRow(viewer, db, id);
  const found = (await allCourses(viewer, db)).find((course) => course.id === id);
  if (found === undefined) throw new Error(`course ${id} is not among all`);
  return {
    ...found,
    material: row.material,
    note: row.note,
    reviews: (await reviewsByCourse(viewer, db, id)).get(id) ?? [],
    sessions: await sessionsUsing(viewer, db, 'course_id', id),
  };
}

/** Puts those in who are missing and takes those out who are no longer wanted. */
async function setTeachers(viewer: Viewer, db: Db, course: string, wanted: readonly string[]): Promise<void> {
  await requireTeachers(viewer, db, wanted);
  const present = await rows(viewer, db, 'course_teacher')
    .select(['id', 'teacher_id'])
    .where('course_id', '=', course)
    .execute();
  const gone = present.filter((row) => !wanted.includes(row.teacher_id)).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('course_teacher').where('id', 'in', gone).execute();
  for (const teacher of new Set(wanted)) {
    if (present.some((row) => row.teacher_id === teacher)) continue;
    await db
      .insertInto('course_teacher')
      .values({ id: newId(), course_id: course, teacher_id: teacher })
      .execute();
  }
}

/** Other courses of the same name: allowed, but said. */
async function alikeCourses(viewer: Viewer, db: Db, name: string): Promise<number> {
  const all = await rows(viewer, db, 'course').select('name').execute();
  return all.filter((row) => comparableName(row.name) === comparableName(name)).length;
}

export const courseHandlers: Handlers<keyof typeof courseCalls> = {
  ...courseReviewHandlers,

  'courses.list': ({ viewer, db }, input) => listCourses(viewer, db, input),

  'courses.get': ({ viewer, db }, { id }) => oneCourse(viewer, db, id),

  'courses.create': async ({ viewer, db, label }, { teachers, ...given }) => {
    const id = newId();
    const alike = await alikeCourses(viewer, db, given.name);
    await db
      .insertInto('course')
      .values({ id, ...given, retired_on: null })
      .execute();
    await setTeachers(viewer, db, id, teachers);
    label(`新建课程 ${given.name}`);
    return { id, alike };
  },

  'courses.edit': async ({ viewer, db, label }, { id, teachers, ...given }) => {
    const own = await courseRow(viewer, db, id);
    const fields = givenOnly(given);
    if (Object.keys(fields).length > 0)
      await db.updateTable('course').set(fields).where('id', '=', id).execute();
    if (teachers !== undefined) await setTeachers(viewer, db, id, teachers);
    label(`修改课程 ${given.name ?? own.name}`);
    return { id };
  },

  'courses.retire': async ({ viewer, db, label }, { id, on }) => {
    const own = await courseRow(viewer, db, id);
    await db.updateTable('course').set({ retired_on: on }).where('id', '=', id).execute();
    label(`停用课程 ${own.name}`);
    return { id };
  },

  'courses.restore': async ({ viewer, db, label }, { id }) => {
    const own = await courseRow(viewer, db, id);
    if (own.retired_on === null)
      throw new Refusal('courses.in-service', `“${own.name}”没有停用，不需要恢复。`);
    await db.updateTable('course').set({ retired_on: null }).where('id', '=', id).execute();
    label(`恢复课程 ${own.name}`);
    return { id };
  },

  'courses.remove': async ({ viewer, db, label }, { id }) => {
    const own = await courseRow(viewer, db, id);
    const sessions = await sessionsUsing(viewer, db, 'course_id', id);
    const hidden = (await countUses(db, 'course_id', id)) - sessions.length;
    refuseInUse(
      'courses.in-use',
      own.name,
      { sessions, hidden, others: [] },
      '请先在课表里换成别的课程，或把这门课程“停用”。',
    );
    await db.deleteFrom('course_teacher').where('course_id', '=', id).execute();
    await db.deleteFrom('course_review').where('course_id', '=', id).execute();
    await db.deleteFrom('course').where('id', '=', id).execute();
    label(`删除课程 ${own.name}`);
    return { id };
  },
};
