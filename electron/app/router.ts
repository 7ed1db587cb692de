import { randomUUID } from 'node:crypto';
import type { Call } from '../../shared/contract/call.ts';
import type { Envelope, GeneralCode, Progress } from '../../shared/contract/envelope.ts';
import { callNamed, type CallName, type CallOutput, type CallParsed } from '../../shared/contract/index.ts';
import { fileFields, inputSchema } from '../../shared/contract/input-schema.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import { RIGHTS } from '../../shared/contract/rights.ts';
import type { Viewer } from '../../shared/contract/viewer.ts';
import type { DataThread } from '../data/client.ts';
import type { MainCall } from '../data/handler.ts';
import type { FileTokens } from './files.ts';
import { explainInput } from './input-faults.ts';

/** The calls that the main process answers itself; cancelling is the router's own. */
export type MainHandlers = {
  readonly [Name in Exclude<MainCall, 'calls.cancel'>]: (
    input: CallParsed<Name>,
  ) => Promise<CallOutput<Name>>;
};

export interface RouterOptions {
  readonly thread: Pick<DataThread, 'call' | 'cancel'>;
  readonly main: MainHandlers;
  readonly files: FileTokens;
  readonly viewer: () => Viewer;
  /** Hears of every call: its name, the time it took and its outcome; never its input. */
  readonly log: (line: { call: string; ms: number; outcome: string }) => void;
}

export interface Router {
  call(
    name: unknown,
    input: unknown,
    options: {
      readonly callId?: string;
      readonly onProgress?: (progress: Progress) => void;
    },
  ): Promise<Envelope<unknown>>;
}

/** Characters and values that an input may hold in all; the largest real one is a list of 5,000 lines. */
const LARGEST_INPUT = 4_000_000;

/**
 * The one way in: looks the call up, checks size, right and shape, turns file tokens into paths and hands the
 * call to the data thread or the main process. Whatever is wrong is answered, never thrown.
 */
export function createRouter(options: RouterOptions): Router {
  // The window's names for its calls; the thread gets names of our own, so that no two calls ever share one.
  const underWay = new Map<string, string>();
  const main: Record<string, (input: never) => Promise<unknown>> = {
    ...options.main,
    'calls.cancel': ({ call }: CallParsed<'calls.cancel'>) =>
      Promise.resolve({ cancelled: options.thread.cancel(underWay.get(call) ?? call) }),
  };

  async function route(call: Call, input: unknown, id: string, onProgress: (p: Progress) => void) {
    const viewer = options.viewer();
    if (call.right !== 'none' && !viewer.rights.includes(call.right)) {
      return refusal('right.missing', `您没有“${RIGHTS[call.right]}”的权限。请找管理员开通。`);
    }
    if (weigh(input) > LARGEST_INPUT) {
      return refusal('input.too-large', '内容太多，一次放不下。请分几次操作，或减少行数。');
    }
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      const faults = explainInput(parsed.error, inputSchema(call));
      return refusal('input.invalid', `填写的内容不符合要求：${faults[0]?.message ?? ''}`, faults);
    }
    if (call.place === 'main') {
      const handler = main[call.name];
      if (handler === undefined) throw new Error(`no handler for ${call.name}`);
      return { ok: true, value: await handler(parsed.data as never) } as const;
    }
    const files: Record<string, string> = {};
    for (const field of fileFields(inputSchema(call), parsed.data)) {
      const path = options.files.resolve(field.value, field.use);
      if (path === undefined) return refusal('input.invalid', '所选的文件已失效。请重新选择文件。');
      files[field.value] = path;
    }
    const request = {
      id,
      name: call.name as CallName,
      input: parsed.data,
      viewer,
      files,
    };
    return options.thread.call(request, onProgress);
  }

  return {
    async call(name, input, { callId, onProgress = () => undefined }) {
      const started = performance.now();
      const id = randomUUID();
      if (callId !== undefined) underWay.set(callId, id);
      const call = typeof name === 'string' ? callNamed(name) : undefined;
      let envelope: Envelope<unknown>;
      if (call === undefined) {
        envelope = refusal('call.unknown', '程序不认得这个操作。请重新打开程序；仍不行请更新版本。');
      } else {
        try {
          envelope = await route(call, input, id, onProgress);
        } catch (error) {
          envelope =
            error instanceof Refusal
              ? refusal(error.code, error.message, error.details)
              : refusal('internal', '程序内部出错，这次操作没有完成。请再试一次；仍不行请重新打开程序。');
        }
      }
      if (callId !== undefined && underWay.get(callId) === id) underWay.delete(callId);
      const outcome = envelope.ok ? 'ok' : envelope.error.code;
      options.log({
        call: call?.name ?? 'unknown',
        ms: performance.now() - started,
        outcome,
      });
      return envelope;
    },
  };
}

function refusal(code: GeneralCode | (string & {}), message: string, details?: unknown): Envelope<never> {
  return {
    ok: false,
    error: details === undefined ? { code, message } : { code, message, details },
  };
}

/** Counts characters and values of an input, stopping where it is too much anyway. */
function weigh(input: unknown): number {
  let weight = 0;
  const waiting: unknown[] = [input];
  while (waiting.length > 0 && weight <= LARGEST_INPUT) {
    const value = waiting.pop();
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      weight += value.byteLength;
      continue;
    }
    weight += typeof value === 'string' ? value.length + 1 : 1;
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        weight += key.length;
        waiting.push(inner);
      }
    }
  }
  return weight;
}
