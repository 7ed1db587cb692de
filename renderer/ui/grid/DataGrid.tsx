// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './grid.css';
import { type ReactNode, useId, useRef, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { ROW_HEIGHT } from '../../app/theme.ts';
import { Failure } from '../Failure.tsx';
import { CellEditor } from './CellEditor.tsx';
import { fittingChoices, type GridColumn, type GridSort, type Identified, startText } from './column.ts';
import { type Cell, type CellRange, cursorAt, cursorExtended, isOneCell, rangeOf } from './cursor.ts';
import { widthVariables } from './geometry.ts';
import { GridFoot } from './GridFoot.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRow, type RowNote } from './GridRow.tsx';
import { actionFor } from './keys.ts';
import {
  ALL_SELECTED,
  countSelected,
  headState,
  isSelected,
  NOTHING_SELECTED,
  type Selection,
} from './selection.ts';
import {
  type Draft,
  draftKey,
  type GridState,
  refusedDrafts,
  shifted,
  START,
  withoutRefused,
} from './state.ts';
import { useActions } from './use-actions.ts';
import { useClipboard } from './use-clipboard.ts';
import { useCursorFollows } from './use-cursor-follows.ts';
import { type SaveBlock, type SaveCell, stateInside, useEditing } from './use-editing.ts';
import { usePointer } from './use-pointer.ts';
import { useTicks } from './use-ticks.ts';
import { useView } from './use-view.ts';
import type { GridSource } from './use-windowed-rows.ts';

/** See `DataGrid`. */
export interface DataGridProps<Row extends Identified> {
  /** What the rows are, for screen readers: 党员名册. */
  readonly label: string;
  /** Keep the same object as long as nothing changes: rows are drawn again otherwise. */
  readonly columns: readonly GridColumn<Row>[];
  /** How many of the first columns stay in sight when scrolling sideways. */
  readonly frozen?: number;
  readonly source: GridSource<Row>;
  readonly sort?: GridSort;
  readonly onSort?: (sort: GridSort) => void;
  /**
   * With both, rows have check boxes. `{all: true}` means all rows of the present question: whoever changes
   * the filter must decide what becomes of it.
   */
  readonly selection?: Selection;
  readonly onSelection?: (selection: Selection) => void;
  /** Enter or double click on a cell that cannot be changed, Ctrl+Enter on any. */
  readonly onOpen?: (row: Row) => void;
  /** Saves one cell. Null: saved. Else the reason, in a Chinese sentence; the editor opens again with it. */
  readonly onEdit?: SaveCell<Row>;
  /** Saves a pasted block, or empties one. Answers what could not be saved. */
  readonly onPaste?: SaveBlock<Row>;
  /** Shown when there is no row at all. */
  readonly empty?: ReactNode;
  readonly rowNote?: (row: Row) => RowNote | null;
}

/**
 * A table of any number of rows, for the keyboard first: it takes the height of its place and draws only what
 * is in sight. Keys: see keys.ts.
 */
export function DataGrid<Row extends Identified>(props: DataGridProps<Row>) {
  const { label, columns, source, selection, onSelection } = props;
  const checks = selection !== undefined && onSelection !== undefined;
  const frozen = Math.min(props.frozen ?? 1, columns.length);
  const total = source.total ?? 0;
  const rowHeight = ROW_HEIGHT[usePreferences((preferences) => preferences.density)];
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [sentence, say] = useState('');
  const [held, setState] = useState<GridState>(START);

  const box = useRef<HTMLDivElement>(null);
  const view = useView(box, columns, frozen, checks, total, rowHeight);
  const size = { rows: total, columns: columns.length, page: view.page };
  const state = stateInside(held, size);
  const { cursor, editor, drafts } = state;
  const { active } = cursor;
  const range = rangeOf(cursor);
  const activeRow = source.rowAt(active.row);
  const activeColumn = columns[active.column];

  const move = (cell: Cell, extend: boolean) => {
    setState((now) => ({ ...now, cursor: extend ? cursorExtended(now.cursor, cell) : cursorAt(cell) }));
    view.showCell(cell);
    say('');
  };
  const select = (covered: CellRange) =>
    setState((now) => ({
      ...now,
      cursor: {
        ...cursorAt({ row: covered.top, column: covered.left }),
        head: { row: covered.bottom, column: covered.right },
      },
    }));
  const editing = useEditing(columns, source, size, state, setState, props.onEdit, props.onPaste);
  const clipboard = useClipboard(columns, source, size, range, editing, say, select);
  const ticks = useTicks(source, selection, onSelection, say);
  const shiftBy = (rows: number) => setState((now) => shifted(now, rows));
  const toTop = () =>
    setState((now) => ({ ...now, cursor: cursorAt({ row: 0, column: now.cursor.active.column }) }));
  useCursorFollows(source, cursor, view, shiftBy, toTop);

  const focus = () => field.current?.focus({ preventScroll: true });
  const mayWrite =
    props.onEdit !== undefined && activeRow !== undefined && startText(activeColumn, activeRow) !== null;
  const choices = editor === null ? [] : fittingChoices(columns[editor.cell.column]?.edit, editor.typed);
  const draft = activeRow && drafts.get(draftKey({ rowId: activeRow.id, column: activeColumn?.key ?? '' }));

  const actions = useActions({
    state,
    setState,
    size,
    view,
    editing,
    draft,
    mayWrite,
    row: activeRow,
    onOpen: props.onOpen,
    move,
    say,
    clear: clipboard.clear,
    toggleRows: () => checks && ticks.toggleRange(active.row, range),
    focusHead: () => document.getElementById(`${id}-head-${active.column}`)?.focus(),
  });
  const pointer = usePointer(view, {
    press: (cell, extend) => {
      focus();
      editing.commit({ left: true });
      move(cell, extend);
    },
    drag: (cell) => move(cell, true),
    tick: (row) => {
      focus();
      ticks.toggleRow(row);
    },
    open: (cell) => {
      if (!actions.openEditor(cell)) actions.openRow();
    },
  });

  const waiting = refusedDrafts(drafts);
  const goTo = (to: Draft) => {
    const at = source.indexOf(to.rowId);
    move({ row: at === -1 ? to.cell.row : at, column: to.cell.column }, false);
    focus();
  };
  const draftsOf = Map.groupBy(drafts.values(), ({ rowId }) => rowId);
  const { layout } = view;
  const activeId = `${id}-${active.row}-${active.column}`;
  const isDrawn = activeRow !== undefined && view.rows.includes(active.row);
  const shownIn = draft?.typed ?? (activeRow && activeColumn?.text(activeRow)) ?? '';
  const ticked = selection === undefined ? 0 : countSelected(selection, total);
  return (
    <div className="grid">
      <div className="grid-box" ref={box} style={{ scrollPaddingLeft: layout.lead }}>
        <div
          className="grid-content"
          style={{ ...widthVariables(layout, view.from), height: (total + 1) * rowHeight }}
        >
          <div
            role="grid"
            className="grid-table"
            id={id}
            aria-label={label}
            aria-rowcount={source.total === undefined ? -1 : total + 1}
            aria-colcount={columns.length + (checks ? 1 : 0)}
            aria-multiselectable="true"
            aria-busy={source.total === undefined || undefined}
          >
            <GridHead
              columns={columns}
              layout={layout}
              sort={props.sort ?? null}
              onSort={props.onSort}
              setWidth={view.setWidth}
              active={active.column}
              idStart={id}
              backToCells={focus}
              box={
                selection !== undefined && onSelection !== undefined
                  ? {
                      state: headState(selection, total),
                      label: `选中符合条件的全部 ${total} 行`,
                      toggle: () =>
                        onSelection(ticked > 0 && ticked >= total ? NOTHING_SELECTED : ALL_SELECTED),
                    }
                  : null
              }
            />
            <div role="rowgroup" className="grid-rows" {...pointer}>
              {view.rows.map((index) => {
                const row = source.rowAt(index);
                const inRange = index >= range.top && index <= range.bottom && !isOneCell(range);
                return (
                  <GridRow
                    key={index}
                    row={row}
                    index={index}
                    height={rowHeight}
                    columns={columns}
                    frozen={frozen}
                    from={view.from}
                    to={view.to}
                    active={index === active.row ? active.column : -1}
                    rangeLeft={inRange ? range.left : -1}
                    rangeRight={inRange ? range.right : -1}
                    selected={checks ? row !== undefined && isSelected(selection, row.id) : null}
                    drafts={row && draftsOf.get(row.id)}
                    note={props.rowNote}
                    idStart={id}
                  />
                );
              })}
            </div>
          </div>
          <CellEditor
            field={field}
            editor={editor}
            choices={choices}
            column={editor?.cell.column ?? active.column}
            row={editor?.cell.row ?? active.row}
            layout={layout}
            rowHeight={rowHeight}
            nearBottom={active.row - view.drawnTopRow > view.page / 2}
            mayWrite={mayWrite}
            label={editor === null ? label : (columns[editor.cell.column]?.title ?? label)}
            gridId={id}
            activeId={isDrawn ? activeId : undefined}
            reason={editor === null ? (draft?.reason ?? null) : editor.reason}
            onType={(typed) => (editor === null ? actions.openEditor(active, typed) : editing.type(typed))}
            onCompose={() => editor === null && actions.openEditor(active, '')}
            onPick={(picked) => editing.commit({ label: picked })}
            onLeave={() => editing.commit({ left: true })}
            onKeyDown={(event) => {
              const action = actionFor(
                {
                  key: event.key,
                  ctrl: event.ctrlKey || event.metaKey,
                  shift: event.shiftKey,
                  alt: event.altKey,
                  // Chromium reports the key that an input method took as 229, also before composing began.
                  composing: event.nativeEvent.isComposing || event.keyCode === 229,
                },
                editor?.mode ?? 'cells',
                choices.length > 0,
              );
              if (action === null || !actions.perform(action)) return;
              event.preventDefault();
              event.stopPropagation();
            }}
            onCopy={editor === null ? clipboard.onCopy : undefined}
            onPaste={editor === null ? clipboard.onPaste : undefined}
          />
        </div>
        {source.total === 0 && props.empty !== undefined && <div className="grid-empty">{props.empty}</div>}
      </div>
      {source.failure !== undefined && <Failure failure={source.failure} again={() => void source.again()} />}
      <GridFoot
        title={activeRow === undefined ? '' : (activeColumn?.title ?? '')}
        text={shownIn}
        sentence={sentence}
        refused={waiting}
        goTo={goTo}
        giveUp={() => setState(withoutRefused)}
        total={source.total}
        selected={ticked}
        cells={
          isOneCell(range) ? '' : `${range.bottom - range.top + 1} 行 × ${range.right - range.left + 1} 列`
        }
      />
    </div>
  );
}
