import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../../shared/contract/refusal.ts';
import { APPLICATION_ID, type Connection } from './connection.ts';
import { writeWhole } from './durable-file.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** What a backup says about itself when it is opened. */
export interface BackupFacts {
  readonly office: string;
  readonly officeName: string;
  readonly transactions: number;
  readonly lastAt: string | null;
  readonly lastHash: string | null;
}

const labelSchema = z.object({
  at: z.iso.datetime(),
  bytes: z.int().min(0),
  office: z.string().min(1),
  officeName: z.string(),
  transactions: z.int().min(0),
  reason: z.enum(['closing', 'demand', 'before-restore', 'before-migration']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Hash of the last transaction; labels of the first version have none. */
  lastHash: z.string().nullable().optional(),
});

/** What stands beside a backup, so that the list need not open every file. */
export type BackupLabel = z.infer<typeof labelSchema>;

/** The label of a backup; undefined when it is missing, damaged or something else. */
export function readLabel(backup: string): BackupLabel | undefined {
  try {
    return labelSchema.parse(JSON.parse(readFileSync(`${backup}.json`, 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeLabel(backup: string, label: BackupLabel): void {
  writeWhole(`${backup}.json`, `${JSON.stringify(label, null, 2)}\n`);
}

/** The hash of a database's last transaction: two databases with the same one hold the same changes. */
export function lastHash(connection: Connection): string | null {
  const found = connection.prepare('SELECT lower(hex(hash)) FROM change_tx ORDER BY id DESC LIMIT 1').pluck();
  return (found.get() as string | undefined) ?? null;
}

/**
 * Opens a backup and reads what it holds. `check`: also its kind, its version and every page.
 * Refuses with backups.damaged or backups.newer.
 */
export function readFacts(path: string, check: boolean): BackupFacts {
  let copy: Database.Database | undefined;
  try {
    copy = new Database(path, { readonly: true, fileMustExist: true });
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw damaged();
    if (check) {
      const version = Number(copy.pragma('user_version', { simple: true }));
      if (version > (MIGRATIONS.at(-1)?.version ?? 0)) {
        throw new Refusal('backups.newer', '这个备份来自更新的版本。请先安装新版程序，再恢复它。');
      }
      if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damaged();
    }
    const one = copy
      .prepare(
        `SELECT office.id AS office, office.name AS officeName,
          (SELECT count(*) FROM change_tx) AS transactions, (SELECT max(at) FROM change_tx) AS lastAt
        FROM installation JOIN office ON office.id = installation.value WHERE installation.key = 'office'`,
      )
      .get() as Omit<BackupFacts, 'lastHash'> | undefined;
    if (one === undefined) throw damaged();
    return { ...one, lastHash: lastHash(copy) };
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  } finally {
    copy?.close();
  }
}

export function damaged(): Refusal {
  return new Refusal('backups.damaged', '这个备份文件已损坏或不完整。请另选一个备份。');
}
