import type Database from 'better-sqlite3';
import type { Connection } from './connection.ts';

type Statement = Database.Statement;

const KEPT = 400;
const caches = new WeakMap<Connection, Map<string, Statement>>();

/**
 * A prepared statement, kept for the next time: compiling an UPDATE of a logged table compiles its triggers
 * too and takes longer than running it. Never put a kept statement into pluck, raw or iterate mode.
 */
export function prepared(connection: Connection, sql: string): Statement {
  const cache = caches.get(connection) ?? new Map<string, Statement>();
  caches.set(connection, cache);
  const known = cache.get(sql);
  if (known !== undefined) return known;
  const statement = connection.prepare(sql);
  cache.set(sql, statement);
  const oldest = cache.keys().next().value;
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
  return statement;
}

/** The one value of a query with one row and one column, or undefined. */
export function valueOf(connection: Connection, sql: string, ...parameters: unknown[]): unknown {
  const row = prepared(connection, sql).get(...parameters) as Record<string, unknown> | undefined;
  return row === undefined ? undefined : Object.values(row)[0];
}
