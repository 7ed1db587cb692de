import { backupFolder, copyDatabase, listBackups, rotateBackups } from './backup-file.ts';
import type { OpenData } from './open-data.ts';

/** How many backups this installation keeps. */
export function backupsToKeep(data: OpenData): number {
  const value = data.reader
    .prepare(`SELECT value FROM installation WHERE key = 'keep-backups'`)
    .pluck()
    .get();
  return Number(value ?? 30);
}

/** Takes the backup on closing, when something was changed since the last one. */
export function closingBackup(data: OpenData): void {
  const into = backupFolder(data.folder);
  const transactions = data.reader.prepare('SELECT count(*) FROM change_tx').pluck().get() as number;
  if (listBackups(into)[0]?.transactions === transactions) return;
  copyDatabase(data.reader, data.folder, 'closing', data.now());
  rotateBackups(into, backupsToKeep(data));
}
