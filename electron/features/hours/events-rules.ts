import { sql, type Kysely } from 'kysely';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/**
 * What must hold of branch events after every transaction, an undo included: no branch with more than 24 hours in a day,
 * none twice in one event, nobody named twice in one.
 */
export const branchEventRules: RuleBook = {
  branch_event: {
    watches: ['organisation_id', 'day', 'minutes'],
    check: async (db, ids) => [...(await tooLong(db, ids)), ...(await branchesTwice(db, ids))],
  },
  branch_event_branch: {
    watches: ['event_id', 'organisation_id'],
    check: async (db, ids) => {
      const events = await parentsOf(db, 'branch_event_branch', ids);
      return [...(await tooLong(db, events)), ...(await branchesTwice(db, events))];
    },
  },
  branch_event_person: { watches: ['event_id', 'person_id'], check: peopleTwice },
};

async function parentsOf(
  db: Kysely<Database>,
  table: 'branch_event_branch',
  ids: readonly string[],
): Promise<string[]> {
  const found = await sql<{ event_id: string }>`SELECT DISTINCT event_id FROM ${sql.table(table)}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ event_id }) => event_id);
}

/** The branches that held or joined an event. */
const HELD = sql`(SELECT id AS event_id, organisation_id FROM branch_event
  UNION ALL SELECT event_id, organisation_id FROM branch_event_branch)`;

async function tooLong(db: Kysely<Database>, events: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; day: string }>`
    SELECT e.id, coalesce(o.short_name, o.name) AS name, e.day FROM branch_event e
    JOIN ${HELD} AS own ON own.event_id = e.id JOIN organisation o ON o.id = own.organisation_id
    WHERE e.id IN (SELECT value FROM json_each(${JSON.stringify(events)})) AND 1440 < (
      SELECT sum(other.minutes) FROM branch_event other WHERE other.day = e.day AND (
        other.organisation_id = own.organisation_id OR other.id IN (
          SELECT event_id FROM branch_event_branch WHERE organisation_id = own.organisation_id)))`.execute(
    db,
  );
  return found.rows.map(({ id, name, day }) => ({
    id,
    code: 'events.too-long',
    message: `“${name}”${fullDay(day)}的活动合计超过 24 小时。请核对当天各次活动的时长。`,
  }));
}

async function branchesTwice(db: Kysely<Database>, events: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string }>`
    SELECT own.event_id AS id, coalesce(o.short_name, o.name) AS name FROM ${HELD} AS own
    JOIN organisation o ON o.id = own.organisation_id
    WHERE own.event_id IN (SELECT value FROM json_each(${JSON.stringify(events)}))
    GROUP BY own.event_id, own.organisation_id HAVING count(*) > 1`.execute(db);
  return found.rows.map(({ id, name }) => ({
    id,
    code: 'events.joint-twice',
    message: `“${name}”在这次活动里有两次。请去掉多的一次。`,
  }));
}

async function peopleTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string }>`
    SELECT DISTINCT e.id, p.name FROM branch_event_person e JOIN person p ON p.id = e.person_id
    JOIN branch_event_person other ON other.event_id = e.event_id AND other.person_id = e.person_id
      AND other.id <> e.id
    WHERE e.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ id, name }) => ({
    id,
    code: 'events.wrong-person',
    message: `“${name}”在这次活动里写了两次。请只留一处。`,
  }));
}
