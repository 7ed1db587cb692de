import { createHash } from 'node:crypto';
import type { CallOutput, CallParsed } from '../../shared/contract/index.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Part } from '../../shared/domain/documents/paper.ts';
import type { DataPorts, PrintJob } from '../data/ports.ts';
import { countPages } from './pdf-pages.ts';
import { type Prepared, readPreparedAddress } from './prepared.ts';
import { withPrintPage } from './print-page.ts';

export interface PrintRoom {
  /** Renders a job as PDF: the print port of the data thread. */
  readonly print: DataPorts['print'];
  /** Keeps a PDF for the window. */
  readonly keepPrepared: (pdf: Uint8Array) => string;
  /** Opens the system's print dialog for a prepared document. */
  readonly toPrinter: (input: CallParsed<'documents.print'>) => Promise<CallOutput<'documents.print'>>;
}

/**
 * Everything about printing. A PDF that lies open in a viewer prints as blank pages on some systems, so the
 * printer gets the page itself, rendered again from the same data: each PDF's job is remembered for that.
 */
export function createPrintRoom(prepared: Prepared): PrintRoom {
  const jobs = new Map<string, PrintJob>();

  function rememberJob(pdf: Uint8Array, job: PrintJob): void {
    jobs.set(fingerprint(pdf), job);
    for (const oldest of jobs.keys()) {
      if (jobs.size <= 20) break;
      jobs.delete(oldest);
    }
  }

  return {
    print: (job, signal) =>
      withPrintPage(job, prepared.jobs, signal, async (window, { missingGlyphs, fonts }) => {
        const pdf = await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: rowsOf(job) <= MOST_TAGGED_ROWS,
        });
        rememberJob(pdf, job);
        return { pdf, pages: countPages(pdf), missingGlyphs, fonts };
      }),

    keepPrepared: (pdf) => `prepared/${prepared.documents.keep(pdf)}.pdf`,

    async toPrinter({ address }) {
      const pdf = prepared.documents.get(readPreparedAddress(address)?.id ?? '');
      const job = pdf === undefined ? undefined : jobs.get(fingerprint(pdf));
      if (job === undefined) {
        throw new Refusal('documents.gone', '这份文书已不在内存中，请重新生成后再打印。');
      }
      return { printed: await sendToPrinter(job, prepared.jobs) };
    },
  };
}

/** Tags let screen readers follow a table. Those of 5,000 rows are 13 of 14 MB and take most of the time. */
const MOST_TAGGED_ROWS = 600;

function rowsOf({ paper }: PrintJob): number {
  // A certificate has about as many tags as ten rows.
  const rows = (part: Part) =>
    part.is === 'table' ? part.table.groups.length : part.is === 'certificate' ? 10 : 0;
  return paper.parts.reduce((sum, part) => sum + rows(part), 0);
}

/** True: handed to the system. False: the user closed the dialog. */
function sendToPrinter(job: PrintJob, jobs: Prepared['jobs']): Promise<boolean> {
  // Nobody cancels the system's dialog but the person in front of it.
  const never = new AbortController().signal;
  return withPrintPage(job, jobs, never, async (window) => {
    const answer = Promise.withResolvers<boolean>();
    window.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
      if (printed || isCancelled(reason)) answer.resolve(printed);
      else answer.reject(new Refusal('internal', '没有送到打印机。请检查打印机，或另存为 PDF 后打印。'));
    });
    return answer.promise;
  });
}

const isCancelled = (reason: string): boolean => /cancel/iu.test(reason);

const fingerprint = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');
