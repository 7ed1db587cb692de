import type { Kysely } from 'kysely';
import type { AttendanceRow, ClassAttendance } from '../../../shared/contract/attendance.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { AttendanceState } from '../../../shared/domain/attendance/codes.ts';
import { attendanceRate, THERE } from '../../../shared/domain/attendance/derive.ts';
import type { DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import {
  limitLines,
  type LimitLine,
  type LimitRules,
  type StateOfHalf,
} from '../../../shared/domain/attendance/limits.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { daysFromTo } from '../../../shared/domain/timetable/clock.ts';
import type { Database } from '../../data/tables/index.ts';
import { toClassName } from '../classes/rows.ts';
import { dueOn, loadClass, stateOf, type Enrolled, type LoadedClass } from './load.ts';
import { leaveRules } from './settings.ts';
import { countStates, sheetLines } from './sheets.ts';

/** Every trainee in every half-day of a class, with rates and limits. Refuses with classes.not-found. */
export async function attendanceOfClass(
  viewer: Viewer,
  db: Kysely<Database>,
  classId: string,
  now: Date,
): Promise<ClassAttendance> {
  const loaded = await loadClass(viewer, db, classId);
  const rules = limitRulesOf(loaded, (await leaveRules(viewer, db)).limits, now);
  const dueOf = new Map(
    [...new Set(loaded.halves.map(({ day }) => day))].map((day) => [day, new Set(dueOn(loaded, day))]),
  );
  const list = loaded.people
    .map((person, index) => rowOf(loaded, person, index + 1, dueOf, rules))
    // Who never came and has no half-day is not of this list.
    .filter(({ states, status }) => status !== 'absent' && states.some((state) => state !== '-'));
  const sum = (of: (row: AttendanceRow) => number) => list.reduce((total, row) => total + of(row), 0);
  const [due, there] = [sum((row) => row.due), sum((row) => row.there)];
  return {
    class: toClassName(loaded.own),
    halves: sheetLines(loaded, now),
    rows: list,
    due,
    there,
    rate: attendanceRate(there, due),
    outOfReach: loaded.outOfReach,
  };
}

function rowOf(
  loaded: LoadedClass,
  person: Enrolled,
  number: number,
  dueOf: ReadonlyMap<string, ReadonlySet<Enrolled>>,
  rules: LimitRules,
): AttendanceRow {
  const states = loaded.halves.map((half) =>
    dueOf.get(half.day)?.has(person) === true ? stateOf(loaded, person, half) : '-',
  );
  const known = states.filter((state): state is AttendanceState => state !== null && state !== '-');
  const there = known.filter((state) => THERE.includes(state)).length;
  return {
    enrolment: person.row.id,
    number,
    name: person.name,
    unit: person.unit,
    group: person.group,
    status: person.row.status,
    states,
    counts: countStates(known),
    due: known.length,
    there,
    rate: attendanceRate(there, known.length),
    limits: nearLimits(
      loaded,
      loaded.halves.flatMap((half, at) => stateAt(half, states[at])),
      rules,
    ),
  };
}

const stateAt = (half: DayHalf, state: AttendanceState | null | '-' | undefined): StateOfHalf[] =>
  state === undefined || state === null || state === '-' ? [] : [{ ...half, state }];

/** Limits of which half or more is used up. */
export function nearLimits(
  loaded: Pick<LoadedClass, 'own' | 'halves'>,
  states: readonly StateOfHalf[],
  rules: LimitRules,
): LimitLine[] {
  const { starts_on: first, ends_on: last } = loaded.own;
  const days =
    first === null
      ? new Set(loaded.halves.map(({ day }) => day)).size
      : daysFromTo(first, last ?? first).length;
  return limitLines({ days, halves: loaded.halves }, states, rules).filter(({ level }) => level !== 'below');
}

/** The rules that hold when the class begins. */
export const limitRulesOf = (
  { own }: Pick<LoadedClass, 'own'>,
  limits: (day: string) => LimitRules,
  now: Date,
): LimitRules => limits(own.starts_on ?? dayOf(now));
