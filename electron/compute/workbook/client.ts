import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { SheetData, SheetToWrite, WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { LIMITS } from './limits.ts';
import { inPieces, type FromThread, type Job, type ToThread } from './messages.ts';
import { refusalsFor, type Refusals } from './refusals.ts';

export interface ThreadOptions {
  /** Memory of the thread in megabytes; tests give little. */
  readonly memory?: number;
  /** Whether a Word document may come instead of a workbook: its tables are the sheets. */
  readonly documents?: boolean;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xls, .et, .csv, .txt) in a thread of its own. The caller stays free for others
 * meanwhile: rows come over in pieces, the next one only after the event loop has turned.
 * @throws Refusal `workbook.missing`, `.locked`, `.empty`, `.encrypted`, `.not-a-workbook`, `.damaged`,
 *   `.too-large`, `.bomb`, `.too-many-rows`, `.no-rows`, or `call.cancelled` when the signal says so
 */
export async function readWorkbook(
  path: string,
  signal?: AbortSignal,
  options: ThreadOptions = {},
): Promise<WorkbookData> {
  const say = refusalsFor(basename(path));
  const sheets: { sheet: Omit<SheetData, 'rows'>; rows: (readonly string[])[] }[] = [];
  return runThread<WorkbookData>(
    { is: 'read', path, documents: options.documents ?? false },
    say,
    signal,
    options,
    (message, post, done) => {
      if (message.is === 'sheet') sheets.push({ sheet: message.sheet, rows: [] });
      else if (message.is === 'rows') {
        const rows = sheets.at(-1)?.rows;
        for (const row of message.rows) rows?.push(row);
        setImmediate(() => post({ is: 'more' }));
      } else if (message.is === 'read')
        done({ ...message.workbook, sheets: sheets.map(({ sheet, rows }) => ({ ...sheet, rows })) });
    },
  );
}

/**
 * Writes an .xlsx in a thread of its own, under a temporary name first, then renamed. Every cell is text (`@`) unless
 * its column is declared one of numbers; the header is bold, frozen and repeated on each printed page.
 * @throws Refusal `workbook.locked`, `.not-writable`, `.disk-full`, `.cell-too-long`, `.too-many-rows`,
 *   `.not-written`, or `call.cancelled`: then nothing was written
 */
export async function writeWorkbook(
  path: string,
  sheets: readonly SheetToWrite[],
  signal?: AbortSignal,
  options: ThreadOptions = {},
): Promise<void> {
  const say = refusalsFor(basename(path));
  const heads = sheets.map(({ name, header, numberColumns = [] }) => ({ name, header, numberColumns }));
  const pieces = piecesOf(sheets);
  return runThread<undefined>(
    { is: 'write', path, sheets: heads },
    say,
    signal,
    options,
    (message, post, done) => {
      if (message.is === 'written') done(undefined);
      else if (message.is === 'wants') {
        const next = pieces.next();
        setImmediate(() => post(next.done === true ? { is: 'all' } : next.value));
      }
    },
  );
}

function* piecesOf(sheets: readonly SheetToWrite[]): Generator<ToThread> {
  for (const [sheet, { rows }] of sheets.entries())
    for (const piece of inPieces(rows)) yield { is: 'rows', sheet, rows: piece };
}

type Listener<Result> = (
  message: FromThread,
  post: (message: ToThread) => void,
  done: (result: Result) => void,
) => void;

/** Starts the thread and sees to it that it ends, whatever happens. */
async function runThread<Result>(
  job: Job,
  say: Refusals,
  signal: AbortSignal | undefined,
  { memory = LIMITS.memory }: ThreadOptions,
  listener: Listener<Result>,
): Promise<Result> {
  if (signal?.aborted === true) throw say.cancelled(job.is);
  const worker = new Worker(threadFile(), {
    workerData: job,
    // SheetJS remarks on records that it does not know; that is for nobody here.
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: LIMITS.youngMemory },
  });
  let abort: (() => void) | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      abort = () => reject(say.cancelled(job.is));
      signal?.addEventListener('abort', abort, { once: true });
      worker.on('message', (message: FromThread) => {
        if (message.is === 'refused') reject(new Refusal(message.code, message.message, message.details));
        else listener(message, (answer) => worker.postMessage(answer), resolve);
      });
      worker.on('error', (error) => reject(deathOf(error, job, say)));
      worker.on('exit', () => reject(deathOf(undefined, job, say)));
    });
  } finally {
    if (abort !== undefined) signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

/** A fault that the thread did not foresee: as a rule a file that no program wrote properly. */
function deathOf(error: unknown, job: Job, say: Refusals): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const refusal =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? say.outOfMemory()
      : job.is === 'read'
        ? say.damaged('内容读不出来')
        : say.notWritten();
  refusal.cause = error;
  return refusal;
}

/** The built thread lies beside the bundle, or above it when this module became a shared part; else it is the source. */
function threadFile(): string {
  const built = ['./workbook-thread.js', '../workbook-thread.js']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(place));
  return built ?? fileURLToPath(new URL('./thread.ts', import.meta.url));
}
