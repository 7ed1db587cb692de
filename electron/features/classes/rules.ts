import { sql, type Kysely } from 'kysely';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/** What must hold of classes after every transaction: days in order, and nobody twice in one class. */
export const classRules: RuleBook = {
  training_class: { watches: ['starts_on', 'ends_on'], check: async (db, ids) => reversedDays(db, ids) },
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

async function enrolledTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; class: string }>`
    SELECT e.id, p.name, c.name AS class FROM enrolment e
    JOIN enrolment other ON other.class_id = e.class_id AND other.person_id = e.person_id AND other.id <> e.id
    JOIN person p ON p.id = e.person_id JOIN training_class c ON c.id = e.class_id
    WHERE e.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ id, name, class: of }) => ({
    id,
    code: 'classes.already-enrolled',
    message: `“${name}”已在“${of}”的名单里，一个班里不能有两次。请在名单里找到他，改状态即可。`,
  }));
}
