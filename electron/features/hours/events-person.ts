import { sql, type Kysely } from 'kysely';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

/**
 * When two entries become one: branch events and declarations in reach that name the one given up name the kept one. Where
 * an event names both, the kept one's line stays.
 */
export async function takeEventsAlong(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  keep: string,
  drop: string,
): Promise<void> {
  const named = await rows(viewer, db, 'branch_event_person')
    .select(['id', 'event_id', 'person_id'])
    .where('person_id', 'in', [keep, drop])
    .execute();
  const kept = new Set(named.filter(({ person_id }) => person_id === keep).map(({ event_id }) => event_id));
  for (const { id, event_id, person_id } of named) {
    if (person_id === keep) continue;
    if (kept.has(event_id)) await db.deleteFrom('branch_event_person').where('id', '=', id).execute();
    else await db.updateTable('branch_event_person').set({ person_id: keep }).where('id', '=', id).execute();
  }
  await db.updateTable('hours_declaration').set({ person_id: keep }).where('person_id', '=', drop).execute();
}

/** Lets the proofs of what somebody declared follow him, so that whoever sees him sees them. */
export async function takeProofsAlong(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  person: string,
  holder: string,
): Promise<void> {
  const proofs = await rows(viewer, db, 'hours_declaration')
    .select('attachment_id')
    .where('person_id', '=', person)
    .where('attachment_id', 'is not', null)
    .execute();
  for (const { attachment_id } of proofs)
    await db
      .updateTable('attachment')
      .set({ organisation_id: holder })
      .where('id', '=', attachment_id ?? '')
      .execute();
}

/** Whether hours tell of somebody, in reach or not: whoever they tell of was not entered by a slip. */
export async function isInHours(db: Kysely<Database>, person: string): Promise<boolean> {
  const found = await sql<{ id: string }>`SELECT id FROM branch_event_person WHERE person_id = ${person}
    UNION ALL SELECT id FROM hours_declaration WHERE person_id = ${person}
    UNION ALL SELECT id FROM hours_correction WHERE person_id = ${person} LIMIT 1`.execute(db);
  return found.rows.length > 0;
}
