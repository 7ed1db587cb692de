import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/contract/refusal.ts';
import { errorCode, refusalOfSqlite } from './sqlite-errors.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process: an exclusive transaction held on a small database of its own,
 * because Node has no flock and a lock file would outlive a crash. Refuses with data.in-use, and
 * where that small database is something else, with data.unreachable.
 */
export function lockFolder(folder: string): FolderLock {
  let lock: Database.Database | undefined;
  try {
    lock = new Database(join(folder, 'desk.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (errorCode(error).startsWith('SQLITE_BUSY')) {
      throw new Refusal('data.in-use', '这个数据文件夹正被党校教务的另一个窗口或命令使用。请先关闭它再试。');
    }
    if (/^SQLITE_(?:NOTADB|CORRUPT)/u.test(errorCode(error))) {
      throw new Refusal(
        'data.unreachable',
        '数据文件夹里的 desk.lock 不是本程序的文件，或已损坏；数据本身没有动。请先确认没有别的窗口开着，再删除 desk.lock，重新打开。',
      );
    }
    throw refusalOfSqlite(error);
  }
  const held = lock;
  return {
    release() {
      if (!held.open) return;
      held.exec('ROLLBACK');
      held.close();
    },
  };
}
