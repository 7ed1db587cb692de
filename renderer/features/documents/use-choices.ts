import { useCallback, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { useAction } from '../../app/use-action.ts';
import { useCall } from '../../app/use-call.ts';

type Choices = CallOutput<'documents.choices'>;

/**
 * How documents were last printed here, with what has been changed on this screen. `keep` writes it down: when a
 * document is opened, not at every click.
 */
export function useChoices() {
  const asked = useCall('documents.choices', {});
  const { run } = useAction('documents.remember');
  const [changed, setChanged] = useState<Partial<Choices>>({});
  const choices = asked.data === undefined ? undefined : { ...asked.data, ...changed };
  const set = useCallback(
    <Kind extends keyof Choices>(kind: Kind, value: Partial<Choices[Kind]>) =>
      setChanged((before) => {
        const now = before[kind] ?? asked.data?.[kind];
        return { ...before, [kind]: { ...now, ...value } };
      }),
    [asked.data],
  );
  const keep = useCallback(
    (kind: keyof Choices) => {
      const value = changed[kind];
      if (value !== undefined) void run({ [kind]: value });
    },
    [run, changed],
  );
  return { asked, choices, set, keep };
}
