import type { CellRange } from './cursor.ts';
import { type GridColumn, type Identified, readTyped, startText } from './column.ts';
import type { Draft } from './state.ts';

/** One cell of a block: what is to be saved there. Of a choice `typed` is its value; empty clears. */
export interface BlockCell<Row> {
  readonly row: Row;
  readonly column: string;
  readonly typed: string;
}

/** A cell that could not be saved, and why. */
export interface CellFault {
  readonly rowId: string;
  readonly column: string;
  readonly reason: string;
}

/** Most rows that are copied, pasted, cleared or ticked at a time. */
export const MOST_ROWS = 5000;

/** What a block would do to the cells it lies on. */
export interface BlockPlan<Row> {
  readonly cells: readonly (BlockCell<Row> & { readonly draft: Draft })[];
  /** Those that are refused before anything is asked. */
  readonly faults: readonly { readonly draft: Draft; readonly reason: string }[];
}

/**
 * The cells a pasted block covers, from the first of the range on; a single value fills the whole range. Or a
 * sentence saying why it does not fit: nothing is cut off in silence.
 */
export function coveredBy(
  block: readonly (readonly string[])[],
  range: CellRange,
  size: { readonly rows: number; readonly columns: number },
): CellRange | { readonly refusal: string } {
  const height = block.length;
  const width = Math.max(0, ...block.map((line) => line.length));
  if (height === 0 || width === 0) return { refusal: '剪贴板里没有文字，没有可粘贴的。' };
  if (height === 1 && width === 1) return tooHigh(range) ?? range;
  if (range.top + height > size.rows) {
    return {
      refusal: `要粘贴 ${height} 行，从这一行起只有 ${size.rows - range.top} 行，没有粘贴。请核对起点。`,
    };
  }
  if (range.left + width > size.columns) {
    return {
      refusal: `要粘贴 ${width} 列，从这一列起只有 ${size.columns - range.left} 列，没有粘贴。请核对起点。`,
    };
  }
  const covered = { ...range, bottom: range.top + height - 1, right: range.left + width - 1 };
  return tooHigh(covered) ?? covered;
}

/** Why a range is too high to be worked on at once; null: it is not. */
export function tooHigh(range: CellRange): { readonly refusal: string } | null {
  const rows = range.bottom - range.top + 1;
  if (rows <= MOST_ROWS) return null;
  return { refusal: `一次最多 ${MOST_ROWS} 行，现在选了 ${rows} 行。请少选一些，分几次做。` };
}

/**
 * What is to be saved when a block of texts is put onto rows. `rows` are those of the range, `textAt` gives the
 * text for a place within it. Cells that say the same already are left out. A cell that cannot be changed but
 * would have to be refuses the whole block, by name.
 */
export function planBlock<Row extends Identified>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  range: CellRange,
  textAt: (line: number, place: number) => string | undefined,
  turn: number,
): BlockPlan<Row> | { readonly refusal: string } {
  const cells: (BlockCell<Row> & { draft: Draft })[] = [];
  const faults: { draft: Draft; reason: string }[] = [];
  for (const [line, row] of rows.entries()) {
    for (let index = range.left; index <= range.right; index += 1) {
      const column = columns[index];
      const typed = textAt(line, index - range.left);
      if (column === undefined || typed === undefined) continue;
      const before = startText(column, row);
      if (typed === before || typed === column.text(row)) continue;
      if (column.edit === undefined || before === null) {
        return {
          refusal: `第 ${range.top + line + 1} 行的“${column.title}”在这里不能改，没有改动任何一格。请只选可以改的列。`,
        };
      }
      const cell = { row: range.top + line, column: index };
      const draft = { rowId: row.id, cell, column: column.key, typed, turn, reason: null };
      const read = readTyped(column.edit, typed);
      if ('reason' in read) faults.push({ draft, reason: read.reason });
      else cells.push({ row, column: column.key, typed: read.value, draft });
    }
  }
  return { cells, faults };
}

/** The text of a pasted block at a place; a single value stands everywhere. A short line leaves cells alone. */
export function blockText(
  block: readonly (readonly string[])[],
): (line: number, place: number) => string | undefined {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  return (line, place) => single ?? block[line]?.[place];
}
