import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isInClass, namesOfPeople, type EnrolmentRow } from './rows.ts';

/** What is taken back when somebody who had left comes again: the leaving, and office and group, which others may have. */
export const COMING_BACK = {
  left_on: null,
  left_reason: null,
  role: 'trainee',
  group_number: null,
} as const satisfies Partial<EnrolmentRow>;

/** Whose place another has taken, of those who come back: both are in the class now, and that may not be meant. */
export async function remarksOnComingBack(
  viewer: Viewer,
  db: Kysely<Database>,
  back: readonly Pick<EnrolmentRow, 'id' | 'person_id'>[],
): Promise<string[]> {
  if (back.length === 0) return [];
  const found = await rows(viewer, db, 'enrolment')
    .select(['person_id', 'replaces_id'])
    .where(
      'replaces_id',
      'in',
      back.map(({ id }) => id),
    )
    .where(isInClass('enrolment'))
    .execute();
  const people = [...back, ...found].map(({ person_id: person }) => person);
  const names = await namesOfPeople(viewer, db, people);
  const nameOf = (person: string | undefined) => names.get(person ?? '') ?? '别人';
  return found.map(({ person_id: other, replaces_id: place }) => {
    const own = back.find(({ id }) => id === place)?.person_id;
    return `“${nameOf(own)}”退出时已由“${nameOf(other)}”接替，现在两人都在班里，请核对`;
  });
}

/** Before a place is taken out: whoever came in its stead is one of the class like any other. */
export async function forgetReplaced(db: Kysely<Database>, place: string): Promise<void> {
  await db.updateTable('enrolment').set({ replaces_id: null }).where('replaces_id', '=', place).execute();
}
