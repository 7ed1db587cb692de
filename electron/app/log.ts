import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LIMIT = 1_000_000;

/** What is written down about a call: never its input and never its answer. */
export interface CallLogLine {
  readonly call: string;
  /** How long it took, in milliseconds. */
  readonly ms: number;
  /** 'ok' or the code of the refusal. */
  readonly outcome: string;
}

export interface AppLog {
  readonly call: (line: CallLogLine) => void;
  /** Something about the program itself, without any personal data. */
  readonly note: (text: string) => void;
  /** Waits until everything is written. */
  readonly flush: () => Promise<void>;
}

/**
 * The log of the program: `logs/desk.log` in the data folder and one older file, at most 1 MB each.
 * A log that cannot be written (read-only folder, full disk) must not stop anyone's work: it is left out.
 */
export function openLog(folder: string, limit = LIMIT): AppLog {
  const file = join(folder, 'logs', 'desk.log');
  let waiting: string[] = [];
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    while (waiting.length > 0) {
      const lines = waiting.join('');
      waiting = [];
      await makeRoom(file, limit);
      await appendFile(file, lines, 'utf8');
    }
  }

  function add(text: string): void {
    waiting.push(`${new Date().toISOString()} ${text.replaceAll(/\s+/gu, ' ')}\n`);
    writing ??= write()
      .catch(() => {
        waiting = [];
      })
      .finally(() => {
        writing = null;
      });
  }

  return {
    call: ({ call, ms, outcome }) => add(`${call} ${Math.round(ms)}ms ${outcome}`),
    note: add,
    async flush() {
      await writing;
    },
  };
}

async function makeRoom(file: string, limit: number): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > limit) await rename(file, `${file}.1`);
}
