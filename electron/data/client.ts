import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Envelope, Progress } from '../../shared/contract/envelope.ts';
import type { FromThread, Request, ToThread } from './messages.ts';
import type { DataPorts } from './ports.ts';

export type { DataPorts } from './ports.ts';

/** The data thread as the router sees it. */
export interface DataThread {
  call(request: Request, onProgress: (progress: Progress) => void): Promise<Envelope<unknown>>;
  cancel(id: string): boolean;
  /** Takes the closing backup (unless told not to), closes the database and ends the thread. */
  close(backup?: boolean): Promise<void>;
}

export interface DataThreadOptions {
  readonly folder: string;
  readonly version: string;
  readonly ports: DataPorts;
  readonly onChanged: (change: { tables: readonly string[]; label: string }) => void;
  /** The thread has died: every call under way was answered with `internal`. */
  readonly onStopped: (error: Error) => void;
}

const STOPPED: Envelope<unknown> = {
  ok: false,
  error: { code: 'internal', message: '数据线程意外停止，这次操作没有保存。请重新打开程序。' },
};

/** Starts the thread that owns the database of a data folder. */
export function startDataThread(options: DataThreadOptions): DataThread {
  const worker = new Worker(threadFile(), {
    workerData: { folder: options.folder, version: options.version },
  });
  const waiting = new Map<
    string,
    { answer: (envelope: Envelope<unknown>) => void; progress: (p: Progress) => void }
  >();
  const printing = new Map<number, AbortController>();
  let closed: (() => void) | undefined;
  let stopped = false;

  const post = (message: ToThread) => worker.postMessage(message);

  async function print(id: number, job: Extract<FromThread, { is: 'print' }>['job']): Promise<void> {
    const stop = new AbortController();
    printing.set(id, stop);
    try {
      post({ is: 'printed', id, result: await options.ports.print(job, stop.signal) });
    } catch (error) {
      post({ is: 'printed', id, result: { error: error instanceof Error ? error.message : String(error) } });
    }
    printing.delete(id);
  }

  worker.on('message', (message: FromThread) => {
    switch (message.is) {
      case 'answer':
        waiting.get(message.id)?.answer(message.envelope);
        waiting.delete(message.id);
        break;
      case 'progress':
        waiting.get(message.id)?.progress(message.progress);
        break;
      case 'changed':
        options.onChanged({ tables: message.tables, label: message.label });
        break;
      case 'print':
        void print(message.id, message.job);
        break;
      case 'cancel-print':
        printing.get(message.id)?.abort();
        break;
      case 'keep':
        post({ is: 'kept', id: message.id, address: options.ports.keepPrepared(message.pdf) });
        break;
      case 'closed':
        stopped = true;
        closed?.();
        void worker.terminate();
        break;
    }
  });

  const stop = (error: Error) => {
    if (stopped) return;
    stopped = true;
    for (const { answer } of waiting.values()) answer(STOPPED);
    waiting.clear();
    closed?.();
    options.onStopped(error);
  };
  worker.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => stop(new Error(`the data thread ended with ${code}`)));

  return {
    call(request, onProgress) {
      if (stopped) return Promise.resolve(STOPPED);
      return new Promise((resolve) => {
        waiting.set(request.id, { answer: resolve, progress: onProgress });
        post({ is: 'call', request });
      });
    },
    cancel(id) {
      if (!waiting.has(id)) return false;
      post({ is: 'cancel', id });
      return true;
    },
    close(backup = true) {
      if (stopped) return Promise.resolve();
      return new Promise((resolve) => {
        closed = resolve;
        post({ is: 'close', backup });
      });
    },
  };
}

/** The thread's file: beside the bundle in the built program, the source otherwise. */
function threadFile(): string {
  const built = fileURLToPath(new URL('./data-thread.js', import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL('../data-thread.ts', import.meta.url));
}
