import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup } from '../../shared/contract/backups.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import {
  damaged,
  readFacts,
  readLabel,
  writeLabel,
  type BackupFacts,
  type BackupLabel,
} from './backup-facts.ts';
import type { Connection } from './connection.ts';
import { hashFile, sync } from './durable-file.ts';

export const backupFolder = (folder: string): string => join(folder, 'backups');

/** Files that the list shows: also copies that somebody has renamed. */
const LISTED = /^desk-[\w-]{1,80}\.backup$/u;

/**
 * Names that the program itself gives: time, number in the folder (missing in the first version) and hash. Only
 * these are ever deleted.
 */
const GIVEN = /^desk-\d{8}-\d{6}(?:-(\d{4,9}))?-[0-9a-f]{8}\.backup$/u;

/** A backup in a folder, with what decides its age and whether anything was changed since. */
export interface FoundBackup {
  readonly backup: Backup;
  /** Counts the backups of a folder; unlike its time it does not depend on the computer's clock. */
  readonly number: number;
  readonly lastHash: string | null;
}

/**
 * Writes a verified copy of the database: VACUUM INTO a temporary name, integrity check and hash of the copy,
 * then the final name. The label is written last, so that a backup with a label is whole. When the copy is not
 * sound, refuses with data.damaged if the database is not either, otherwise with backups.unwritable.
 * `into`: another folder than the one inside the data folder.
 */
export function copyDatabase(
  connection: Connection,
  folder: string,
  reason: Backup['reason'],
  at: Date,
  into: string = backupFolder(folder),
): Backup {
  mkdirSync(into, { recursive: true });
  const temporary = join(into, `~${randomBytes(4).toString('hex')}.tmp`);
  try {
    connection.prepare('VACUUM INTO ?').run(temporary);
    const { office, officeName, transactions, lastHash } = factsOfCopy(connection, temporary);
    sync(temporary);
    const sha256 = hashFile(temporary);
    const number = 1 + Math.max(0, ...readdirSync(into).map(numberIn));
    const file = `desk-${stamp(at)}-${String(number).padStart(4, '0')}-${sha256.slice(0, 8)}.backup`;
    const target = join(into, file);
    const bytes = statSync(temporary).size;
    renameSync(temporary, target);
    const facts = { at: at.toISOString(), bytes, office, officeName, transactions, reason };
    writeLabel(target, { ...facts, sha256, lastHash });
    return { file, ...facts };
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The backups of a folder, last made first. */
export function listBackups(into: string): Backup[] {
  return findBackups(into).map(({ backup }) => backup);
}

/**
 * The backups of a folder, last made first. One without its label speaks for itself; what cannot be read as a
 * backup is passed over.
 */
export function findBackups(into: string): FoundBackup[] {
  if (!existsSync(into)) return [];
  return readdirSync(into)
    .filter((name) => LISTED.test(name))
    .flatMap((name) => describe(into, name) ?? [])
    .sort(
      (a, b) =>
        b.number - a.number ||
        b.backup.at.localeCompare(a.backup.at) ||
        b.backup.file.localeCompare(a.backup.file),
    );
}

/**
 * Deletes the oldest backups of an office beyond `keep`; those made before a restore or a migration count as
 * well. Never the one `justMade`, never one that somebody has renamed.
 */
export function rotateBackups(into: string, keep: number, office: string, justMade: string): void {
  const own = findBackups(into).filter(({ backup }) => backup.office === office && GIVEN.test(backup.file));
  for (const { backup } of own.slice(keep)) {
    if (backup.file === justMade) continue;
    rmSync(join(into, backup.file), { force: true });
    rmSync(join(into, `${backup.file}.json`), { force: true });
  }
}

/**
 * Checks that a file is a whole backup of this program: hash (when its label is there), integrity, kind and
 * version. Refuses with backups.* codes.
 */
export function checkBackup(path: string): Backup {
  if (!existsSync(path))
    throw new Refusal('backups.not-found', '没有找到这个备份文件。请重新选择，或插好存放它的 U 盘。');
  const label = readLabel(path);
  if (label !== undefined && hashFile(path) !== label.sha256) throw damaged();
  return put(path, label, readFacts(path, true));
}

function describe(into: string, name: string): FoundBackup | undefined {
  const path = join(into, name);
  try {
    const label = readLabel(path);
    // A label of another size was written for another file.
    const fits = label !== undefined && label.bytes === statSync(path).size;
    const facts = fits ? label : readFacts(path, false);
    const backup = put(path, fits ? label : undefined, facts);
    return { backup, number: numberIn(name), lastHash: facts.lastHash ?? null };
  } catch {
    return undefined;
  }
}

function put(
  path: string,
  label: BackupLabel | undefined,
  facts: Pick<Backup, 'office' | 'officeName' | 'transactions'> & { readonly lastAt?: string | null },
): Backup {
  const { size, mtime } = statSync(path);
  return {
    file: basename(path),
    at: label?.at ?? facts.lastAt ?? mtime.toISOString(),
    bytes: size,
    office: facts.office,
    officeName: facts.officeName,
    transactions: facts.transactions,
    reason: label?.reason ?? 'demand',
  };
}

function factsOfCopy(connection: Connection, copy: string): BackupFacts {
  try {
    return readFacts(copy, true);
  } catch {
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
      throw new Refusal(
        'data.damaged',
        '数据库有损坏，备份没有通过检查，没有保存。请从较早的备份恢复，损坏的文件会保留。',
      );
    }
    throw new Refusal(
      'backups.unwritable',
      '备份写出后没有通过检查，没有保存。请换一个文件夹或 U 盘，再备份一次。',
    );
  }
}

function numberIn(name: string): number {
  return Number(GIVEN.exec(name)?.[1] ?? 0);
}

function stamp(at: Date): string {
  return at.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '-');
}
