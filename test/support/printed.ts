import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paper } from '../../shared/domain/documents/paper.ts';
import { emptyFolder } from './sample/template.ts';

/** A printed paper, read back. */
export interface Printed {
  readonly pages: number;
  readonly missingGlyphs: readonly string[];
  readonly fonts: readonly string[];
  /** The text of each page, without blanks. */
  readonly texts: readonly string[];
}

/** Prints papers by the engine of the program, one after the other, in a process of its own. */
export function startPrinter(): {
  /** `cancelAfter`: milliseconds; then it rejects, as it does when printing fails. */
  print: (paper: Paper, cancelAfter?: number) => Promise<Printed>;
  close: () => void;
} {
  const child = fork(join(import.meta.dirname, 'printer-process.ts'), { silent: false });
  const folder = emptyFolder();
  const ended = once(child, 'exit').then(() => {
    throw new Error('the printer ended');
  });
  ended.catch(() => undefined);
  let printed = 0;
  return {
    async print(paper, cancelAfter) {
      printed += 1;
      const to = join(folder, `${printed}.pdf`);
      child.send({ paper, to, cancelAfter: cancelAfter ?? null });
      const answer = new Promise<Omit<Printed, 'texts'>>((resolve, reject) => {
        child.once('message', (said: object) => {
          if ('refused' in said) reject(new Error(String(said.refused)));
          else resolve(said as Omit<Printed, 'texts'>);
        });
      });
      const said = await Promise.race([answer, ended]);
      return { ...said, texts: await pageTexts(readFileSync(to)) };
    },
    close: () => child.disconnect(),
  };
}

/** The text of each page of a PDF, line breaks and blanks left out, as a reader or a search would find it. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    texts.push(text.replaceAll(/\s+/gu, ''));
  }
  await task.destroy();
  return texts;
}
