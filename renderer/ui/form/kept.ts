import { textOrNull } from './use-draft.ts';

/** What becomes of a saved value that does not stand in a field: it stays, it is emptied, or it is replaced. */
export type Kept<Value> =
  | { readonly is: 'kept' }
  | { readonly is: 'emptied' }
  | { readonly is: 'new'; readonly value: Value };

/** What a call is told of a text that may stay as it is: nothing, that it is empty, or the new one. */
export function keptText(kept: Kept<string>, saved: boolean): { readonly value: string | null } | null {
  if (kept.is === 'kept') return null;
  if (kept.is === 'emptied') return { value: null };
  const value = textOrNull(kept.value);
  // A field that was opened and left empty does not empty what is saved.
  return value === null && saved ? null : { value };
}
