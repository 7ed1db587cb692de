import type { Kysely } from 'kysely';
import { faultOfTimes } from '../../../shared/domain/timetable/times.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';
import { amongIds } from './load.ts';

/** What must hold of sessions after every transaction: times that can be. A clash is no fault of a row. */
export const timetableRules: RuleBook = {
  session: {
    watches: ['day', 'half', 'starts_at', 'ends_at'],
    check: wrongTimes,
  },
};

async function wrongTimes(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await db
    .selectFrom('session')
    .select(['id', 'title', 'half', 'starts_at', 'ends_at'])
    .where(amongIds('session.id', ids))
    .where('half', 'is not', null)
    .execute();
  return found.flatMap(({ id, title, half, starts_at, ends_at }) => {
    const fault = half === null ? null : faultOfTimes(half, starts_at, ends_at);
    return fault === null ? [] : [{ id, code: 'sessions.wrong-times', message: `“${title}”${fault}` }];
  });
}
