import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClosingResults, ResultLine } from '../../../shared/contract/closing-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { attendanceRate, isEnteredFor, THERE } from '../../../shared/domain/attendance/derive.ts';
import { keyOfHalf, type DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { limitLines, type LimitRules } from '../../../shared/domain/attendance/limits.ts';
import { daysBetween } from '../../../shared/domain/day.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { attendanceLines, type AttendanceLine } from '../attendance/derived.ts';
import { halvesOfClasses } from '../attendance/halves.ts';
import { rosterOf, type RosterTrainee } from '../classes/roster.ts';
import { classRow, type ClassRow } from '../classes/rows.ts';
import { hoursInClass } from './hours.ts';
import { rulesOn } from './settings.ts';

type Db = Kysely<Database>;
export type ResultRow = Database['enrolment_result'];

/** Everything about the trainees of a class that its end is decided on. */
export interface Closable {
  readonly own: ClassRow;
  readonly halves: readonly DayHalf[];
  /** Half-days whose sheet is entered for every group of the class, by `keyOfHalf`. */
  readonly entered: ReadonlySet<string>;
  readonly trainees: readonly RosterTrainee[];
  readonly unseen: number;
  readonly results: ReadonlyMap<string, ResultRow>;
  readonly lines: ReadonlyMap<string, readonly AttendanceLine[]>;
  readonly hours: ReadonlyMap<string, number>;
}

/** Reads a class to its end. Refuses with classes.not-found. */
export async function readClosable(viewer: Viewer, db: Db, classId: string): Promise<Closable> {
  const own = await classRow(viewer, db, classId);
  const { trainees, unseen } = await rosterOf(viewer, db, classId);
  const halves = (await halvesOfClasses(viewer, db, [classId])).get(classId) ?? [];
  const all = await attendanceLines(viewer, db, { classes: [classId] });
  const groups = new Set(
    trainees
      .filter(({ enrolment }) => enrolment.status !== 'absent')
      .map(({ enrolment }) => enrolment.group_number),
  );
  const sheets = await rows(viewer, db, 'attendance_sheet')
    .select(['day', 'half', 'groups'])
    .where('class_id', '=', classId)
    .execute();
  const entered = sheets.filter((sheet) => {
    // What is stored there was taken from the input of the call that enters sheets.
    const of = sheet.groups === null ? null : (JSON.parse(sheet.groups) as number[]);
    return [...groups].every((group) => isEnteredFor(of, group));
  });
  return {
    own,
    halves,
    entered: new Set(entered.map(keyOfHalf)),
    trainees,
    unseen,
    results: await resultRows(viewer, db, classId),
    lines: Map.groupBy(all, (line) => line.enrolment),
    hours: await hoursInClass(viewer, db, all),
  };
}

/** What was entered about the trainees of a class, by enrolment. */
export async function resultRows(viewer: Viewer, db: Db, classId: string): Promise<Map<string, ResultRow>> {
  const found = await rows(viewer, db, 'enrolment_result')
    .selectAll()
    .where(sql<boolean>`enrolment_id IN (SELECT id FROM enrolment WHERE class_id = ${classId})`)
    .execute();
  return new Map(found.map((row) => [row.enrolment_id, row]));
}

/** How many 优秀学员 a class of so many may have: the share of them, and one at least. */
export const mostExcellent = (people: number, share: number): number =>
  people === 0 || share === 0 ? 0 : Math.max(1, Math.floor((people * share) / 100));

export async function closingResults(
  viewer: Viewer,
  db: Db,
  classId: string,
  today: string,
): Promise<ClosingResults> {
  const closable = await readClosable(viewer, db, classId);
  const { own, halves, entered, trainees } = closable;
  const ruleOf = await rulesOn(viewer, db, own.starts_on ?? today);
  const share = (await rulesOn(viewer, db, own.ends_on ?? today))('closing.excellent-share');
  const rules: LimitRules = {
    divisor: ruleOf('leave.limit-divisor'),
    shortClassDays: ruleOf('leave.short-class-days'),
    shortClassLimit: ruleOf('leave.short-class-limit'),
    longClassLimit: ruleOf('leave.long-class-limit'),
    absentLimit: ruleOf('leave.absent-limit'),
  };
  const lines = trainees.map((trainee) => lineOf(trainee, closable, rules));
  const outcomes = { completed: 0, 'not-completed': 0, dismissed: 0, none: 0 };
  for (const { outcome, status } of lines) if (status !== 'absent') outcomes[outcome ?? 'none'] += 1;
  return {
    class: { id: own.id, name: own.name, status: own.status, endsOn: own.ends_on },
    halves: halves.length,
    entered: halves.filter((half) => entered.has(keyOfHalf(half))).length,
    trainees: lines,
    excellent: {
      now: lines.filter(({ excellent }) => excellent).length,
      most: mostExcellent(lines.filter(({ status }) => status !== 'absent').length, share),
      share,
    },
    outcomes,
    outOfReach: closable.unseen,
  };
}

function lineOf(
  { enrolment, person, unit }: RosterTrainee,
  { own, halves, results, lines, hours }: Closable,
  rules: LimitRules,
): ResultLine {
  const states = lines.get(enrolment.id) ?? [];
  const result = results.get(enrolment.id);
  const count = (...among: AttendanceLine['state'][]) =>
    states.filter(({ state }) => among.includes(state)).length;
  const present = count(...THERE);
  const official = count('official');
  const days = own.starts_on === null ? 1 : daysBetween(own.starts_on, own.ends_on ?? own.starts_on) + 1;
  return {
    id: enrolment.id,
    person: { id: person.id, name: person.name },
    unit,
    group: enrolment.group_number,
    status: enrolment.status,
    halves: states.length,
    present,
    leave: count('personal', 'sick'),
    official,
    absent: count('absent'),
    rate: attendanceRate(present, states.length - official),
    hours: hours.get(enrolment.id) ?? 0,
    hasScore: result !== undefined && result.score !== null,
    hasGrade: result !== undefined && result.grade !== null,
    hasReason: result !== undefined && result.outcome_reason !== null,
    hasRemark: result !== undefined && result.remark !== null,
    excellent: result?.excellent === 1,
    outcome: result?.outcome ?? null,
    paper: result?.outcome_paper ?? null,
    limits: limitLines({ days, halves }, states, rules).filter(({ level }) => level !== 'below'),
  };
}
