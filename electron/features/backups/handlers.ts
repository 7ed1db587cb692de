import { accessSync, constants, copyFileSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup, backupCalls } from '../../../shared/contract/backups.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { copyAttachments } from '../../data/attachments.ts';
import {
  backupFolder,
  checkBackup,
  copyDatabase,
  listBackups,
  rotateBackups,
  sync,
} from '../../data/backup-file.ts';
import { backupsToKeep } from '../../data/closing-backup.ts';
import { openReadWrite } from '../../data/connection.ts';
import { databaseFile, drawIncarnation } from '../../data/folder.ts';
import type { DeskContext, Handlers } from '../../data/handler.ts';
import { migrate } from '../../data/migrate.ts';
import { MIGRATIONS } from '../../data/migrations/index.ts';
import type { OpenData } from '../../data/open-data.ts';
import { TABLES } from '../../data/tables/index.ts';
import { listTransactions } from '../changes/list.ts';

const ENOUGH = 500 * 1024 * 1024;

type Choice = { readonly file: string } | { readonly elsewhere: string };

export const backupHandlers: Handlers<keyof typeof backupCalls> = {
  'backups.create': async ({ data, path, now }, { folder }) => {
    const into = folder === undefined ? backupFolder(data.folder) : path(folder);
    if (folder !== undefined) refuseUnwritable(into);
    const backup = await data.inTurn(() =>
      Promise.resolve(copyDatabase(data.reader, data.folder, 'demand', now(), into)),
    );
    if (folder === undefined) rotateBackups(into, backupsToKeep(data));
    else copyAttachments(attachmentHashes(data), data.folder, into);
    return { ...backup, folder: into };
  },

  'backups.list': ({ data }) => {
    const folder = backupFolder(data.folder);
    return Promise.resolve({ backups: listBackups(folder), folder, keep: backupsToKeep(data) });
  },

  'backups.look': async (context, { backup }) => {
    const { path, found } = choose(context, backup);
    const copy = new Database(path, { readonly: true });
    try {
      const state = context.desk.state();
      const now = state.is === 'ready' ? state.data : null;
      const then = (table: string) => copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
      const last = copy.prepare('SELECT coalesce(max(id), 0) FROM change_tx').pluck().get() as number;
      const lost =
        now === null
          ? { transactions: [], total: 0 }
          : await listTransactions(
              { viewer: context.viewer, db: now.reading, data: now },
              { offset: 0, limit: 100 },
            );
      const newer = lost.transactions.filter((each) => each.id > last);
      const total =
        now === null
          ? 0
          : (now.reader.prepare('SELECT count(*) FROM change_tx WHERE id > ?').pluck().get(last) as number);
      return {
        backup: found,
        lost: newer,
        lostTotal: total,
        rows: Object.values(TABLES).map((table) => ({
          title: table.title,
          now:
            now === null
              ? 0
              : (now.reader.prepare(`SELECT count(*) FROM ${table.name}`).pluck().get() as number),
          then: then(table.name),
        })),
      };
    } finally {
      copy.close();
    }
  },

  'backups.restore': async (context, { backup }) => {
    const { desk } = context;
    const { path, found } = choose(context, backup);
    const state = desk.state();
    const restore = () => {
      const kept =
        state.is === 'ready'
          ? copyDatabase(state.data.reader, desk.folder, 'before-restore', context.now()).file
          : keepDamaged(desk.folder);
      desk.closeData();
      const incarnation = replaceDatabase(desk.folder, path);
      desk.reopen();
      const source = dirname(path);
      const reopened = desk.state();
      if (reopened.is === 'ready') copyAttachments(attachmentHashes(reopened.data), source, desk.folder);
      return Promise.resolve({ restored: found, incarnation, kept });
    };
    return state.is === 'ready' ? state.data.inTurn(restore) : restore();
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

function choose({ desk, path }: DeskContext, choice: Choice): { path: string; found: Backup } {
  const chosen = 'file' in choice ? join(backupFolder(desk.folder), choice.file) : path(choice.elsewhere);
  const found = checkBackup(chosen);
  const state = desk.state();
  if (state.is === 'ready' && state.data.office.id !== found.office) {
    throw new Refusal('backups.other-office', '这是另一个单位的备份，不能恢复到这里。请另选本单位的备份。');
  }
  return { path: chosen, found };
}

/** Puts a backup in the place of the database: copied, synced, renamed; the old journals go with the old file. */
function replaceDatabase(folder: string, backup: string): string {
  const file = databaseFile(folder);
  const next = `${file}.next`;
  copyFileSync(backup, next);
  const connection = openReadWrite(next);
  let incarnation: string;
  try {
    migrate(connection, MIGRATIONS);
    incarnation = drawIncarnation(connection);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  sync(next);
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  renameSync(next, file);
  for (const end of ['-wal', '-shm']) rmSync(next + end, { force: true });
  sync(file);
  return incarnation;
}

/** A database that could not be opened is kept beside the new one, for whoever can still read it. */
function keepDamaged(folder: string): string | null {
  const file = databaseFile(folder);
  const kept = `${file}.damaged-${Date.now()}`;
  try {
    renameSync(file, kept);
    return basename(kept);
  } catch {
    return null;
  }
}

function attachmentHashes(data: OpenData): string[] {
  return data.reader.prepare('SELECT DISTINCT sha256 FROM attachment').pluck().all() as string[];
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
