import { copyFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { copyAttachments } from './attachments.ts';
import { damaged } from './backup-facts.ts';
import { copyDatabase } from './backup-file.ts';
import { openReadWrite, type Connection } from './connection.ts';
import { putInPlace, removeDatabase } from './database-files.ts';
import type { Desk } from './desk.ts';
import { sync } from './durable-file.ts';
import { databaseFile, drawIncarnation } from './folder.ts';
import { mendTriggers } from './log-triggers.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { OpenData } from './open-data.ts';
import { isComplete } from './soundness.ts';
import { errorCode, refusalOfSqlite } from './sqlite-errors.ts';

/** What a restore did: the new incarnation, and the file in which the data of before is kept. */
export interface Restored {
  readonly incarnation: string;
  readonly kept: string | null;
}

/**
 * Puts a checked backup in the place of the desk's database. Everything that can fail is done beside it first:
 * the data of now is copied, the backup is brought up to date and checked, its scans are fetched; the old file
 * is touched only after that. Where the data of now cannot be copied, its raw files are moved aside instead.
 * Refuses with the desk's problem when it has one that a backup does not mend.
 */
export function restoreBackup(desk: Desk, backup: string, at: Date): Restored {
  desk.refuseReplacing();
  const state = desk.state();
  const file = databaseFile(desk.folder);
  const next = `${file}.next`;
  let restored: Restored;
  try {
    const { incarnation, attachments } = prepare(backup, next);
    copyAttachments(attachments, dirname(backup), desk.folder);
    const copied = state.is === 'ready' ? copyOfNow(state.data, at) : null;
    const aside = desk.replacing(() => putInPlace(next, file, copied === null));
    restored = { incarnation, kept: copied ?? aside };
  } finally {
    removeDatabase(next);
  }
  const reopened = desk.state();
  if (reopened.is !== 'problem') return restored;
  throw new Refusal(reopened.error.code, reopened.error.message, restored);
}

/**
 * Runs `work` when no write is under way, on the desk as it is then: another restore may have come first and
 * opened another database.
 */
export async function whenQuiet<T>(desk: Desk, work: () => T): Promise<T> {
  for (;;) {
    const state = desk.state();
    if (state.is !== 'ready') return work();
    const done = await state.data.inTurn(() =>
      Promise.resolve(desk.state() === state ? { value: work() } : null),
    );
    if (done !== null) return done.value;
  }
}

/** Makes the new database beside the old one, closed and on the disk. */
function prepare(backup: string, next: string): { incarnation: string; attachments: string[] } {
  removeDatabase(next);
  copyFileSync(backup, next);
  const connection = openReadWrite(next);
  try {
    migrate(connection, MIGRATIONS);
    if (!isComplete(connection)) throw damaged();
    mendTriggers(connection);
    const incarnation = drawIncarnation(connection);
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged();
    return { incarnation, attachments: attachmentHashes(connection) };
  } finally {
    connection.close();
    sync(next);
  }
}

/** The backup taken before a restore; null when no sound one can be made of the database. */
function copyOfNow(data: OpenData, at: Date): string | null {
  try {
    return copyDatabase(data.reader, data.folder, 'before-restore', at).file;
  } catch (error) {
    const refusal = refusalOfSqlite(error);
    const isDamage =
      refusal instanceof Refusal && ['data.damaged', 'backups.unwritable'].includes(refusal.code);
    // A constraint that rows on the disk break shows on copying, too.
    if (isDamage || /^SQLITE_(?:CONSTRAINT|ERROR|NOTADB|MISMATCH)/u.test(errorCode(error))) return null;
    throw error;
  }
}

export function attachmentHashes(connection: Connection): string[] {
  return connection.prepare('SELECT DISTINCT sha256 FROM attachment').pluck().all() as string[];
}
