/**
 * Prints papers that its parent sends and answers with the pages. A process of its own, since the hooks that put the
 * stand-in in the place of Electron do not reach into a test runner.
 */
import { writeFileSync } from 'node:fs';
import { createPrinter } from '../../build/desk-print.ts';
import type { Paper } from '../../shared/domain/documents/paper.ts';

const printer = createPrinter();

async function print({ paper, to }: { readonly paper: Paper; readonly to: string }): Promise<void> {
  const { pdf, ...said } = await printer.print({ paper, fonts: 'bundled' }, new AbortController().signal);
  writeFileSync(to, pdf);
  process.send?.(said);
}

process.on('message', (message) => void print(message as Parameters<typeof print>[0]));
process.on('disconnect', () => void printer.close().then(() => process.exit()));
