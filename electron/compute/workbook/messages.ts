import type { SheetData, SheetToWrite, WorkbookData } from '../../../shared/domain/importing/sheet.ts';

/** What the thread is started for. Sheets to be written come without rows: those follow in pieces. */
export type Job =
  | { readonly is: 'read'; readonly path: string; readonly documents: boolean }
  | { readonly is: 'write'; readonly path: string; readonly sheets: readonly Omit<SheetToWrite, 'rows'>[] };

type Rows = readonly (readonly string[])[];

export type FromThread =
  /** Reading: a sheet begins; its rows follow. */
  | { readonly is: 'sheet'; readonly sheet: Omit<SheetData, 'rows'> }
  /** Reading: the next rows of the sheet; the thread waits for `more`. */
  | { readonly is: 'rows'; readonly rows: Rows }
  | { readonly is: 'read'; readonly workbook: Omit<WorkbookData, 'sheets'> }
  /** Writing: the thread wants the next rows. */
  | { readonly is: 'wants' }
  | { readonly is: 'written' }
  | { readonly is: 'refused'; readonly code: string; readonly message: string; readonly details: unknown };

export type ToThread =
  | { readonly is: 'more' }
  | { readonly is: 'rows'; readonly sheet: number; readonly rows: Rows }
  | { readonly is: 'all' };

const ROWS = 1_000;
const CELLS = 20_000;

/** Cuts rows into pieces small enough that taking one over blocks nobody: at most 1,000 rows and about 20,000 cells. */
export function* inPieces(rows: Rows): Generator<Rows> {
  let start = 0;
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    cells += row.length;
    if (index + 1 - start < ROWS && cells < CELLS) continue;
    yield rows.slice(start, index + 1);
    start = index + 1;
    cells = 0;
  }
  if (start < rows.length) yield rows.slice(start);
}
