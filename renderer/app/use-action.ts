import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/contract/envelope.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';
import { asFailure, call, type CallFailure, listen } from './desk.ts';
import { sayDone } from './notices.ts';

/** A call that the user sets off: whether it runs, how far it is, and why it was refused. */
export interface Action<Input, Value> {
  /** Gives the answer, or undefined when the call was refused or cancelled (`failure` says why). */
  readonly run: (input: Input) => Promise<Value | undefined>;
  readonly busy: boolean;
  readonly failure: CallFailure | undefined;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Makes a call on demand with everything the screen has to show around it. A cancelled call is no failure. */
export function useAction<Name extends CallName>(name: Name): Action<CallInput<Name>, CallOutput<Name>> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<string>(undefined);

  useEffect(
    () =>
      listen('progress', (news) => {
        if (news.call === running.current) setProgress(news);
      }),
    [],
  );

  const run = useCallback(
    async (input: CallInput<Name>) => {
      if (running.current !== undefined) return undefined;
      const callId = crypto.randomUUID();
      running.current = callId;
      setBusy(true);
      setFailure(undefined);
      setProgress(undefined);
      try {
        return await call(name, input, callId);
      } catch (thrown) {
        const refused = asFailure(thrown);
        // What was cancelled is no failure; that nothing was changed is worth a word.
        if (refused.code === 'call.cancelled') sayDone(refused.message);
        else setFailure(refused);
        return undefined;
      } finally {
        running.current = undefined;
        setBusy(false);
        setProgress(undefined);
      }
    },
    [name],
  );

  const cancel = useCallback(() => {
    if (running.current !== undefined) void call('calls.cancel', { call: running.current }).catch(asFailure);
  }, []);
  const forget = useCallback(() => setFailure(undefined), []);

  return { run, busy, failure, progress, cancel, forget };
}
