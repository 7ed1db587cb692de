import type { OpenData } from './open-data.ts';
import { prepared } from './statements.ts';
import { TABLES, type Database, type TableName } from './tables/index.ts';

/**
 * Puts many whole rows into a table inside an open transaction: one kept statement, run row by row. Building a query
 * of many thousand parameters for each chunk takes longer than SQLite needs for the rows.
 */
export function insertRows<Name extends TableName>(
  { writer }: Pick<OpenData, 'writer'>,
  table: Name,
  rows: readonly Database[Name][],
): void {
  const columns = ['id', ...Object.keys(TABLES[table].columns)];
  const statement = prepared(
    writer,
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) {
    const values: Readonly<Record<string, unknown>> = row;
    statement.run(...columns.map((column) => values[column]));
  }
}
