import { setTimeout as after } from 'node:timers/promises';
import { app } from 'electron';
import type { AppLog } from './log.ts';

/** How long the closing backup may take before the program ends without it, in milliseconds. */
const LIMIT = 20_000;

/**
 * Ends the program in order: the data thread takes its closing backup and lets go of the folder first.
 * Committed work is safe in any case, so a backup that takes too long is given up and noted.
 */
export function closeInOrder(closeData: () => Promise<void>, log: AppLog): void {
  let stage: 'open' | 'closing' | 'closed' = 'open';

  async function close(): Promise<void> {
    log.note(await outcome(closeData(), LIMIT));
    await log.flush();
    stage = 'closed';
    app.quit();
  }

  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (stage === 'closed') return;
    event.preventDefault();
    if (stage === 'closing') return;
    stage = 'closing';
    void close();
  });
}

async function outcome(closed: Promise<void>, limit: number): Promise<string> {
  const done = closed.then(
    () => 'closed',
    (error: unknown) => `closing failed: ${error instanceof Error ? error.name : 'unknown'}`,
  );
  return Promise.race([done, after(limit, `closing gave up after ${limit}ms`, { ref: false })]);
}
