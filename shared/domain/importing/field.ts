import type { Reading } from './clean/reading.ts';

/** What a reader may know besides its cell. */
export interface ReadContext {
  /** ISO day on which the list is read. */
  readonly today: string;
  /** Whether the column writes months with two digits elsewhere (1978.03), so that 1978.1 is in doubt. */
  readonly twoDigitMonths: () => boolean;
}

/** Values of one row: absent where the list has no such column, null where the cell says nothing. */
export type Values<Key extends string> = { readonly [K in Key]?: string | null };

/** What comparing a value with the others of its row gives. */
export interface CrossFinding {
  /** A value that follows from the others, where the own one is absent or empty. */
  readonly value?: string;
  /** What a person should look at, in Chinese. */
  readonly doubt?: string;
  /** What the program did, in Chinese. */
  readonly note?: string;
}

/** One field that a list may bring. The wizard knows people, teachers or ratings only through such a table. */
export interface ImportField<Key extends string = string> {
  readonly key: Key;
  /** What the field is called in sentences. */
  readonly title: string;
  /** Titles of columns that mean it, without spaces and brackets, the best first. */
  readonly synonyms: readonly string[];
  /** Titles of columns that hold this and something else in one cell; the whole text is taken, and it is said. */
  readonly combined?: readonly string[];
  readonly read: (cell: string, context: ReadContext) => Reading;
  /** A row without it is faulty. */
  readonly required?: boolean;
  /** Whether a cell looks like this field, for columns without a title. */
  readonly contentTest?: (cell: string) => boolean;
  /** Whether the look alone is enough where the title is unknown rather than missing (18 digits, not: a day). */
  readonly unmistakable?: boolean;
  /** The field that takes a second number of the same cell, or a second column of the same kind. */
  readonly spare?: Key;
  /** One merged cell never stands for several rows (name, number): it is not filled down. */
  readonly single?: boolean;
  readonly cross?: (values: Values<Key>, today: string) => CrossFinding | null;
}
