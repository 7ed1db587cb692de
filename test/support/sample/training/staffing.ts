import type { Kysely } from 'kysely';
import type { Database } from '../../../../electron/data/tables/index.ts';
import type { CourseArea, TeacherKind } from '../../../../shared/domain/resources/codes.ts';
import type { PlannedSlot } from './session-plan.ts';

interface Course {
  readonly id: string;
  readonly name: string;
  readonly area: CourseArea;
  readonly teachers: readonly string[];
}

/** Who and what is still free: each choice is taken for its half-day. */
export interface Staffing {
  /** The smallest free room with enough seats; now and then, when none is free, one that is too small. */
  readonly venue: (slot: PlannedSlot, size: number, classId: string, turn: number) => string | null;
  readonly lesson: (
    slot: PlannedSlot,
    classId: string,
    turn: number,
  ) => { readonly course: Course; readonly teacher: string; readonly assistant: string | null };
  readonly trip: (
    slot: PlannedSlot,
    size: number,
    turn: number,
  ) => { readonly route: string | null; readonly name: string | null; readonly teacher: string | null };
}

type Half = Pick<PlannedSlot, 'day' | 'half'>;

export async function staffing(db: Kysely<Database>): Promise<Staffing> {
  const venues = await db.selectFrom('venue').select(['id', 'seats']).orderBy('seats').execute();
  const routes = await db
    .selectFrom('route')
    .select(['id', 'name', 'capacity'])
    .orderBy('position')
    .execute();
  const teachers = await db
    .selectFrom('teacher')
    .select(['id', 'kind'])
    .where('retired_on', 'is', null)
    .orderBy('name')
    .execute();
  const courses = await coursesOf(db);
  const away = await db.selectFrom('teacher_absence').selectAll().execute();

  /** Half-days on which somebody or something is taken, and by which class. */
  const taken = new Map<string, string>();
  const keyOf = (id: string, { day, half }: Half) => `${id} ${day} ${half}`;
  const isFree = (id: string, at: Half, classId = '') => (taken.get(keyOf(id, at)) ?? classId) === classId;
  const take = (id: string, at: Half, classId = 'nobody else') => taken.set(keyOf(id, at), classId);
  const isHere = (id: string, { day, half }: Half) =>
    !away.some(
      (each) =>
        each.teacher_id === id && each.from_on <= day && day <= each.to_on && (each.half ?? half) === half,
    );
  const freeOf = (kind: TeacherKind, at: Half, turn: number): string | null => {
    const own = teachers.filter((each) => each.kind === kind && isFree(each.id, at) && isHere(each.id, at));
    return own[turn % Math.max(1, own.length)]?.id ?? null;
  };

  return {
    venue: (slot, size, classId, turn) => {
      const free = venues.filter(({ id }) => isFree(id, slot, classId));
      const fits = free.find(({ seats, id }) => seats >= size && taken.get(keyOf(id, slot)) === classId);
      const chosen =
        fits ?? free.find(({ seats }) => seats >= size) ?? (turn % 29 === 0 ? free.at(-1) : undefined);
      if (chosen === undefined) return null;
      take(chosen.id, slot, classId);
      return chosen.id;
    },
    lesson: (slot, classId, turn) => {
      const fitting = courses.filter(({ area }) => area === slot.area);
      const ready = fitting.filter(({ teachers: own }) =>
        own.some((id) => isFree(id, slot) && isHere(id, slot)),
      );
      const course = (ready.length > 0 ? ready : fitting)[
        turn % Math.max(1, (ready.length > 0 ? ready : fitting).length)
      ];
      if (course === undefined) throw new Error(`the sample has no course on ${slot.area ?? 'anything'}`);
      const usual = course.teachers.find((id) => isFree(id, slot) && isHere(id, slot)) ?? null;
      const teacher =
        (slot.byLeader ? freeOf('leader', slot, turn) : usual) ??
        freeOf('staff', slot, turn) ??
        freeOf('external', slot, turn) ??
        course.teachers[0];
      if (teacher === undefined) throw new Error(`nobody teaches ${course.name} in the sample`);
      take(teacher, slot, classId);
      const assistant = turn % 7 === 3 ? freeOf('staff', slot, turn) : null;
      if (assistant !== null) take(assistant, slot, classId);
      return { course, teacher, assistant };
    },
    trip: (slot, size, turn) => {
      const open = routes.filter(({ id, capacity }) => isFree(id, slot) && (capacity ?? size) >= size);
      const route = open[turn % Math.max(1, open.length)];
      if (route !== undefined) take(route.id, slot);
      const teacher = freeOf('lecturer', slot, turn);
      if (teacher !== null) take(teacher, slot);
      return { route: route?.id ?? null, name: route?.name ?? null, teacher };
    },
  };
}

async function coursesOf(db: Kysely<Database>): Promise<Course[]> {
  const courses = await db
    .selectFrom('course')
    .select(['id', 'name', 'area'])
    .where('form', 'in', ['lecture', 'live'])
    .where('retired_on', 'is', null)
    .orderBy('name')
    .execute();
  const teachers = Map.groupBy(
    await db.selectFrom('course_teacher').select(['course_id', 'teacher_id']).execute(),
    (row) => row.course_id,
  );
  return courses.map((course) => ({
    ...course,
    teachers: (teachers.get(course.id) ?? []).map((row) => row.teacher_id),
  }));
}
