import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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

/** Writes a file under a temporary name first, so that a crash leaves the old content or the new, never half. */
export function writeWhole(path: string, content: string | Buffer): void {
  const temporary = `${path}.tmp`;
  try {
    writeFileSync(temporary, content);
    sync(temporary);
    renameSync(temporary, path);
    sync(path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** SHA-256 of a file of any size, in hexadecimal. */
export function hashFile(path: string): string {
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
