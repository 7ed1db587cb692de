import type { Cell, PaperRow } from './paper.ts';

/**
 * Rows under cells that are merged over them. What would not fit on a page is cut into runs of nearly the same length,
 * each with the words of the merged cells again, so that no page begins without them.
 */
export function mergedGroups(
  words: readonly string[],
  rows: readonly PaperRow[],
  most: number,
): PaperRow[][] {
  const runs = Math.ceil(rows.length / most);
  const length = Math.ceil(rows.length / Math.max(runs, 1));
  return Array.from({ length: runs }, (_, run) => {
    const some = rows.slice(run * length, (run + 1) * length);
    const merged = words.map((text): Cell => ({ text, rows: some.length, align: 'centre' }));
    return some.map((row, index) => (index === 0 ? [...merged, ...row] : row));
  });
}
