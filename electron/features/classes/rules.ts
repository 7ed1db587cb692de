import { sql, type Kysely } from 'kysely';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/** What must hold of classes after every transaction: days in order, no unit with places twice, nobody twice in one. */
export const classRules: RuleBook = {
  training_class: { watches: ['starts_on', 'ends_on'], check: async (db, ids) => reversedDays(db, ids) },
  class_quota: { watches: ['class_id', 'organisation_id'], check: async (db, ids) => placesTwice(db, ids) },
  enrolment: { watches: ['class_id', 'person_id'], check: async (db, ids) => enrolledTwice(db, ids) },
};

async function reversedDays(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string }>`SELECT id, name FROM training_class
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ends_on < starts_on`.execute(db);
  return found.rows.map(({ id, name }) => ({
    id,
    code: 'classes.wrong-order',
    message: `“${name}”的结束日期早于开始日期。请核对后重填。`,
  }));
}

/** One human under two entries is twice as well. The joins are crossed to go from the few changed rows to their entries. */
async function enrolledTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; class: string }>`
    SELECT DISTINCT e.id, p.name, c.name AS class FROM enrolment e
    JOIN person p ON p.id = e.person_id JOIN training_class c ON c.id = e.class_id
    CROSS JOIN person AS entry ON entry.id = coalesce(p.merged_into_id, p.id)
      OR entry.merged_into_id = coalesce(p.merged_into_id, p.id)
    CROSS JOIN enrolment other ON other.person_id = entry.id AND other.class_id = e.class_id AND other.id <> e.id
    WHERE e.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ id, name, class: of }) => ({
    id,
    code: 'classes.already-enrolled',
    message: `“${name}”已在“${of}”的名单里，一个班里不能有两次。请在名单里找到他，改状态即可。`,
  }));
}

async function placesTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; unit: string; class: string }>`
    SELECT DISTINCT q.id, o.name AS unit, c.name AS class FROM class_quota q
    JOIN class_quota other ON other.class_id = q.class_id AND other.organisation_id = q.organisation_id
      AND other.id <> q.id
    JOIN organisation o ON o.id = q.organisation_id JOIN training_class c ON c.id = q.class_id
    WHERE q.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ id, unit, class: of }) => ({
    id,
    code: 'classes.places-twice',
    message: `“${unit}”在“${of}”里已有名额，一个单位只能有一份。请在“名额与回执”里改数。`,
  }));
}
