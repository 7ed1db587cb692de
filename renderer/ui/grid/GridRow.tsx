import { memo, type ReactNode } from 'react';
import { Mark } from '../Mark.tsx';
import type { GridColumn, Identified } from './column.ts';
import type { Draft } from './state.ts';

/** A word beside the first text of a row: 停用, 请核对. */
export interface RowNote {
  readonly text: string;
  readonly tone: 'plain' | 'warning' | 'good';
}

export interface GridRowProps<Row> {
  /** Undefined while it is being read. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly height: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly frozen: number;
  /** The moving columns that are drawn; `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** The active cell, if it is in this row; -1: it is not. */
  readonly active: number;
  /** The columns of the range, if it covers this row; -1: it does not. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  /** Null: rows have no check boxes. */
  readonly selected: boolean | null;
  /** What was typed into cells of this row and is not saved. */
  readonly drafts: readonly Draft[] | undefined;
  readonly note: ((row: Row) => RowNote | null) | undefined;
  /** Beginning of the ids of cells. */
  readonly idStart: string;
}

function GridRowPlain<Row extends Identified>(props: GridRowProps<Row>) {
  const { row, index, height, columns, frozen, from, to, selected } = props;
  const first = selected === null ? 1 : 2;
  const place = { transform: `translateY(${index * height}px)` };
  if (row === undefined) {
    return (
      <div role="row" className="grid-row" aria-rowindex={index + 2} data-row={index} style={place}>
        <div role="gridcell" className="grid-wait" aria-colspan={columns.length + first - 1} aria-busy="true">
          <span className="grid-hidden">正在读取</span>
        </div>
      </div>
    );
  }
  const cells = (begin: number, end: number) =>
    columns.slice(begin, end).map((column, offset) => {
      const at = begin + offset;
      return <GridCell key={column.key} {...props} row={row} at={at} column={column} first={first} />;
    });
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      data-row={index}
      style={place}
    >
      <div className="grid-frozen">
        {selected !== null && (
          <div role="gridcell" className="grid-check" aria-colindex={1} data-check="">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={`选中 ${columns[0]?.text(row) ?? ''}`}
              checked={selected}
              onChange={leaveToGrid}
            />
          </div>
        )}
        {cells(0, frozen)}
      </div>
      {cells(from, to)}
    </div>
  );
}

/** The grid listens to clicks on all boxes at once. */
function leaveToGrid(): void {}

/** A row is drawn again only when something of it changed, not whenever the active cell moves elsewhere. */
export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;

function GridCell<Row extends Identified>({
  row,
  at,
  column,
  first,
  from,
  frozen,
  active,
  rangeLeft,
  rangeRight,
  drafts,
  note,
  idStart,
  index,
}: GridRowProps<Row> & {
  readonly row: Row;
  readonly at: number;
  readonly column: GridColumn<Row>;
  readonly first: number;
}) {
  const draft = drafts?.find((each) => each.column === column.key);
  const reason = draft?.reason ?? undefined;
  const inRange = at >= rangeLeft && at <= rangeRight;
  const mark = at === 0 ? (note?.(row) ?? null) : null;
  const shown = draft === undefined ? (column.render?.(row) ?? column.text(row)) : draft.typed;
  return (
    <div
      role={at === 0 ? 'rowheader' : 'gridcell'}
      id={`${idStart}-${index}-${at}`}
      className="grid-cell"
      aria-colindex={at + first}
      aria-selected={inRange || undefined}
      aria-invalid={reason !== undefined || undefined}
      data-column={at}
      data-align={column.align}
      data-active={active === at || undefined}
      data-draft={draft === undefined ? undefined : reason === undefined ? 'saving' : 'refused'}
      data-reason={reason}
      title={reason}
      style={{
        width: `var(--w${at})`,
        ...(at === from && at >= frozen && { marginLeft: 'var(--skipped)' }),
      }}
    >
      {mark === null ? shown : <WithMark note={mark}>{shown}</WithMark>}
    </div>
  );
}

function WithMark({ note, children }: { note: RowNote; children: ReactNode }) {
  return (
    <span className="grid-noted">
      <span className="grid-text">{children}</span>
      <Mark tone={note.tone}>{note.text}</Mark>
    </span>
  );
}
