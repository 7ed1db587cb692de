import { mkdirSync, readFileSync, rmdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Claims the profile for this process: a file with its number in it. False when another one lives on it;
 * that one is told by a touch of a second file and calls `onSecond`.
 */
export function claimInstance(profile: string, onSecond: () => void): boolean {
  mkdirSync(profile, { recursive: true });
  const owner = join(profile, 'stand-in.pid');
  const knock = join(profile, 'stand-in.knock');
  if (isAlive(Number(read(owner)))) {
    writeFileSync(knock, String(process.pid));
    return false;
  }
  writeFileSync(owner, String(process.pid));
  writeFileSync(knock, '');
  watch(knock, { persistent: false }, () => {
    if (read(knock) === '') return;
    writeFileSync(knock, '');
    onSecond();
  });
  process.on('exit', () => {
    rmSync(owner, { force: true });
    rmSync(knock, { force: true });
    removeWhenEmpty(profile);
  });
  return true;
}

function removeWhenEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is kept in it.
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
