import Database from 'better-sqlite3';
import { Refusal } from '../../shared/contract/refusal.ts';
import { refusalOfSqlite } from './sqlite-errors.ts';

export type Connection = Database.Database;

/** Marks a file as ours: “DXJW”. */
export const APPLICATION_ID = 0x44584a57;

if (Number(process.versions.napi) < 10) {
  throw new Error(
    `better-sqlite3 13 needs Node 22 or later; this is ${process.version}. Start it through npm run.`,
  );
}

/**
 * Opens the one read-write connection and sets every pragma the program relies on, reading back those whose
 * silent failure would lose data (a WAL database opened again falls back to synchronous=NORMAL).
 * Refuses with data.* codes.
 */
export function openReadWrite(file: string): Connection {
  const connection = open(file, false);
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    setCommon(connection);
    connection.pragma('recursive_triggers = ON');
    expectPragma(connection, 'journal_mode', 'wal');
    expectPragma(connection, 'synchronous', 2);
    expectPragma(connection, 'recursive_triggers', 1);
    return connection;
  } catch (error) {
    connection.close();
    throw refusalOfSqlite(error);
  }
}

/**
 * Where the journals of statements and savepoints lie. A row with its log entry touches some twenty pages; beyond
 * sixteen SQLite writes a statement's journal to a file, page by page, and an import takes twice as long. In memory,
 * however, the journal of a savepoint is a list that is walked from its start after every statement: undoing
 * 34,000 rows would take minutes. Not inside a transaction; the same setting again costs nothing.
 */
export function keepJournals(connection: Connection, where: 'in memory' | 'in a file'): void {
  connection.pragma(`temp_store = ${where === 'in memory' ? 'MEMORY' : 'FILE'}`);
}

/** Opens the read-only connection: it sees the last committed state while a long write is under way. */
export function openReadOnly(file: string): Connection {
  const connection = open(file, true);
  try {
    setCommon(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw refusalOfSqlite(error);
  }
}

function open(file: string, readonly: boolean): Connection {
  try {
    return new Database(file, { readonly, timeout: 5000 });
  } catch (error) {
    throw refusalOfSqlite(error);
  }
}

function setCommon(connection: Connection): void {
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -32768');
  expectPragma(connection, 'foreign_keys', 1);
  expectPragma(connection, 'trusted_schema', 0);
}

function expectPragma(connection: Connection, name: string, value: unknown): void {
  const actual = connection.pragma(name, { simple: true });
  if (actual !== value) {
    throw new Refusal(
      'data.damaged',
      `数据库的安全设置没有生效（${name}）。请把数据文件夹移到本机硬盘上再试。`,
    );
  }
}
