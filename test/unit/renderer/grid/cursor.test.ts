import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cursorAt,
  cursorExtended,
  cursorInside,
  cursorOnAll,
  cursorShifted,
  type GridSize,
  isOneCell,
  rangeOf,
  type Step,
  stepFrom,
} from '../../../../renderer/ui/grid/cursor.ts';

const SIZE: GridSize = { rows: 50, columns: 4, page: 10 };
const STEPS: readonly Step[] = [
  'up',
  'down',
  'left',
  'right',
  'rowStart',
  'rowEnd',
  'gridStart',
  'gridEnd',
  'pageUp',
  'pageDown',
  'next',
  'previous',
];

describe('steps', () => {
  it.each<[Step, number, number, number, number]>([
    ['up', 3, 2, 2, 2],
    ['up', 0, 2, 0, 2],
    ['down', 49, 2, 49, 2],
    ['left', 3, 0, 3, 0],
    ['right', 3, 3, 3, 3],
    ['rowStart', 3, 2, 3, 0],
    ['rowEnd', 3, 0, 3, 3],
    ['gridStart', 30, 2, 0, 0],
    ['gridEnd', 3, 2, 49, 3],
    ['pageDown', 3, 2, 13, 2],
    ['pageDown', 45, 2, 49, 2],
    ['pageUp', 3, 2, 0, 2],
    ['next', 3, 3, 4, 0],
    ['next', 49, 3, 49, 3],
    ['previous', 3, 0, 2, 3],
    ['previous', 0, 0, 0, 0],
  ])('%s from row %i column %i', (step, row, column, toRow, toColumn) => {
    expect(stepFrom({ row, column }, step, SIZE)).toEqual({ row: toRow, column: toColumn });
  });

  it('never leave the grid, however small it is', () => {
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 3 }),
      page: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(size, fc.array(fc.constantFrom(...STEPS)), (grid, steps) => {
        let cell = { row: 0, column: 0 };
        for (const step of steps) {
          cell = stepFrom(cell, step, grid);
          expect(cell.row >= 0 && cell.row < grid.rows).toBe(true);
          expect(cell.column >= 0 && cell.column < grid.columns).toBe(true);
        }
      }),
    );
  });

  it('go through every cell once with next', () => {
    let cell = { row: 0, column: 0 };
    const seen = new Set<string>();
    for (let count = 0; count < SIZE.rows * SIZE.columns; count += 1) {
      seen.add(`${cell.row}/${cell.column}`);
      cell = stepFrom(cell, 'next', SIZE);
    }
    expect(seen.size).toBe(200);
  });
});

describe('ranges', () => {
  it('are the same whichever corner was drawn to', () => {
    const drawn = cursorExtended(cursorAt({ row: 7, column: 3 }), { row: 2, column: 1 });
    expect(rangeOf(drawn)).toEqual({ top: 2, bottom: 7, left: 1, right: 3 });
    expect(drawn.active).toEqual({ row: 7, column: 3 });
  });

  it('begin anew with every move', () => {
    expect(isOneCell(rangeOf(cursorAt({ row: 1, column: 1 })))).toBe(true);
  });

  it('cover all while the active cell keeps its place', () => {
    const all = cursorOnAll(cursorAt({ row: 20, column: 2 }), SIZE);
    expect(rangeOf(all)).toEqual({ top: 0, bottom: 49, left: 0, right: 3 });
    expect(all.active).toEqual({ row: 20, column: 2 });
  });
});

describe('when rows come and go', () => {
  it('the whole range moves with its rows', () => {
    const cursor = cursorExtended(cursorAt({ row: 5, column: 1 }), { row: 8, column: 2 });
    expect(rangeOf(cursorShifted(cursor, 3))).toEqual({ top: 8, bottom: 11, left: 1, right: 2 });
  });

  it('the cursor comes into a grid that became smaller, and is the same object otherwise', () => {
    const cursor = cursorExtended(cursorAt({ row: 5, column: 1 }), { row: 40, column: 3 });
    expect(cursorInside(cursor, SIZE)).toBe(cursor);
    const smaller = cursorInside(cursor, { ...SIZE, rows: 10 });
    expect(rangeOf(smaller)).toEqual({ top: 5, bottom: 9, left: 1, right: 3 });
    expect(cursorInside(cursor, { ...SIZE, rows: 0 }).active).toEqual({ row: 0, column: 1 });
  });
});
