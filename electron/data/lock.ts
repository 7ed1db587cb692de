import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/contract/refusal.ts';
import { errorCode, refusalOfSqlite } from './sqlite-errors.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process: an exclusive transaction held on a small database of its own,
 * because Node has no flock and a lock file would outlive a crash. Refuses with data.in-use.
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
