import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeFolder, DATABASE_FILE } from '../../../electron/data/folder.ts';
import { rules } from '../../../electron/features/index.ts';
import { fillSample } from './fill.ts';

let template: Promise<string> | undefined;

/** A fresh data folder with the sample district: made once in this process, then copied. */
export async function sampleFolder(): Promise<string> {
  template ??= makeTemplate();
  const folder = emptyFolder();
  copyFileSync(join(await template, DATABASE_FILE), join(folder, DATABASE_FILE));
  return folder;
}

/** A fresh empty data folder with a space and Chinese in its path. `npm test` clears it away. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), '党校 数据-'));
}

async function makeTemplate(): Promise<string> {
  const folder = emptyFolder();
  closeFolder(await fillSample(folder, rules));
  if (!existsSync(join(folder, DATABASE_FILE))) throw new Error('the sample district was not written');
  return folder;
}
