/** What was made of one cell: a value (null: nothing was written), or a fault with advice. */
export type Reading = Read | Fault;

export interface Read {
  readonly value: string | null;
  /** A Chinese sentence about what a person should look at; the value is kept. */
  readonly doubt?: string;
  /** A second value of the same cell, for the field that takes what does not fit here (two phone numbers). */
  readonly other?: string;
}

export interface Fault {
  /** What is wrong, in Chinese, the value quoted or masked. */
  readonly fault: string;
  /** What to do about it, in Chinese. */
  readonly suggestion: string;
}

export const NOTHING: Read = { value: null };

/** Whether a reading failed. */
export function isFault(reading: Reading): reading is Fault {
  return 'fault' in reading;
}

/** A value in Chinese quotation marks; long ones are cut for the sentence only. */
export function quoted(text: string): string {
  const letters = Array.from(text);
  return `“${letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : text}”`;
}

/** Several doubts of one cell as one text, or none. */
export function withDoubts(read: Read, doubts: readonly string[]): Read {
  return doubts.length === 0 ? read : { ...read, doubt: doubts.join('；') };
}
