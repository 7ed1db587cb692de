import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.ts';

/**
 * The path of Electron's executable when it is on this disk, else null. The package is only looked at: requiring
 * it would start a download.
 */
export function electronOnDisk(): string | null {
  const folder = inProject('node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const executable = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}
