import type { Connection } from '../../electron/data/connection.ts';
import { TABLES } from '../../electron/data/tables/index.ts';

/** Every row of every declared table, so that two states can be compared whole. */
export function dump(connection: Connection): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.keys(TABLES).map((table) => [
      table,
      connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
    ]),
  );
}
