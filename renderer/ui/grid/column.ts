import type { ReactNode } from 'react';

/** What every row has: a key of its own that stays the same wherever the row stands. */
export interface Identified {
  readonly id: string;
}

/**
 * How a cell is changed. `start` gives what the editor begins with (of a choice: its value); null: this cell
 * of this row cannot be changed. `max` counts characters as the contract does (code points).
 */
export type CellEdit<Row> =
  | { readonly kind: 'text'; readonly start: (row: Row) => string | null; readonly max?: number }
  | {
      readonly kind: 'choice';
      readonly start: (row: Row) => string | null;
      readonly choices: readonly Choice[];
    };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A column of the grid. Rows are drawn again when the list of columns is another object: keep it. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** In pixels, until the user draws it wider or narrower. */
  readonly width: number;
  readonly sortable?: boolean;
  readonly align?: 'start' | 'center' | 'end';
  /** What is shown, and what is copied. */
  readonly text: (row: Row) => string;
  /** Shown instead of the text where more than a text is needed; it must say the same. */
  readonly render?: (row: Row) => ReactNode;
  readonly edit?: CellEdit<Row>;
}

/** The order of the rows; null: the order in which the source gives them. */
export type GridSort = { readonly key: string; readonly direction: 'asc' | 'desc' } | null;

/** The order after one more click on the head of a column: rising, falling, none. */
export function nextSort(sort: GridSort, key: string): GridSort {
  if (sort === null || sort.key !== key) return { key, direction: 'asc' };
  return sort.direction === 'asc' ? { key, direction: 'desc' } : null;
}

/** What the editor of a cell begins with; null: it cannot be changed. A choice begins with its label. */
export function startText<Row>(column: GridColumn<Row> | undefined, row: Row): string | null {
  const start = column?.edit?.start(row) ?? null;
  return start === null || column?.edit === undefined ? null : shownFor(column.edit, start);
}

/** The words for a value: of a choice its label, else the value itself. */
function shownFor<Row>(edit: CellEdit<Row>, value: string): string {
  if (edit.kind !== 'choice') return value;
  return edit.choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Makes the value to be saved from what was typed, or says why it cannot be. Empty clears the cell. */
export function readTyped<Row>(
  edit: CellEdit<Row>,
  typed: string,
): { readonly value: string } | { readonly reason: string } {
  if (edit.kind === 'choice') {
    const named = typed.trim();
    if (named === '') return { value: '' };
    const choice =
      edit.choices.find(({ label }) => label === named) ?? edit.choices.find(({ value }) => value === named);
    return choice === undefined
      ? { reason: `没有“${named}”这一项，请从列表里选。` }
      : { value: choice.value };
  }
  const length = Array.from(typed).length;
  if (edit.max !== undefined && length > edit.max) {
    return { reason: `最多 ${edit.max} 个字，现在有 ${length} 个，请写短一些。` };
  }
  return { value: typed };
}

/** The choices that fit what was typed; all of them while nothing was. */
export function fittingChoices<Row>(edit: CellEdit<Row> | undefined, typed: string): readonly Choice[] {
  if (edit?.kind !== 'choice') return [];
  const part = typed.trim();
  // A whole label stands there when the editor was opened on it: the others must stay within reach.
  if (part === '' || edit.choices.some(({ label }) => label === part)) return edit.choices;
  return edit.choices.filter(({ label }) => label.includes(part));
}
