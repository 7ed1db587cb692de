import { asFailure } from '../../app/desk.ts';
import { tooHigh } from './block.ts';
import type { Identified } from './column.ts';
import type { CellRange } from './cursor.ts';
import { isSelected, type Selection, withSelected } from './selection.ts';
import type { GridSource } from './use-windowed-rows.ts';

/** Ticks rows: one with its box, those of the range with the space bar. Rows never read are read first. */
export function useTicks<Row extends Identified>(
  source: GridSource<Row>,
  selection: Selection | undefined,
  onSelection: ((selection: Selection) => void) | undefined,
  say: (sentence: string) => void,
): {
  readonly toggleRow: (index: number) => void;
  /** All rows of the range become what the active one is not. */
  readonly toggleRange: (active: number, range: CellRange) => void;
} {
  const set = (rows: readonly Row[], selected: boolean) => {
    if (selection === undefined) return;
    onSelection?.(
      withSelected(
        selection,
        rows.map(({ id }) => id),
        selected,
      ),
    );
  };
  const toggleRow = (index: number) => {
    const row = source.rowAt(index);
    if (row !== undefined && selection !== undefined) set([row], !isSelected(selection, row.id));
  };
  const toggleRange = async (active: number, range: CellRange) => {
    const row = source.rowAt(active);
    if (row === undefined || selection === undefined) return;
    try {
      const rows = await source.read(range.top, range.bottom);
      if (rows === null) say('数据刚有变动，没有选中。请再按一次空格。');
      else set(rows, !isSelected(selection, row.id));
    } catch (thrown) {
      say(asFailure(thrown).message);
    }
  };
  return {
    toggleRow,
    toggleRange: (active, range) => {
      const limit = tooHigh(range);
      if (limit !== null) say(limit.refusal);
      else if (range.top === range.bottom) toggleRow(active);
      else void toggleRange(active, range);
    },
  };
}
