import type { z } from 'zod';
import type { Right } from './rights.ts';

/**
 * One call of the contract. Everything that a screen, the command line or a test may ask of the data
 * stands in such a declaration; the router refuses whatever has none.
 */
export interface Call<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly name: string;
  /** What it does in the user's words; the default label of its transaction (“撤销：组织更名”). */
  readonly title: string;
  readonly right: Right | 'none';
  /** read: on the read connection. write: one transaction in the change log. outside: changes files; rows only where that must be on record. */
  readonly effect: 'read' | 'write' | 'outside';
  /** False: cannot be undone by `changes.undo` (required for writes that reach outside the data). */
  readonly undoable: boolean;
  /** Where it runs: in the data thread or in the main process (dialogs, windows, cancelling). */
  readonly place: 'thread' | 'main';
  /** Works without an office, that is in a data folder that holds no database yet. */
  readonly withoutOffice: boolean;
  readonly input: Input;
  /** Only carries the type of the answer. */
  readonly output?: Output;
  /** Named refusals beyond the general ones, each with the sentence that explains it in the list of calls. */
  readonly codes: Readonly<Record<string, string>>;
  readonly examples: readonly Example<Input>[];
  readonly refusals: readonly Refused<Input>[];
}

/**
 * A call to be made before the example, on the same sample district. A name that begins with `test.` is something
 * that befalls the data folder from outside; the tests' harness does it.
 */
export interface Step {
  readonly call: string;
  readonly input: object | ((given: readonly unknown[]) => object);
  /** Done by another administrator, so that it does not enter this one's list of undos. */
  readonly as?: 'another';
}

/** An input, or how to make it from the answers of the steps before. */
export type InputOf<T> = T | ((given: readonly unknown[]) => T);

export interface Example<Input extends z.ZodType> {
  readonly title: string;
  /** Where it runs: the sample district, an empty data folder, or without a window (command line). */
  readonly on?: 'empty-folder' | 'no-window';
  readonly before?: readonly Step[];
  readonly input: InputOf<z.input<Input>>;
}

/** An input on the sample district that is refused with `code`. */
export interface Refused<Input extends z.ZodType> extends Omit<Example<Input>, 'title'> {
  readonly code: string;
}

type Declared<Input extends z.ZodType, Output> = Pick<
  Call<Input, Output>,
  'title' | 'right' | 'input' | 'examples'
> &
  Partial<Pick<Call<Input, Output>, 'codes' | 'refusals' | 'place' | 'withoutOffice' | 'undoable'>>;

function declare<Effect extends Call['effect']>(effect: Effect, undoable: boolean) {
  return <Output>() =>
    <Name extends string, Input extends z.ZodType>(name: Name, call: Declared<Input, Output>) =>
      ({
        effect,
        undoable,
        place: 'thread',
        withoutOffice: false,
        codes: {},
        refusals: [],
        ...call,
        name,
      }) as Call<Input, Output> & { readonly name: Name; readonly effect: Effect };
}

/** Declares a call that only reads. */
export const reads = declare('read', false);

/** Declares a call that writes rows in one logged, undoable transaction. */
export const writes = declare('write', true);

/**
 * Declares a call that changes files or windows. Rows only so far as something has to be on record about that: a look at
 * whole numbers, a printed voucher.
 */
export const acts = declare('outside', false);

export type OutputOf<C> = C extends { readonly output?: infer Output } ? Exclude<Output, undefined> : never;
