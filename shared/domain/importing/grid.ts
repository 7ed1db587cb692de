import type { SheetData } from './sheet.ts';

type Merge = SheetData['merges'][number];

/** A sheet whose merged areas show their text once, at their upper left. Rows and columns count from 1. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly row: (row: number) => readonly string[];
  readonly cell: (row: number, column: number) => string;
  /** Areas of at least two cells that touch the sheet's rows. */
  readonly merges: readonly Merge[];
  readonly mergeAt: (row: number, column: number) => Merge | null;
}

const INVISIBLE_ONLY = /^[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF]*$/u;

/** Whether a cell shows nothing. */
export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  const first = cell.charCodeAt(0);
  if (first > 0x20 && first < 0x80) return false;
  return INVISIBLE_ONLY.test(cell);
}

/** Columns of a row in which something is written, from 1. */
export function writtenColumns(row: readonly string[]): number[] {
  const columns: number[] = [];
  for (let index = 0; index < row.length; index += 1) if (!isBlank(row[index])) columns.push(index + 1);
  return columns;
}

/** The sheet as a grid. Copies of a merged text in the covered cells, as some programs write them, are left out. */
export function gridOf(sheet: SheetData): Grid {
  const { rows } = sheet;
  const height = rows.length;
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  const merges = sheet.merges
    .filter(({ top, left, bottom, right }) => top <= height && (bottom > top || right > left))
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, height),
      right: Math.min(merge.right, Math.max(width, 1)),
    }));
  const mergesOfRow = new Map<number, Merge[]>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const list = mergesOfRow.get(row);
      if (list === undefined) mergesOfRow.set(row, [merge]);
      else list.push(merge);
    }
  const shown = new Map<number, readonly string[]>();
  for (const [row, areas] of mergesOfRow) {
    const cells = [...(rows[row - 1] ?? [])];
    for (const { top, left, right } of areas)
      for (let column = left; column <= Math.min(right, cells.length); column += 1)
        if (row !== top || column !== left) cells[column - 1] = '';
    shown.set(row, cells);
  }
  const row = (number: number) => shown.get(number) ?? rows[number - 1] ?? [];
  return {
    height,
    width,
    row,
    merges,
    cell: (number, column) => row(number)[column - 1] ?? '',
    mergeAt: (number, column) =>
      mergesOfRow.get(number)?.find(({ left, right }) => left <= column && column <= right) ?? null,
  };
}
