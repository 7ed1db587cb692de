import type { Connection } from '../connection.ts';
import { bytesToId } from '../row-id.ts';
import { prepared } from '../statements.ts';
import { tableNumbered, type ChangeEntryRow } from '../tables/index.ts';
import { canonicalRow, type Row, type Value } from './digest.ts';

/**
 * Values after a change are not stored: they follow from the current row and the before-values of later
 * entries. This walks the log backwards, from the newest entry to older ones, and says for each entry what
 * it wrote.
 */
export function createBackwardReader(connection: Connection) {
  const rows = new Map<string, Row | null>();

  function current(entry: ChangeEntryRow, key: string): Row | null {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const table = tableNumbered(entry.tbl);
    if (table === undefined) throw new Error(`unknown table ${entry.tbl} in the log`);
    const statement = prepared(connection, `SELECT * FROM ${table.name} WHERE id = ?`);
    const row = (statement.get(bytesToId(entry.row)) as Row | undefined) ?? null;
    rows.set(key, row);
    return row;
  }

  return {
    /** What this entry wrote. Must be called for every entry from the newest down. */
    valueOf(entry: ChangeEntryRow): Value {
      const table = tableNumbered(entry.tbl);
      if (table === undefined) throw new Error(`unknown table ${entry.tbl} in the log`);
      const key = entry.row.toString('latin1');
      if (entry.kind === 3) {
        const row = JSON.parse(String(entry.before)) as Row;
        rows.set(key, row);
        return canonicalRow(table, row);
      }
      const row = current(entry, key);
      if (row === null)
        throw new Error(`row ${bytesToId(entry.row)} of ${table.name} is gone without a log entry`);
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
