import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellAt,
  columnsInSight,
  layOut,
  offsetToShow,
  widthVariables,
  widthWithin,
} from '../../../../renderer/ui/grid/geometry.ts';

const layout = layOut([100, 200, 80, 120, 60], 1, true);

describe('columns', () => {
  it('begin after the check boxes, the moving ones after the frozen ones', () => {
    expect(layout.starts).toEqual([40, 140, 340, 420, 540]);
    expect(layout.lead).toBe(140);
    expect(layOut([100], 1, false).lead).toBe(100);
  });

  it('are drawn where any pixel of them is in sight', () => {
    const widths = fc.array(fc.integer({ min: 48, max: 300 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        widths,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 200, max: 1500 }),
        (list, fixed, scroll, view) => {
          const frozen = Math.min(fixed, list.length);
          const all = layOut(list, frozen, false);
          const total = list.reduce((sum, width) => sum + width, 0);
          const left = Math.min(scroll, Math.max(0, total - view));
          const { from, to } = columnsInSight(all, left, view);
          list.forEach((width, column) => {
            const start = all.starts[column] ?? 0;
            const isSeen = start + width > left + all.lead && start < left + view;
            if (column >= frozen && isSeen) expect(column >= from && column < to).toBe(true);
          });
          expect(from).toBeGreaterThanOrEqual(frozen);
          expect(to).toBeLessThanOrEqual(list.length);
        },
      ),
    );
  });

  it('leave room for those that are not drawn', () => {
    const variables = widthVariables(layout, 3);
    expect(variables['--skipped']).toBe('calc(0px + var(--w1) + var(--w2))');
    expect(variables['--w3']).toBe('120px');
    expect(variables.width).toBe('calc(40px + var(--w0) + var(--w1) + var(--w2) + var(--w3) + var(--w4))');
  });

  it('cannot be drawn to nothing, nor without end', () => {
    expect([widthWithin(-5), widthWithin(120.4), widthWithin(5000)]).toEqual([48, 120, 800]);
  });
});

describe('bringing into sight', () => {
  it.each<[string, number, number, number]>([
    ['what is in sight stays', 200, 100, 100],
    ['what is under the head comes below it', 110, 100, 78],
    ['what is above comes below the head', 0, 100, 0],
    ['what ends below comes to the lower edge', 500, 100, 132],
  ])('%s', (_, start, offset, expected) => {
    expect(offsetToShow({ start, size: 32 }, { offset, size: 400, lead: 32 })).toBe(expected);
  });

  it('shows the whole stretch if it fits, its beginning if it does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 32, max: 5000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 5000 }),
        (start, size, before) => {
          const offset = offsetToShow({ start, size }, { offset: before, size: 400, lead: 32 });
          expect(start).toBeGreaterThanOrEqual(offset + 32);
          expect(start).toBeLessThan(offset + 400);
          if (size <= 368) expect(start + size).toBeLessThanOrEqual(offset + 400);
        },
      ),
    );
  });
});

describe('the cell under a point', () => {
  it.each<[string, number, number, number, number, number, number]>([
    ['first row, first column', 50, 40, 0, 0, 0, 0],
    ['a frozen column does not move sideways', 130, 40, 300, 0, 0, 0],
    ['a moving column does', 150, 40, 300, 0, 0, 3],
    ['scrolled down', 150, 33, 0, 320, 10, 1],
    ['right of all columns: the last', 900, 40, 0, 0, 0, 4],
    ['below all rows: the last', 50, 390, 0, 3000, 99, 0],
    ['on the head: the first', 50, 5, 0, 0, 0, 0],
  ])('%s', (_, x, y, left, top, row, column) => {
    expect(cellAt({ x, y }, { left, top }, layout, 32, 100)).toEqual({ row, column });
  });
});
