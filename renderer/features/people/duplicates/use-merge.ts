import { useState } from 'react';
import type { PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { saySaved } from '../../../app/undo.ts';
import { type Action, useAction } from '../../../app/use-action.ts';
import {
  type ComparedField,
  type ComparedPair,
  comparedFields,
  fullerOf,
  type Side,
  takenFields,
} from './compare.ts';

/** How two entries are to become one, as far as it is decided. */
export interface Merge {
  readonly fields: readonly ComparedField[];
  readonly keep: Side;
  readonly setKeep: (side: Side) => void;
  readonly chosen: Readonly<Partial<Record<PersonFieldKey, Side>>>;
  readonly choose: (field: PersonFieldKey, side: Side) => void;
  /** Gives the id of the kept entry, or undefined when it was refused. */
  readonly merge: () => Promise<string | undefined>;
  /** True when it was written down that they are two people. */
  readonly setApart: () => Promise<boolean>;
  /** The one of the two that ran last. */
  readonly action: Pick<Action<never, unknown>, 'busy' | 'progress' | 'failure' | 'cancel'>;
}

/** Decides about one pair. The component must have the pair as its key: another pair begins afresh. */
export function useMerge(pair: ComparedPair): Merge {
  const [keep, setKeep] = useState<Side>(() => fullerOf(pair));
  const [chosen, setChosen] = useState<Merge['chosen']>({});
  const merging = useAction('people.merge');
  const apart = useAction('people.distinct');
  const fields = comparedFields(pair);
  const [kept, dropped] = keep === 'one' ? [pair.one, pair.other] : [pair.other, pair.one];
  return {
    fields,
    keep,
    setKeep,
    chosen,
    choose: (field, side) => setChosen((before) => ({ ...before, [field]: side })),
    async merge() {
      apart.forget();
      const done = await merging.run({
        keep: kept.id,
        drop: dropped.id,
        take: takenFields(fields, keep, chosen),
      });
      if (done === undefined) return undefined;
      saySaved(`已合并 ${kept.name} 的两条登记`);
      return done.id;
    },
    async setApart() {
      merging.forget();
      const done = await apart.run({ one: pair.one.id, other: pair.other.id });
      if (done === undefined) return false;
      saySaved(`已记下：${pair.one.name}、${pair.other.name}不是同一人`);
      return true;
    },
    action: apart.busy || apart.failure !== undefined ? apart : merging,
  };
}
