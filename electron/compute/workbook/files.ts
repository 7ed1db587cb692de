import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writevSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LIMITS } from './limits.ts';
import { refusalOfSystemFault, type Refusals } from './refusals.ts';

/** The bytes of a file that a person chose. @throws Refusal `workbook.missing`, `.locked`, `.too-large` */
export function readFile(path: string, say: Refusals): Buffer {
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) throw say.notAFile();
    // Looked at before reading: a film of 4 GB is not read to find that out.
    if (facts.size > LIMITS.file) throw say.tooLarge(facts.size);
    return readFileSync(path);
  } catch (error) {
    throw refusalOfSystemFault(error, 'read', say) ?? error;
  }
}

/**
 * Writes a file under another name beside it and then renames it, so that the old content or the new stands there,
 * never half of it. The temporary file is gone whatever happens.
 * @param replace does the renaming; tests let it fail the way Windows does
 * @throws Refusal `workbook.locked`, `.not-writable`, `.disk-full`
 */
export function replaceFile(
  path: string,
  pieces: readonly Buffer[],
  say: Refusals,
  replace: (from: string, to: string) => void = renameSync,
): void {
  const temporary = temporaryName(path);
  try {
    writeThrough(temporary, pieces, say);
    try {
      replace(temporary, path);
    } catch (error) {
      throw refusalOfSystemFault(error, 'replace', say) ?? error;
    }
  } finally {
    rmSync(temporary, { force: true });
  }
}

function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID().slice(0, 8)}.tmp`);
}

function writeThrough(path: string, pieces: readonly Buffer[], say: Refusals): void {
  try {
    const file = openSync(path, 'wx');
    try {
      for (let at = 0; at < pieces.length; at += 512) writeAll(file, pieces.slice(at, at + 512));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw refusalOfSystemFault(error, 'write', say) ?? error;
  }
}

/** A write may take less than it was given when the disk is nearly full. */
function writeAll(file: number, pieces: readonly Buffer[]): void {
  let left = pieces.filter((piece) => piece.length > 0);
  while (left.length > 0) {
    let written = writevSync(file, left);
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    const rest: Buffer[] = [];
    for (const piece of left) {
      if (written < piece.length) rest.push(piece.subarray(written));
      written = Math.max(0, written - piece.length);
    }
    left = rest;
  }
}
