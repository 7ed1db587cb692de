import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/** The folder that `--data <folder>` or `--data=<folder>` names on a command line; null: none named. */
export function dataFolderOf(argv: readonly string[]): string | null {
  const position = argv.lastIndexOf('--data');
  if (position !== -1) {
    const named = argv[position + 1];
    return named === undefined || named === '' || named.startsWith('--') ? null : named;
  }
  const joined = argv.findLast((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return joined === undefined || joined === '' ? null : joined;
}

/**
 * Settles which data folder this start works on. A folder named on the command line gets a browser profile
 * of its own, so that the program may run once per folder and not once per user. The profile is not put
 * into the data folder: that one may be read-only, which the program must be able to say.
 */
export function settleDataFolder(): string {
  const named = dataFolderOf(process.argv);
  if (named === null) return join(app.getPath('userData'), 'data');
  const folder = resolve(named);
  const profile = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  app.setPath('userData', join(app.getPath('userData'), 'profiles', profile));
  return folder;
}
