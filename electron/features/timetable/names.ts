import { sql, type Kysely } from 'kysely';
import type { ClassCalled, Named } from '../../../shared/contract/timetable-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ClassStatus, ClassKind } from '../../../shared/domain/classes/codes.ts';
import type { ClassFacts } from '../../../shared/domain/timetable/conflicts.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { amongIds } from './load.ts';

type Db = Kysely<Database>;

/** A class with what conflicts need of it. */
export interface KnownClass extends ClassCalled, ClassFacts {
  readonly status: ClassStatus;
  readonly kind: ClassKind;
  readonly holder: string;
  readonly venue: string | null;
  /** Ids of those who are in it: enrolled, arrived or finished. */
  readonly members: readonly string[];
}

/** These classes, as far as the viewer may see them, with who is in them. */
export async function classesOf(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownClass>> {
  const found = await rows(viewer, db, 'training_class')
    .select([
      'id',
      'name',
      'number',
      'status',
      'kind',
      'holder_id',
      'venue_id',
      'starts_on',
      'ends_on',
      'planned',
    ])
    .where(amongIds('training_class.id', ids))
    .execute();
  // One row a class: 33,000 rows of enrolments would take most of the time of a yearly check.
  const members = new Map(
    (
      await rows(viewer, db, 'enrolment')
        // A human counts under the entry that his others were merged into, whoever merged them.
        .innerJoin('person', 'person.id', 'enrolment.person_id')
        .select('class_id')
        .select(sql<string>`group_concat(coalesce(person.merged_into_id, person.id), ' ')`.as('people'))
        .where(amongIds('enrolment.class_id', ids))
        .where('enrolment.status', 'in', ['enrolled', 'reported', 'finished'])
        .groupBy('class_id')
        .execute()
    ).map((row) => [row.class_id, row.people.split(' ')]),
  );
  return new Map(
    found.map((row) => {
      const own = members.get(row.id) ?? [];
      return [
        row.id,
        {
          id: row.id,
          name: row.name,
          number: row.number,
          status: row.status,
          kind: row.kind,
          holder: row.holder_id,
          venue: row.venue_id,
          startsOn: row.starts_on,
          endsOn: row.ends_on,
          // As long as nobody is enrolled, as many as are planned.
          trainees: own.length > 0 ? own.length : (row.planned ?? 0),
          members: own,
        },
      ];
    }),
  );
}

/** Whether a class takes place: the sessions of one that is cancelled or postponed stay on its own page only. */
export const isHeld = (status: ClassStatus | undefined) => status !== 'cancelled' && status !== 'postponed';

/** A class as sentences call it. */
export const calledClass = ({ name, number }: ClassCalled) => number ?? name;

interface KnownTeacher extends Named {
  readonly retiredOn: string | null;
}

/** Teachers by their ids, those who teach no more included. */
export async function teachersOf(viewer: Viewer, db: Db): Promise<ReadonlyMap<string, KnownTeacher>> {
  const found = await rows(viewer, db, 'teacher').select(['id', 'name', 'retired_on']).execute();
  return new Map(found.map((row) => [row.id, { id: row.id, name: row.name, retiredOn: row.retired_on }]));
}

/** Names of people, of those whom the viewer may see. */
export async function peopleOf(
  viewer: Viewer,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name'])
    .where(amongIds('person.id', ids))
    .execute();
  return new Map(found.map((each) => [each.id, each.name]));
}
