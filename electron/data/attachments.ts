import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { hashFile, writeWhole } from './durable-file.ts';

export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

const LARGEST = 50 * 1024 * 1024;

/** Where the bytes of a hash lie. */
export function attachmentPath(folder: string, sha256: string): string {
  return join(folder, 'attachments', sha256.slice(0, 2), sha256);
}

/**
 * Copies a file into the content-addressed store. The same content is kept once; bytes that have
 * changed on the disk since are written again. Refuses with attachments.unreadable, .too-large (50 MB) and .empty.
 */
export function storeAttachment(folder: string, path: string): StoredFile {
  const content = read(path);
  const sha256 = hash('sha256', content, 'hex');
  const target = attachmentPath(folder, sha256);
  if (!existsSync(target) || hashFile(target) !== sha256) {
    mkdirSync(dirname(target), { recursive: true });
    writeWhole(target, content);
  }
  return { name: basename(path).slice(0, 200), sha256, bytes: content.byteLength };
}

/** Copies the bytes of an attachment out. Refuses with attachments.lost when they are gone or have changed. */
export function fetchAttachment(folder: string, sha256: string): Buffer {
  const path = attachmentPath(folder, sha256);
  const content = existsSync(path) ? readFileSync(path) : undefined;
  if (content === undefined || hash('sha256', content, 'hex') !== sha256) {
    throw new Refusal('attachments.lost', '附件的文件不在数据文件夹里，或内容已变。请从备份恢复。');
  }
  return content;
}

/**
 * Copies attachments that another folder's store lacks, or has in another size. A source whose bytes have changed
 * is not spread further.
 */
export function copyAttachments(hashes: readonly string[], from: string, to: string): void {
  for (const sha256 of hashes) {
    const source = attachmentPath(from, sha256);
    const target = attachmentPath(to, sha256);
    if (!existsSync(source)) continue;
    if (existsSync(target) && statSync(target).size === statSync(source).size) continue;
    if (hashFile(source) !== sha256) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, `${target}.tmp`);
    renameSync(`${target}.tmp`, target);
  }
}

function read(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) {
      throw new Refusal(
        'attachments.too-large',
        '文件超过 50 MB。请用较低的清晰度重新扫描，或分成几个文件。',
      );
    }
    if (size === 0) throw new Refusal('attachments.empty', '文件是空的。请重新扫描或另选一个文件。');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('attachments.unreadable', '文件读不出来。请检查文件是否还在、U 盘是否插好。');
  }
}
