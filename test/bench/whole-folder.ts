import { closeFolder } from '../../electron/data/folder.ts';
import { rules } from '../../electron/features/index.ts';
import { fillSample } from '../support/sample/fill.ts';
import { emptyFolder } from '../support/sample/template.ts';

let whole: Promise<string> | undefined;

/** The whole sample district, made once for the measures that only read it. */
export async function wholeFolder(): Promise<string> {
  whole ??= (async () => {
    const folder = emptyFolder();
    closeFolder(await fillSample(folder, rules, () => new Date(), 'whole'));
    return folder;
  })();
  return whole;
}
