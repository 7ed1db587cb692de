import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Cell } from './cursor.ts';
import { cellAt, type ColumnLayout, columnsInSight, layOut, offsetToShow, widthWithin } from './geometry.ts';

/** Rows drawn above and below those in sight. */
const OVERSCAN = 6;

/** What of the grid is in sight, and the ways to bring something else into sight. */
export interface GridView {
  readonly layout: ColumnLayout;
  readonly rowHeight: number;
  /** The indexes of the rows to be drawn. */
  readonly rows: readonly number[];
  /** The moving columns to be drawn; `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** Whole rows that fit into the view, at least one. */
  readonly page: number;
  readonly showCell: (cell: Cell) => void;
  readonly scrollToRow: (row: number) => void;
  /** The first row that is wholly in sight, now and when it was drawn. */
  readonly topRow: () => number;
  readonly drawnTopRow: number;
  /** The cell under a point; beyond an edge, the one after the last in sight, so that a drag goes on. */
  readonly cellAtPoint: (clientX: number, clientY: number) => Cell;
  readonly setWidth: (key: string, width: number) => void;
}

/** Keeps account of what is in sight in the scrolled `box`. `count`: the rows of the source. */
export function useView(
  box: RefObject<HTMLDivElement | null>,
  columns: readonly { readonly key: string; readonly width: number }[],
  frozen: number,
  checks: boolean,
  count: number,
  rowHeight: number,
): GridView {
  const [drawn, setDrawn] = useState<Readonly<Record<string, number>>>({});
  const layout = useMemo(
    () =>
      layOut(
        columns.map(({ key, width }) => drawn[key] ?? width),
        frozen,
        checks,
      ),
    [columns, drawn, frozen, checks],
  );
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React compiler
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    paddingStart: rowHeight,
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const [sideways, setSideways] = useState({ from: frozen, to: frozen });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      const next = columnsInSight(layout, element.scrollLeft, element.clientWidth);
      setSideways((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, layout]);

  const showCell = useCallback(
    (cell: Cell) => {
      const element = box.current;
      if (element === null) return;
      const row = { start: (cell.row + 1) * rowHeight, size: rowHeight };
      const top = offsetToShow(row, {
        offset: element.scrollTop,
        size: element.clientHeight,
        lead: rowHeight,
      });
      if (top !== element.scrollTop) element.scrollTop = top;
      if (cell.column < layout.frozen) return;
      const column = { start: layout.starts[cell.column] ?? 0, size: layout.widths[cell.column] ?? 0 };
      const left = offsetToShow(column, {
        offset: element.scrollLeft,
        size: element.clientWidth,
        lead: layout.lead,
      });
      if (left !== element.scrollLeft) element.scrollLeft = left;
    },
    [box, layout, rowHeight],
  );
  const scrollToRow = useCallback(
    (row: number) => {
      if (box.current !== null) box.current.scrollTop = row * rowHeight;
    },
    [box, rowHeight],
  );
  const topRow = useCallback(() => Math.ceil((box.current?.scrollTop ?? 0) / rowHeight), [box, rowHeight]);
  const cellAtPoint = (clientX: number, clientY: number): Cell => {
    const element = box.current;
    if (element === null) return { row: 0, column: 0 };
    const place = element.getBoundingClientRect();
    const x = clientX - place.left;
    const y = clientY - place.top;
    const cell = cellAt(
      {
        x: Math.max(0, Math.min(x, element.clientWidth - 1)),
        y: Math.max(rowHeight, Math.min(y, element.clientHeight - 1)),
      },
      { left: element.scrollLeft, top: element.scrollTop },
      layout,
      rowHeight,
      count,
    );
    const down = y > element.clientHeight ? 1 : y < rowHeight ? -1 : 0;
    const right = x > element.clientWidth ? 1 : x < 0 ? -1 : 0;
    return {
      row: Math.max(0, Math.min(cell.row + down, count - 1)),
      column: Math.max(0, Math.min(cell.column + right, columns.length - 1)),
    };
  };
  const setWidth = useCallback((key: string, width: number) => {
    setDrawn((before) => ({ ...before, [key]: widthWithin(width) }));
  }, []);

  const height = virtual.scrollRect?.height ?? 0;
  return {
    layout,
    rowHeight,
    rows: virtual.getVirtualItems().map(({ index }) => index),
    from: sideways.from,
    to: Math.min(sideways.to, columns.length),
    page: Math.max(1, Math.floor(height / rowHeight) - 1),
    showCell,
    scrollToRow,
    topRow,
    drawnTopRow: Math.ceil((virtual.scrollOffset ?? 0) / rowHeight),
    cellAtPoint,
    setWidth,
  };
}
