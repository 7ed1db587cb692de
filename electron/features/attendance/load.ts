import { sql, type Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { AttendanceState } from '../../../shared/domain/attendance/codes.ts';
import {
  isEnteredFor,
  stateIn,
  wasInClassOn,
  type GrantedLeave,
} from '../../../shared/domain/attendance/derive.ts';
import { keyOfHalf, placeOf, type DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { halfAt } from '../../../shared/domain/timetable/clock.ts';
import { rows, visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { classRow, type ClassRow, type EnrolmentRow } from '../classes/rows.ts';
import { unitNames } from '../people/lines.ts';
import { loadSessions, ofClass } from '../timetable/load.ts';
import { halvesOfClasses } from './halves.ts';

type Db = Kysely<Database>;
export type LeaveRow = Database['leave'];
type MarkRow = Database['attendance_mark'];

export interface Sheet {
  readonly row: Database['attendance_sheet'];
  /** Null: the whole class. */
  readonly groups: readonly number[] | null;
  readonly marks: ReadonlyMap<string, MarkRow>;
}

export interface Enrolled {
  readonly row: EnrolmentRow;
  readonly name: string;
  readonly search: string;
  readonly unit: string;
  /** 0: without one. */
  readonly group: number;
}

/** A class with all that its attendance follows from. */
export interface LoadedClass {
  readonly own: ClassRow;
  /** Those to be entered, and those that were entered and are taught at another time now. */
  readonly halves: readonly DayHalf[];
  readonly onTimetable: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, readonly string[]>;
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** In the order of the list, those who left among them; only those in the viewer's reach. */
  readonly people: readonly Enrolled[];
  readonly outOfReach: number;
  readonly leaves: ReadonlyMap<string, readonly LeaveRow[]>;
}

/** Reads a class. Refuses with classes.not-found. */
export async function loadClass(viewer: Viewer, db: Db, classId: string): Promise<LoadedClass> {
  const own = await classRow(viewer, db, classId);
  const taught = (await halvesOfClasses(viewer, db, [classId])).get(classId) ?? [];
  const sheets = await sheetsOf(viewer, db, classId);
  const onTimetable = new Set(taught.map(keyOfHalf));
  const moved = [...sheets.values()]
    .map(({ row: { day, half } }) => ({ day, half }))
    .filter((half) => !onTimetable.has(keyOfHalf(half)));
  const { people, outOfReach } = await enrolledOf(viewer, db, classId);
  const leaves = await rows(viewer, db, 'leave')
    .innerJoin('enrolment', 'enrolment.id', 'leave.enrolment_id')
    .selectAll('leave')
    .where('enrolment.class_id', '=', classId)
    .orderBy('from_day')
    .orderBy('leave.id')
    .execute();
  return {
    own,
    halves: [...taught, ...moved].toSorted((a, b) => placeOf(a) - placeOf(b)),
    onTimetable,
    titles: await titlesOf(viewer, db, classId),
    sheets,
    people,
    outOfReach,
    leaves: Map.groupBy(leaves, (leave) => leave.enrolment_id),
  };
}

export const groupsOf = (stored: string | null): readonly number[] | null =>
  stored === null ? null : (JSON.parse(stored) as number[]);

async function sheetsOf(viewer: Viewer, db: Db, classId: string): Promise<Map<string, Sheet>> {
  const found = await rows(viewer, db, 'attendance_sheet')
    .selectAll()
    .where('class_id', '=', classId)
    .execute();
  const marks = await rows(viewer, db, 'attendance_mark')
    .selectAll()
    .where(
      sql<boolean>`sheet_id IN (SELECT value FROM json_each(${JSON.stringify(found.map(({ id }) => id))}))`,
    )
    .execute();
  const bySheet = Map.groupBy(marks, (mark) => mark.sheet_id);
  return new Map(
    found.map((row) => [
      keyOfHalf(row),
      {
        row,
        groups: groupsOf(row.groups),
        marks: new Map((bySheet.get(row.id) ?? []).map((mark) => [mark.enrolment_id, mark])),
      },
    ]),
  );
}

async function enrolledOf(viewer: Viewer, db: Db, classId: string) {
  const enrolments = await rows(viewer, db, 'enrolment')
    .selectAll()
    .where('class_id', '=', classId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const found = await rows(viewer, db, 'enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['person.id', 'person.name', 'person.search_text', 'person.employer_id', 'person.branch_id'])
    .where('enrolment.class_id', '=', classId)
    .where(visible(viewer, 'person'))
    .execute();
  const seen = new Map(found.map((person) => [person.id, person]));
  const units = await unitNames(viewer, db);
  const people = enrolments.flatMap((row): Enrolled[] => {
    const person = seen.get(row.person_id);
    if (person === undefined) return [];
    const employer = units.employers.name(person.employer_id)?.name;
    const branch = units.organisations.name(person.branch_id)?.name;
    const sentBy = units.organisations.name(row.sent_by_id)?.name;
    return [
      {
        row,
        name: person.name,
        search: person.search_text,
        unit: employer ?? branch ?? sentBy ?? '',
        group: row.group_number ?? 0,
      },
    ];
  });
  return { people, outOfReach: enrolments.length - people.length };
}

async function titlesOf(viewer: Viewer, db: Db, classId: string): Promise<Map<string, string[]>> {
  const titles = new Map<string, string[]>();
  for (const { row } of await loadSessions(viewer, db, ofClass(classId))) {
    if (row.day === null || row.half === null || row.kind === 'arrival') continue;
    const key = keyOfHalf({ day: row.day, half: row.half });
    titles.set(key, [...(titles.get(key) ?? []), row.title]);
  }
  return titles;
}

/** The half-day that a moment lies in. */
export function halfNow(now: Date): DayHalf {
  return { day: dayOf(now), half: halfAt(now.getHours() * 60 + now.getMinutes()) };
}

/** Those of a class who were in it on a day. */
export function dueOn({ own, people }: Pick<LoadedClass, 'own' | 'people'>, day: string): Enrolled[] {
  return people.filter(({ row }) =>
    wasInClassOn({ status: row.status, enrolledOn: row.enrolled_on, leftOn: row.left_on }, own.ends_on, day),
  );
}

/** A leave by its half-days. */
export function timesOf(row: LeaveRow): GrantedLeave {
  return {
    kind: row.kind,
    from: { day: row.from_day, half: row.from_half },
    to: { day: row.to_day, half: row.to_half },
    back: row.back_day === null || row.back_half === null ? null : { day: row.back_day, half: row.back_half },
  };
}

export const grantedTo = (loaded: Pick<LoadedClass, 'leaves'>, enrolment: string): GrantedLeave[] =>
  (loaded.leaves.get(enrolment) ?? []).filter(({ status }) => status === 'approved').map(timesOf);

/** How somebody was there in a half-day; null: not entered for him. He was in the class on that day. */
export function stateOf(loaded: LoadedClass, person: Enrolled, half: DayHalf): AttendanceState | null {
  const sheet = loaded.sheets.get(keyOfHalf(half));
  const mark = sheet?.marks.get(person.row.id);
  return stateIn(half, {
    entered: sheet !== undefined && (mark !== undefined || isEnteredFor(sheet.groups, person.group)),
    mark: mark?.state ?? null,
    leaves: grantedTo(loaded, person.row.id),
  });
}
