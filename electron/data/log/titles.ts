import { sql, type Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { valueInWords, type Table } from '../declare.ts';
import { idToBytes } from '../row-id.ts';
import { visible } from '../scope.ts';
import { tableNamed, type Database, type TableName } from '../tables/index.ts';
import type { Row, Value } from './digest.ts';
import { isErased } from './erase.ts';

interface RowTitles {
  /** What a row is called now, or was called when it was deleted. */
  of(id: string): string;
  table(name: string): Table;
}

const UNNAMED = '（无名称）';
const OUTSIDE = '（管理范围以外）';

/**
 * Looks up what rows are called, for lists of changes. A sensitive name stays covered, and so does the name of a row
 * outside the viewer's reach.
 */
export async function rowTitles(
  viewer: Viewer,
  db: Kysely<Database>,
  rows: readonly { readonly table: string; readonly id: string }[],
): Promise<RowTitles> {
  const titles = new Map<string, string>();
  const called = new Map<string, { readonly table: string; readonly id: string }>();
  const entitle = (table: Table, id: string, value: Value) => {
    const other = table.columns[table.called]?.references ?? null;
    if (other === null || value === null || isErased(value)) titles.set(id, titleOf(table, value));
    else called.set(id, { table: other, id: String(value) });
  };
  const byTable = Map.groupBy(rows, (each) => each.table);
  for (const [name, group] of byTable) {
    const table = declared(name);
    const ids = [...new Set(group.map((each) => each.id))];
    const found = await sql<{
      id: string;
      title: Value;
      seen: number;
    }>`SELECT id, ${sql.ref(table.called)} AS title,
      ${visible(viewer, name as TableName)} AS seen FROM ${sql.table(name)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
      db,
    );
    for (const row of found.rows)
      if (row.seen === 1) entitle(table, row.id, row.title);
      else titles.set(row.id, OUTSIDE);
    const gone = ids
      .filter((id) => !titles.has(id) && !called.has(id))
      .map((id) => idToBytes(id).toString('hex'));
    if (gone.length === 0) continue;
    const deleted = await sql<{
      row: Buffer;
      id: string;
      before: string;
    }>`SELECT lower(hex(row)) AS id, before
      FROM change_entry WHERE kind = 3 AND row IN (SELECT unhex(value) FROM json_each(${JSON.stringify(gone)}))
      ORDER BY position`.execute(db);
    const byHex = new Map(ids.map((id) => [idToBytes(id).toString('hex'), id]));
    for (const each of deleted.rows) {
      const id = byHex.get(each.id);
      if (id !== undefined) entitle(table, id, (JSON.parse(each.before) as Row)[table.called] ?? null);
    }
  }
  if (called.size > 0) {
    // What is called by another row is called as that one is, as far as the viewer may see it.
    const others = await rowTitles(viewer, db, [...called.values()]);
    for (const [id, other] of called) titles.set(id, others.of(other.id));
  }
  return { of: (id) => titles.get(id) ?? UNNAMED, table: declared };
}

function titleOf(table: Table, value: Value): string {
  const column = table.columns[table.called];
  if (value === null || column === undefined) return UNNAMED;
  if (column.sensitive) return '••••';
  return valueInWords(column, value);
}

function declared(name: string): Table {
  const table = tableNamed(name);
  if (table === undefined) throw new Error(`unknown table ${name}`);
  return table;
}
