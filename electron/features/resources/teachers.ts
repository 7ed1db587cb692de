import type { Kysely } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { FoundTeacher, Named, Teacher } from '../../../shared/contract/resource-answers.ts';
import type { teacherCalls } from '../../../shared/contract/teachers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { maskedPhone } from '../../../shared/domain/people/masking.ts';
import { strokeKey } from '../../../shared/domain/people/names/order.ts';
import { TEACHER_KINDS } from '../../../shared/domain/resources/codes.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { personRow } from '../people/rows.ts';
import { absencesByTeacher, absenceHandlers } from './absences.ts';
import { isCalledBy, isListed, pageOf } from './called.ts';
import { noteContactLook } from './looks.ts';
import { givenOnly } from './order.ts';
import { teacherRow } from './rows.ts';
import { countUses, refuseInUse, sessionsOfTeacher } from './uses.ts';

type Db = Kysely<Database>;
type TeacherRow = Database['teacher'];

type Absences = Awaited<ReturnType<typeof absencesByTeacher>>;

function asFound(row: TeacherRow, absences: Absences, today: string): FoundTeacher {
  const next = absences.get(row.id)?.find(({ to }) => to >= today);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    title: row.title,
    unit: row.unit,
    topics: row.topics,
    feeClass: row.fee_class,
    retiredOn: row.retired_on,
    away: next === undefined ? null : { from: next.from, to: next.to, half: next.half },
  };
}

const KINDS = Object.keys(TEACHER_KINDS);

/** Own staff first, then the other kinds in their order; within each by 姓氏笔画, as lists of people are printed. */
function byKindAndStrokes(one: TeacherRow, other: TeacherRow): number {
  const kinds = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  const [a, b] = [strokeKey(one.name, 'surname').key, strokeKey(other.name, 'surname').key];
  return a < b ? -1 : a > b ? 1 : 0;
}

async function listTeachers(viewer: Viewer, db: Db, today: string, input: CallParsed<'teachers.list'>) {
  const absences = await absencesByTeacher(viewer, db);
  const all = await rows(viewer, db, 'teacher').selectAll().orderBy('id').execute();
  const fitting = all
    .toSorted(byKindAndStrokes)
    .filter(
      (row) =>
        isListed(row.retired_on, input.retired) &&
        (input.kinds === undefined || input.kinds.length === 0 || input.kinds.includes(row.kind)) &&
        isCalledBy(input.text, { names: [row.unit, row.topics], person: row.name }),
    );
  const { found, total } = pageOf(fitting, input);
  return { found: found.map((row) => asFound(row, absences, today)), total };
}

/** The entry of the register that a teacher is linked to, if it is in the viewer's reach. */
async function linkedPerson(viewer: Viewer, db: Db, id: string | null): Promise<Named | null> {
  if (id === null) return null;
  const row = await rows(viewer, db, 'person').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

async function oneTeacher(viewer: Viewer, db: Db, today: string, id: string): Promise<Teacher> {
  const row = await teacherRow(viewer, db, id);
  const absences = await absencesByTeacher(viewer, db, id);
  const courses = await rows(viewer, db, 'course_teacher')
    .innerJoin('course', 'course.id', 'course_teacher.course_id')
    .select(['course.id', 'course.name'])
    .where('course_teacher.teacher_id', '=', id)
    .orderBy('course.name')
    .execute();
  return {
    ...asFound(row, absences, today),
    phone: row.phone === null ? null : maskedPhone(row.phone),
    person: await linkedPerson(viewer, db, row.person_id),
    note: row.note,
    absences: absences.get(id) ?? [],
    courses,
    sessions: await sessionsOfTeacher(viewer, db, id),
  };
}

export const teacherHandlers: Handlers<keyof typeof teacherCalls> = {
  ...absenceHandlers,

  'teachers.list': ({ viewer, db, now }, input) => listTeachers(viewer, db, dayOf(now()), input),

  'teachers.get': ({ viewer, db, now }, { id }) => oneTeacher(viewer, db, dayOf(now()), id),

  'teachers.create': async ({ viewer, db, label }, { person, feeClass, ...given }) => {
    if (person !== null) await personRow(viewer, db, person);
    const alike = await rows(viewer, db, 'teacher').select('id').where('name', '=', given.name).execute();
    const id = newId();
    await db
      .insertInto('teacher')
      .values({ id, ...given, fee_class: feeClass, person_id: person, retired_on: null })
      .execute();
    label(`登记教师 ${given.name}`);
    return { id, alike: alike.length };
  },

  'teachers.edit': async ({ viewer, db, label }, { id, person, feeClass, ...given }) => {
    const own = await teacherRow(viewer, db, id);
    if (person != null && person !== own.person_id) await personRow(viewer, db, person);
    const fields = givenOnly({ ...given, fee_class: feeClass, person_id: person });
    if (Object.keys(fields).length > 0)
      await db.updateTable('teacher').set(fields).where('id', '=', id).execute();
    label(`修改教师 ${given.name ?? own.name}`);
    return { id };
  },

  'teachers.retire': async ({ viewer, db, label }, { id, on }) => {
    const own = await teacherRow(viewer, db, id);
    await db.updateTable('teacher').set({ retired_on: on }).where('id', '=', id).execute();
    label(`停聘教师 ${own.name}`);
    const sessions = await sessionsOfTeacher(viewer, db, id);
    return { id, sessions: sessions.filter(({ day }) => day === null || day >= on) };
  },

  'teachers.restore': async ({ viewer, db, label }, { id }) => {
    const own = await teacherRow(viewer, db, id);
    if (own.retired_on === null)
      throw new Refusal('teachers.in-service', `“${own.name}”没有停聘，不需要恢复。`);
    await db.updateTable('teacher').set({ retired_on: null }).where('id', '=', id).execute();
    label(`恢复聘用教师 ${own.name}`);
    return { id };
  },

  'teachers.remove': async ({ viewer, db, label }, { id }) => {
    const own = await teacherRow(viewer, db, id);
    const sessions = await sessionsOfTeacher(viewer, db, id);
    const hidden = (await countUses(db, 'teacher_id', id)) - sessions.length;
    refuseInUse(
      'teachers.in-use',
      own.name,
      { sessions, hidden, others: [] },
      '请先在课表里换人或删去这些课次，或改为“停聘”。',
      '还有',
    );
    await db.deleteFrom('course_teacher').where('teacher_id', '=', id).execute();
    await db.deleteFrom('teacher_absence').where('teacher_id', '=', id).execute();
    await db.deleteFrom('teacher').where('id', '=', id).execute();
    label(`删除教师 ${own.name}`);
    return { id };
  },

  'teachers.reveal': async (context, { id }) => {
    const own = await teacherRow(context.viewer, context.db, id);
    await noteContactLook(context, { person: own.person_id, what: '教师联系电话' });
    context.label(`查看教师 ${own.name} 的联系电话`);
    return { value: own.phone };
  },
};
