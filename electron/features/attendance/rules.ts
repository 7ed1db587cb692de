import { sql, type Kysely } from 'kysely';
import { LEAVE_APPROVERS, type LeaveApprover } from '../../../shared/domain/attendance/codes.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { halfInWords, meet, placeOf } from '../../../shared/domain/attendance/half-line.ts';
import { awayOn } from '../../../shared/domain/attendance/leave.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';
import { timesOf, type LeaveRow } from './load.ts';

/**
 * What must hold of attendance after every transaction: one sheet for a half-day, one mark for a trainee of that class, leave
 * that ends after it begins and overlaps no other (it may touch), one word of each approver, and no leave that is granted
 * without one that had to agree before the last.
 */
export const attendanceRules: RuleBook = {
  attendance_sheet: { watches: ['class_id', 'day', 'half'], check: sheetTwice },
  attendance_mark: { watches: ['sheet_id', 'enrolment_id'], check: wrongMarks },
  leave: {
    watches: [
      'enrolment_id',
      'from_day',
      'from_half',
      'to_day',
      'to_half',
      'back_day',
      'back_half',
      'status',
    ],
    check: async (db, ids) => [...(await wrongLeave(db, ids)), ...(await grantedWithout(db, ids))],
  },
  leave_decision: {
    watches: ['leave_id', 'approver', 'decision'],
    check: async (db, ids) => [...(await decidedTwice(db, ids)), ...(await approvalsGone(db, ids))],
  },
};

const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

async function sheetTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; day: string; half: HalfDay }>`
    SELECT DISTINCT one.id, c.name, one.day, one.half FROM attendance_sheet one
    JOIN attendance_sheet other ON other.class_id = one.class_id AND other.day = one.day
      AND other.half = one.half AND other.id <> one.id
    JOIN training_class c ON c.id = one.class_id WHERE one.id IN ${among(ids)}`.execute(db);
  return found.rows.map(({ id, name, ...half }) => ({
    id,
    code: 'attendance.sheet-twice',
    message: `“${name}”${halfInWords(half)}的考勤已经录入，不能有两份。请在已有的一份上更正。`,
  }));
}

async function wrongMarks(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; twice: number }>`
    SELECT one.id, p.name, s.class_id = e.class_id AS twice FROM attendance_mark one
    JOIN attendance_sheet s ON s.id = one.sheet_id
    JOIN enrolment e ON e.id = one.enrolment_id JOIN person p ON p.id = e.person_id
    WHERE one.id IN ${among(ids)} AND (s.class_id <> e.class_id OR EXISTS (SELECT 1 FROM attendance_mark other
      WHERE other.sheet_id = one.sheet_id AND other.enrolment_id = one.enrolment_id AND other.id <> one.id))`.execute(
    db,
  );
  return found.rows.map(({ id, name, twice }) =>
    twice === 1
      ? {
          id,
          code: 'attendance.marked-twice',
          message: `“${name}”在这个半天已有一条登记，不能有两条。请在已有的一条上更正。`,
        }
      : {
          id,
          code: 'classes.not-enrolled',
          message: `“${name}”不是这个班的学员，不能登记考勤。请先录入学员名单。`,
        },
  );
}

async function wrongLeave(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<LeaveRow & { name: string }>`
    SELECT one.*, p.name FROM leave one
    JOIN enrolment e ON e.id = one.enrolment_id JOIN person p ON p.id = e.person_id
    WHERE one.enrolment_id IN (SELECT enrolment_id FROM leave WHERE id IN ${among(ids)})`.execute(db);
  const changed = new Set(ids);
  const counts = ({ status }: LeaveRow) => status === 'requested' || status === 'approved';
  return found.rows
    .filter(({ id }) => changed.has(id))
    .flatMap((row): Violation[] => {
      const times = timesOf(row);
      if (placeOf(times.to) <= placeOf(times.from))
        return [
          {
            id: row.id,
            code: 'leave.wrong-order',
            message: `“${row.name}”请假返回的时间不在开始之后。请核对后重填。`,
          },
        ];
      if (times.back !== null && placeOf(times.back) <= placeOf(times.from))
        return [
          {
            id: row.id,
            code: 'leave.wrong-return',
            message: `“${row.name}”销假的时间不在请假开始之后。请核对后重填。`,
          },
        ];
      if (!counts(row)) return [];
      const other = found.rows.find(
        (each) =>
          each.id !== row.id &&
          each.enrolment_id === row.enrolment_id &&
          counts(each) &&
          meet(awayOn(times), awayOn(timesOf(each))),
      );
      if (other === undefined) return [];
      const { from, to, back } = timesOf(other);
      return [
        {
          id: row.id,
          code: 'leave.overlaps',
          message: `“${row.name}”已从${halfInWords(from)}请假到${halfInWords(back ?? to)}返回，两次请假不能重叠。请改时间，接着请的从${halfInWords(back ?? to)}开始；或先撤回那一次。`,
        },
      ];
    });
}

async function decidedTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string }>`SELECT DISTINCT one.id FROM leave_decision one
    JOIN leave_decision other ON other.leave_id = one.leave_id AND other.approver = one.approver AND other.id <> one.id
    WHERE one.id IN ${among(ids)}`.execute(db);
  return found.rows.map(({ id }) => ({
    id,
    code: 'leave.decided',
    message: '这一级已经批过这次请假，不能批两次。要改意见，请撤销那一步再批。',
  }));
}

interface Granted {
  readonly id: string;
  readonly name: string;
  readonly from_day: string;
  readonly from_half: HalfDay;
  /** JSON of those who agreed. */
  readonly agreed: string;
}

const TIERS = Object.keys(LEAVE_APPROVERS) as LeaveApprover[];

/**
 * Leaves that are granted although somebody before the last who agreed did not: whoever is asked is asked because all
 * before him agreed, by whatever rules held then.
 */
async function grantedWithout(db: Kysely<Database>, leaves: readonly string[] | 'all'): Promise<Violation[]> {
  const meant = leaves === 'all' ? sql`1 = 1` : sql`l.id IN ${among(leaves)}`;
  const found = await sql<Granted>`SELECT l.id, p.name, l.from_day, l.from_half,
      json_group_array(d.approver) FILTER (WHERE d.decision = 'approved') AS agreed
    FROM leave l JOIN enrolment e ON e.id = l.enrolment_id JOIN person p ON p.id = e.person_id
    LEFT JOIN leave_decision d ON d.leave_id = l.id
    WHERE l.status = 'approved' AND ${meant} GROUP BY l.id`.execute(db);
  return found.rows.flatMap(({ id, name, from_day, from_half, agreed }): Violation[] => {
    const said = JSON.parse(agreed) as LeaveApprover[];
    const last = Math.max(0, ...said.map((tier) => TIERS.indexOf(tier)));
    const missing = TIERS.slice(0, last + 1).find((tier) => !said.includes(tier));
    if (missing === undefined) return [];
    return [
      {
        id,
        code: 'leave.approval-missing',
        message: `“${name}”${halfInWords({ day: from_day, half: from_half })}起的请假已批准，不能没有${LEAVE_APPROVERS[missing]}的同意。请先撤销最后一级的审批，或撤回这次请假。`,
      },
    ];
  });
}

/** The same of decisions that changed. One that is gone does not tell which leave it was of, so that all are looked at. */
async function approvalsGone(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; leave_id: string }>`SELECT id, leave_id FROM leave_decision
    WHERE id IN ${among(ids)}`.execute(db);
  const leaveOf = new Map(found.rows.map((row) => [row.leave_id, row.id]));
  const gone = ids.find((id) => found.rows.every((row) => row.id !== id));
  const faults = await grantedWithout(db, gone === undefined ? [...leaveOf.keys()] : 'all');
  return faults.flatMap((fault) => {
    const id = leaveOf.get(fault.id) ?? gone;
    return id === undefined ? [] : [{ ...fault, id }];
  });
}
