import type { Connection } from './connection.ts';
import type { Table } from './declare.ts';
import { TABLES } from './tables/index.ts';
import { logTriggers } from './triggers.ts';

const NAME = /^CREATE TRIGGER (\S+)/u;

/**
 * Makes the log triggers of a file those that the declarations generate, when they differ: a tool may have
 * dropped one, or a program of another state of development may have made them. A column without its trigger
 * would change without a trace.
 */
export function mendTriggers(connection: Connection): void {
  const tables = new Set(
    connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all(),
  );
  const wanted = new Map(
    Object.values<Table>(TABLES)
      // A file of an earlier step has not all of them yet.
      .filter(({ name }) => tables.has(name))
      .flatMap(logTriggers)
      .map((sql) => [NAME.exec(sql)?.[1] ?? '', sql]),
  );
  const present = connection
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'`)
    .all() as { name: string; sql: string }[];
  const right = new Set(
    present.filter(({ name, sql }) => bare(sql) === bare(wanted.get(name) ?? '')).map(({ name }) => name),
  );
  if (right.size === wanted.size && right.size === present.length) return;
  connection
    .transaction(() => {
      for (const { name } of present) if (!right.has(name)) connection.exec(`DROP TRIGGER "${name}"`);
      for (const [name, sql] of wanted) if (!right.has(name)) connection.exec(sql);
    })
    .immediate();
}

/** The text of a trigger without its layout. */
function bare(sql: string): string {
  return sql.replaceAll(/\s+/gu, ' ').trim();
}
