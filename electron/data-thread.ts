/** The data thread: opens the data folder and serves the calls of all features. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openDesk } from './data/desk.ts';
import type { ToThread } from './data/messages.ts';
import { serve } from './data/serve.ts';
import { handlers, rules } from './features/index.ts';

const { folder, version } = workerData as { folder: string; version: string };
const port = parentPort;
if (port === null) throw new Error('data-thread.ts runs as a worker thread only');

serve(
  openDesk(folder, version, rules),
  handlers,
  {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', (message: ToThread) => listener(message)),
  },
  (call, error) => {
    // Faults of the program: the stack names code, never data. Where the log cannot be written, there is no place.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 8).join('\n') : '';
    const kind = error instanceof Error ? error.name : typeof error;
    if (process.env['DESK_FAULTS'] === '1') process.stderr.write(`${String(error)}\n${stack}\n`);
    try {
      appendFileSync(
        join(folder, 'logs', 'faults.log'),
        `${new Date().toISOString()} ${call} ${kind}\n${stack}\n`,
      );
    } catch {
      return;
    }
  },
);
