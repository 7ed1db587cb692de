import { sql } from 'kysely';
import type { WriteContext } from '../../data/handler.ts';

const among = (ids: readonly string[]) =>
  sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Marks trainees of a class as having completed it. */
export async function finishEnrolments({ db }: WriteContext, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('enrolment')
    .set({ status: 'finished' })
    .where(among(ids))
    .where('status', 'in', ['enrolled', 'reported'])
    .execute();
}

/** Takes that back for everybody in a class that goes on: who had completed it has been there. */
export async function unfinishEnrolments({ db }: WriteContext, classId: string): Promise<void> {
  await db
    .updateTable('enrolment')
    .set({ status: 'reported' })
    .where('class_id', '=', classId)
    .where('status', '=', 'finished')
    .execute();
}
