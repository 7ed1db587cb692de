import { sql, type Expression, type Kysely, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { Right } from '../../shared/contract/rights.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import type { Table } from './declare.ts';
import { TABLES, type Database, type TableName } from './tables/index.ts';

/**
 * The one condition that decides which rows of a table a viewer may see. Lists, pickers, search, export,
 * statistics, log and packages all use it. `alias`: the name of the table in the query.
 */
export function visible(viewer: Viewer, table: TableName, alias: string = table): Expression<SqlBool> {
  const declared: Table = TABLES[table];
  const { scope } = declared;
  if (scope.by === 'installation' || viewer.roots === 'all') return sql<SqlBool>`1 = 1`;
  const column = sql.ref(`${alias}.${scope.column}`);
  if (scope.by === 'organisation') return sql<SqlBool>`${column} IN ${subtree(viewer.roots)}`;
  const parent = scope.table as TableName;
  const inner = `parent_of_${alias}`;
  return sql<SqlBool>`EXISTS (SELECT 1 FROM ${sql.table(parent)} AS ${sql.id(inner)}
    WHERE ${sql.ref(`${inner}.id`)} = ${column} AND ${visible(viewer, parent, inner)})`;
}

/** Starts a query on the rows of a table that the viewer may see: the way in for every query of a feature. */
export function rows<Name extends TableName>(
  viewer: Viewer,
  db: Kysely<Database>,
  table: Name,
): SelectQueryBuilder<Database, Name, object> {
  // Kysely cannot tell that a name taken from the list of tables is one of them.
  const name: TableName = table;
  const query: unknown = db.selectFrom(name).where(visible(viewer, name));
  return query as SelectQueryBuilder<Database, Name, object>;
}

/** The ids of organisations at and below the given ones, as a subquery. */
export function subtree(roots: readonly string[]): Expression<string> {
  return sql`(WITH RECURSIVE below (id) AS (
    SELECT value FROM json_each(${JSON.stringify(roots)})
    UNION SELECT o.id FROM organisation o JOIN below ON o.parent_id = below.id
  ) SELECT id FROM below)`;
}

export function holds(viewer: Viewer, right: Right): boolean {
  return viewer.rights.includes(right);
}
