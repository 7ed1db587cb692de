import { closeSync, openSync, readSync } from 'node:fs';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Connection } from './connection.ts';
import { refusalOfSqlite } from './sqlite-errors.ts';
import { MACHINERY_TABLES, TABLES } from './tables/index.ts';

const HEADER = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Refuses a file that does not begin like a database, before SQLite opens it: SQLite would fold the journal
 * beside it into the file on closing, and both are to stay as they were found. Refuses with data.* codes.
 */
export function refuseForeign(file: string): void {
  const start = Buffer.alloc(HEADER.length);
  try {
    const handle = openSync(file, 'r');
    try {
      readSync(handle, start, 0, start.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw refusalOfSqlite(error);
  }
  if (!start.equals(HEADER))
    throw refusalOfSqlite(Object.assign(new Error('no header'), { code: 'SQLITE_NOTADB' }));
}

/**
 * Looks at every page of the database: one that went bad would otherwise be met only by whoever needs it, while
 * backups of the sound file are already being rotated away. Refuses with data.damaged.
 */
export function refuseDamaged(connection: Connection): void {
  if (connection.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  throw new Refusal('data.damaged', '数据库文件已损坏。请从最近的备份恢复，损坏的文件会保留。');
}

/** Whether a database that has been brought up to date holds every table; a file of ours may have lost some. */
export function isComplete(connection: Connection): boolean {
  const present = new Set(
    connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all(),
  );
  return [...Object.keys(TABLES), ...Object.keys(MACHINERY_TABLES)].every((name) => present.has(name));
}

/** Refuses a database in which a table is missing, with data.damaged. */
export function refuseIncomplete(connection: Connection): void {
  if (isComplete(connection)) return;
  throw new Refusal('data.damaged', '数据库里缺少部分内容。请从最近的备份恢复，损坏的文件会保留。');
}
