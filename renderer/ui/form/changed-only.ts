import { keysOf } from '../keys-of.ts';

/** The typed values that differ from what is saved. */
export function changedOnly<Values extends Record<string, unknown>>(
  saved: Readonly<Record<keyof Values, unknown>>,
  typed: Values,
): Partial<Values> {
  const changed = keysOf<string & keyof Values>(typed).filter((key) => typed[key] !== saved[key]);
  return Object.fromEntries(changed.map((key) => [key, typed[key]])) as Partial<Values>;
}
