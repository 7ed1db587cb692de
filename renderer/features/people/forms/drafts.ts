import { useCallback } from 'react';
import { create } from 'zustand';
import { sayDone } from '../../../app/notices.ts';
import type { PersonDraft } from './person-draft.ts';

type Typed = Partial<PersonDraft>;

interface Drafts {
  readonly of: Readonly<Record<string, Typed>>;
  readonly put: (key: string, change: Typed) => void;
  readonly drop: (key: string) => void;
}

/** What was typed into the forms of people and is not yet saved, by person; `new` for an entry being made. */
const useDrafts = create<Drafts>()((set) => ({
  of: {},
  put: (key, change) => set(({ of }) => ({ of: { ...of, [key]: { ...of[key], ...change } } })),
  drop: (key) =>
    set(({ of }) => ({ of: Object.fromEntries(Object.entries(of).filter(([each]) => each !== key)) })),
}));

const NOTHING: Typed = {};

/**
 * The draft of one form. It outlives the page — whoever looks something up in between finds it again — and lies in
 * memory only. Holds just the touched fields, so that the others follow what others save meanwhile.
 */
export function usePersonDraft(key: string): {
  readonly typed: Typed;
  readonly put: (change: Typed) => void;
  readonly drop: () => void;
  /** Drops it because somebody left the form unsaved; what was typed can be fetched back, into the form opened again. */
  readonly putAway: (reopen: () => void) => void;
} {
  const typed = useDrafts((drafts) => drafts.of[key]) ?? NOTHING;
  const put = useCallback((change: Typed) => useDrafts.getState().put(key, change), [key]);
  const drop = useCallback(() => useDrafts.getState().drop(key), [key]);
  const putAway = useCallback(
    (reopen: () => void) => {
      const before = useDrafts.getState().of[key];
      drop();
      if (before === undefined || Object.keys(before).length === 0) return;
      const fetchBack = () => {
        useDrafts.getState().put(key, before);
        reopen();
      };
      sayDone('没有保存。', { title: '拿回来', run: fetchBack });
    },
    [key, drop],
  );
  return { typed, put, drop, putAway };
}
