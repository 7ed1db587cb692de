import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, backupCalls } from '../../../shared/contract/backups.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { copyAttachments } from '../../data/attachments.ts';
import {
  backupFolder,
  checkBackup,
  copyDatabase,
  listBackups,
  rotateBackups,
} from '../../data/backup-file.ts';
import { backupsToKeep, KEPT_BACKUPS } from '../../data/closing-backup.ts';
import { databaseFile } from '../../data/folder.ts';
import type { DeskContext, Handlers } from '../../data/handler.ts';
import { readOfficeFile } from '../../data/office-file.ts';
import { attachmentHashes, restoreBackup, whenQuiet } from '../../data/restore.ts';
import { lookInto } from './look.ts';

const ENOUGH = 500 * 1024 * 1024;

type Choice = { readonly file: string } | { readonly elsewhere: string };

export const backupHandlers: Handlers<keyof typeof backupCalls> = {
  'backups.create': async ({ data, path, now }, { folder }) => {
    const into = folder === undefined ? backupFolder(data.folder) : path(folder);
    if (folder !== undefined) refuseUnwritable(into);
    const backup = await data.inTurn(() =>
      Promise.resolve(copyDatabase(data.reader, data.folder, 'demand', now(), into)),
    );
    if (folder !== undefined) copyAttachments(attachmentHashes(data.reader), data.folder, into);
    rotateBackups(into, backupsToKeep(data), data.office.id, backup.file);
    return { ...backup, folder: into };
  },

  'backups.list': ({ desk }) => {
    const folder = backupFolder(desk.folder);
    const state = desk.state();
    const keep = state.is === 'ready' ? backupsToKeep(state.data) : KEPT_BACKUPS;
    return Promise.resolve({ backups: listBackups(folder), folder, keep });
  },

  'backups.look': (context, { backup }) => {
    const { path, found } = choose(context, backup);
    return lookInto(context, path, found);
  },

  'backups.restore': async (context, { backup }) => {
    const { desk } = context;
    desk.refuseReplacing();
    const { path, found } = choose(context, backup);
    const done = await whenQuiet(desk, () => restoreBackup(desk, path, context.now()));
    return { restored: found, ...done };
  },

  'backups.keep': async ({ data }, { keep }) => {
    await data.inTurn(() => {
      data.writer.prepare(`UPDATE installation SET value = ? WHERE key = 'keep-backups'`).run(String(keep));
      return Promise.resolve();
    });
    return { keep };
  },

  'system.health': ({ data }) => {
    const disk = statfsSync(data.folder);
    const free = disk.bavail * disk.bsize;
    const number = (query: string) => data.reader.prepare(query).pluck().get() as number;
    return Promise.resolve({
      database: {
        bytes: statSync(databaseFile(data.folder)).size,
        schema: Number(data.reader.pragma('user_version', { simple: true })),
        sqlite: data.reader.prepare('SELECT sqlite_version()').pluck().get() as string,
        sound: data.reader.pragma('quick_check', { simple: true }) === 'ok',
      },
      disk: { free, enough: free > ENOUGH },
      log: {
        transactions: number('SELECT count(*) FROM change_tx'),
        entries: number('SELECT count(*) FROM change_entry'),
      },
      synchronous:
        data.writer.pragma('synchronous', { simple: true }) === 2 ? ('FULL' as const) : ('other' as const),
      folder: data.folder,
    });
  },
};

/** A checked backup of this office. Where the database cannot say which office that is, the note beside it does. */
function choose({ desk, path }: DeskContext, choice: Choice): { path: string; found: Backup } {
  const chosen = 'file' in choice ? join(backupFolder(desk.folder), choice.file) : path(choice.elsewhere);
  const found = checkBackup(chosen);
  const state = desk.state();
  const own = state.is === 'ready' ? state.data.office.id : readOfficeFile(desk.folder)?.id;
  if (own !== undefined && own !== found.office) {
    throw new Refusal('backups.other-office', '这是另一个单位的备份，不能恢复到这里。请另选本单位的备份。');
  }
  return { path: chosen, found };
}

function refuseUnwritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Refusal(
      'backups.unwritable',
      '这个文件夹写不进去。请另选文件夹，或检查 U 盘是否插好、是否写保护。',
    );
  }
}
