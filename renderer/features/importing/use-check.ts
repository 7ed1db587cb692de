import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Progress } from '../../../shared/contract/envelope.ts';
import { asFailure, call, type CallFailure, listen } from '../../app/desk.ts';
import type { CheckQuestion, ImportPlan } from './plan.ts';
import { type ImportView, STEP, useImportPlan } from './store.ts';

/** How the check of the plan stands. */
export interface Checking {
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  readonly failure: CallFailure | undefined;
  /** It was stopped by the user, so that what is on the screen may be out of date. */
  readonly stopped: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** What was asked: the plan, the page of rows, and how many times the register has changed since. */
interface Question {
  readonly plan: ImportPlan;
  readonly view: ImportView;
  readonly round: number;
}

/** What is known about a question; about a newer one nothing is known yet. */
interface State {
  readonly of: Question | undefined;
  readonly ended: boolean;
  readonly progress: Progress | undefined;
  readonly failure: CallFailure | undefined;
}

const NOTHING_YET = { ended: false, progress: undefined, failure: undefined } as const;

/**
 * Checks the plan whenever it changes and whenever rows of the register were changed. The newest question wins: an
 * earlier one is cancelled, and its answer would be ignored. Nothing is asked while an import is under way.
 */
export function useCheck(): Checking {
  const plan = useImportPlan((work) => work.plan);
  const view = useImportPlan((work) => work.view);
  const paused = useImportPlan((work) => work.importing || work.plan.files.length === 0);
  const take = useImportPlan((work) => work.take);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State>({ of: undefined, ...NOTHING_YET });
  const question = useMemo<Question>(() => ({ plan, view, round }), [plan, view, round]);
  const running = useRef<string>(undefined);

  const cancel = useCallback(() => {
    if (running.current !== undefined) void call('calls.cancel', { call: running.current }).catch(asFailure);
  }, []);
  const again = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    if (paused) return undefined;
    const own = crypto.randomUUID();
    running.current = own;
    const tell = (news: Partial<State>) => {
      if (running.current === own) setState({ of: question, ...NOTHING_YET, ...news });
    };
    const ask = async () => {
      try {
        const check = await call('people.check-import', asInput(question), own);
        tell({ ended: true });
        if (running.current === own) take({ plan: question.plan, view: question.view, check });
      } catch (thrown) {
        tell({ ended: true, failure: asFailure(thrown) });
      }
    };
    void ask();
    const stopListening = listen('progress', (progress) => {
      if (progress.call === own) tell({ progress });
    });
    return () => {
      stopListening();
      cancel();
      running.current = undefined;
    };
  }, [question, paused, take, cancel]);

  useEffect(() => listen('changed', again), [again]);

  const known = state.of === question ? state : { of: question, ...NOTHING_YET };
  const stopped = known.failure?.code === 'call.cancelled';
  return {
    busy: !paused && !known.ended,
    progress: known.progress,
    failure: stopped ? undefined : known.failure,
    stopped,
    cancel,
    again,
  };
}

/** The question for a page of rows. The plan goes as it is. */
function asInput({ plan, view }: Question): CheckQuestion {
  return { ...plan, state: view.state, offset: view.offset, limit: STEP };
}
