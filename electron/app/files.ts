import { randomUUID } from 'node:crypto';
import type { FileUse } from '../../shared/contract/input-schema.ts';

/** Tokens for files that a person chose in a dialog; the window never sees or sends a path. */
export interface FileTokens {
  issue(path: string, use: FileUse): string;
  /** The path behind a token, if it was issued for this use. */
  resolve(token: string, use: FileUse): string | undefined;
}

/** A folder of returned workbooks alone may bring 200. */
const REMEMBERED = 1000;

/** Keeps the last 1,000 tokens of this run of the program. */
export function createFileTokens(): FileTokens {
  const known = new Map<string, { path: string; use: FileUse }>();
  return {
    issue(path, use) {
      const token = `file-${randomUUID()}`;
      known.set(token, { path, use });
      const oldest = known.keys().next().value;
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
      return token;
    },
    resolve(token, use) {
      const found = known.get(token);
      return found?.use === use ? found.path : undefined;
    },
  };
}
