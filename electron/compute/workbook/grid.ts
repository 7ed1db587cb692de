import type { Merge, SheetData } from '../../../shared/domain/importing/sheet.ts';
import { cleanText } from './cell-text.ts';
import { LIMITS } from './limits.ts';
import type { Refusals } from './refusals.ts';

/** What the sheets of one workbook share: the room left, and what the notes tell in the end. */
export interface Tally {
  cells: number;
  characters: number;
  /** Cells out of which control characters were removed. */
  cleaned: number;
  /** Cells that hold a picture (WPS). */
  pictures: number;
}

export const emptyTally = (): Tally => ({ cells: 0, characters: 0, cleaned: 0, pictures: 0 });

/** A sheet while it is read: cells and facts in any order, counted from 1. */
export interface Grid {
  put(row: number, column: number, text: string): void;
  hideRow(row: number): void;
  hideColumns(first: number, last: number): void;
  merge(merge: Merge): void;
  countFormula(count?: number): void;
  finish(): SheetData;
}

/** Collects one sheet and keeps the limits; `say` makes the refusals, `tally` counts over all sheets. */
export function newGrid(name: string, hidden: boolean, tally: Tally, say: Refusals): Grid {
  const rows: string[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { first: number; last: number }[] = [];
  const merges: Merge[] = [];
  let formulas = 0;
  let beyond = 0;
  let width = 0;

  return {
    put(row, column, raw) {
      if (raw === '') return;
      if (/^=(?:_xlfn\.)?DISPIMG\(/u.test(raw)) {
        tally.pictures++;
        return;
      }
      const { text, removed } = cleanText(raw);
      if (removed > 0) tally.cleaned++;
      if (text === '') return;
      if (row > LIMITS.rows) throw say.tooManyRows(name, row);
      if (column > LIMITS.columns) {
        beyond = Math.max(beyond, column);
        return;
      }
      tally.cells++;
      tally.characters += text.length;
      if (tally.cells > LIMITS.cells || tally.characters > LIMITS.characters) throw say.tooManyCells(name);
      width = Math.max(width, column);
      while (rows.length < row) rows.push([]);
      const cells = rows[row - 1] ?? [];
      while (cells.length < column) cells.push('');
      cells[column - 1] = text;
    },
    hideRow(row) {
      if (row <= LIMITS.rows) hiddenRows.add(row);
    },
    hideColumns(first, last) {
      hiddenColumns.push({ first, last: Math.min(last, LIMITS.columns) });
    },
    merge(merge) {
      if (merge.top <= LIMITS.rows && merge.left <= LIMITS.columns) merges.push(merge);
    },
    countFormula(count = 1) {
      formulas += count;
    },
    finish() {
      const columns = new Set<number>();
      for (const { first, last } of hiddenColumns)
        for (let column = first; column <= Math.min(last, width); column++) columns.add(column);
      const ascending = (a: number, b: number) => a - b;
      return {
        name,
        hidden,
        rows,
        hiddenRows: [...hiddenRows].filter((row) => row <= rows.length).sort(ascending),
        hiddenColumns: [...columns].sort(ascending),
        merges: merges
          .filter(({ top, left }) => top <= rows.length && left <= width)
          .map((merge) => ({
            ...merge,
            right: Math.min(merge.right, LIMITS.columns),
            bottom: Math.max(merge.top, Math.min(merge.bottom, rows.length)),
          })),
        formulas,
        wide: beyond > 0 ? beyond - LIMITS.columns : null,
      };
    },
  };
}
