import type { Database } from '../../../../electron/data/tables/index.ts';
import type {
  AttendanceState,
  LeaveApprover,
  LeaveKind,
} from '../../../../shared/domain/attendance/codes.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { daysLater } from '../../../../shared/domain/day.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { seedFor } from '../people/chance.ts';
import { seededRandom, type Random } from '../random.ts';
import { sampleClass, traineesOf, wholeClasses } from '../training/classes.ts';
import type { PlannedClass } from '../training/class-plan.ts';
import { slotsOf } from '../training/session-plan.ts';

/** A half-day of a class that is over. */
export interface HeldHalf {
  readonly day: string;
  readonly half: HalfDay;
}

/** What came back on paper from one class that is over. */
export interface ReturnedClass {
  readonly own: PlannedClass;
  readonly halves: readonly HeldHalf[];
  readonly enrolments: readonly Database['enrolment'][];
  readonly sheets: readonly Database['attendance_sheet'][];
  readonly marks: readonly Database['attendance_mark'][];
  readonly leaves: readonly Database['leave'][];
  readonly decisions: readonly Database['leave_decision'][];
  readonly results: readonly Database['enrolment_result'][];
  /** Keys of the people, in the order of the enrolments. */
  readonly people: readonly string[];
}

const SEED = 20_261_124;
/** Of 1,000 half-days of one trainee, how many are not simply there. */
const MARKS: readonly (readonly [AttendanceState, number])[] = [
  ['late', 7],
  ['early', 4],
  ['personal', 3],
  ['sick', 2],
  ['official', 2],
  ['absent', 1],
];
/** One of so many trainees asks for leave. */
const LEAVE_EVERY = 70;
const REASONS: Readonly<Record<LeaveKind, readonly string[]>> = {
  personal: ['家中老人住院', '处理家中急事', '参加子女家长会'],
  sick: ['感冒发烧', '到医院复查'],
  official: ['参加镇里防汛值班', '单位紧急会议', '配合上级检查'],
};
const ORDER: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];

let returned: readonly ReturnedClass[] | undefined;

/** The papers of all classes of the whole sample that are over: sheets, exceptions, leave, results. The same every time. */
export function returnedClasses(): readonly ReturnedClass[] {
  if (returned !== undefined) return returned;
  const { classes, drawn } = wholeClasses();
  returned = classes.flatMap((own, index) =>
    own.status === 'archived' || own.status === 'finished'
      ? [returnedClass(own, drawn[index]?.map(({ key }) => key) ?? [], traineesOf(own, drawn[index] ?? []))]
      : [],
  );
  return returned;
}

function returnedClass(
  own: PlannedClass,
  people: readonly string[],
  enrolments: readonly Database['enrolment'][],
): ReturnedClass {
  const random = seededRandom(seedFor(SEED, own.number));
  const halves = halvesOf(own);
  const sheets = halves.map(({ day, half }) => ({
    id: sampleId('attendance-sheet', `${own.number}/${day}/${half}`),
    class_id: sampleClass(own.number),
    day,
    half,
    groups: null,
    entered_on: day,
    closed_on: daysLater(own.endsOn, 1),
    document_id: null,
    note: null,
  }));
  const marks: Database['attendance_mark'][] = [];
  const leaves: Database['leave'][] = [];
  const decisions: Database['leave_decision'][] = [];
  const results: Database['enrolment_result'][] = [];
  const here = enrolments.filter(({ status }) => status === 'finished');
  for (const [index, row] of here.entries()) {
    const leave = index % LEAVE_EVERY === 20 ? leaveOf(random, own, row, halves) : null;
    if (leave !== null) {
      leaves.push(leave.row);
      decisions.push(...leave.decisions);
    }
    let missed = leave?.length ?? 0;
    for (const [at, sheet] of sheets.entries()) {
      const state = drawState(random);
      if (state === null || (leave !== null && at >= leave.first && at < leave.first + leave.length))
        continue;
      if (state !== 'late' && state !== 'early') missed += 1;
      marks.push({
        id: sampleId('attendance-mark', `${sheet.id}/${row.id}`),
        sheet_id: sheet.id,
        enrolment_id: row.id,
        state,
        minutes: state === 'late' || state === 'early' ? 10 + (index % 4) * 10 : null,
        note: null,
      });
    }
    results.push(resultOf(random, row, index, here.length, missed * 2 > halves.length));
  }
  return { own, halves, enrolments, sheets, marks, leaves, decisions, results, people };
}

/** The half-days in which something of the timetable stands. */
export function halvesOf(own: PlannedClass): HeldHalf[] {
  const seen = new Map<string, HeldHalf>();
  for (const { day, half } of slotsOf(own, 0)) seen.set(`${day}/${half}`, { day, half });
  return [...seen.values()].toSorted(
    (one, other) => one.day.localeCompare(other.day) || ORDER.indexOf(one.half) - ORDER.indexOf(other.half),
  );
}

function drawState(random: Random): AttendanceState | null {
  let drawn = random.int(1, 1000);
  for (const [state, share] of MARKS) {
    if (drawn <= share) return state;
    drawn -= share;
  }
  return null;
}

/** One to three half-days, granted by as many as the rules ask for; nearly all came back as they had said. */
function leaveOf(
  random: Random,
  own: PlannedClass,
  row: Database['enrolment'],
  halves: readonly HeldHalf[],
): {
  readonly row: Database['leave'];
  readonly decisions: Database['leave_decision'][];
  readonly first: number;
  readonly length: number;
} {
  const length = Math.min(random.pick([1, 1, 2, 3]), Math.max(1, halves.length - 2));
  const first = random.int(0, halves.length - length);
  const kind = random.pick(['personal', 'personal', 'sick', 'official'] as const);
  const from = halves[first] ?? { day: own.startsOn, half: 'morning' as const };
  const back = halves[first + length] ?? { day: daysLater(own.endsOn, 1), half: 'morning' as const };
  const noted = random.chance(0.9);
  const id = sampleId('leave', row.id);
  const approvers: LeaveApprover[] = ['class-teacher'];
  if (length > 1) approvers.push('office');
  if (length > 2) approvers.push('principal');
  return {
    first,
    length,
    row: {
      id,
      enrolment_id: row.id,
      kind,
      from_day: from.day,
      from_half: from.half,
      to_day: back.day,
      to_half: back.half,
      reason: random.pick(REASONS[kind]),
      destination: kind === 'personal' ? '望城区内' : null,
      requested_on: daysLater(from.day, -1),
      status: 'approved',
      back_day: noted ? back.day : null,
      back_half: noted ? back.half : null,
      back_noted_by: noted ? '何静姝' : null,
      note: null,
    },
    decisions: approvers.map((approver) => ({
      id: sampleId('leave-decision', `${row.id}/${approver}`),
      leave_id: id,
      approver,
      decision: 'approved',
      decided_on: daysLater(from.day, -1),
      decided_by: approver === 'class-teacher' ? '何静姝' : approver === 'office' ? '周明德' : '彭建邺',
      opinion: null,
    })),
  };
}

function resultOf(
  random: Random,
  row: Database['enrolment'],
  index: number,
  of: number,
  missedHalf: boolean,
): Database['enrolment_result'] {
  const score = random.int(72, 98);
  const excellent = !missedHalf && index % 12 === 4 && index < of - 1 ? 1 : 0;
  return {
    id: sampleId('enrolment-result', row.id),
    enrolment_id: row.id,
    score: missedHalf ? null : score,
    grade: missedHalf ? null : excellent === 1 ? 'excellent' : score >= 85 ? 'good' : 'pass',
    excellent,
    outcome: missedHalf ? 'not-completed' : 'completed',
    outcome_reason: missedHalf ? '缺课超过总学时的一半' : null,
    outcome_paper: null,
    remark: null,
  };
}
