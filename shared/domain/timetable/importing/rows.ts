import { gridOf, isBlank, type Grid } from '../../importing/grid.ts';
import { findHeader } from '../../importing/header.ts';
import type { SheetData } from '../../importing/sheet.ts';
import { titleIndex } from '../../importing/titles.ts';
import { TIMETABLE_FIELDS, type TimetableColumn } from './fields.ts';

/** A row of a timetable as it stands, with what merged cells and cells further up say for it. */
export interface TimetableRow {
  /** From 1, as in the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<TimetableColumn, string>>;
}

export interface TimetableSheet {
  /** What each column is, from the left; null: nothing known. */
  readonly columns: readonly (TimetableColumn | null)[];
  readonly rows: readonly TimetableRow[];
  /** Rows that are no sessions, with the reason. */
  readonly passed: readonly { readonly row: number; readonly text: string; readonly why: string }[];
}

const TITLES = titleIndex(TIMETABLE_FIELDS);
/** A day that cannot be a time: 8.30 may be either. */
const WRITTEN_DAY = /\d{1,2}\s*月\s*\d{1,2}|\d{4}\s*[年./-]/u;

/** Reads a sheet as a timetable; null: it has no header with a column for what is taught. */
export function readTimetableSheet(sheet: SheetData): TimetableSheet | null {
  const grid = gridOf(sheet);
  const header = findHeader(grid, TIMETABLE_FIELDS, TITLES);
  if (header === null) return null;
  const columns = header.parts.map((parts) => TITLES.match(parts)?.field.key ?? null);
  if (!columns.includes('title')) return null;
  const rows: TimetableRow[] = [];
  const passed: { row: number; text: string; why: string }[] = [];
  let carried = { day: '', half: '' };
  for (let row = (header.rows.at(-1) ?? 0) + 1; row <= grid.height; row += 1) {
    const written = grid.row(row).filter((cell) => !isBlank(cell));
    const text = written.join(' ');
    const cells = cellsOf(grid, row, columns);
    if (isHeading(grid, row, columns)) {
      if (/\d\s*[月./]\s*\d/u.test(text)) carried = { day: text, half: '' };
      if (text !== '') passed.push({ row, text, why: '分隔行或说明行' });
      continue;
    }
    if (written.length === 0) continue;
    // One column for both: 11月24日上午 8:30.
    if (!columns.includes('day') && WRITTEN_DAY.test(cells.starts)) cells.day = cells.starts;
    // Day and half-day hold for the rows below until others are written: clerks leave them out as often as they merge.
    if (cells.day === '') {
      cells.day = carried.day;
      if (cells.half === '' && cells.starts === '') cells.half = carried.half;
    }
    carried = { day: cells.day, half: cells.half };
    rows.push({ row, cells });
  }
  return { columns, rows, passed };
}

function cellsOf(
  grid: Grid,
  row: number,
  columns: readonly (TimetableColumn | null)[],
): Record<TimetableColumn, string> {
  const cells: Record<TimetableColumn, string> = {
    day: '',
    half: '',
    starts: '',
    ends: '',
    title: '',
    teachers: '',
    assistants: '',
    place: '',
    note: '',
  };
  for (const [index, key] of columns.entries()) {
    const merge = grid.mergeAt(row, index + 1);
    // A cell over several columns speaks for the first of them that has a title.
    const speaks =
      merge === null || columns.findIndex((each, at) => each !== null && at + 1 >= merge.left) === index;
    if (key === null || !speaks) continue;
    const value = merge === null ? grid.cell(row, index + 1) : grid.cell(merge.top, merge.left);
    if (!isBlank(value)) cells[key] = cells[key] === '' ? value.trim() : `${cells[key]} ${value.trim()}`;
  }
  return cells;
}

/** A row of one cell over nearly the whole width, or of one cell where no title stands: a heading or a remark. */
function isHeading(grid: Grid, row: number, columns: readonly (TimetableColumn | null)[]): boolean {
  const written = grid.row(row).flatMap((cell, index) => (isBlank(cell) ? [] : [index + 1]));
  const [only] = written;
  if (written.length !== 1 || only === undefined) return false;
  const merge = grid.mergeAt(row, only);
  const width = merge === null ? 1 : merge.right - merge.left + 1;
  if (merge !== null && merge.bottom > merge.top) return false;
  const covered = columns.slice(only - 1, only - 1 + width);
  return (
    width >= grid.width * 0.8 ||
    (width === 1 && covered[0] !== 'title' && covered[0] !== 'day' && isAlone(grid, row))
  );
}

/** Whether no merged cell from further up reaches into a row. */
const isAlone = (grid: Grid, row: number) =>
  !grid.merges.some(({ top, bottom }) => top < row && row <= bottom);
