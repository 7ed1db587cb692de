import type { Bridge, BridgeEvents } from '../../shared/contract/bridge.ts';
import type { CallError } from '../../shared/contract/envelope.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';

declare global {
  interface Window {
    readonly desk: Bridge;
  }
}

/** A refused call: `message` is a Chinese sentence with the cause and the next step. */
export class CallFailure extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.code = error.code;
    this.details = error.details;
  }
}

/** Makes a call of the contract and gives its value; a refusal is thrown as `CallFailure`. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  callId?: string,
): Promise<CallOutput<Name>> {
  const answer = await window.desk.call(name, input, callId);
  if (answer.ok) return answer.value;
  throw new CallFailure(answer.error);
}

/** Listens to an event of the shell; the answer takes the listener away. */
export function listen<Name extends keyof BridgeEvents>(
  event: Name,
  listener: (payload: BridgeEvents[Name]) => void,
): () => void {
  return window.desk.on(event, listener);
}

/** Whatever was thrown, as a failure that can be shown. */
export function asFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  return new CallFailure({
    code: 'internal',
    message: '程序出错，这一步没有完成。请再试一次；仍不行请重新打开程序。',
    details: String(thrown),
  });
}
