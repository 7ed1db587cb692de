import { lastHash } from './backup-facts.ts';
import { backupFolder, copyDatabase, findBackups, rotateBackups } from './backup-file.ts';
import type { OpenData } from './open-data.ts';

/** How many backups are kept where nobody has said otherwise. */
export const KEPT_BACKUPS = 30;

/** How many backups this installation keeps. */
export function backupsToKeep(data: OpenData): number {
  const value = data.reader
    .prepare(`SELECT value FROM installation WHERE key = 'keep-backups'`)
    .pluck()
    .get();
  return Number(value ?? KEPT_BACKUPS);
}

/**
 * Takes the backup on closing, unless there is one of this very state. The last transaction's hash tells: its
 * number may be the same in two courses of events after a restore.
 */
export function closingBackup(data: OpenData): void {
  const into = backupFolder(data.folder);
  const last = lastHash(data.reader);
  const saved = findBackups(into).some(
    (found) => found.backup.office === data.office.id && found.lastHash === last,
  );
  if (saved) return;
  const { file } = copyDatabase(data.reader, data.folder, 'closing', data.now());
  rotateBackups(into, backupsToKeep(data), data.office.id, file);
}
