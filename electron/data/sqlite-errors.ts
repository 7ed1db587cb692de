import { Refusal } from '../../shared/contract/refusal.ts';
import type { GeneralCode } from '../../shared/contract/envelope.ts';

const REFUSALS: readonly (readonly [RegExp, GeneralCode, string])[] = [
  [/^SQLITE_FULL|^ENOSPC/u, 'data.full', '磁盘已满，这次操作没有保存。请清理磁盘空间后再试一次。'],
  [
    /^SQLITE_READONLY|^EROFS|^EACCES|^EPERM/u,
    'data.read-only',
    '数据文件夹不能写入，这次操作没有保存。请检查文件夹的权限，或把它移到本机硬盘上。',
  ],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/u, 'data.in-use', '数据正被另一个程序使用。请关闭另一个窗口后再试。'],
  [
    /^SQLITE_NOTADB/u,
    'data.not-a-database',
    '数据文件夹里的 desk.sqlite 不是本程序的数据库。请选择正确的文件夹，或从备份恢复。',
  ],
  [/^SQLITE_CORRUPT/u, 'data.damaged', '数据库文件已损坏。请从最近的备份恢复，损坏的文件会保留。'],
  [
    /^SQLITE_CANTOPEN|^SQLITE_IOERR|^EEXIST|^ENOENT|^ENOTDIR|^EIO/u,
    'data.unreachable',
    '数据文件夹打不开。请检查磁盘是否连接、文件夹是否存在。',
  ],
];

/**
 * Turns an error of SQLite or of the file system into a refusal that says what to do. Other errors come back
 * as they are: they are faults of the program, not of the machine.
 */
export function refusalOfSqlite(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = errorCode(error);
  const found = REFUSALS.find(([pattern]) => pattern.test(code));
  return found === undefined ? error : new Refusal(found[1], found[2], { cause: code });
}

/** The code of an error of SQLite or Node, or ''. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}
