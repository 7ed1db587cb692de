import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup } from '../../shared/contract/backups.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { APPLICATION_ID, type Connection } from './connection.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** What stands beside a backup, so that the list need not open every file. */
interface Label extends Backup {
  readonly sha256: string;
}

export const backupFolder = (folder: string): string => join(folder, 'backups');

/**
 * Writes a verified copy of the database: VACUUM INTO a temporary name, integrity check and hash of the copy,
 * then the final name. The label is written last, so that a backup with a label is whole.
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
    const facts = inspect(temporary);
    sync(temporary);
    const sha256 = hashFile(temporary);
    const file = `desk-${stamp(at)}-${sha256.slice(0, 8)}.backup`;
    const target = join(into, file);
    renameSync(temporary, target);
    const label: Label = {
      file,
      at: at.toISOString(),
      bytes: statSync(target).size,
      office: facts.office,
      officeName: facts.officeName,
      transactions: facts.transactions,
      reason,
      sha256,
    };
    writeFileSync(`${target}.json`, `${JSON.stringify(label, null, 2)}\n`);
    sync(`${target}.json`);
    return withoutHash(label);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The backups of a folder, newest first. Files without a readable label are passed over. */
export function listBackups(into: string): Backup[] {
  if (!existsSync(into)) return [];
  return readdirSync(into)
    .filter((name) => /^desk-[\w-]+\.backup$/u.test(name))
    .flatMap((name) => readLabel(join(into, name)) ?? [])
    .map(withoutHash)
    .sort((a, b) => b.at.localeCompare(a.at) || b.file.localeCompare(a.file));
}

/** Deletes the oldest backups beyond `keep`; those made before a restore or a migration count as well. */
export function rotateBackups(into: string, keep: number): void {
  for (const { file } of listBackups(into).slice(keep)) {
    rmSync(join(into, file), { force: true });
    rmSync(join(into, `${file}.json`), { force: true });
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
  const facts = inspect(path);
  return {
    file: basename(path),
    at: label?.at ?? facts.lastAt ?? statSync(path).mtime.toISOString(),
    bytes: statSync(path).size,
    office: facts.office,
    officeName: facts.officeName,
    transactions: facts.transactions,
    reason: label?.reason ?? 'demand',
  };
}

interface Facts {
  readonly office: string;
  readonly officeName: string;
  readonly transactions: number;
  readonly lastAt: string | null;
}

function inspect(path: string): Facts {
  let copy: Database.Database | undefined;
  try {
    copy = new Database(path, { readonly: true, fileMustExist: true });
    const version = Number(copy.pragma('user_version', { simple: true }));
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw damaged();
    if (version > (MIGRATIONS.at(-1)?.version ?? 0)) {
      throw new Refusal('backups.newer', '这个备份来自更新的版本。请先安装新版程序，再恢复它。');
    }
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw damaged();
    const office = copy
      .prepare(`SELECT value FROM installation WHERE key = 'office'`)
      .pluck()
      .get() as string;
    const transactions = copy.prepare('SELECT count(*) FROM change_tx').pluck().get() as number;
    const lastAt = copy.prepare('SELECT max(at) FROM change_tx').pluck().get() as string | null;
    const officeName = copy.prepare('SELECT name FROM office WHERE id = ?').pluck().get(office) as string;
    return { office, officeName, transactions, lastAt };
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  } finally {
    copy?.close();
  }
}

function damaged(): Refusal {
  return new Refusal('backups.damaged', '这个备份文件已损坏或不完整。请另选一个备份。');
}

function readLabel(path: string): Label | undefined {
  try {
    return JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Label;
  } catch {
    return undefined;
  }
}

function withoutHash(label: Label): Backup {
  const { file, at, bytes, office, officeName, transactions, reason } = label;
  return { file, at, bytes, office, officeName, transactions, reason };
}

function hashFile(path: string): string {
  const sum = createHash('sha256');
  const buffer = Buffer.alloc(1 << 20);
  const handle = openSync(path, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      sum.update(buffer.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return sum.digest('hex');
}

/** Forces a file, and its folder where the system allows it, onto the disk. */
export function sync(path: string): void {
  for (const each of [path, dirname(path)]) {
    try {
      const handle = openSync(each, 'r');
      fsyncSync(handle);
      closeSync(handle);
    } catch {
      // Windows opens no folders; the file itself was written through on close.
    }
  }
}

function stamp(at: Date): string {
  return at.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '-');
}
