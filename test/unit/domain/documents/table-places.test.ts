import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedGroups } from '../../../../shared/domain/documents/merging.ts';
import type { Cell } from '../../../../shared/domain/documents/paper.ts';
import { richCell } from '../../../../shared/domain/documents/paper.ts';
import { columnPlaces } from '../../../../shared/domain/documents/table-places.ts';

/** A grid cut into rectangles: whole rows of cells, of which some reach down. Gives the cells and where each must lie. */
const grids = fc
  .array(fc.record({ down: fc.integer({ min: 1, max: 4 }), over: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((sizes) => {
    const columns = 6;
    const height = 8;
    const taken = Array.from({ length: height }, () => Array.from({ length: columns }, () => false));
    const rows: Cell[][] = [];
    const places: number[][] = [];
    let next = 0;
    for (let row = 0; row < height; row += 1) {
      rows.push([]);
      places.push([]);
      for (let column = 0; column < columns; column += 1) {
        if (taken[row]?.[column] === true) continue;
        const { down, over } = sizes[next++ % sizes.length] ?? { down: 1, over: 1 };
        const free = (wide: number) =>
          Array.from({ length: wide }, (_, at) => column + at).every(
            (at) => at < columns && taken[row]?.[at] === false,
          );
        const wide = [over, 2, 1].find((each) => each <= over && free(each)) ?? 1;
        const high = Math.min(down, height - row);
        for (let y = row; y < row + high; y += 1)
          for (let x = column; x < column + wide; x += 1) (taken[y] ?? [])[x] = true;
        rows[row]?.push({ text: `${row}/${column}`, columns: wide, rows: high });
        places[row]?.push(column);
      }
    }
    return { columns, rows, places };
  });

test('cells find their columns under what is merged above them', () => {
  fc.assert(
    fc.property(grids, ({ columns, rows, places }) => {
      expect(columnPlaces(rows, columns)).toEqual(places);
    }),
  );
});

test('a merged cell covers its rows, is said again where they are cut, and no row is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 15 }), (count, most) => {
      const rows = Array.from({ length: count }, (_, index) => [`课次${index}`]);
      const groups = mergedGroups(['11月24日', '星期二'], rows, most);
      expect(groups.flat().map((row) => row.at(-1))).toEqual(rows.map(([title]) => title));
      for (const group of groups) {
        expect(group.length).toBeLessThanOrEqual(most);
        expect(group[0]?.slice(0, 2).map(richCell)).toMatchObject([
          { text: '11月24日', rows: group.length },
          { text: '星期二', rows: group.length },
        ]);
      }
    }),
  );
});
