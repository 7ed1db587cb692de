import { sql, type Kysely } from 'kysely';
import type { FieldChange } from '../../../shared/contract/changes.ts';
import { callNamed } from '../../../shared/contract/index.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { valueInWords, type Column, type Table } from '../../data/declare.ts';
import type { Row, Value } from '../../data/log/digest.ts';
import { isErased } from '../../data/log/erase.ts';
import { rowTitles } from '../../data/log/titles.ts';
import { bytesToId, idToBytes } from '../../data/row-id.ts';
import { subtree, visible } from '../../data/scope.ts';
import {
  tableNumbered,
  type ChangeEntryRow,
  type ChangeTxRow,
  type Database,
  type TableName,
} from '../../data/tables/index.ts';
import { hiddenTables, maySeeNumber } from '../../data/tables/seen-with.ts';

type Db = Kysely<Database>;
type Entry = ChangeEntryRow & Pick<ChangeTxRow, 'at' | 'actor_name' | 'label' | 'reason' | 'call'>;

/** What stands in the place of a sensitive value. */
export const COVERED = '••••';

/** Log entries with the facts of their transactions, as the readers below want them. */
export function entryQuery(db: Db) {
  return db
    .selectFrom('change_entry')
    .innerJoin('change_tx', 'change_tx.id', 'change_entry.tx')
    .selectAll('change_entry')
    .select([
      'change_tx.at',
      'change_tx.actor_name',
      'change_tx.label',
      'change_tx.reason',
      'change_tx.call',
    ]);
}

/**
 * What a viewer is told a transaction was. Of one that changed tables which he may not see as well, only the kind: what
 * it is called may name what is in them.
 */
export async function labelsFor(
  viewer: Viewer,
  db: Db,
  transactions: readonly Pick<ChangeTxRow, 'id' | 'call' | 'label'>[],
): Promise<ReadonlyMap<number, string>> {
  const hidden = hiddenTables(viewer);
  const ids = [...new Set(transactions.map(({ id }) => id))];
  const partly =
    hidden.length === 0
      ? []
      : (
          await sql<{ id: number }>`SELECT DISTINCT t.id FROM change_tx t
            JOIN change_entry e ON e.position BETWEEN t.first_position AND t.last_position AND e.tx = t.id
            WHERE t.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
            AND e.tbl IN (SELECT value FROM json_each(${JSON.stringify(hidden)}))`.execute(db)
        ).rows.map(({ id }) => id);
  return new Map(
    transactions.map(({ id, call, label }) => [
      id,
      partly.includes(id) ? (callNamed(call)?.title ?? '') : label,
    ]),
  );
}

/**
 * Log entries as changed fields with values before and after. Rows outside the viewer's reach are left out;
 * sensitive values are covered unless the viewer holds the right that the table names, and some are masked even
 * then. Codes come as words,
 * ids of other rows as what those rows are called.
 */
export async function fieldChanges(
  viewer: Viewer,
  db: Db,
  entries: readonly Entry[],
): Promise<FieldChange[]> {
  const seen = await visibleEntries(viewer, db, entries);
  const raw: RawChange[] = [];
  for (const entry of seen) raw.push(...(await expand(db, entry)));
  const references = raw.flatMap(({ column, before, after }) =>
    column?.references == null
      ? []
      : [before, after]
          .filter((value) => value !== null && !isErased(value))
          .map((value) => ({ table: column.references ?? '', id: String(value) })),
  );
  const titles = await rowTitles(viewer, db, [
    ...raw.map(({ table, id }) => ({ table: table.name, id })),
    ...references,
  ]);
  const labels = await labelsFor(
    viewer,
    db,
    seen.map(({ tx: id, call, label }) => ({ id, call, label })),
  );
  const words = (change: RawChange, value: Value): string | null => {
    if (value === null) return null;
    if (isErased(value)) return '（已清除）';
    if (change.column === null) return String(value);
    if (covered(viewer, change.table, change.column)) return COVERED;
    if (change.column.references !== null) return titles.of(String(value));
    if (change.column.mask !== null) return change.column.mask(String(value));
    return valueInWords(change.column, value);
  };
  return raw.map((change) => ({
    transaction: change.entry.tx,
    at: change.entry.at,
    actor: change.entry.actor_name,
    label: labels.get(change.entry.tx) ?? '',
    reason: change.entry.reason,
    table: change.table.name,
    tableTitle: change.table.title,
    row: change.id,
    rowTitle: titles.of(change.id),
    kind: change.entry.kind === 1 ? 'insert' : change.entry.kind === 2 ? 'update' : 'delete',
    field: change.field,
    fieldTitle: change.column?.title ?? change.field,
    before: words(change, change.before),
    after: words(change, change.after),
  }));
}

interface RawChange {
  readonly entry: Entry;
  readonly table: Table;
  readonly id: string;
  readonly field: string | null;
  readonly column: Column | null;
  readonly before: Value;
  readonly after: Value;
}

function covered(viewer: Viewer, table: Table, column: Column): boolean {
  return (
    column.sensitive &&
    !(table.seenWith !== null && (viewer.rights as readonly string[]).includes(table.seenWith))
  );
}

/** One change per field: an insert and a delete come as all their filled fields. */
async function expand(db: Db, entry: Entry): Promise<RawChange[]> {
  const table = tableNumbered(entry.tbl);
  if (table === undefined) return [];
  const id = bytesToId(entry.row);
  const change = (field: string, before: Value, after: Value): RawChange => ({
    entry,
    table,
    id,
    field,
    column: table.columns[field] ?? null,
    before,
    after,
  });
  if (entry.kind === 3) {
    const row = JSON.parse(String(entry.before)) as Row;
    return filled(table, row).map((field) => change(field, row[field] ?? null, null));
  }
  const after = await rowAfter(db, entry, table, id);
  if (entry.kind === 1) return filled(table, after).map((field) => change(field, null, after[field] ?? null));
  const field = entry.field ?? '';
  return [change(field, entry.before, after[field] ?? null)];
}

function filled(table: Table, row: Row): string[] {
  return Object.keys(table.columns).filter(
    (name) => table.columns[name]?.role === 'business' && (row[name] ?? null) !== null,
  );
}

/** The row as it stood after an entry: the first later before-value of each field, else what stands there now. */
async function rowAfter(db: Db, entry: Entry, table: Table, id: string): Promise<Row> {
  const later = await db
    .selectFrom('change_entry')
    .select(['kind', 'field', 'before'])
    .where('row', '=', entry.row)
    .where('position', '>', entry.position)
    .where('kind', '!=', 1)
    .orderBy('position')
    .execute();
  const deleted = later.findIndex((each) => each.kind === 3);
  const inTime = deleted < 0 ? later : later.slice(0, deleted + 1);
  const end = inTime.at(-1);
  const base =
    end?.kind === 3
      ? (JSON.parse(String(end.before)) as Row)
      : ((await sql<Row>`SELECT * FROM ${sql.table(table.name)} WHERE id = ${id}`.execute(db)).rows[0] ?? {});
  const row: Row = { ...base };
  for (const each of inTime.toReversed())
    if (each.kind === 2 && each.field !== null) row[each.field] = each.before;
  return row;
}

/** The entries of rows that the viewer may see: within his reach, of tables that he has the right to see. */
export async function visibleEntries<E extends Pick<ChangeEntryRow, 'tbl' | 'row'>>(
  viewer: Viewer,
  db: Db,
  all: readonly E[],
): Promise<E[]> {
  const entries = all.filter((entry) => maySeeNumber(viewer, entry.tbl));
  if (viewer.roots === 'all') return entries;
  const seen = new Set<string>();
  for (const [number, group] of Map.groupBy(entries, (entry) => entry.tbl)) {
    const table = tableNumbered(number);
    if (table === undefined) continue;
    const ids = [...new Set(group.map((entry) => bytesToId(entry.row)))];
    const found = await sql<{ id: string }>`SELECT id FROM ${sql.table(table.name)}
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${visible(viewer, table.name as TableName)}`.execute(
      db,
    );
    for (const { id } of found.rows) seen.add(id);
    for (const id of ids) if (!seen.has(id) && (await deletedInReach(viewer, db, table, id))) seen.add(id);
  }
  return entries.filter((entry) => seen.has(bytesToId(entry.row)));
}

/** A deleted row is judged by the organisation that stood in it at the end. */
async function deletedInReach(viewer: Viewer, db: Db, table: Table, id: string): Promise<boolean> {
  if (viewer.roots === 'all' || table.scope.by === 'installation') return true;
  const deleted = await db
    .selectFrom('change_entry')
    .select('before')
    .where('row', '=', idToBytes(id))
    .where('kind', '=', 3)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  if (deleted === undefined || table.scope.by !== 'organisation') return false;
  const row = JSON.parse(String(deleted.before)) as Row;
  const organisation = table.scope.column === 'id' ? row['parent_id'] : row[table.scope.column];
  const found = await sql<{ n: number }>`SELECT ${organisation} IN ${subtree(viewer.roots)} AS n`.execute(db);
  return found.rows[0]?.n === 1;
}
