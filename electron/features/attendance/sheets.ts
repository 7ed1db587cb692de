import type { Kysely } from 'kysely';
import type {
  SheetLine,
  SheetPage,
  SheetState,
  SheetTrainee,
  StateCounts,
} from '../../../shared/contract/attendance.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { AttendanceState } from '../../../shared/domain/attendance/codes.ts';
import { stateByLeaves } from '../../../shared/domain/attendance/derive.ts';
import {
  halfInWords,
  keyOfHalf,
  meet,
  placeOf,
  type DayHalf,
} from '../../../shared/domain/attendance/half-line.ts';
import { askedFor } from '../../../shared/domain/attendance/leave.ts';
import type { Database } from '../../data/tables/index.ts';
import { toClassName } from '../classes/rows.ts';
import { printedNumbers } from '../documents/sign-in-sheet.ts';
import {
  dueOn,
  grantedTo,
  halfNow,
  loadClass,
  stateOf,
  timesOf,
  type Enrolled,
  type LoadedClass,
} from './load.ts';

type Db = Kysely<Database>;

/** The half-days of a class with their sheets. */
export async function listSheets(viewer: Viewer, db: Db, classId: string, now: Date) {
  const loaded = await loadClass(viewer, db, classId);
  return { sheets: sheetLines(loaded, now), outOfReach: loaded.outOfReach };
}

export function sheetLines(loaded: LoadedClass, now: Date): SheetLine[] {
  return loaded.halves.map((half) => sheetLine(loaded, half, now));
}

function sheetLine(loaded: LoadedClass, half: DayHalf, now: Date): SheetLine {
  const key = keyOfHalf(half);
  const sheet = loaded.sheets.get(key);
  const due = dueOn(loaded, half.day);
  const left = sheet === undefined ? [] : groupsLeft(sheet.groups, due);
  return {
    day: half.day,
    half: half.half,
    titles: loaded.titles.get(key) ?? [],
    state: sheetState(sheet?.row.closed_on, left, half, now),
    onTimetable: loaded.onTimetable.has(key),
    enteredOn: sheet?.row.entered_on ?? null,
    closedOn: sheet?.row.closed_on ?? null,
    groupsLeft: left,
    due: due.length,
    counts: countStates(due.flatMap((person) => stateOf(loaded, person, half) ?? [])),
  };
}

/** `closedOn` undefined: there is no sheet. */
function sheetState(
  closedOn: string | null | undefined,
  left: readonly number[],
  half: DayHalf,
  now: Date,
): SheetState {
  if (closedOn === undefined) {
    const [at, today] = [placeOf(half), placeOf(halfNow(now))];
    return at > today ? 'ahead' : at === today ? 'running' : 'missing';
  }
  if (closedOn !== null) return 'closed';
  return left.length > 0 ? 'partly' : 'entered';
}

/** Groups with somebody in them for which a sheet is not entered; 0: those without one. */
export function groupsLeft(
  entered: readonly number[] | null,
  due: readonly Pick<Enrolled, 'group'>[],
): number[] {
  if (entered === null) return [];
  return groupNumbers(due).filter((group) => !entered.includes(group));
}

export const groupNumbers = (people: readonly Pick<Enrolled, 'group'>[]): number[] =>
  [...new Set(people.map(({ group }) => group))].toSorted((a, b) => a - b);

export function countStates(states: readonly AttendanceState[]): StateCounts {
  const counts: Partial<Record<AttendanceState, number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** The sheet of a half-day, with everybody in the order in which he signs. Refuses with attendance.no-such-half. */
export async function sheetPage(
  viewer: Viewer,
  db: Db,
  wish: {
    readonly class: string;
    readonly day: string;
    readonly half: DayHalf['half'];
    readonly group?: number | undefined;
  },
  now: Date,
): Promise<SheetPage> {
  const loaded = await loadClass(viewer, db, wish.class);
  const half: DayHalf = { day: wish.day, half: wish.half };
  requireHalf(loaded, half);
  const key = keyOfHalf(half);
  const sheet = loaded.sheets.get(key);
  const due = dueOn(loaded, half.day);
  const printed = await printedNumbers(viewer, db, wish.class, half);
  const listed = loaded.people.filter(({ row }) => row.status !== 'withdrawn');
  const numberOf = ({ row }: Enrolled): number | null => {
    if (printed !== null) return printed.numbers.get(row.id) ?? printed.numbers.get(row.person_id) ?? null;
    const at = listed.findIndex((each) => each.row.id === row.id);
    return at < 0 ? null : at + 1;
  };
  const trainees = due
    .filter(({ group }) => wish.group === undefined || group === wish.group)
    .map((person): SheetTrainee => {
      const mark = sheet?.marks.get(person.row.id);
      return {
        enrolment: person.row.id,
        number: numberOf(person),
        name: person.name,
        search: person.search,
        unit: person.unit,
        group: person.group,
        state: stateOf(loaded, person, half),
        usual: stateByLeaves(half, grantedTo(loaded, person.row.id)) ?? 'present',
        marked: mark === undefined ? null : { state: mark.state, minutes: mark.minutes, note: mark.note },
        asked: isAskedFor(loaded, person.row.id, half),
      };
    })
    // Whoever is on no printed sheet stands at the end, in the order of the list.
    .toSorted((a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER));
  const next = sheetLines(loaded, now).find(
    (line) => ['missing', 'partly', 'running'].includes(line.state) && keyOfHalf(line) !== key,
  );
  return {
    ...sheetLine(loaded, half, now),
    class: toClassName(loaded.own),
    note: sheet?.row.note ?? null,
    printed: printed === null ? null : { id: printed.id, title: printed.title },
    groups: groupNumbers(due).map((group) => ({
      group,
      people: due.filter((person) => person.group === group).length,
      entered: sheet !== undefined && (sheet.groups === null || sheet.groups.includes(group)),
    })),
    trainees,
    next: next === undefined ? null : { day: next.day, half: next.half },
    outOfReach: loaded.outOfReach,
  };
}

function isAskedFor(loaded: LoadedClass, enrolment: string, half: DayHalf): boolean {
  const at = { from: placeOf(half), to: placeOf(half) + 1 };
  return (loaded.leaves.get(enrolment) ?? []).some(
    (leave) => leave.status === 'requested' && meet(askedFor(timesOf(leave)), at),
  );
}

/** Refuses a half-day in which the class is not taught and never was entered. */
export function requireHalf(loaded: LoadedClass, half: DayHalf): void {
  if (loaded.halves.some((each) => keyOfHalf(each) === keyOfHalf(half))) return;
  throw new Refusal(
    'attendance.no-such-half',
    `“${loaded.own.name}”在${halfInWords(half)}没有课，不用考勤。请核对日期和午别；确有活动的，先在课表里排上。`,
  );
}
