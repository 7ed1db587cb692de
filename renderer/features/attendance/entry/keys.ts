import type { AttendanceState } from '../../../../shared/domain/attendance/codes.ts';

/** One key for each state; they stand on the screen. */
export const STATE_KEYS: Readonly<Record<AttendanceState, string>> = {
  present: ' ',
  late: 'c',
  early: 'z',
  personal: 's',
  sick: 'b',
  official: 'g',
  absent: 'k',
};

export const keyInWords = (state: AttendanceState): string =>
  state === 'present' ? '空格' : STATE_KEYS[state].toUpperCase();

const STATE_OF = new Map(
  (Object.entries(STATE_KEYS) as [AttendanceState, string][]).map(([state, key]) => [key, state]),
);

/** A key that is pressed; `code` names its place, which an input method does not change. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The state that a key stands for; null: it stands for none. */
export function stateOfKey({ key, code, ctrlKey, metaKey, altKey }: Pressed): AttendanceState | null {
  if (ctrlKey || metaKey || altKey) return null;
  const plain = key.normalize('NFKC').toLowerCase();
  const letter = key === 'Process' && code.startsWith('Key') ? code.slice(3).toLowerCase() : plain;
  return STATE_OF.get(letter === '' ? ' ' : letter) ?? null;
}

/** What a key does while a row of the sheet has the focus. */
export type RowKey =
  | { readonly is: 'state'; readonly state: AttendanceState }
  | { readonly is: 'move'; readonly by: number }
  | { readonly is: 'find'; readonly text: string }
  | null;

const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 1,
  PageDown: 10,
  PageUp: -10,
  Home: -100_000,
  End: 100_000,
};

export function readRowKey(pressed: Pressed): RowKey {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  const by = MOVES[key];
  if (by !== undefined) return { is: 'move', by };
  if (key === 'Escape') return { is: 'find', text: '' };
  const state = stateOfKey(pressed);
  if (state !== null) return { is: 'state', state };
  // A number begins the search for the next one.
  if (/^\d$/u.test(key)) return { is: 'find', text: key };
  return null;
}

/** What a key does in the field: a state behind a number marks at once, without going into the list. */
export function readFindKey(
  pressed: Pressed,
  text: string,
  found: number,
): RowKey | { readonly is: 'enter' } {
  const { key } = pressed;
  if (key === 'Enter' || key === 'ArrowDown') return { is: 'enter' };
  if (key === 'Escape') return { is: 'find', text: '' };
  const isNumber = /^\d+$/u.test(text.trim());
  if (!isNumber || found !== 1) return null;
  const state = stateOfKey(pressed);
  return state === null ? null : { is: 'state', state };
}
