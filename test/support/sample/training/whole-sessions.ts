import { insertRows } from '../../../../electron/data/insert-rows.ts';
import type { Database } from '../../../../electron/data/tables/index.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { pairInOrder } from '../../../../shared/domain/timetable/allowances.ts';
import type { Filling } from './classes.ts';
import { slotsOf, type PlannedSlot } from './session-plan.ts';
import { staffing, type Staffing } from './staffing.ts';

type SessionRow = Database['session'];

interface Held {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: Database['training_class']['kind'];
  readonly status: Database['training_class']['status'];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly size: number;
}

/** Kinds of classes that hear a leader's lecture together with a 主体班次 of the same week. */
const JOINS: ReadonlySet<string> = new Set(['main', 'special', 'commissioned']);
/** Every so many classes somebody has made a slip: a teacher is wanted twice. Every second of them is meant. */
const SLIP_EVERY = 19;

/**
 * The timetables of the 151 classes of the whole sample beside the showcases, made of its courses, teachers and rooms:
 * nobody and no room is wanted twice, but for the slips; two classes of one week hear a lecture together.
 */
export async function fillWholeSessions({ db, data }: Filling, done: ReadonlySet<string>): Promise<void> {
  const classes = await heldClasses(db, done);
  const staff = await staffing(db);
  const sessions: SessionRow[] = [];
  const teachers: Database['session_teacher'][] = [];
  const joint: Database['session_class'][] = [];
  const exceptions: Database['conflict_exception'][] = [];
  /** Lectures that another class may join, by day and half-day. */
  const open = new Map<string, { readonly id: string; readonly size: number }>();

  for (const [turn, own] of classes.entries()) {
    const slots = slotsOf(own, turn);
    // What is still to come is not placed to the end.
    const waiting = own.status === 'enrolling' ? 2 : 0;
    for (const [index, slot] of slots.entries()) {
      const when = `${slot.day}/${slot.half}`;
      const lecture = open.get(when);
      if (slot.kind === 'lesson' && slot.times === null && lecture !== undefined && JOINS.has(own.kind)) {
        joint.push({
          id: sampleId('session-class', `${own.number}/${when}`),
          session_id: lecture.id,
          class_id: own.id,
        });
        open.delete(when);
        continue;
      }
      const id = sampleId('session', `${own.number}/${index + 1}`);
      const waits = index >= slots.length - waiting;
      const filled = fill(slot, own, staff, turn + index);
      sessions.push({ ...rowOf(id, own, slot, filled, index), ...(waits ? NOT_PLACED : {}) });
      for (const [position, teacher] of filled.teachers.entries())
        teachers.push({
          id: sampleId('session-teacher', `${own.number}/${index + 1}/${position}`),
          session_id: id,
          teacher_id: teacher,
          role: position === 0 ? 'teacher' : 'assistant',
          position: 1,
        });
      if (own.kind === 'main' && slot.byLeader && slot.times === null && !waits)
        open.set(when, { id, size: own.size });
    }
  }
  slip(sessions, teachers, exceptions);
  insertRows(data, 'session', sessions);
  insertRows(data, 'session_teacher', teachers);
  insertRows(data, 'session_class', joint);
  insertRows(data, 'conflict_exception', exceptions);
}

const NOT_PLACED = { day: null, half: null, starts_at: null, ends_at: null } as const;

async function heldClasses(db: Filling['db'], done: ReadonlySet<string>): Promise<Held[]> {
  const found = await db
    .selectFrom('training_class')
    .innerJoin('enrolment', 'enrolment.class_id', 'training_class.id')
    .select(['training_class.id', 'number', 'name', 'kind', 'training_class.status', 'starts_on', 'ends_on'])
    .select(({ fn }) => fn.countAll<number>().as('size'))
    .groupBy('training_class.id')
    .orderBy('starts_on')
    .orderBy('number')
    .execute();
  return found.flatMap(({ starts_on: startsOn, ends_on: endsOn, number, ...rest }) =>
    startsOn === null || endsOn === null || number === null || done.has(number)
      ? []
      : [{ ...rest, number, startsOn, endsOn }],
  );
}

interface Filled {
  readonly title: string;
  readonly course: string | null;
  readonly venue: string | null;
  /** Where a class goes when no room of the school is large enough: the hall of its town, else that of the district. */
  readonly place: string | null;
  readonly route: string | null;
  readonly teachers: readonly string[];
}

function fill(slot: PlannedSlot, own: Held, staff: Staffing, turn: number): Filled {
  const nothing = { course: null, venue: null, place: null, route: null, teachers: [] };
  const title = slot.title ?? '';
  if (slot.kind === 'arrival' || slot.kind === 'self-study') return { ...nothing, title };
  if (slot.kind === 'away') {
    const { route, name, teacher } = staff.trip(slot, own.size, turn);
    return { ...nothing, title: name ?? title, route, teachers: teacher === null ? [] : [teacher] };
  }
  const venue = staff.venue(slot, own.size, own.id, turn);
  const town = /^(.+(?:镇|街道))党员/u.exec(own.name)?.[1];
  const place = venue === null ? (town === undefined ? '区会议中心' : `${town}文化活动中心`) : null;
  if (slot.area === null) return { ...nothing, title, venue, place };
  const { course, teacher, assistant } = staff.lesson(slot, own.id, turn);
  return {
    ...nothing,
    title: course.name,
    course: course.id,
    venue,
    place,
    teachers: [teacher, assistant].filter((each) => each !== null),
  };
}

function rowOf(id: string, own: Held, slot: PlannedSlot, filled: Filled, index: number): SessionRow {
  return {
    id,
    class_id: own.id,
    kind: slot.kind,
    course_id: filled.course,
    title: filled.title,
    hours: slot.hours,
    position: index + 1,
    day: slot.day,
    half: slot.half,
    starts_at: slot.times?.[0] ?? null,
    ends_at: slot.times?.[1] ?? null,
    venue_id: filled.venue,
    site_id: null,
    route_id: filled.route,
    place: filled.place,
    pinned: slot.kind === 'opening' ? 1 : 0,
    note: null,
  };
}

/** Gives a lesson now and then to somebody who teaches at the same time elsewhere. */
function slip(
  sessions: readonly SessionRow[],
  teachers: Database['session_teacher'][],
  exceptions: Database['conflict_exception'][],
): void {
  const lessons = sessions.filter(
    ({ kind, starts_at: starts, day }) => kind === 'lesson' && starts === null && day !== null,
  );
  const byTime = [...Map.groupBy(lessons, ({ day, half }) => `${day}/${half}`).values()].filter(
    (same) => same.length >= 2,
  );
  for (const [index, [one, other]] of byTime.entries()) {
    if (index % SLIP_EVERY !== 0 || one === undefined || other === undefined) continue;
    const theirs = teachers.find((row) => row.session_id === one.id && row.role === 'teacher');
    const at = teachers.findIndex((row) => row.session_id === other.id && row.role === 'teacher');
    const row = teachers[at];
    const stands = teachers.some(
      (each) => each.session_id === other.id && each.teacher_id === theirs?.teacher_id,
    );
    if (theirs === undefined || row === undefined || stands) continue;
    teachers[at] = { ...row, teacher_id: theirs.teacher_id };
    if (index % (SLIP_EVERY * 2) !== 0) continue;
    const pair = pairInOrder(one.id, other.id);
    exceptions.push({
      id: sampleId('conflict-exception', `${pair.one}/${pair.other ?? ''}`),
      one_id: pair.one,
      other_id: pair.other,
      kind: 'teacher',
      reason: '先后两场，中间换场，教师已确认',
      day: one.day ?? '',
      about: JSON.stringify([theirs.teacher_id]),
      extent: 0,
    });
  }
}
