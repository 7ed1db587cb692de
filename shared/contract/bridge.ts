import type { Envelope, Progress } from './envelope.ts';
import type { CallInput, CallName, CallOutput } from './index.ts';

/** What the preload script puts on the window as `window.desk`, and nothing else. */
export interface Bridge {
  /** `callId` names the call for `calls.cancel` and for its progress events; it may be left out. */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    callId?: string,
  ): Promise<Envelope<CallOutput<Name>>>;
  /** Listens to an event; the answer takes the listener away. */
  on<Name extends keyof BridgeEvents>(
    event: Name,
    listener: (payload: BridgeEvents[Name]) => void,
  ): () => void;
}

export interface BridgeEvents {
  /** Rows were changed by a committed transaction, here or in another window. */
  changed: { readonly tables: readonly string[]; readonly label: string };
  /** A long call is getting on. */
  progress: Progress & { readonly call: string };
  /** A menu command or shortcut for the screen. */
  command: { readonly command: 'undo' | 'redo' | 'palette' | 'save' | 'print' | 'backup' };
}
