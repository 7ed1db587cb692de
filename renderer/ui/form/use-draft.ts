import { useCallback, useState } from 'react';

/** What is typed in a form until it is saved. */
export interface Draft<Values extends object> {
  readonly values: Values;
  readonly dirty: boolean;
  /** The setter of one field. */
  readonly set: <Key extends keyof Values>(key: Key) => (value: Values[Key]) => void;
  /** True once saving was tried: from then on faults are shown while typing. */
  readonly tried: boolean;
  readonly setTried: (tried: boolean) => void;
}

/** Keeps the values of a form, starting from `initial` (read once). */
export function useDraft<Values extends object>(initial: Values): Draft<Values> {
  const [values, setValues] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const [tried, setTried] = useState(false);
  const set = useCallback(
    <Key extends keyof Values>(key: Key) =>
      (value: Values[Key]) => {
        setDirty(true);
        setValues((before) => ({ ...before, [key]: value }));
      },
    [],
  );
  return { values, dirty, set, tried, setTried };
}

/** Trimmed text, or null for nothing. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
