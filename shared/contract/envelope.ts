/** What every call answers. `message` is a Chinese sentence: the cause and the next step. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

export interface CallError {
  readonly code: string;
  readonly message: string;
  /** Facts behind the message (rows, fields, limits) for a screen that wants to show a list. */
  readonly details?: unknown;
}

/** Refusals that any call can give; the other codes are declared by the call itself. */
export const GENERAL_CODES = [
  'call.unknown',
  'call.cancelled',
  'input.invalid',
  'input.too-large',
  'sender.foreign',
  'right.missing',
  'scope.outside',
  'office.missing',
  'data.in-use',
  'data.read-only',
  'data.full',
  'data.newer',
  'data.not-a-database',
  'data.damaged',
  'data.replaced',
  'data.unreachable',
  'internal',
] as const;

export type GeneralCode = (typeof GENERAL_CODES)[number];

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly note: string;
}
