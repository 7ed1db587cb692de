import { sql, type Kysely } from 'kysely';
import type { LeaveLine } from '../../../shared/contract/attendance.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { placeOf, type DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import {
  askedFor,
  awayOn,
  countedHalfDays,
  halvesWithin,
  neededApprovers,
  nextApprover,
} from '../../../shared/domain/attendance/leave.ts';
import { rows, visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { toClassName, type ClassRow } from '../classes/rows.ts';
import { unitNames } from '../people/lines.ts';
import { halvesOfClasses } from './halves.ts';
import { halfNow, timesOf, type LeaveRow } from './load.ts';
import { leaveRules, type LeaveRules } from './settings.ts';

type Db = Kysely<Database>;
type DecisionRow = Database['leave_decision'];

/** A leave by its id. Refuses with leave.not-found. */
export async function leaveRow(viewer: Viewer, db: Db, id: string): Promise<LeaveRow> {
  const row = await rows(viewer, db, 'leave').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'leave.not-found',
      '没有找到这次请假，可能已被删除，或不在您的管理范围内。请刷新后再选。',
    );
  return row;
}

/** The decisions on leaves, in the order in which they were made. */
export async function decisionsOn(
  viewer: Viewer,
  db: Db,
  leaves: readonly string[],
): Promise<Map<string, DecisionRow[]>> {
  const found = await rows(viewer, db, 'leave_decision')
    .selectAll()
    .where(sql<boolean>`leave_id IN (SELECT value FROM json_each(${JSON.stringify(leaves)}))`)
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
  return Map.groupBy(found, (row) => row.leave_id);
}

/** What follows from a leave, its class and the rules: its length, who has to agree and who is next. */
export function standingOf(
  row: LeaveRow,
  halves: readonly DayHalf[],
  decisions: readonly DecisionRow[],
  rules: LeaveRules,
) {
  const times = timesOf(row);
  const halfDays = countedHalfDays(halvesWithin(halves, askedFor(times)));
  const needed = neededApprovers(halfDays, rules.approvers(row.requested_on));
  const agreed = decisions.filter(({ decision }) => decision === 'approved').map(({ approver }) => approver);
  const late = { from: placeOf(times.to), to: awayOn(times).to };
  return {
    halfDays,
    late: countedHalfDays(halvesWithin(halves, late)),
    needed,
    next: row.status === 'requested' ? nextApprover(needed, agreed) : null,
  };
}

/** Leaves as lines of a list, the latest first. People beyond the viewer's reach are left out. */
export async function leaveLines(
  viewer: Viewer,
  db: Db,
  found: readonly LeaveRow[],
  now: Date,
): Promise<LeaveLine[]> {
  const enrolments = await rows(viewer, db, 'enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['enrolment.id', 'enrolment.class_id', 'enrolment.sent_by_id'])
    .select(['person.name', 'person.employer_id', 'person.branch_id'])
    .where(
      sql<boolean>`enrolment.id IN (SELECT value FROM json_each(${JSON.stringify(found.map((row) => row.enrolment_id))}))`,
    )
    .where(visible(viewer, 'person'))
    .execute();
  const people = new Map(enrolments.map((each) => [each.id, each]));
  const ids = [...new Set(enrolments.map((each) => each.class_id))];
  const classes = new Map((await classRows(viewer, db, ids)).map((row) => [row.id, row]));
  const halves = await halvesOfClasses(viewer, db, ids);
  const decisions = await decisionsOn(
    viewer,
    db,
    found.map(({ id }) => id),
  );
  const rules = await leaveRules(viewer, db);
  const units = await unitNames(viewer, db);
  return found
    .flatMap((row): LeaveLine[] => {
      const person = people.get(row.enrolment_id);
      const own = classes.get(person?.class_id ?? '');
      if (person === undefined || own === undefined) return [];
      const unit =
        units.employers.name(person.employer_id)?.name ??
        units.organisations.name(person.branch_id)?.name ??
        units.organisations.name(person.sent_by_id)?.name;
      return [
        toLine(row, own, { name: person.name, unit: unit ?? '' }, decisions.get(row.id) ?? [], {
          rules,
          halves: halves.get(own.id) ?? [],
          now,
        }),
      ];
    })
    .toSorted((a, b) => placeOf(b.from) - placeOf(a.from));
}

async function classRows(viewer: Viewer, db: Db, ids: readonly string[]): Promise<ClassRow[]> {
  return rows(viewer, db, 'training_class')
    .selectAll()
    .where(sql<boolean>`training_class.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
}

function toLine(
  row: LeaveRow,
  own: ClassRow,
  person: { readonly name: string; readonly unit: string },
  decisions: readonly DecisionRow[],
  {
    rules,
    halves,
    now,
  }: { readonly rules: LeaveRules; readonly halves: readonly DayHalf[]; readonly now: Date },
): LeaveLine {
  const { kind: _, ...times } = timesOf(row);
  return {
    id: row.id,
    enrolment: row.enrolment_id,
    ...person,
    class: toClassName(own),
    kind: row.kind,
    ...times,
    backNotedBy: row.back_noted_by,
    ...standingOf(row, halves, decisions, rules),
    status: row.status,
    requestedOn: row.requested_on,
    hasReason: row.reason !== null,
    hasDestination: row.destination !== null,
    note: row.note,
    decisions: decisions.map((each) => ({
      id: each.id,
      approver: each.approver,
      decision: each.decision,
      on: each.decided_on,
      by: each.decided_by,
      hasOpinion: each.opinion !== null,
    })),
    toReturn: row.status === 'approved' && times.back === null && placeOf(times.to) < placeOf(halfNow(now)),
  };
}
