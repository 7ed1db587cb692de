import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { OfficeFormat, OfficeJob } from './job.ts';

/**
 * The bytes of a paper as .docx or .xlsx, made in a thread of its own so that others are answered meanwhile.
 * @throws Refusal `call.cancelled` when the signal says so; an Error for a fault of the program
 */
export async function officeBytes(
  paper: Paper,
  format: OfficeFormat,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (signal.aborted) throw cancelled();
  const worker = new Worker(threadFile(), { workerData: { paper, format } satisfies OfficeJob });
  const done = Promise.withResolvers<Uint8Array>();
  const abort = () => done.reject(cancelled());
  signal.addEventListener('abort', abort, { once: true });
  worker.once('message', (bytes: Uint8Array) => done.resolve(bytes));
  worker.once('error', done.reject);
  worker.once('exit', () => done.reject(new Error('the thread ended without a document')));
  try {
    return await done.promise;
  } finally {
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

const cancelled = (): Refusal => new Refusal('call.cancelled', '已取消，没有生成文书。');

/** The built thread lies beside the bundle, or above it when this module became a shared part; else it is the source. */
function threadFile(): string {
  const built = ['./document-thread.js', '../document-thread.js']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(place));
  return built ?? fileURLToPath(new URL('./thread.ts', import.meta.url));
}
