import { sql, type Kysely } from 'kysely';
import { TABLES, type Database, type TableName } from './tables/index.ts';
import type { Table } from './declare.ts';

export interface BrokenReference {
  /** The row that cannot be as it is: it names a missing row, or it is gone while another names it. */
  readonly id: string;
  readonly reason: string;
}

/** Every reference column of the declared tables. */
export function referenceColumns(): { table: TableName; column: string; to: TableName }[] {
  return Object.values<Table>(TABLES).flatMap((table) =>
    Object.entries(table.columns)
      .filter(([, column]) => column.references !== null)
      .map(([column, { references }]) => ({
        table: table.name as TableName,
        column,
        to: references as TableName,
      })),
  );
}

/**
 * Looks, while foreign keys are deferred, for references that a commit would refuse: from rows that are there
 * to rows that are missing (`kept`), and to rows that were deleted (`gone`).
 */
export async function brokenReferences(
  db: Kysely<Database>,
  kept: ReadonlyMap<TableName, readonly string[]>,
  gone: ReadonlyMap<TableName, readonly string[]>,
): Promise<BrokenReference[]> {
  const broken: BrokenReference[] = [];
  for (const { table, column, to } of referenceColumns()) {
    const ids = kept.get(table);
    if (ids !== undefined) {
      const found = await sql<{ id: string }>`SELECT t.id FROM ${sql.table(table)} t
        WHERE t.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${sql.ref(`t.${column}`)} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM ${sql.table(to)} p WHERE p.id = ${sql.ref(`t.${column}`)})`.execute(db);
      for (const { id } of found.rows) broken.push({ id, reason: `它所属的${TABLES[to].title}已不存在` });
    }
    const deleted = gone.get(to);
    if (deleted !== undefined) {
      const found = await sql<{ id: string; n: number }>`SELECT ${sql.ref(`t.${column}`)} AS id, count(*) AS n
        FROM ${sql.table(table)} t WHERE ${sql.ref(`t.${column}`)} IN (SELECT value FROM json_each(${JSON.stringify(deleted)}))
        GROUP BY 1`.execute(db);
      for (const { id, n } of found.rows)
        broken.push({ id, reason: `之后有 ${n} 条${TABLES[table].title}用到它` });
    }
  }
  return broken;
}

/** Which rows are named by rows of other tables, each with what those are called. References within the table do not count. */
export async function usesOf(
  db: Kysely<Database>,
  of: TableName,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const uses: { id: string; title: string }[] = [];
  for (const { table, column, to } of referenceColumns()) {
    if (to !== of || table === of) continue;
    const found = await sql<{ id: string }>`SELECT DISTINCT ${sql.ref(column)} AS id FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
    for (const { id } of found.rows) uses.push({ id, title: TABLES[table].title });
  }
  return uses;
}
