import type { Dispatch, SetStateAction } from 'react';
import { dialogIsOpen, giveCommand } from '../../app/commands.ts';
import { type Cell, cursorAt, cursorOnAll, type GridSize, isOneCell, rangeOf, stepFrom } from './cursor.ts';
import type { GridAction } from './keys.ts';
import { type Draft, type GridState, restored } from './state.ts';
import type { Editing } from './use-editing.ts';
import type { GridView } from './use-view.ts';

/** What keys do, with the parts that do it. */
export interface Actions {
  /** Does what a key asks; false: there is nothing to be done here, the key may have its usual effect. */
  readonly perform: (action: GridAction) => boolean;
  /** Opens the editor; false: the cell cannot be changed. */
  readonly openEditor: (cell: Cell, over?: string) => boolean;
  readonly openRow: () => boolean;
}

export function useActions<Row>({
  state,
  setState,
  size,
  view,
  editing,
  draft,
  mayWrite,
  row,
  onOpen,
  move,
  say,
  clear,
  toggleRows,
  focusHead,
}: {
  state: GridState;
  setState: Dispatch<SetStateAction<GridState>>;
  size: GridSize;
  view: GridView;
  editing: Editing<Row>;
  /** What was typed into the active cell and is not saved. */
  draft: Draft | undefined;
  /** Whether the active cell can be changed. */
  mayWrite: boolean;
  /** The row of the active cell. */
  row: Row | undefined;
  onOpen: ((row: Row) => void) | undefined;
  move: (cell: Cell, extend: boolean) => void;
  say: (sentence: string) => void;
  clear: () => void;
  toggleRows: () => void;
  focusHead: () => void;
}): Actions {
  const { cursor, editor } = state;
  const { active } = cursor;

  const openRow = (): boolean => {
    if (row === undefined || onOpen === undefined) return false;
    onOpen(row);
    return true;
  };
  const openEditor = (cell: Cell, over?: string): boolean => {
    if (!editing.open(cell, over)) return false;
    view.showCell(cell);
    say('');
    return true;
  };
  const escape = (): boolean => {
    if (editor !== null) editing.restore();
    else if (draft !== undefined && draft.reason !== null) setState((now) => restored(now, draft));
    else if (!isOneCell(rangeOf(cursor))) setState((now) => ({ ...now, cursor: cursorAt(active) }));
    else return false;
    return true;
  };
  const moveOn = (action: GridAction & { do: 'move' }): boolean => {
    // ↑ in the first row goes to the head of the column, where Enter sorts.
    if (action.step === 'up' && !action.extend && active.row === 0) focusHead();
    else move(stepFrom(action.extend ? cursor.head : active, action.step, size), action.extend);
    return true;
  };
  const tab = (step: 'left' | 'right'): boolean => {
    const next = stepFrom(active, step, size);
    // At the end of a row Tab leaves the grid, so that it is no trap.
    if (next.column === active.column) return false;
    move(next, false);
    return true;
  };
  const enter = (): boolean => {
    if (!mayWrite) return openRow();
    move(stepFrom(active, 'down', size), false);
    return true;
  };
  const commit = (action: GridAction & { do: 'commit' }): boolean => {
    const done = editing.commit({ step: action.step });
    if (done && editor !== null && action.step !== null)
      view.showCell(stepFrom(editor.cell, action.step, size));
    return true;
  };
  /** For what is always the grid's own, whatever comes of it. */
  const done = (run: () => void): boolean => {
    run();
    return true;
  };

  const perform = (action: GridAction): boolean => {
    switch (action.do) {
      case 'move':
        return moveOn(action);
      case 'tab':
        return tab(action.step);
      case 'all':
        return done(() => setState({ ...state, cursor: cursorOnAll(cursor, size) }));
      case 'edit':
        return openEditor(active);
      case 'blank':
        return openEditor(active, '');
      case 'clear':
        return done(clear);
      case 'open':
        return openRow();
      case 'enter':
        return enter();
      case 'toggleRows':
        return done(toggleRows);
      case 'undo':
      case 'redo':
        // The field of the grid is empty while keys go to the cells: what is undone is the data.
        return done(() => dialogIsOpen() || giveCommand(action.do));
      case 'escape':
        return escape();
      case 'commit':
        return commit(action);
      case 'caret':
        return done(() => setState({ ...state, editor: editor && { ...editor, mode: 'in' } }));
      case 'option':
        return done(() => editing.pointAtOption(action.by));
    }
    return false;
  };
  return { perform, openEditor, openRow };
}
