import { type MouseEvent, useEffect, useRef } from 'react';
import type { Cell } from './cursor.ts';
import type { GridView } from './use-view.ts';

/** How often a drag beyond the edge goes one row or column on, in milliseconds. */
const DRAG_STEP_MS = 40;

/** What is done with the mouse in the rows. Rows carry `data-row`, cells `data-column`, boxes `data-check`. */
export function usePointer(
  view: GridView,
  does: {
    readonly press: (cell: Cell, extend: boolean) => void;
    readonly drag: (cell: Cell) => void;
    readonly tick: (row: number) => void;
    readonly open: (cell: Cell) => void;
  },
): Readonly<
  Record<'onMouseDown' | 'onClick' | 'onDoubleClick' | 'onMouseOver', (event: MouseEvent) => void>
> {
  const latest = useRef({ view, does });
  useEffect(() => {
    latest.current = { view, does };
  });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const startDrag = (x: number, y: number) => {
    let point = { x, y };
    let last = view.cellAtPoint(x, y);
    const go = () => {
      const cell = latest.current.view.cellAtPoint(point.x, point.y);
      if (cell.row === last.row && cell.column === last.column) return;
      last = cell;
      latest.current.does.drag(cell);
    };
    const onMove = (event: globalThis.MouseEvent) => {
      point = { x: event.clientX, y: event.clientY };
      go();
    };
    const timer = setInterval(go, DRAG_STEP_MS);
    stop.current?.();
    stop.current = () => {
      clearInterval(timer);
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', end);
    };
    const end = () => stop.current?.();
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', end);
  };

  return {
    onMouseDown: (event) => {
      if (event.button !== 0) return;
      // The focus stays in the field of the grid, which takes all keys.
      event.preventDefault();
      if (checkOf(event.target) !== null || rowOf(event.target) === null) return;
      // By its place, so that a row that is still being read can be gone to as well.
      const cell = view.cellAtPoint(event.clientX, event.clientY);
      does.press(cell, event.shiftKey);
      if (!event.shiftKey) startDrag(event.clientX, event.clientY);
    },
    onClick: (event) => {
      const row = checkOf(event.target);
      if (row !== null) does.tick(row);
    },
    onDoubleClick: (event) => {
      const cell = cellOf(event.target);
      if (cell !== null) does.open(cell);
    },
    onMouseOver: (event) => {
      const element = event.target instanceof Element ? event.target.closest('[data-column]') : null;
      if (!(element instanceof HTMLElement) || element.dataset['reason'] !== undefined) return;
      // Only a text that is cut needs to be told in full.
      const text = element.querySelector('.grid-text') ?? element;
      element.title = text.scrollWidth > text.clientWidth ? (text.textContent ?? '') : '';
    },
  };
}

function cellOf(target: EventTarget): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = rowOf(target);
  return cell === null || row === null ? null : { row, column: Number(cell.dataset['column']) };
}

function checkOf(target: EventTarget): number | null {
  return target instanceof Element && target.closest('[data-check]') !== null ? rowOf(target) : null;
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? null : Number(row.dataset['row']);
}
