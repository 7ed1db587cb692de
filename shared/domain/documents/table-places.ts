import { type PaperRow, richCell } from './paper.ts';

/**
 * The column in which each cell of each row begins, counted from 0: cells merged over rows push those of the rows below
 * to the right, as in a table of HTML.
 */
export function columnPlaces(rows: readonly PaperRow[], columns: number): number[][] {
  /** Until which row, excluded, each column is taken from above. */
  const taken = Array.from({ length: columns }, () => 0);
  return rows.map((row, index) => {
    let next = 0;
    return row.map((cell) => {
      while ((taken[next] ?? 0) > index) next += 1;
      const place = next;
      const { columns: over = 1, rows: down = 1 } = richCell(cell);
      if (down > 1) taken.fill(index + down, place, place + over);
      next = place + over;
      return place;
    });
  });
}
