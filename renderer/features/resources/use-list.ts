import { useEffect, useState } from 'react';

/** Lines on a page of a list. */
export const STEP = 100;

/** How long the typing must rest before the list is asked again, in milliseconds. */
const REST = 120;

/** Search and page of a list: what is typed, what is asked for, and where in the list one stands. */
export interface List {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly offset: number;
  readonly go: (offset: number) => void;
  /** A filter that, when it is set, leads back to the first page. */
  readonly narrowing: <Value>(set: (value: Value) => void) => (value: Value) => void;
  readonly input: { readonly text?: string; readonly offset: number; readonly limit: number };
}

export function useList(): List {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [offset, go] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return {
    typed,
    type: (next) => {
      setTyped(next);
      go(0);
    },
    offset,
    go,
    narrowing: (set) => (value) => {
      set(value);
      go(0);
    },
    input: { ...(text !== '' && { text }), offset, limit: STEP },
  };
}
