import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts';
import { asFailure, call, type CallFailure, listen } from './desk.ts';

/** What a screen knows about a question it asked. */
export interface Asked<Value> {
  /** The newest answer; kept while the question is asked again. */
  readonly data: Value | undefined;
  readonly failure: CallFailure | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

interface Answer<Value> {
  readonly data: Value | undefined;
  readonly failure: CallFailure | undefined;
}

/**
 * Asks a reading call and asks it again whenever rows were changed, here or in another window. The old
 * answer stays on the screen meanwhile, and an answer that comes after a newer question is ignored.
 * `input` null: nothing to ask yet.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
): Asked<CallOutput<Name>> {
  const [answer, setAnswer] = useState<Answer<CallOutput<Name>>>({ data: undefined, failure: undefined });
  const [loading, setLoading] = useState(input !== null);
  const question = useSame(input);
  const asking = useRef<() => void>(undefined);

  useEffect(() => {
    if (question === null) return undefined;
    let newest = 0;
    const ask = async () => {
      newest += 1;
      const own = newest;
      setLoading(true);
      const given = await answerOf(name, question);
      if (own !== newest) return;
      setAnswer((before) => ({ data: before.data, ...given }));
      setLoading(false);
    };
    const askAgain = () => void ask();
    asking.current = askAgain;
    askAgain();
    const stopListening = listen('changed', askAgain);
    return () => {
      newest = -1;
      stopListening();
    };
  }, [name, question]);

  const again = useCallback(() => asking.current?.(), []);
  return { ...answer, loading: loading && question !== null, again };
}

async function answerOf<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<{ data: CallOutput<Name>; failure: undefined } | { failure: CallFailure }> {
  try {
    return { data: await call(name, input), failure: undefined };
  } catch (thrown) {
    return { failure: asFailure(thrown) };
  }
}

/** The same object for as long as its content is the same, so that effects do not run for nothing. */
function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept !== value && JSON.stringify(kept) !== JSON.stringify(value)) {
    setKept(value);
    return value;
  }
  return kept;
}
