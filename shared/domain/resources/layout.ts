/** How the seats of a room stand: so many rows of so many, an aisle after some columns (counted from 1). */
export interface Layout {
  readonly rows: number | null;
  readonly columns: number | null;
  readonly aisles: readonly number[];
}

/** Why a layout cannot be drawn, as a sentence; null: it can. */
export function layoutFault({ rows, columns, aisles }: Layout): string | null {
  if ((rows === null) !== (columns === null)) return '排数和列数要么都填，要么都不填。请补上另一个。';
  if (columns === null)
    return aisles.length === 0 ? null : '没有排数和列数，不能有过道。请先填排数和列数，或删去过道。';
  const outside = aisles.find((after) => after < 1 || after >= columns);
  return outside === undefined
    ? null
    : `过道在第 ${outside} 列之后，而一共只有 ${columns} 列。请填 1 到 ${columns - 1} 之间的数。`;
}

/** The columns between the aisles, for drawing: 12 columns with aisles after 3 and 9 are 3, 6 and 3. */
export function blocksOf(columns: number, aisles: readonly number[]): number[] {
  const cuts = [...new Set(aisles)].filter((after) => after >= 1 && after < columns).sort((a, b) => a - b);
  return [...cuts, columns].map((end, index) => end - (cuts[index - 1] ?? 0));
}
