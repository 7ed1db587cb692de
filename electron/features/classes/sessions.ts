import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { ofClass } from '../timetable/load.ts';

/** Placed sessions, joint lectures that it only comes to included, on days before or behind the class; while its days are not settled, all placed ones. */
export async function sessionsOutside(
  viewer: Viewer,
  db: Kysely<Database>,
  { id, starts_on: starts, ends_on: ends }: Pick<Database['training_class'], 'id' | 'starts_on' | 'ends_on'>,
): Promise<{ id: string; title: string; day: string }[]> {
  const placed = await rows(viewer, db, 'session')
    .select(['id', 'title', 'day'])
    .where(ofClass(id))
    .where('day', 'is not', null)
    .orderBy('day')
    .execute();
  return placed.flatMap(({ day, ...rest }) =>
    day === null || (starts !== null && ends !== null && starts <= day && day <= ends)
      ? []
      : [{ ...rest, day }],
  );
}
