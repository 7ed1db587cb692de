import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { OrderKeys } from '../../../shared/domain/classes/orders.ts';
import { rows, visible } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { type UnitNames, unitNames } from '../people/lines.ts';
import type { EnrolmentRow } from './rows.ts';
import { orderKeys } from './trainees.ts';

/** A trainee with what is printed about him and what printed lists are put in order by. */
export interface RosterTrainee {
  readonly enrolment: EnrolmentRow;
  readonly person: Database['person'];
  /** The employer; of whoever has none, the branch. */
  readonly unit: string;
  readonly branch: string;
  readonly sentBy: string;
  readonly keys: OrderKeys;
}

/** The trainees of a class who have not withdrawn, in the order of the roster; `unseen`: beyond the viewer's reach. */
export async function rosterOf(
  viewer: Viewer,
  db: Kysely<Database>,
  classId: string,
): Promise<{ trainees: RosterTrainee[]; unseen: number }> {
  const enrolments = await rows(viewer, db, 'enrolment')
    .selectAll()
    .where('class_id', '=', classId)
    .where('status', '!=', 'withdrawn')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const found = await rows(viewer, db, 'enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .selectAll('person')
    .where('enrolment.class_id', '=', classId)
    .where(visible(viewer, 'person'))
    .execute();
  const people = new Map(found.map((person) => [person.id, person]));
  const units = await unitNames(viewer, db);
  const places = new Map(units.organisations.order.map((id, index) => [id, index]));
  const trainees = enrolments.flatMap((enrolment, index): RosterTrainee[] => {
    const person = people.get(enrolment.person_id);
    return person === undefined ? [] : [traineeOf(enrolment, person, units, places, index)];
  });
  return { trainees, unseen: enrolments.length - trainees.length };
}

function traineeOf(
  enrolment: EnrolmentRow,
  person: Database['person'],
  units: UnitNames,
  places: ReadonlyMap<string, number>,
  kept: number,
): RosterTrainee {
  const branch = units.organisations.name(person.branch_id);
  const employer = units.employers.name(person.employer_id);
  const sentBy = units.organisations.name(enrolment.sent_by_id);
  return {
    enrolment,
    person,
    unit: employer?.name ?? branch?.name ?? sentBy?.name ?? '',
    branch: branch?.name ?? '',
    sentBy: sentBy === null ? '' : (sentBy.shortName ?? sentBy.name),
    keys: orderKeys(enrolment, person, kept, places),
  };
}
