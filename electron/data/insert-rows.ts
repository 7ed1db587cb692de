import type { OpenData } from './open-data.ts';
import { prepared } from './statements.ts';
import { TABLES, type Database, type TableName } from './tables/index.ts';

/**
 * Rows of one statement. Each statement with triggers keeps a journal of the pages it touches, so that a few rows
 * together take a fifth less time than one by one; more than these gain nothing.
 */
const TOGETHER = 50;

/**
 * Puts many whole rows into a table inside an open transaction: kept statements, with the values in order. Building a
 * query of many thousand parameters for each chunk takes longer than SQLite needs for the rows.
 */
export function insertRows<Name extends TableName>(
  { writer }: Pick<OpenData, 'writer'>,
  table: Name,
  rows: readonly Database[Name][],
): void {
  const columns = columnsOf(table);
  for (let start = 0, count = 0; start < rows.length; start += count) {
    count = rows.length - start < TOGETHER ? 1 : TOGETHER;
    const values: unknown[] = [];
    for (const row of rows.slice(start, start + count)) {
      const given: Readonly<Record<string, unknown>> = row;
      for (const column of columns) values.push(given[column]);
    }
    prepared(writer, insertion(table, count)).run(values);
  }
}

const columnsOf = (table: TableName) => ['id', ...Object.keys(TABLES[table].columns)];

const insertions = new Map<string, string>();

/** Kept, because putting together and looking up so long a text takes as long as inserting some rows. */
function insertion(table: TableName, count: number): string {
  const key = `${table} ${count}`;
  const known = insertions.get(key);
  if (known !== undefined) return known;
  const columns = columnsOf(table);
  const places = `(${columns.map(() => '?').join(', ')})`;
  const text = `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
    VALUES ${Array<string>(count).fill(places).join(', ')}`;
  insertions.set(key, text);
  return text;
}
