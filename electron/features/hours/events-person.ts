import { sql, type Kysely } from 'kysely';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

/**
 * When two entries become one: branch events in reach, declarations and corrections that name the one given up name the kept
 * one. Where an event names both, one line is left: 到会, if one of them says so, as the ledger counts it.
 */
export async function takeEventsAlong(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  keep: string,
  drop: string,
): Promise<void> {
  const named = await rows(viewer, db, 'branch_event_person')
    .select(['id', 'event_id', 'person_id', 'presence'])
    .where('person_id', 'in', [keep, drop])
    .execute();
  for (const lines of Map.groupBy(named, (row) => row.event_id).values()) {
    const keptFirst = lines.toSorted((one, other) => rank(one, keep) - rank(other, keep));
    const [stays, ...surplus] = keptFirst;
    for (const { id } of surplus) await db.deleteFrom('branch_event_person').where('id', '=', id).execute();
    if (stays !== undefined && stays.person_id !== keep)
      await db
        .updateTable('branch_event_person')
        .set({ person_id: keep })
        .where('id', '=', stays.id)
        .execute();
  }
  for (const table of ['hours_declaration', 'hours_correction'] as const)
    await db.updateTable(table).set({ person_id: keep }).where('person_id', '=', drop).execute();
}

type Named = Pick<Database['branch_event_person'], 'person_id' | 'presence'>;

/** Of several lines in one event the one with the lowest rank stays: who was there, then the entry that is kept. */
const rank = ({ person_id, presence }: Named, keep: string) =>
  (presence === 'present' ? 0 : 2) + (person_id === keep ? 0 : 1);

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
