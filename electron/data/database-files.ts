import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { sync } from './durable-file.ts';

/** A database in WAL mode is up to three files: itself, what was not yet folded in, and an index of that. */
const JOURNALS = ['-wal', '-shm'] as const;

/** Deletes a database that is not in use and not needed: what an interrupted attempt has left. */
export function removeDatabase(file: string): void {
  for (const end of ['', ...JOURNALS]) rmSync(file + end, { recursive: true, force: true });
}

/**
 * Puts a finished, closed database in the place of another one. The journals of the old one go first: with the
 * new file they would be taken for its own and damage it.
 * `keepOld`: the old file and its journal are moved aside instead; answers the name of the file kept, or null.
 * When the new file cannot be put there, the old ones are moved back.
 */
export function putInPlace(next: string, file: string, keepOld: boolean): string | null {
  const aside = `${file}.damaged-${Date.now()}`;
  const moved = keepOld ? ['', '-wal'].filter((end) => existsSync(file + end)) : [];
  const done: string[] = [];
  try {
    for (const end of moved) {
      renameSync(file + end, aside + end);
      done.push(end);
    }
    for (const end of JOURNALS) rmSync(file + end, { force: true });
    renameSync(next, file);
  } catch (error) {
    for (const end of done) renameSync(aside + end, file + end);
    throw error;
  }
  sync(file);
  const kept = moved[0];
  return kept === undefined ? null : basename(aside + kept);
}
