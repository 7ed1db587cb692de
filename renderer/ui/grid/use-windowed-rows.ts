import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { asFailure, type CallFailure, listen } from '../../app/desk.ts';
import type { Identified } from './column.ts';
import { type AskRows, createRowStore, type RowStore } from './row-store.ts';

/** What the grid draws its rows from. It is a new object whenever there is something new to show. */
export interface GridSource<Row>
  extends Pick<RowStore<Row>, 'rowAt' | 'indexOf' | 'show' | 'again' | 'read'> {
  readonly version: number;
  readonly question: number;
  /** How many rows there are in all; undefined until the first answer. */
  readonly total: number | undefined;
  readonly failure: CallFailure | undefined;
}

/**
 * Rows of a long list for a grid, read as they come into sight and again whenever rows were changed, here or
 * in another window. `key` says which question `ask` asks (filter, order): another one begins at the top.
 */
export function useWindowedRows<Row extends Identified>(ask: AskRows<Row>, key: string): GridSource<Row> {
  const latest = useRef(ask);
  const [store] = useState(() => createRowStore<Row>());

  useEffect(() => {
    latest.current = ask;
  });
  // The key decides whether it is another question, not the function, which may be new at every drawing.
  useEffect(() => store.ask(key, (offset, limit) => latest.current(offset, limit)), [store, key]);
  useEffect(() => {
    const stopListening = listen('changed', () => void store.again());
    return () => {
      stopListening();
      store.stop();
    };
  }, [store]);

  const version = useSyncExternalStore(store.subscribe, store.version);
  return useMemo(() => {
    const failure = store.failure();
    return {
      version,
      question: store.question(),
      total: store.total(),
      failure: failure === undefined ? undefined : asFailure(failure),
      rowAt: store.rowAt,
      indexOf: store.indexOf,
      show: store.show,
      again: store.again,
      read: store.read,
    };
  }, [store, version]);
}
