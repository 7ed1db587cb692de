import { sql, type Kysely } from 'kysely';
import type { Database } from '../../data/tables/index.ts';

/**
 * A human may have several entries on the register: one that counts, and those that were merged into it. A merge by an
 * office that does not see a class leaves the class with the old entry, so that whoever is in a class is compared by the
 * entry that counts.
 */

/** The entry that counts of each of these entries. */
export async function humansOf(
  db: Kysely<Database>,
  entries: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; human: string }>`SELECT id, coalesce(merged_into_id, id) AS human
    FROM person WHERE id IN (SELECT value FROM json_each(${JSON.stringify(entries)}))`.execute(db);
  return new Map(found.rows.map(({ id, human }) => [id, human]));
}

/** Whether an enrolment is of one of these humans, under whichever entry. `humans`: entries that count. */
export function isOfHuman(humans: Iterable<string>) {
  const ids = JSON.stringify([...humans]);
  return sql<boolean>`enrolment.person_id IN (SELECT value FROM json_each(${ids})
    UNION ALL SELECT id FROM person WHERE merged_into_id IN (SELECT value FROM json_each(${ids})))`;
}
