import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Database } from '../../data/tables/index.ts';
import { loadSessions, ofClass } from '../timetable/load.ts';

/** Placed sessions, joint lectures that it only comes to included, on days before or behind the class; while its days are not settled, all placed ones. */
export async function sessionsOutside(
  viewer: Viewer,
  db: Kysely<Database>,
  { id, starts_on: starts, ends_on: ends }: Pick<Database['training_class'], 'id' | 'starts_on' | 'ends_on'>,
): Promise<{ id: string; title: string; day: string }[]> {
  const sessions = await loadSessions(viewer, db, ofClass(id));
  return sessions
    .flatMap(({ row: { id: session, title, day } }) =>
      day === null || (starts !== null && ends !== null && starts <= day && day <= ends)
        ? []
        : [{ id: session, title, day }],
    )
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
