import type { Envelope, Progress } from '../../shared/contract/envelope.ts';
import type { CallName } from '../../shared/contract/index.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import type { PrintedPdf, PrintJob } from './ports.ts';

/** One call on its way to the data thread: validated and allowed by the router. */
export interface Request {
  readonly id: string;
  readonly name: CallName;
  readonly input: unknown;
  readonly viewer: Viewer;
  /** Paths behind the file tokens that stand in the input. */
  readonly files: Readonly<Record<string, string>>;
}

export type ToThread =
  | { readonly is: 'call'; readonly request: Request }
  | { readonly is: 'cancel'; readonly id: string }
  | { readonly is: 'printed'; readonly id: number; readonly result: PrintedPdf | { readonly error: string } }
  | { readonly is: 'kept'; readonly id: number; readonly address: string | null }
  | { readonly is: 'close'; readonly backup: boolean };

export type FromThread =
  | { readonly is: 'answer'; readonly id: string; readonly envelope: Envelope<unknown> }
  | { readonly is: 'progress'; readonly id: string; readonly progress: Progress }
  | { readonly is: 'changed'; readonly tables: readonly string[]; readonly label: string }
  | { readonly is: 'print'; readonly id: number; readonly job: PrintJob }
  | { readonly is: 'cancel-print'; readonly id: number }
  | { readonly is: 'keep'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly is: 'closed' };

/** One end of a channel between two threads; worker_threads today, a utility process stays possible. */
export interface Port<Out, In> {
  post(message: Out): void;
  listen(listener: (message: In) => void): void;
}
