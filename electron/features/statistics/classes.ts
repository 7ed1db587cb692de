import { sql, type Kysely } from 'kysely';
import type { ClassFigures } from '../../../shared/contract/statistics-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ClassKind, ClassStatus } from '../../../shared/domain/classes/codes.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { Until } from './until.ts';

type Db = Kysely<Database>;

/** Statuses of a class that is or was held. */
const HELD: readonly ClassStatus[] = ['running', 'finished', 'archived'];

export interface HeldClass {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly kind: ClassKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Over until the day, and closed. */
  readonly closed: boolean;
}

/** Classes that began in the year until the day and take or took place. */
export async function heldClasses(viewer: Viewer, db: Db, { from, on }: Until): Promise<HeldClass[]> {
  const found = await rows(viewer, db, 'training_class')
    .select(['id', 'name', 'number', 'kind', 'status', 'starts_on', 'ends_on'])
    .where('starts_on', '>=', from)
    .where('starts_on', '<=', on)
    .where('status', 'in', HELD)
    .orderBy('starts_on', 'desc')
    .orderBy('number')
    .execute();
  return found.map(({ starts_on: startsOn, ends_on: endsOn, status, ...row }) => ({
    ...row,
    startsOn: startsOn ?? from,
    endsOn,
    closed: status !== 'running' && (endsOn ?? on) <= on,
  }));
}

export interface Trainee {
  readonly class: string;
  /** The entry that counts for the human. */
  readonly person: string;
}

/** Who was in these classes: without those who never came, and those who had left by the day. */
export async function traineesOf(
  viewer: Viewer,
  db: Db,
  classes: readonly HeldClass[],
  { on }: Until,
): Promise<Trainee[]> {
  const ids = JSON.stringify(classes.map(({ id }) => id));
  return await rows(viewer, db, 'enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['enrolment.class_id as class'])
    .select(sql<string>`coalesce(person.merged_into_id, person.id)`.as('person'))
    .where(sql<boolean>`enrolment.class_id IN (SELECT value FROM json_each(${ids}))`)
    .where(
      sql<boolean>`enrolment.status <> 'absent' AND (enrolment.status <> 'withdrawn' OR enrolment.left_on > ${on})`,
    )
    .orderBy('enrolment.class_id')
    .orderBy('enrolment.position')
    .execute();
}

/** Counts over some classes. */
export function countClasses(classes: readonly HeldClass[], trainees: readonly Trainee[]): ClassFigures {
  const ids = new Set(classes.map(({ id }) => id));
  const own = trainees.filter((each) => ids.has(each.class));
  return {
    classes: classes.length,
    personTimes: own.length,
    persons: new Set(own.map(({ person }) => person)).size,
  };
}
