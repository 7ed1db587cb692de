import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { LayoutColumn, LayoutRow } from './layout.ts';
import type { TitleIndex } from './titles.ts';
import { quoted } from './clean/reading.ts';

/** A merged cell whose value also holds for the data rows below its first one. */
export interface FilledArea {
  readonly column: number;
  /** Row of the value. */
  readonly from: number;
  /** Last row for which it holds. */
  readonly to: number;
  readonly value: string;
}

/** Named one by one up to this many; beyond, they are counted. */
const NAMED_AREAS = 5;

/** Merged cells over several people: filled down, except where one value belongs to one person only. */
export function filledAreas<Key extends string>(
  grid: Grid,
  rows: readonly LayoutRow[],
  columns: readonly LayoutColumn[],
  titles: TitleIndex<Key>,
): { areas: FilledArea[]; remarks: string[] } {
  const areas: FilledArea[] = [];
  const filled: string[] = [];
  const refused: string[] = [];
  const isPerson = (row: number) => {
    const found = rows[row - 1]?.class;
    return found === 'data' || found === 'example';
  };
  for (const { top, bottom, left } of grid.merges) {
    const value = grid.cell(top, left);
    if (bottom === top || isBlank(value)) continue;
    let people = 0;
    for (let row = top; row <= bottom; row += 1) if (isPerson(row)) people += 1;
    if (people < 2 || !isPerson(top)) continue;
    const column = columns[left - 1];
    const field = titles.match(column?.parts ?? [])?.field;
    const place = `第 ${top} 至 ${bottom} 行的“${column?.title ?? ''}”`;
    if (field?.single === true) {
      refused.push(`${place}合并成一格，只算第 ${top} 行的，请核对下面几行`);
      continue;
    }
    areas.push({ column: left, from: top, to: bottom, value });
    filled.push(`${place}合并成一格，${quoted(value.trim())}算作这几行每一行的`);
  }
  const more =
    filled.length > NAMED_AREAS ? [`另有 ${filled.length - NAMED_AREAS} 处合并的单元格也这样向下填`] : [];
  return { areas, remarks: [...filled.slice(0, NAMED_AREAS), ...more, ...refused] };
}
