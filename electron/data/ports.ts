import type { Paper } from '../../shared/domain/documents/paper.ts';

/** A document to be rendered. */
export interface PrintJob {
  readonly paper: Paper;
  /** bundled: never the fonts of the machine, for tests. */
  readonly fonts: 'installed' | 'bundled';
}

export interface PrintedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly missingGlyphs: readonly string[];
  readonly fonts: readonly string[];
}

/**
 * What is not SQL and not the business of the data thread. Electron, the stand-in and the command line each
 * supply it.
 */
export interface DataPorts {
  /** Renders a document; rejects with an Error whose message starts with 'no-browser' where nothing can render. */
  print(job: PrintJob, signal: AbortSignal): Promise<PrintedPdf>;
  /** Keeps a PDF for the window and answers its address; null where there is no window. */
  keepPrepared(pdf: Uint8Array): string | null;
}
