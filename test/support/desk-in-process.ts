import { createFileTokens } from '../../electron/app/files.ts';
import { createRouter, type MainHandlers } from '../../electron/app/router.ts';
import { openDesk, type Desk } from '../../electron/data/desk.ts';
import type { FromThread, ToThread } from '../../electron/data/messages.ts';
import type { OpenData } from '../../electron/data/open-data.ts';
import type { DataPorts } from '../../electron/data/ports.ts';
import { serve } from '../../electron/data/serve.ts';
import { handlers, rules } from '../../electron/features/index.ts';
import type { Envelope, Progress } from '../../shared/contract/envelope.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import { SAMPLE_ADMINISTRATOR } from './sample/viewer.ts';

export interface DeskInProcess {
  readonly desk: Desk;
  readonly files: ReturnType<typeof createFileTokens>;
  /** What was written down of each call. */
  readonly log: { call: string; ms: number; outcome: string }[];
  readonly faults: unknown[];
  readonly changed: { tables: readonly string[]; label: string }[];
  /** The same way in as the window's: router, then the serving loop. */
  call(name: string, input: unknown, options?: CallOptions): Promise<Envelope<unknown>>;
  /** Like `call`, but typed, and a refusal is thrown as an error. */
  ask<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    options?: CallOptions,
  ): Promise<CallOutput<Name>>;
  cancel(callId: string): boolean;
  data(): OpenData;
  close(): void;
}

export interface CallOptions {
  readonly as?: Viewer;
  readonly callId?: string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface DeskInProcessOptions {
  readonly print?: DataPorts['print'];
  /** False: as on the command line, where nothing can be chosen or printed. */
  readonly window?: boolean;
  readonly choose?: () => { token: string; name: string } | null;
  readonly now?: () => Date;
}

/** The whole program below the window, in this process and thread, so that tests can look into it. */
export function openInProcess(folder: string, options: DeskInProcessOptions = {}): DeskInProcess {
  const window = options.window ?? true;
  const desk = openDesk(folder, '0.0.0-test', rules, options.now);
  const files = createFileTokens();
  const faults: unknown[] = [];
  const changed: DeskInProcess['changed'] = [];
  const log: DeskInProcess['log'] = [];
  const kept = new Map<string, Uint8Array>();
  const waiting = new Map<
    string,
    { answer: (e: Envelope<unknown>) => void; progress: (p: Progress) => void }
  >();
  let toThread: (message: ToThread) => void = () => undefined;
  let viewer: Viewer = SAMPLE_ADMINISTRATOR;

  const print =
    options.print ??
    (() =>
      Promise.resolve({ pdf: Buffer.from('%PDF-1.7 fake'), pages: 1, missingGlyphs: [], fonts: ['测试'] }));

  function hear(message: FromThread): void {
    if (message.is === 'answer') waiting.get(message.id)?.answer(message.envelope);
    else if (message.is === 'progress') waiting.get(message.id)?.progress(message.progress);
    else if (message.is === 'changed') changed.push({ tables: message.tables, label: message.label });
    else if (message.is === 'keep') {
      const address = `prepared/${kept.size + 1}.pdf`;
      if (window) kept.set(address, message.pdf);
      toThread({ is: 'kept', id: message.id, address: window ? address : null });
    } else if (message.is === 'print') {
      const rendered = window
        ? print(message.job, new AbortController().signal)
        : Promise.reject(new Error('no-browser'));
      rendered.then(
        (result) => toThread({ is: 'printed', id: message.id, result }),
        (error: Error) => toThread({ is: 'printed', id: message.id, result: { error: error.message } }),
      );
    }
  }
  serve(
    desk,
    handlers,
    { post: (message) => queueMicrotask(() => hear(message)), listen: (listener) => (toThread = listener) },
    (_, error) => faults.push(error),
  );

  const choose = async () => {
    if (!window) throw new Refusal('window.none', '命令行没有窗口。文件请直接写路径。');
    return { file: options.choose?.() ?? null };
  };
  const main: MainHandlers = {
    'window.choose-file': choose,
    'window.choose-workbooks': async () => {
      const { file } = await choose();
      return { files: file === null ? [] : [file] };
    },
    'window.choose-place': choose,
    'window.choose-folder': choose,
    'documents.print': async ({ address }) => {
      if (!kept.has(address)) throw new Refusal('documents.gone', '这份文书已不在内存中，请重新生成。');
      return { printed: true };
    },
  };
  const thread = {
    call: (request: Extract<ToThread, { is: 'call' }>['request'], progress: (p: Progress) => void) =>
      new Promise<Envelope<unknown>>((answer) => {
        waiting.set(request.id, { answer, progress });
        toThread({ is: 'call', request });
      }),
    cancel: (id: string) => {
      toThread({ is: 'cancel', id });
      return waiting.has(id);
    },
  };
  const router = createRouter({ thread, main, files, viewer: () => viewer, log: (line) => log.push(line) });

  const call: DeskInProcess['call'] = (name, input, { as = SAMPLE_ADMINISTRATOR, ...rest } = {}) => {
    viewer = as;
    return router.call(name, input, rest);
  };
  return {
    desk,
    files,
    log,
    faults,
    changed,
    call,
    ask: async (name, input, given) => {
      const envelope = await call(name, input, given);
      if (!envelope.ok)
        throw Object.assign(
          new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`),
          envelope.error,
        );
      return envelope.value as never;
    },
    cancel: thread.cancel,
    data: () => {
      const state = desk.state();
      if (state.is !== 'ready') throw new Error(`the desk is ${state.is}`);
      return state.data;
    },
    close: () => desk.close(),
  };
}
