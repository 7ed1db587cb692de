import { useEffect, useRef, useState } from 'react';
import { asFailure, type CallFailure, listen } from './desk.ts';

/** The most lines that one call gives. */
const MOST = 500;

/** A long list as far as it is read. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  /** How many there are in all; undefined until the first answer. */
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly failure: CallFailure | undefined;
}

/** Asks for a stretch of a list. */
export type AskPage<Item> = (page: {
  offset: number;
  limit: number;
}) => Promise<{ readonly items: readonly Item[]; readonly total: number }>;

/**
 * Reads the first `wanted` lines of a list, and again whenever rows were changed. What was read stays on the
 * screen meanwhile. `ask` must stay the same function for as long as the question is the same.
 */
export function usePages<Item>(ask: AskPage<Item>, wanted: number): Pages<Item> {
  const [read, setRead] = useState<Omit<Pages<Item>, 'loading'>>({
    items: [],
    total: undefined,
    failure: undefined,
  });
  const [loading, setLoading] = useState(true);
  const newest = useRef(0);

  useEffect(() => {
    const again = async () => {
      newest.current += 1;
      const own = newest.current;
      setLoading(true);
      const answer = await readPages(ask, wanted);
      if (own !== newest.current) return;
      setRead((before) => ({ ...before, ...answer }));
      setLoading(false);
    };
    void again();
    const stopListening = listen('changed', () => void again());
    return () => {
      newest.current += 1;
      stopListening();
    };
  }, [ask, wanted]);

  return { ...read, loading };
}

async function readPages<Item>(
  ask: AskPage<Item>,
  wanted: number,
): Promise<{ items: readonly Item[]; total: number; failure: undefined } | { failure: CallFailure }> {
  try {
    const items: Item[] = [];
    for (;;) {
      // One after the other: each page begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      const page = await ask({ offset: items.length, limit: Math.min(wanted - items.length, MOST) });
      items.push(...page.items);
      if (items.length >= Math.min(wanted, page.total) || page.items.length === 0) {
        return { items, total: page.total, failure: undefined };
      }
    }
  } catch (thrown) {
    return { failure: asFailure(thrown) };
  }
}
