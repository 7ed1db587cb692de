import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { closeFolder, DATABASE_FILE } from '../../../electron/data/folder.ts';
import { rules } from '../../../electron/features/index.ts';
import { fillSample } from './fill.ts';
import { emptyFolder } from './template.ts';

const MOST_SECONDS = 180;

/**
 * A fresh data folder with the whole sample district: 34,000 people and their year. It is made once in a test run, by
 * whichever test file asks first; the others wait for it and copy.
 */
export async function wholeSampleFolder(): Promise<string> {
  // The test files of one run are children of one process.
  const kept = join(tmpdir(), `desk-whole-${process.ppid}`);
  const whole = join(kept, 'made', DATABASE_FILE);
  if (claim(kept)) await make(kept);
  for (let waited = 0; !existsSync(whole); waited += 1) {
    if (waited > MOST_SECONDS * 10) throw new Error('the whole sample district was never made');
    await passed(100);
  }
  const folder = emptyFolder();
  copyFileSync(whole, join(folder, DATABASE_FILE));
  return folder;
}

/** True for the first who asks. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function make(kept: string): Promise<void> {
  const folder = emptyFolder();
  closeFolder(await fillSample(folder, rules, () => new Date(), 'whole'));
  renameSync(folder, join(kept, 'made'));
}
