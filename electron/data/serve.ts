import type { Envelope } from '../../shared/contract/envelope.ts';
import { callNamed, type CallName } from '../../shared/contract/index.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { closingBackup } from './closing-backup.ts';
import { renewDerived } from './derived.ts';
import type { Desk } from './desk.ts';
import type { AllHandlers, CallContext } from './handler.ts';
import { write, type OpenTransaction } from './log/write.ts';
import type { FromThread, Port, Request, ToThread } from './messages.ts';
import type { OpenData } from './open-data.ts';
import type { PrintedPdf, PrintJob } from './ports.ts';
import { refusalOfSqlite } from './sqlite-errors.ts';

/**
 * Serves calls on an open desk: the data thread's main loop. Reads are answered at once from the last
 * committed state, writes wait their turn. A fault of the program becomes the code `internal`; `onFault`
 * hears of it with the call's name and the stack, never with its input.
 */
export function serve(
  desk: Desk,
  handlers: AllHandlers,
  port: Port<FromThread, ToThread>,
  onFault: (call: string, error: unknown) => void,
): void {
  const underWay = new Map<string, AbortController>();
  const asks = createAsks(port);
  const renewed = new WeakSet<OpenData>();

  /** The first call on a database, also on one that was restored, sets this off and does not wait for it. */
  function renewOnce(data: OpenData): void {
    if (renewed.has(data)) return;
    renewed.add(data);
    renewDerived(data).catch((error: unknown) => onFault('renewing derived columns', error));
  }

  async function answer(request: Request): Promise<void> {
    const stop = new AbortController();
    underWay.set(request.id, stop);
    let envelope: Envelope<unknown>;
    try {
      envelope = { ok: true, value: await run(request, stop.signal) };
    } catch (thrown) {
      envelope = { ok: false, error: describe(request.name, refusalOf(thrown)) };
    }
    underWay.delete(request.id);
    port.post({ is: 'answer', id: request.id, envelope });
  }

  async function run(request: Request, signal: AbortSignal): Promise<unknown> {
    const call = callNamed(request.name);
    const handler = handlers[request.name as keyof AllHandlers] as
      | ((context: CallContext, input: unknown) => Promise<unknown>)
      | undefined;
    if (call === undefined || handler === undefined) throw new Error(`no handler for ${request.name}`);
    const context: CallContext = {
      viewer: request.viewer,
      now: desk.options.now,
      path: (token) => pathOf(request, token),
      progress: (done, total, note) =>
        port.post({ is: 'progress', id: request.id, progress: { done, total, note } }),
      signal,
    };
    if (call.withoutOffice) return handler({ ...context, desk } as CallContext, request.input);
    const data = readyData(desk);
    renewOnce(data);
    if (call.effect === 'read') {
      return data.snapshot((db) => handler({ ...context, db, data } as CallContext, request.input));
    }
    if (call.effect === 'outside') {
      const outside = {
        print: (job: PrintJob) => asks.print(job, signal),
        keepPrepared: asks.keep,
        record: (work: (transaction: OpenTransaction) => Promise<unknown>) =>
          written(data, request, work, signal),
      };
      return handler({ ...context, db: data.reading, data, desk, ...outside } as CallContext, request.input);
    }
    return written(
      data,
      request,
      (transaction) => handler({ ...context, ...transaction, data } as CallContext, request.input),
      signal,
    );
  }

  /** Does work in one logged transaction and tells the window which tables it changed. */
  async function written(
    data: OpenData,
    { name, viewer }: Request,
    work: (transaction: OpenTransaction) => Promise<unknown>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const call = callNamed(name);
    const about = { call: name, label: call?.title ?? name, viewer, undoable: call?.undoable ?? false };
    const { value, transaction } = await write(data, about, work, signal);
    if (transaction !== null) {
      port.post({ is: 'changed', tables: transaction.tables, label: transaction.label });
    }
    return value;
  }

  function describe(call: CallName, error: unknown) {
    if (error instanceof Refusal) return { code: error.code, message: error.message, details: error.details };
    onFault(call, error);
    return {
      code: 'internal',
      message: '程序内部出错，这次操作没有保存。请再试一次；仍不行请重新打开程序。',
    };
  }

  port.listen((message) => {
    if (message.is === 'call') void answer(message.request);
    else if (message.is === 'cancel') underWay.get(message.id)?.abort();
    else if (message.is === 'close') void close(message.backup);
    else asks.answered(message);
  });

  async function close(backup: boolean): Promise<void> {
    for (const stop of underWay.values()) stop.abort();
    const state = desk.state();
    if (state.is === 'ready') {
      try {
        await state.data.inTurn(async () => {
          if (backup) closingBackup(state.data);
        });
      } catch (error) {
        onFault('closing backup', error);
      }
    }
    desk.close();
    port.post({ is: 'closed' });
  }
}

function readyData(desk: Desk): OpenData {
  const state = desk.state();
  if (state.is === 'ready') return state.data;
  if (state.is === 'problem') throw new Refusal(state.error.code, state.error.message, state.error.details);
  throw new Refusal('office.missing', '这个数据文件夹里还没有数据。请先选择本单位，或从备份恢复。');
}

function pathOf(request: Request, token: string): string {
  const path = request.files[token];
  if (path === undefined) throw new Refusal('input.invalid', '所选的文件已失效。请重新选择文件。');
  return path;
}

/** Reading that was under way when a restore closed the database under it. */
function refusalOf(thrown: unknown): unknown {
  if (thrown instanceof TypeError && thrown.message === 'The database connection is not open') {
    return new Refusal('data.replaced', '数据刚刚换成了备份里的内容。请刷新后再看。');
  }
  return refusalOfSqlite(thrown);
}

/** Questions to the main process, each answered by a message with the same number. */
function createAsks(port: Port<FromThread, ToThread>) {
  let last = 0;
  const printing = new Map<number, (result: PrintedPdf | { readonly error: string }) => void>();
  const keeping = new Map<number, (address: string | null) => void>();
  return {
    print: (job: PrintJob, signal: AbortSignal): Promise<PrintedPdf> => {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        const cancel = () => {
          port.post({ is: 'cancel-print', id });
          reject(new Refusal('call.cancelled', '已取消，没有生成文书。'));
        };
        signal.addEventListener('abort', cancel, { once: true });
        printing.set(id, (result) => {
          signal.removeEventListener('abort', cancel);
          if ('error' in result) reject(new Error(result.error));
          else resolve(result);
        });
        port.post({ is: 'print', id, job });
      });
    },
    keep: (pdf: Uint8Array): Promise<string | null> => {
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        keeping.set(id, resolve);
        port.post({ is: 'keep', id, pdf });
      });
    },
    answered: (message: Extract<ToThread, { is: 'printed' | 'kept' }>): void => {
      if (message.is === 'printed') {
        printing.get(message.id)?.(message.result);
        printing.delete(message.id);
      } else {
        keeping.get(message.id)?.(message.address);
        keeping.delete(message.id);
      }
    },
  };
}
