/** A place in the grid, counted from 0 over all rows of the source and all columns. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The active cell, where keys go, and the two corners of the range. */
export interface Cursor {
  readonly active: Cell;
  readonly anchor: Cell;
  readonly head: Cell;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that PageUp and PageDown go. */
  readonly page: number;
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

/** The cursor on one cell. */
export function cursorAt(cell: Cell): Cursor {
  return { active: cell, anchor: cell, head: cell };
}

/**
 * The cell one step away, kept within the grid. `next` and `previous` go on in the row after and before, as
 * when a list is written cell by cell.
 */
export function stepFrom(cell: Cell, step: Step, size: GridSize): Cell {
  return inside(unboundedStep(cell, step, size), size);
}

function unboundedStep({ row, column }: Cell, step: Step, size: GridSize): Cell {
  const last = size.columns - 1;
  switch (step) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: last };
    case 'gridStart':
      return { row: 0, column: 0 };
    case 'gridEnd':
      return { row: size.rows - 1, column: last };
    case 'pageUp':
      return { row: row - size.page, column };
    case 'pageDown':
      return { row: row + size.page, column };
    case 'next':
      if (column < last) return { row, column: column + 1 };
      return row < size.rows - 1 ? { row: row + 1, column: 0 } : { row, column };
    case 'previous':
      break;
  }
  if (column > 0) return { row, column: column - 1 };
  return row > 0 ? { row: row - 1, column: last } : { row, column };
}

/** The nearest cell that exists. */
function inside(cell: Cell, size: GridSize): Cell {
  return {
    row: Math.max(0, Math.min(cell.row, size.rows - 1)),
    column: Math.max(0, Math.min(cell.column, size.columns - 1)),
  };
}

/** The cursor within a grid that became smaller; the same object when nothing had to move. */
export function cursorInside(cursor: Cursor, size: GridSize): Cursor {
  const moved = {
    active: inside(cursor.active, size),
    anchor: inside(cursor.anchor, size),
    head: inside(cursor.head, size),
  };
  const same = (['active', 'anchor', 'head'] as const).every((part) => isSameCell(moved[part], cursor[part]));
  return same ? cursor : moved;
}

/** The cursor on the same rows after rows came or went above them. */
export function cursorShifted(cursor: Cursor, rows: number): Cursor {
  const shift = (cell: Cell): Cell => ({ row: cell.row + rows, column: cell.column });
  return { active: shift(cursor.active), anchor: shift(cursor.anchor), head: shift(cursor.head) };
}

/** The range drawn to another cell; the active cell stays. */
export function cursorExtended(cursor: Cursor, head: Cell): Cursor {
  return { active: cursor.active, anchor: cursor.active, head };
}

/** All cells; the active cell stays where it is. */
export function cursorOnAll(cursor: Cursor, size: GridSize): Cursor {
  return {
    active: cursor.active,
    anchor: { row: 0, column: 0 },
    head: { row: size.rows - 1, column: size.columns - 1 },
  };
}

export function rangeOf({ anchor, head }: Cursor): CellRange {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isOneCell(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}
