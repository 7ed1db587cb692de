/**
 * Prints papers that its parent sends and answers with the pages. A process of its own, since the hooks that put the
 * stand-in in the place of Electron do not reach into a test runner.
 */
import { writeFileSync } from 'node:fs';
import { createPrinter } from '../../build/desk-print.ts';
import type { Paper } from '../../shared/domain/documents/paper.ts';

const printer = createPrinter();

interface Wanted {
  readonly paper: Paper;
  readonly to: string;
  /** Milliseconds after which it is cancelled; null: never. */
  readonly cancelAfter: number | null;
}

async function print({ paper, to, cancelAfter }: Wanted): Promise<void> {
  const stop = new AbortController();
  if (cancelAfter !== null) setTimeout(() => stop.abort(new Error('cancelled')), cancelAfter);
  try {
    const { pdf, ...said } = await printer.print({ paper, fonts: 'bundled' }, stop.signal);
    writeFileSync(to, pdf);
    process.send?.(said);
  } catch (error) {
    process.send?.({ refused: String(error) });
  }
}

process.on('message', (message) => void print(message as Wanted));
process.on('disconnect', () => void printer.close().then(() => process.exit()));
