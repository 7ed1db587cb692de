import { sql, type Kysely } from 'kysely';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { faultOfTimes } from '../../../shared/domain/timetable/times.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/** What must hold of sessions after every transaction: times that can be. A clash is no fault of a row. */
export const timetableRules: RuleBook = {
  session: {
    watches: ['day', 'half', 'starts_at', 'ends_at'],
    check: wrongTimes,
  },
};

interface Timed {
  readonly id: string;
  readonly title: string;
  readonly half: HalfDay;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
}

async function wrongTimes(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Timed>`SELECT id, title, half, starts_at, ends_at FROM session
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND half IS NOT NULL`.execute(db);
  return found.rows.flatMap(({ id, title, half, starts_at, ends_at }) => {
    const fault = faultOfTimes(half, starts_at, ends_at);
    return fault === null ? [] : [{ id, code: 'sessions.wrong-times', message: `“${title}”${fault}` }];
  });
}
