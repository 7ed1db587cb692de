import { sql, type Kysely } from 'kysely';
import type { PersonTraining } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

type Db = Kysely<Database>;

/** The training history of a person, whichever of his entries it hangs on: the classes in reach, the latest first. */
export async function trainingOf(viewer: Viewer, db: Db, person: string): Promise<PersonTraining[]> {
  const found = await rows(viewer, db, 'enrolment')
    .innerJoin('training_class as c', 'c.id', 'enrolment.class_id')
    .select(['enrolment.id', 'enrolment.status', 'enrolment.role', 'c.id as class', 'c.name', 'c.number'])
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn', 'c.status as classStatus', 'c.kind'])
    .where(
      sql<boolean>`enrolment.person_id IN (SELECT id FROM person WHERE id = ${person} OR merged_into_id = ${person})`,
    )
    .orderBy(sql`c.starts_on DESC NULLS FIRST`)
    .orderBy('c.id')
    .execute();
  return found.map(({ id, status, role, class: of, name, number, startsOn, endsOn, classStatus, kind }) => ({
    id,
    status,
    role,
    classStatus,
    kind,
    class: { id: of, name, number, startsOn, endsOn },
  }));
}

/** Whether somebody is on the list of any class, in reach or not: whoever is was not entered by a slip. */
export async function isTrainee(db: Db, person: string): Promise<boolean> {
  const found = await sql<{
    id: string;
  }>`SELECT id FROM enrolment WHERE person_id = ${person} LIMIT 1`.execute(db);
  return found.rows.length > 0;
}

/**
 * Classes in reach go over to the entry that is kept; those of another office stay with the pointer, under which the
 * person is found all the same. Where both are in one class, the kept entry's place stays, unless it had left and the
 * other had not.
 */
export async function takeTrainingAlong(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  keep: string,
  drop: string,
): Promise<void> {
  const of = (person: string) =>
    rows(viewer, db, 'enrolment').selectAll().where('person_id', '=', person).execute();
  const kept = new Map((await of(keep)).map((row) => [row.class_id, row]));
  for (const row of await of(drop)) {
    const same = kept.get(row.class_id);
    const goesOver = same === undefined || (same.status === 'withdrawn' && row.status !== 'withdrawn');
    const superfluous = goesOver ? same : row;
    if (superfluous !== undefined)
      await db.deleteFrom('enrolment').where('id', '=', superfluous.id).execute();
    if (goesOver)
      await db.updateTable('enrolment').set({ person_id: keep }).where('id', '=', row.id).execute();
  }
}
