import { sql, type Kysely } from 'kysely';
import type { PersonTraining } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { EnrolmentStatus } from '../../../shared/domain/classes/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isOfHuman } from './humans.ts';
import { joinPlaces } from './joining-places.ts';

type Db = Kysely<Database>;

/** The training history of a person, whichever of his entries it hangs on: the classes in reach, the latest first. */
export async function trainingOf(viewer: Viewer, db: Db, person: string): Promise<PersonTraining[]> {
  const found = await rows(viewer, db, 'enrolment')
    .innerJoin('training_class as c', 'c.id', 'enrolment.class_id')
    .select(['enrolment.id', 'enrolment.status', 'enrolment.role', 'c.id as class', 'c.name', 'c.number'])
    .select(['c.starts_on as startsOn', 'c.ends_on as endsOn', 'c.status as classStatus', 'c.kind'])
    .where(isOfHuman([person]))
    .orderBy(sql`c.starts_on DESC NULLS FIRST`)
    .orderBy('c.id')
    .execute();
  // Two of his entries may be in one class that was out of the reach of whoever made them one.
  const stays = new Set(
    [...Map.groupBy(found, (row) => row.class).values()].map((same) => bestPlace(same).id),
  );
  return found
    .filter(({ id }) => stays.has(id))
    .map(({ id, status, role, class: of, name, number, startsOn, endsOn, classStatus, kind }) => ({
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
 * person is found all the same. Where several entries of his are in one class, the kept one's place stays, unless it had
 * left or never come and another had not; what hangs on the others goes over to it. The entry given up points to the kept one already.
 */
export async function takeTrainingAlong(
  context: Pick<WriteContext, 'viewer' | 'db'>,
  keep: string,
): Promise<void> {
  const { viewer, db } = context;
  const found = await rows(viewer, db, 'enrolment')
    .selectAll()
    .where(isOfHuman([keep]))
    .execute();
  const keptFirst = found.toSorted((a, b) => Number(b.person_id === keep) - Number(a.person_id === keep));
  for (const same of Map.groupBy(keptFirst, (row) => row.class_id).values()) {
    const stays = bestPlace(same);
    for (const goes of same.filter((row) => row !== stays)) await joinPlaces(context, stays, goes);
    if (stays.person_id !== keep)
      await db.updateTable('enrolment').set({ person_id: keep }).where('id', '=', stays.id).execute();
  }
}

/** Of several places in a class the first that is still taken, else the first that nobody came to, else the first. */
function bestPlace<Place extends { readonly status: EnrolmentStatus }>(places: readonly Place[]): Place {
  const found =
    places.find(({ status }) => status !== 'withdrawn' && status !== 'absent') ??
    places.find(({ status }) => status === 'absent') ??
    places[0];
  if (found === undefined) throw new Error('there is no place without a row');
  return found;
}
