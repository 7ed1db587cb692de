import type { Connection } from '../connection.ts';
import type { Table } from '../declare.ts';
import { hexToId } from '../row-id.ts';
import { prepared } from '../statements.ts';
import { tableNumbered } from '../tables/index.ts';
import { canonicalRow, type EntryFacts, type Row, type Value } from './digest.ts';

/** What is read of an entry to say and to digest what it wrote. */
export interface LoggedEntry extends EntryFacts {
  readonly position: number;
  readonly tx: number;
  readonly before: Value;
}

/** The columns of a logged entry, for SELECT. */
export const LOGGED_ENTRY = 'position, seq, tx, tbl, lower(hex(row)) AS row, kind, field, before';

const selections = new WeakMap<Table, string>();

/** Reads what is logged of one row: derived columns, some of them long, say nothing here. */
function selectionOf(table: Table): string {
  const known = selections.get(table);
  if (known !== undefined) return known;
  const names = Object.keys(table.columns).filter((name) => table.columns[name]?.role === 'business');
  const text = `SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM ${table.name} WHERE id = ?`;
  selections.set(table, text);
  return text;
}

/**
 * Values after a change are not stored: they follow from the current row and the before-values of later
 * entries. This walks the log backwards, from the newest entry to older ones, and says for each entry what
 * it wrote.
 */
export function createBackwardReader(connection: Connection) {
  const rows = new Map<string, Row | null>();

  function current(table: Table, key: string): Row | null {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row = prepared(connection, selectionOf(table)).get(hexToId(key)) as Row | undefined;
    return row ?? null;
  }

  return {
    /** What this entry wrote. Must be called for every entry from the newest down. */
    valueOf(entry: LoggedEntry): Value {
      const table = tableNumbered(entry.tbl);
      if (table === undefined) throw new Error(`unknown table ${entry.tbl} in the log`);
      const key = entry.row;
      if (entry.kind === 3) {
        const row = JSON.parse(String(entry.before)) as Row;
        rows.set(key, row);
        return canonicalRow(table, row);
      }
      const row = current(table, key);
      if (row === null) throw new Error(`row ${hexToId(key)} of ${table.name} is gone without a log entry`);
      if (entry.kind === 1) {
        rows.set(key, null);
        return canonicalRow(table, row);
      }
      const field = entry.field ?? '';
      const value = row[field] ?? null;
      rows.set(key, { ...row, [field]: entry.before });
      return value;
    },
  };
}
