import type { Cell } from './cursor.ts';

/** Width of the column of check boxes, in pixels. */
export const CHECK_WIDTH = 40;
/** A column may not be drawn narrower or wider than this, in pixels. */
const NARROWEST = 48;
const WIDEST = 800;

/** How the columns lie: where each begins, after the check boxes; the first ones do not move sideways. */
export interface ColumnLayout {
  readonly widths: readonly number[];
  readonly starts: readonly number[];
  readonly frozen: number;
  /** Where the columns that move begin: the check boxes and the frozen columns lie before. */
  readonly lead: number;
}

export function layOut(widths: readonly number[], frozen: number, checks: boolean): ColumnLayout {
  let at = checks ? CHECK_WIDTH : 0;
  const starts = widths.map((width) => {
    const start = at;
    at += width;
    return start;
  });
  return { widths, starts, frozen, lead: starts[frozen] ?? at };
}

/** A width within what is sensible. */
export function widthWithin(width: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(width, WIDEST)));
}

/** The moving columns to be drawn: those in sight and one more on each side. `to` is not included. */
export function columnsInSight(
  layout: ColumnLayout,
  scrollLeft: number,
  viewWidth: number,
): { readonly from: number; readonly to: number } {
  const count = layout.widths.length;
  let from = layout.frozen;
  while (from < count - 1 && endOf(layout, from) <= scrollLeft + layout.lead) from += 1;
  let to = from;
  while (to < count && (layout.starts[to] ?? 0) < scrollLeft + viewWidth) to += 1;
  return { from: Math.max(layout.frozen, from - 1), to: Math.min(count, to + 1) };
}

/**
 * Widths as style: of each column, of the moving ones before `from` (which are not drawn) and of all. The sums
 * are left to the style sheet, so that a column can be drawn wider without drawing rows anew.
 */
export function widthVariables(
  layout: ColumnLayout,
  from: number,
): Readonly<Record<`--${string}`, string> & { width: string }> {
  const names = layout.widths.map((_, at) => `var(--w${at})`);
  const before = layout.starts[0] ?? 0;
  const variables: Record<`--${string}`, string> = {
    '--skipped': `calc(${['0px', ...names.slice(layout.frozen, from)].join(' + ')})`,
  };
  for (const [at, width] of layout.widths.entries()) variables[`--w${at}`] = `${width}px`;
  return { ...variables, width: `calc(${[`${before}px`, ...names].join(' + ')})` };
}

function endOf(layout: ColumnLayout, column: number): number {
  return (layout.starts[column] ?? 0) + (layout.widths[column] ?? 0);
}

/**
 * The scroll offset at which a stretch (a row, a column) is in sight, moved no more than needed. `lead` is
 * what always covers the beginning of the view: the head, the frozen columns.
 */
export function offsetToShow(
  stretch: { readonly start: number; readonly size: number },
  view: { readonly offset: number; readonly size: number; readonly lead: number },
): number {
  const end = stretch.start + stretch.size;
  if (stretch.start < view.offset + view.lead) return Math.max(0, stretch.start - view.lead);
  if (end > view.offset + view.size) {
    // What is wider than the view shows its beginning.
    return Math.min(stretch.start - view.lead, end - view.size);
  }
  return view.offset;
}

/** The cell under a point of the view, or the nearest one. The head lies above the rows, as high as a row. */
export function cellAt(
  point: { readonly x: number; readonly y: number },
  scroll: { readonly left: number; readonly top: number },
  layout: ColumnLayout,
  rowHeight: number,
  rows: number,
): Cell {
  const row = Math.floor((point.y + scroll.top) / rowHeight) - 1;
  const x = point.x < layout.lead ? point.x : point.x + scroll.left;
  let column = 0;
  while (column < layout.widths.length - 1 && endOf(layout, column) <= x) column += 1;
  return { row: Math.max(0, Math.min(row, rows - 1)), column };
}
