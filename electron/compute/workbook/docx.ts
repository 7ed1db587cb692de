import type { WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { emptyTally, newGrid, type Grid } from './grid.ts';
import type { Refusals } from './refusals.ts';
import { scanPart } from './xlsx-parts.ts';
import type { Zip } from './zip.ts';

/** A table while its rows are read. Rows and columns count from 1. */
interface OpenTable {
  readonly grid: Grid;
  row: number;
  column: number;
  /** Vertical merges that may go on in the next row, by their first column. */
  readonly going: Map<number, { readonly top: number; readonly width: number; bottom: number }>;
  cell: OpenCell | null;
}

interface OpenCell {
  width: number;
  /** What the cell says of a vertical merge. */
  vertical: 'none' | 'begins' | 'goes on';
  text: string;
}

/**
 * Reads the tables of a Word document as sheets, one each: cells over several columns (gridSpan) and rows (vMerge) are
 * merged areas as in a workbook. Text outside of tables, deleted text and the second copies of text boxes are left
 * out; a table within a cell becomes part of the cell's text. mammoth and docx readers of the field give HTML without
 * vertical merges of WPS, and the scanner and the limits of .xlsx are here already.
 */
export async function readDocx(zip: Zip, say: Refusals): Promise<WorkbookData> {
  const part = zip.parts.get('word/document.xml');
  if (part === undefined) throw say.damaged('内容缺失');
  const tally = emptyTally();
  const tables: OpenTable[] = [];
  let depth = 0;
  let inText = false;
  let copies = 0;
  const table = () => (depth > 0 ? tables.at(-1) : undefined);
  const append = (text: string) => {
    const cell = table()?.cell;
    if (cell != null) cell.text += text;
  };

  await scanPart(zip, part, say, {
    open(name, attribute) {
      if (name === 'tbl') {
        depth += 1;
        if (depth === 1) tables.push(newTable(newGrid(`表 ${tables.length + 1}`, false, tally, say)));
        return;
      }
      if (name === 'Fallback') copies += 1;
      const own = table();
      if (own === undefined || copies > 0) return;
      if (name === 't') inText = true;
      else if (name === 'tab') append('\t');
      else if (name === 'br' || name === 'cr') append('\n');
      if (depth > 1) return;
      if (name === 'tr') {
        own.row += 1;
        own.column = 1;
      } else if (name === 'gridBefore') own.column += numberOf(attribute('val'));
      else if (name === 'tc') own.cell = { width: 1, vertical: 'none', text: '' };
      else if (name === 'gridSpan' && own.cell !== null)
        own.cell.width = Math.max(1, numberOf(attribute('val')));
      else if (name === 'vMerge' && own.cell !== null)
        own.cell.vertical = attribute('val') === 'restart' ? 'begins' : 'goes on';
    },
    close(name) {
      if (name === 'tbl') {
        if (depth === 1) finishMerges(tables.at(-1));
        depth -= 1;
      } else if (name === 'Fallback') copies -= 1;
      else if (name === 't') inText = false;
      else if (name === 'p') append('\n');
      else if (name === 'tc' && depth === 1) closeCell(table());
    },
    text(text) {
      if (inText && copies === 0) append(text);
    },
  });
  return { format: 'docx', sheets: tables.map(({ grid }) => grid.finish()), notes: [] };
}

const newTable = (grid: Grid): OpenTable => ({ grid, row: 0, column: 1, going: new Map(), cell: null });

function closeCell(table: OpenTable | undefined): void {
  const cell = table?.cell;
  if (table === undefined || cell == null) return;
  const { row, column, grid, going } = table;
  const before = going.get(column);
  if (cell.vertical === 'goes on' && before?.bottom === row - 1 && before.width === cell.width)
    before.bottom = row;
  else {
    closeMerge(table, column);
    going.set(column, { top: row, width: cell.width, bottom: row });
    grid.put(row, column, cell.text.trim());
  }
  table.column += cell.width;
  table.cell = null;
}

function closeMerge({ going, grid }: OpenTable, column: number): void {
  const merge = going.get(column);
  if (merge === undefined) return;
  going.delete(column);
  if (merge.bottom > merge.top || merge.width > 1)
    grid.merge({ top: merge.top, left: column, bottom: merge.bottom, right: column + merge.width - 1 });
}

function finishMerges(table: OpenTable | undefined): void {
  if (table === undefined) return;
  for (const column of table.going.keys()) closeMerge(table, column);
}

const numberOf = (text: string | undefined) => Math.min(200, Math.trunc(Number(text ?? 0)) || 0);
