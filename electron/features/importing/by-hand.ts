import { sql, type Kysely } from 'kysely';
import { PERSON_IMPORT_KEYS, type PersonImportKey } from '../../../shared/domain/people/fields.ts';
import { idToBytes } from '../../data/row-id.ts';
import type { Database } from '../../data/tables/index.ts';
import { COLUMN_OF } from '../people/columns.ts';

interface Entry {
  readonly row: string;
  readonly kind: number;
  readonly field: string | null;
  readonly tx: number;
  readonly call: string;
  readonly undo_of: number | null;
}

/** Who made the value that a field has: the newest on top. An undo takes the top off, its undo puts it back. */
interface Made {
  readonly tx: number;
  readonly byHand: boolean;
}

const FIELD_OF = new Map<string, PersonImportKey>(PERSON_IMPORT_KEYS.map((key) => [COLUMN_OF[key], key]));

/**
 * For each of these people the fields whose value was entered by hand, not by an import. A value that an undo has
 * brought back is whose it was before.
 */
export async function editedByHand(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, ReadonlySet<PersonImportKey>>> {
  const hex = JSON.stringify(ids.map((id) => idToBytes(id).toString('hex')));
  const entries = await sql<Entry>`
    SELECT lower(hex(e.row)) AS row, e.kind, e.field, e.tx, t.call, t.undo_of
    FROM change_entry e JOIN change_tx t ON t.id = e.tx
    WHERE e.row IN (SELECT unhex(value) FROM json_each(${hex})) ORDER BY e.position`.execute(db);
  const byRow = Map.groupBy(entries.rows, (entry) => entry.row);
  return new Map(
    ids.map((id) => [id, fieldsByHand(byRow.get(idToBytes(id).toString('hex')) ?? [])] as const),
  );
}

function fieldsByHand(entries: readonly Entry[]): ReadonlySet<PersonImportKey> {
  const stacks = new Map<PersonImportKey, Made[]>();
  const takenOff = new Map<string, Made>();
  for (const entry of entries) {
    const field = entry.field === null ? undefined : FIELD_OF.get(entry.field);
    const fields = entry.kind === 2 ? (field === undefined ? [] : [field]) : PERSON_IMPORT_KEYS;
    for (const key of fields) {
      const stack = stacks.get(key) ?? [];
      stacks.set(key, stack);
      const top = stack.at(-1);
      const back = entry.undo_of === null ? undefined : takenOff.get(`${key} ${entry.undo_of}`);
      if (entry.undo_of !== null && top?.tx === entry.undo_of) {
        stack.pop();
        takenOff.set(`${key} ${entry.tx}`, top);
      } else if (back !== undefined) stack.push({ ...back, tx: entry.tx });
      else stack.push({ tx: entry.tx, byHand: entry.call !== 'people.import' });
    }
  }
  return new Set([...stacks].filter(([, stack]) => stack.at(-1)?.byHand === true).map(([key]) => key));
}
