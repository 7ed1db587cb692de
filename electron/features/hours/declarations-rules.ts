import { sql, type Kysely } from 'kysely';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/** What must hold of declarations after every transaction: days in order, and a time that hours can follow from. */
export const declarationRules: RuleBook = {
  hours_declaration: {
    watches: ['from_on', 'to_on', 'from_half', 'to_half', 'minutes'],
    check: async (db, ids) => [...(await reversed(db, ids)), ...(await timeless(db, ids))],
  },
};

type Found = { id: string; title: string };

async function reversed(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Found>`SELECT id, title FROM hours_declaration
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND to_on < from_on`.execute(db);
  return found.rows.map(({ id, title }) => ({
    id,
    code: 'declarations.wrong-day',
    message: `“${title}”的结束日期早于开始日期。请核对后重填。`,
  }));
}

async function timeless(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Found>`SELECT id, title FROM hours_declaration
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    AND ((from_half IS NULL) <> (to_half IS NULL) OR (from_half IS NULL) = (minutes IS NULL)
      OR minutes > 1440 * (julianday(to_on) - julianday(from_on) + 1))`.execute(db);
  return found.rows.map(({ id, title }) => ({
    id,
    code: 'declarations.wrong-time',
    message: `“${title}”的午别或时长不对：午别和分钟只填一样，每天不超过 24 小时。请核对后重填。`,
  }));
}
