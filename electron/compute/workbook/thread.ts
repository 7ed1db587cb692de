/** A short-lived thread that reads or writes one workbook and ends. Started by client.ts only. */
import { once } from 'node:events';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { readFile, replaceFile } from './files.ts';
import { inPieces, type FromThread, type Job, type ToThread } from './messages.ts';
import { readBytes } from './read.ts';
import { refusalsFor } from './refusals.ts';
import { xlsxBytes } from './write-xlsx.ts';

if (parentPort === null) throw new Error('thread.ts runs as a worker thread only');
const port = parentPort;
const job = workerData as Job; // what client.ts gave
const name = basename(job.path);
const say = refusalsFor(name);

const post = (message: FromThread) => port.postMessage(message);
async function nextMessage(): Promise<ToThread> {
  const [message] = (await once(port, 'message')) as [ToThread]; // only client.ts posts here
  return message;
}

/** Rows go over one piece at a time: the caller asks for the next when it has had time for others. */
async function read({ path, documents }: Job & { is: 'read' }): Promise<void> {
  const { sheets, ...workbook } = await readBytes(readFile(path, say), name, { documents });
  for (const { rows, ...sheet } of sheets) {
    post({ is: 'sheet', sheet });
    for (const piece of inPieces(rows)) {
      post({ is: 'rows', rows: piece });
      await nextMessage();
    }
  }
  post({ is: 'read', workbook });
}

async function write({ path, sheets }: Job & { is: 'write' }): Promise<void> {
  const full = sheets.map((sheet) => ({ ...sheet, rows: [] as (readonly string[])[] }));
  for (;;) {
    post({ is: 'wants' });
    const message = await nextMessage();
    if (message.is !== 'rows') break;
    full[message.sheet]?.rows.push(...message.rows);
  }
  replaceFile(path, await xlsxBytes(full, say), say);
  post({ is: 'written' });
}

try {
  await (job.is === 'read' ? read(job) : write(job));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  post({ is: 'refused', code: error.code, message: error.message, details: error.details });
}
port.close();
