import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from './paths.ts';

const STATE = join(DIST, 'source-state.txt');

/** What the built program is made of. */
const SOURCES = ['shared/**', 'electron/**', 'renderer/**', 'build/vite/**', 'package-lock.json'];

/** A fingerprint of everything that the built program is made of. */
export function sourceState(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** The fingerprint that the last build was made from, or null. */
export function builtState(): string | null {
  return existsSync(STATE) ? readFileSync(STATE, 'utf8') : null;
}

export { STATE };
