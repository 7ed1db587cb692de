import { closedUp } from './clean/text.ts';
import type { ImportField } from './field.ts';
import type { Grid } from './grid.ts';
import { isBlank, writtenColumns } from './grid.ts';
import type { TitleIndex } from './titles.ts';
import { tidyTitle } from './titles.ts';

/** The rows of a header, from the top one, and for every column its titles in these rows. */
export interface Header {
  readonly rows: readonly number[];
  /** Index 0 is column 1. */
  readonly parts: readonly (readonly string[])[];
}

const SEARCHED_ROWS = 60;
const MOST_HEADER_ROWS = 3;
const LONGEST_TITLE = 24;
/** A better header stands at most this many rows below a worse one; further down another list begins. */
const SEARCHED_FURTHER = 5;
/** What a list is called, not what its columns have in common. */
const LIST_TITLE = /(?:名册|名单|表|台账|清单)(?:[(（].*[)）])?$/u;

/** Finds the header: the row that holds the most known titles, with the rows above and below that belong to it. */
export function findHeader<Key extends string>(
  grid: Grid,
  fields: readonly ImportField<Key>[],
  titles: TitleIndex<Key>,
): Header | null {
  let best: { row: number; known: number } | null = null;
  for (let row = 1; row <= Math.min(grid.height, SEARCHED_ROWS); row += 1) {
    const cells = grid.row(row);
    if (
      best !== null &&
      (row > best.row + SEARCHED_FURTHER ||
        (cells.some((cell) => looksLikeValue(cell, fields)) && knownTitles(cells, fields, titles) === 0))
    )
      break;
    const known = knownTitles(cells, fields, titles);
    if (known > (best?.known ?? 0)) best = { row, known };
  }
  if (best === null) return null;
  const rows = [best.row];
  const first = () => rows[0] ?? 1;
  const last = () => rows.at(-1) ?? 1;
  while (rows.length < MOST_HEADER_ROWS && isUpperRow(grid, first() - 1, first(), titles))
    rows.unshift(first() - 1);
  while (rows.length < MOST_HEADER_ROWS && isLowerRow(grid, rows, last() + 1, fields)) rows.push(last() + 1);
  return { rows, parts: titleParts(grid, rows) };
}

/** How many known titles a row holds; 0 where it cannot be a header. */
export function knownTitles<Key extends string>(
  row: readonly string[],
  fields: readonly ImportField<Key>[],
  titles: TitleIndex<Key>,
): number {
  const cells = row.filter((cell) => !isBlank(cell));
  if (cells.length === 0) return 0;
  const found = new Set(cells.map((cell) => titles.fieldOf(cell)).filter((field) => field !== null));
  const known = cells.filter((cell) => titles.isTitle(cell)).length;
  // One title among many may happen to be a word that also stands in cells (“其他”).
  if (cells.filter((cell) => looksLikeValue(cell, fields)).length > known / 4) return 0;
  const hasRequired = [...found].some((field) => field.required === true);
  return found.size >= 2 || (found.size === 1 && known >= 2) || hasRequired ? known : 0;
}

/** Values that never stand in a header. */
function looksLikeValue<Key extends string>(cell: string, fields: readonly ImportField<Key>[]): boolean {
  return fields.some((field) => field.unmistakable === true && field.contentTest?.(cell) === true);
}

/** Short, without colon and long numbers. */
function isTitleLike(cell: string): boolean {
  const title = closedUp(cell).replace(/[:：]$/u, '');
  return title.length <= LONGEST_TITLE && !/[:：。；]|\d{4}/u.test(title);
}

/** Whether a row stands above a header row as the row of common titles. */
function isUpperRow<Key extends string>(
  grid: Grid,
  upper: number,
  lower: number,
  titles: TitleIndex<Key>,
): boolean {
  if (upper < 1) return false;
  const written = writtenColumns(grid.row(upper));
  const below = writtenColumns(grid.row(lower));
  const headerWidth = (below.at(-1) ?? 0) - (below[0] ?? 0) + 1;
  if (written.length === 0 || !written.every((column) => isTitleLike(grid.cell(upper, column)))) return false;
  const [only = 1] = written;
  if (written.length === 1) {
    const merge = grid.mergeAt(upper, only);
    if (LIST_TITLE.test(closedUp(grid.cell(upper, only)))) return false;
    const covers = merge === null ? 1 : merge.right - merge.left + 1;
    if (covers >= headerWidth * 0.8 || (merge === null && !titles.isTitle(grid.cell(upper, only))))
      return false;
  }
  return isPair(grid, upper, lower, written, below);
}

/** Whether a row below a header row holds the titles under its common titles. */
function isLowerRow<Key extends string>(
  grid: Grid,
  rows: readonly number[],
  lower: number,
  fields: readonly ImportField<Key>[],
): boolean {
  if (lower > grid.height) return false;
  const upper = rows.at(-1) ?? 1;
  // A column that a row further up has titled needs none below: what stands there is a value.
  const isTitledAbove = (column: number) =>
    rows.slice(0, -1).some((row) => !isBlank(grid.cell(row, column)) && !isParent(grid, row, upper, column));
  const written = writtenColumns(grid.row(lower));
  const cells = written.map((column) => grid.cell(lower, column));
  if (written.length === 0 || written.some(isTitledAbove)) return false;
  if (!cells.every((cell) => isTitleLike(cell) && !looksLikeValue(cell, fields))) return false;
  return isPair(grid, upper, lower, writtenColumns(grid.row(upper)), written);
}

/** Two rows are one header where every column has its title in one of them or below a common title, and there is such a title. */
function isPair(
  grid: Grid,
  upper: number,
  lower: number,
  above: readonly number[],
  below: readonly number[],
): boolean {
  const parents = above.filter((column) => isParent(grid, upper, lower, column));
  const fits = below.every((column) => isBlank(grid.cell(upper, column)) || parents.includes(column));
  const vertical = grid.merges.some(
    ({ top, bottom }) => top <= upper && top >= upper - 1 && bottom === lower,
  );
  return fits && (parents.length > 0 || (vertical && below.length > 0));
}

/** A title over several columns: merged, or unmerged with empty cells to its right that have titles below. */
function isParent(grid: Grid, upper: number, lower: number, column: number): boolean {
  const merge = grid.mergeAt(upper, column);
  const below = (at: number) => !isBlank(grid.cell(lower, at));
  if (merge !== null)
    return merge.bottom === upper && merge.right > column && (below(column) || below(column + 1));
  return (
    below(column) &&
    below(column + 1) &&
    isBlank(grid.cell(upper, column + 1)) &&
    grid.mergeAt(upper, column + 1) === null
  );
}

function titleParts(grid: Grid, rows: readonly number[]): string[][] {
  return Array.from({ length: grid.width }, (_, index) => {
    const parts: string[] = [];
    for (const [depth, row] of rows.entries()) {
      const text = closedUp(titleAt(grid, rows, depth, row, index + 1));
      if (text !== '' && tidyTitle(parts.at(-1) ?? '') !== tidyTitle(text)) parts.push(text);
    }
    return parts;
  });
}

/** The title that holds at a cell of the header: its own, that of its merged area, or that of an unmerged parent to the left. */
function titleAt(grid: Grid, rows: readonly number[], depth: number, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  if (merge !== null) return merge.top >= (rows[0] ?? 1) ? grid.cell(merge.top, merge.left) : '';
  const own = grid.cell(row, column);
  const lower = rows[depth + 1];
  if (!isBlank(own) || lower === undefined || isBlank(grid.cell(lower, column))) return own;
  for (let left = column - 1; left >= 1; left -= 1) {
    if (isBlank(grid.cell(lower, left)) || grid.mergeAt(row, left) !== null) return '';
    if (!isBlank(grid.cell(row, left))) return grid.cell(row, left);
  }
  return '';
}
