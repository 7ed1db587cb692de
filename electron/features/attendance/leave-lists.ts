import type { Kysely } from 'kysely';
import type { LeaveLine, PendingLeave } from '../../../shared/contract/attendance.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { classRow } from '../classes/rows.ts';
import { leaveLines } from './leave-lines.ts';

type Db = Kysely<Database>;

/** The leave of a class. Refuses with classes.not-found. */
export async function leaveOfClass(
  viewer: Viewer,
  db: Db,
  classId: string,
  now: Date,
): Promise<{ leaves: LeaveLine[]; outOfReach: number }> {
  await classRow(viewer, db, classId);
  const found = await rows(viewer, db, 'leave')
    .innerJoin('enrolment', 'enrolment.id', 'leave.enrolment_id')
    .selectAll('leave')
    .where('enrolment.class_id', '=', classId)
    .execute();
  const leaves = await leaveLines(viewer, db, found, now);
  return { leaves, outOfReach: found.length - leaves.length };
}

/** Leave that waits for a decision, and leave that is over without 销假, of classes that are not closed. */
export async function pendingLeave(viewer: Viewer, db: Db, now: Date): Promise<PendingLeave> {
  const found = await rows(viewer, db, 'leave')
    .innerJoin('enrolment', 'enrolment.id', 'leave.enrolment_id')
    .innerJoin('training_class', 'training_class.id', 'enrolment.class_id')
    .selectAll('leave')
    .where('leave.status', 'in', ['requested', 'approved'])
    .where('leave.back_day', 'is', null)
    .where('training_class.status', 'not in', ['archived', 'finished', 'cancelled', 'postponed'])
    .execute();
  const lines = (await leaveLines(viewer, db, found, now)).toReversed();
  const shown = lines.filter(({ next, toReturn }) => next !== null || toReturn);
  const classes = new Map(shown.map((line) => [line.class.id, { id: line.class.id, name: line.class.name }]));
  return {
    waiting: shown.filter(({ next }) => next !== null),
    toReturn: shown.filter(({ toReturn }) => toReturn),
    classes: [...classes.values()],
  };
}
