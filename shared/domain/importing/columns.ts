import type { Layout } from './layout.ts';
import { isBlank } from './grid.ts';
import type { SheetData } from './sheet.ts';

/** What stands in a column, told from its data rows. */
export interface ColumnContent {
  readonly column: number;
  /** Data rows in which something is written. */
  readonly written: number;
  /** Some of the different texts, spread over the list. */
  readonly samples: readonly string[];
}

const MOST_SAMPLES = 200;

/** Counts every column's cells and takes samples of them from all parts of the list. */
export function columnContents(layout: Layout, sheet: SheetData): ColumnContent[] {
  const people = layout.rows.filter((row) => row.class === 'data' || row.class === 'example');
  const width = layout.columns.length;
  const counts = Array.from({ length: width }, () => 0);
  for (const { row } of people) {
    const cells = sheet.rows[row - 1] ?? [];
    for (let index = 0; index < width; index += 1)
      if (!isBlank(cells[index])) counts[index] = (counts[index] ?? 0) + 1;
  }
  const columns = layout.columns.map(({ column }, index) => {
    const written = counts[index] ?? 0;
    const step = Math.max(1, Math.floor(written / MOST_SAMPLES));
    return { column, written, samples: [] as string[], step, seen: 0 };
  });
  // Row by row, as the cells lie in memory.
  for (const { row } of people) {
    const cells = sheet.rows[row - 1] ?? [];
    for (const each of columns) {
      const cell = cells[each.column - 1];
      if (cell === undefined || isBlank(cell)) continue;
      if (each.seen % each.step === 0) each.samples.push(cell);
      each.seen += 1;
    }
  }
  return columns.map(({ column, written, samples }) => ({ column, written, samples }));
}

/** The share (0 to 1) of a column's samples that pass a test; 0 without samples. */
export function shareOf(content: ColumnContent, test: (cell: string) => boolean): number {
  if (content.samples.length === 0) return 0;
  return content.samples.filter(test).length / content.samples.length;
}
