import { type Dispatch, type SetStateAction, useRef } from 'react';
import { asFailure } from '../../app/desk.ts';
import { type BlockCell, type BlockPlan, type CellFault } from './block.ts';
import { fittingChoices, type GridColumn, type Identified, readTyped, startText } from './column.ts';
import { type Cell, cursorAt, cursorInside, type GridSize, type Step, stepFrom } from './cursor.ts';
import {
  accepted,
  type Draft,
  draftKey,
  type GridState,
  marked,
  opened,
  refused,
  refusedInEditor,
  restored,
  sent,
  typedInto,
} from './state.ts';
import type { GridSource } from './use-windowed-rows.ts';

export type SaveCell<Row> = (row: Row, column: string, typed: string) => Promise<string | null>;
export type SaveBlock<Row> = (cells: readonly BlockCell<Row>[]) => Promise<readonly CellFault[]>;

/** Writing into cells: one after the other with the editor, or a block of them at once. */
export interface Editing<Row> {
  /** Opens the editor on a cell; false: it cannot be changed. `over`: with this text instead of its own. */
  readonly open: (cell: Cell, over?: string) => boolean;
  readonly type: (typed: string) => void;
  readonly pointAtOption: (by: 1 | -1) => void;
  /**
   * Saves what is in the editor and goes a step on; `label`: a choice that was picked from the list. True: the
   * editor is closed. A text that cannot be right stays in the editor with the reason; if the user `left` for
   * another place it stays in its cell, marked, and nobody is called back.
   */
  readonly commit: (then: { step?: Step | null; label?: string; left?: boolean }) => boolean;
  readonly restore: () => void;
  /** Saves one value into one cell, without the editor. */
  readonly put: (row: Row, cell: Cell, typed: string) => void;
  /** Saves a block; gives how many cells were refused. */
  readonly putBlock: (plan: BlockPlan<Row>) => Promise<number>;
}

/** `setState` receives functions of the newest state: answers come when much else has happened. */
export function useEditing<Row extends Identified>(
  columns: readonly GridColumn<Row>[],
  source: GridSource<Row>,
  size: GridSize,
  state: GridState,
  setState: Dispatch<SetStateAction<GridState>>,
  onEdit: SaveCell<Row> | undefined,
  onPaste: SaveBlock<Row> | undefined,
): Editing<Row> {
  const turn = useRef(0);
  /** The rows written in, for when they are scrolled far away before they are saved. */
  const written = useRef(new Map<string, Row>());
  const { editor } = state;

  const save = async (row: Row, value: string, draft: Draft, left: boolean) => {
    const reason = await answerOf(() => onEdit?.(row, draft.column, value));
    if (reason !== null) {
      setState((now) => {
        if (left) return refused(now, [{ draft, reason }]);
        const at = source.indexOf(draft.rowId);
        return refusedInEditor(now, draft, reason, at === -1 ? draft.cell.row : at);
      });
      return;
    }
    written.current.delete(draft.rowId);
    await source.again();
    setState((now) => accepted(now, [draft]));
  };
  const newDraft = (row: Row, cell: Cell, column: string, typed: string): Draft => {
    turn.current += 1;
    return { rowId: row.id, cell, column, typed, turn: turn.current, reason: null };
  };
  /** Sends a text to be saved; gives the reason when it cannot be right. */
  const send = (row: Row, cell: Cell, typed: string, left: boolean): string | null => {
    const column = columns[cell.column];
    if (column?.edit === undefined) return null;
    const place = { rowId: row.id, column: column.key };
    // While another text is on its way to the cell, going back to the old one is a change as well.
    const isOnItsWay = state.drafts.get(draftKey(place))?.reason === null;
    if (typed === startText(column, row) && !isOnItsWay) {
      setState((now) => restored(now, place));
      return null;
    }
    const read = readTyped(column.edit, typed);
    if ('reason' in read) return read.reason;
    const draft = newDraft(row, cell, column.key, typed);
    setState((now) => sent(now, [draft]));
    void save(row, read.value, draft, left);
    return null;
  };

  return {
    open: (cell, over) => {
      const row = source.rowAt(cell.row);
      const column = columns[cell.column];
      if (row === undefined || column === undefined || onEdit === undefined) return false;
      const start = startText(column, row);
      if (start === null) return false;
      const place = { rowId: row.id, cell, column: column.key };
      written.current.set(row.id, row);
      setState((now) => {
        const next = opened(now, place, over === undefined ? 'in' : 'over', over ?? start);
        // A choice begun by typing stands on the first that fits, so that Enter takes it.
        return over === undefined ? next : typedInto(next, over, optionFor(column, over));
      });
      return true;
    },
    type: (typed) => {
      const column = columns[editor?.cell.column ?? -1];
      setState((now) => typedInto(now, typed, optionFor(column, typed)));
    },
    pointAtOption: (by) => {
      if (editor === null) return;
      const choices = fittingChoices(columns[editor.cell.column]?.edit, editor.typed);
      const from =
        editor.option === -1 ? choices.findIndex(({ label }) => label === editor.typed) : editor.option;
      const option = Math.max(0, Math.min(from + by, choices.length - 1));
      setState((now) => (now.editor === null ? now : { ...now, editor: { ...now.editor, option } }));
    },
    commit: ({ step = null, label, left = false }) => {
      if (editor === null) return true;
      const column = columns[editor.cell.column];
      const pointed = left ? undefined : fittingChoices(column?.edit, editor.typed)[editor.option]?.label;
      const typed = label ?? pointed ?? editor.typed;
      const at = source.indexOf(editor.rowId);
      const row = (at === -1 ? undefined : source.rowAt(at)) ?? written.current.get(editor.rowId);
      if (row === undefined) return false;
      // What was refused as it stands would be refused again: whoever leaves is not asked twice.
      const reason = (left ? editor.reason : null) ?? send(row, editor.cell, typed, left);
      if (reason !== null) {
        const draft = newDraft(row, editor.cell, editor.column, typed);
        setState((now) => {
          if (left) return marked(now, draft, reason);
          return now.editor === null ? now : { ...now, editor: { ...now.editor, typed, reason } };
        });
        return left;
      }
      setState((now) => {
        const next = { ...now, editor: null };
        return step === null ? next : { ...next, cursor: cursorAt(stepFrom(editor.cell, step, size)) };
      });
      return true;
    },
    restore: () => setState((now) => (now.editor === null ? now : restored(now, now.editor))),
    put: (row, cell, typed) => {
      const reason = send(row, cell, typed, false);
      const key = columns[cell.column]?.key;
      if (reason === null || key === undefined) return;
      const draft = newDraft(row, cell, key, typed);
      setState((now) => marked(now, draft, reason));
    },
    putBlock: async ({ cells, faults }) => {
      turn.current += 1;
      const own = (draft: Draft): Draft => ({ ...draft, turn: turn.current });
      const waiting = new Map(cells.map(({ draft }) => [draftKey(draft), own(draft)]));
      const before = faults.map(({ draft, reason }) => ({ draft: own(draft), reason }));
      setState((now) => refused(sent(now, [...waiting.values()]), before));
      const found = cells.length === 0 ? [] : await blockAnswer(cells, onPaste);
      const after = found.flatMap((fault) => {
        const draft = waiting.get(draftKey(fault));
        return draft === undefined ? [] : [{ draft, reason: fault.reason }];
      });
      setState((now) => refused(now, after));
      for (const { draft } of after) waiting.delete(draftKey(draft));
      await source.again();
      setState((now) => accepted(now, [...waiting.values()]));
      return before.length + after.length;
    },
  };
}

/** The cursor for a grid of this size, for a state that may be older than the last change of the rows. */
export function stateInside(state: GridState, size: GridSize): GridState {
  const cursor = cursorInside(state.cursor, size);
  return cursor === state.cursor ? state : { ...state, cursor };
}

/** The choice that Enter would take: the one that was written out, else the first that fits. */
function optionFor<Row>(column: GridColumn<Row> | undefined, typed: string): number {
  const choices = fittingChoices(column?.edit, typed);
  if (typed.trim() === '' || choices.length === 0) return -1;
  return Math.max(
    0,
    choices.findIndex(({ label }) => label === typed.trim()),
  );
}

async function answerOf(save: () => Promise<string | null> | undefined): Promise<string | null> {
  try {
    return (await save()) ?? null;
  } catch (thrown) {
    return asFailure(thrown).message;
  }
}

/** The faults of a block; when it could not be saved at all, every cell of it has one. */
async function blockAnswer<Row extends Identified>(
  cells: BlockPlan<Row>['cells'],
  save: SaveBlock<Row> | undefined,
): Promise<readonly CellFault[]> {
  const all = (reason: string) =>
    cells.map(({ row, column }): CellFault => ({ rowId: row.id, column, reason }));
  if (save === undefined) return all('这张表一次只能改一格。');
  try {
    return await save(cells.map(({ row, column, typed }) => ({ row, column, typed })));
  } catch (thrown) {
    return all(asFailure(thrown).message);
  }
}
