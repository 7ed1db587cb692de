/** `node test/support/sample/make.ts <folder>`: makes the sample district's data folder. */
import { mkdirSync } from 'node:fs';
import { closeFolder } from '../../../electron/data/folder.ts';
import { rules } from '../../../electron/features/index.ts';
import { fillSample } from './fill.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node test/support/sample/make.ts <folder>\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
closeFolder(await fillSample(folder, rules, () => new Date(), 'whole'));
