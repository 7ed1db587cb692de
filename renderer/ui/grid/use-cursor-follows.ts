import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Identified } from './column.ts';
import type { Cursor } from './cursor.ts';
import type { GridView } from './use-view.ts';
import type { GridSource } from './use-windowed-rows.ts';

/**
 * Keeps the active cell on its row and the view at its place when rows came or went above them; goes to the
 * top when another question was answered. Tells the source what is in sight.
 */
export function useCursorFollows<Row extends Identified>(
  source: GridSource<Row>,
  cursor: Cursor,
  view: GridView,
  shiftBy: (rows: number) => void,
  toTop: () => void,
): void {
  const { rowAt, indexOf, version, question } = source;
  const { scrollToRow, topRow } = view;
  const active = cursor.active.row;
  const known = useRef({ version, question, activeId: '', topId: '', top: 0 });

  // Before the screen is painted: nothing must be seen to jump.
  useLayoutEffect(() => {
    const before = known.current;
    known.current = { ...before, version, question };
    if (before.question !== question) {
      scrollToRow(0);
      toTop();
    } else if (before.version !== version) {
      const top = before.top === 0 ? -1 : indexOf(before.topId);
      if (top !== -1 && top !== before.top) scrollToRow(top);
      const now = rowAt(active)?.id === before.activeId ? active : indexOf(before.activeId);
      if (now !== -1 && now !== active) {
        shiftBy(now - active);
        return;
      }
    }
    known.current.activeId = rowAt(active)?.id ?? '';
    const first = topRow();
    known.current.top = first;
    known.current.topId = rowAt(first)?.id ?? '';
  });

  const first = view.rows[0] ?? 0;
  const last = view.rows.at(-1) ?? 0;
  // Also whenever rows were read anew: others may be missing then.
  useEffect(() => source.show({ first, last, keep: active }), [source, first, last, active]);
}
