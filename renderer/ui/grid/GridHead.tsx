import type { KeyboardEvent, PointerEvent } from 'react';
import type { GridColumn, GridSort } from './column.ts';
import { nextSort } from './column.ts';
import { type ColumnLayout, widthWithin } from './geometry.ts';

/** How much Shift+← and Shift+→ narrow and widen a column, in pixels. */
const WIDTH_STEP = 16;

/**
 * The heads of the columns: a click sorts, dragging the edge changes the width. With the keyboard: ↑ from the
 * first row comes here, ← → go on, Enter sorts, Shift+← and Shift+→ change the width, ↓ goes back to the cells.
 */
export function GridHead<Row>({
  columns,
  layout,
  sort,
  onSort,
  setWidth,
  active,
  idStart,
  backToCells,
  box,
}: {
  columns: readonly GridColumn<Row>[];
  layout: ColumnLayout;
  sort: GridSort;
  onSort: ((sort: GridSort) => void) | undefined;
  setWidth: (key: string, width: number) => void;
  /** The column of the active cell: the head that Tab comes to. */
  active: number;
  idStart: string;
  backToCells: () => void;
  /** The box that ticks all rows; null: rows have no check boxes. */
  box: { state: 'none' | 'some' | 'all'; label: string; toggle: () => void } | null;
}) {
  const first = box === null ? 1 : 2;
  const sortBy = (column: GridColumn<Row>) => {
    if (column.sortable === true) onSort?.(nextSort(sort, column.key));
  };
  const onKeyDown = (event: KeyboardEvent, column: GridColumn<Row>, at: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const width = layout.widths[at] ?? column.width;
    const aside = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Enter' || event.key === ' ') sortBy(column);
    else if (event.key === 'ArrowDown') backToCells();
    else if (aside === 0) return;
    else if (event.shiftKey) setWidth(column.key, width + aside * WIDTH_STEP);
    else document.getElementById(`${idStart}-head-${at + aside}`)?.focus();
    event.preventDefault();
  };
  const heads = (begin: number, end: number) =>
    columns.slice(begin, end).map((column, offset) => {
      const at = begin + offset;
      const sorted = sort?.key === column.key ? sort.direction : null;
      return (
        <div
          key={column.key}
          role="columnheader"
          id={`${idStart}-head-${at}`}
          className="grid-head-cell"
          aria-colindex={at + first}
          aria-sort={ariaSort(column.sortable === true, sorted)}
          data-align={column.align}
          data-sortable={column.sortable}
          data-column-head={at}
          tabIndex={at === active ? 0 : -1}
          title={column.title}
          style={{ width: `var(--w${at})` }}
          onClick={() => sortBy(column)}
          onKeyDown={(event) => onKeyDown(event, column, at)}
        >
          <span className="grid-head-title">{column.title}</span>
          {sorted !== null && <span aria-hidden="true">{sorted === 'asc' ? '↑' : '↓'}</span>}
          <span
            className="grid-edge"
            aria-hidden="true"
            onClick={(event) => event.stopPropagation()}
            onPointerDown={(event) =>
              drawWidth(event, at, layout.widths[at] ?? column.width, (width) => setWidth(column.key, width))
            }
          />
        </div>
      );
    });
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="grid-head-row" aria-rowindex={1}>
        <div className="grid-frozen">
          {box !== null && (
            <div role="columnheader" className="grid-check" aria-colindex={1}>
              <input
                type="checkbox"
                aria-label={box.label}
                title={box.label}
                checked={box.state === 'all'}
                ref={(element) => {
                  if (element !== null) element.indeterminate = box.state === 'some';
                }}
                onChange={box.toggle}
              />
            </div>
          )}
          {heads(0, layout.frozen)}
        </div>
        {heads(layout.frozen, columns.length)}
      </div>
    </div>
  );
}

function ariaSort(sortable: boolean, sorted: 'asc' | 'desc' | null) {
  if (!sortable) return undefined;
  if (sorted === null) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}

/** Follows the pointer with the width alone, without drawing any row anew, until it is let go. */
function drawWidth(
  event: PointerEvent<HTMLElement>,
  at: number,
  width: number,
  done: (width: number) => void,
): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const edge = event.currentTarget;
  const content = edge.closest<HTMLElement>('.grid-content');
  const from = event.clientX;
  let drawn = width;
  const onMove = (move: globalThis.PointerEvent) => {
    drawn = widthWithin(width + move.clientX - from);
    content?.style.setProperty(`--w${at}`, `${drawn}px`);
  };
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener('pointermove', onMove);
  edge.addEventListener(
    'lostpointercapture',
    () => {
      edge.removeEventListener('pointermove', onMove);
      done(drawn);
    },
    { once: true },
  );
}
