import { type Cell, type Cursor, cursorAt, cursorShifted } from './cursor.ts';

/** The cell that is being written in. */
export interface Editor {
  readonly rowId: string;
  readonly cell: Cell;
  readonly column: string;
  readonly typed: string;
  /** `over`: begun by typing; `in`: opened on what stood there. */
  readonly mode: 'over' | 'in';
  /** The highlighted line of the list of choices; -1: none. */
  readonly option: number;
  /** Why it was refused. */
  readonly reason: string | null;
}

/** What was typed into a cell and is not yet, or could not be, saved: it is shown instead of the old text. */
export interface Draft {
  readonly rowId: string;
  /** Where the row stood when it was typed. */
  readonly cell: Cell;
  readonly column: string;
  readonly typed: string;
  /** Tells the answer to this draft from that to an earlier one of the same cell. */
  readonly turn: number;
  readonly reason: string | null;
}

export interface GridState {
  readonly cursor: Cursor;
  readonly editor: Editor | null;
  /** By `draftKey`. */
  readonly drafts: ReadonlyMap<string, Draft>;
}

export const START: GridState = {
  cursor: cursorAt({ row: 0, column: 0 }),
  editor: null,
  drafts: new Map(),
};

export function draftKey(place: { readonly rowId: string; readonly column: string }): string {
  return `${place.rowId} ${place.column}`;
}

/** What is being written, as long as nothing of it was sent. */
export type Place = Pick<Editor, 'rowId' | 'cell' | 'column'>;

/** Opens the editor; where something was typed that is not saved yet, `in` goes on with that. */
export function opened(state: GridState, place: Place, mode: Editor['mode'], text: string): GridState {
  const draft = state.drafts.get(draftKey(place));
  const goOn = mode === 'in' && draft !== undefined;
  return {
    ...state,
    cursor: cursorAt(place.cell),
    editor: {
      ...place,
      mode,
      typed: goOn ? draft.typed : text,
      option: -1,
      reason: goOn ? draft.reason : null,
    },
  };
}

/** Rows came or went above: the cursor and the editor stay on their row. */
export function shifted(state: GridState, rows: number): GridState {
  const { editor } = state;
  return {
    ...state,
    cursor: cursorShifted(state.cursor, rows),
    editor: editor && { ...editor, cell: { row: editor.cell.row + rows, column: editor.cell.column } },
  };
}

/** The text in the editor was changed; what was said about the old one no longer holds. */
export function typedInto(state: GridState, typed: string, option: number): GridState {
  if (state.editor === null) return state;
  return { ...state, editor: { ...state.editor, typed, option, reason: null } };
}

/** Closes the editor; what was typed there, also before, is given up. */
export function restored(state: GridState, place: Pick<Place, 'rowId' | 'column'>): GridState {
  return { ...state, editor: null, drafts: withoutDrafts(state.drafts, [draftKey(place)]) };
}

/** What was typed is on its way: the editor closes and the typed texts stand in the cells meanwhile. */
export function sent(state: GridState, drafts: readonly Draft[]): GridState {
  const all = new Map(state.drafts);
  for (const draft of drafts) all.set(draftKey(draft), { ...draft, reason: null });
  return { ...state, editor: null, drafts: all };
}

/** These drafts are saved and the rows are read anew: nothing more to show of them. */
export function accepted(state: GridState, drafts: readonly Draft[]): GridState {
  const done = drafts
    .filter((draft) => state.drafts.get(draftKey(draft))?.turn === draft.turn)
    .map((draft) => draftKey(draft));
  return { ...state, drafts: withoutDrafts(state.drafts, done) };
}

/** These drafts were refused, each for its reason: they stay as typed, marked in their cells. */
export function refused(
  state: GridState,
  faults: readonly { readonly draft: Draft; readonly reason: string }[],
): GridState {
  const all = new Map(state.drafts);
  for (const { draft, reason } of faults) {
    const known = all.get(draftKey(draft));
    // Something newer was typed there since: its own answer decides.
    if (known !== undefined && known.turn !== draft.turn) continue;
    all.set(draftKey(draft), { ...draft, reason });
  }
  return { ...state, drafts: all };
}

/** A text that is refused before it was sent: the editor closes and the cell keeps it, marked. */
export function marked(state: GridState, draft: Draft, reason: string): GridState {
  return refused(sent(state, [draft]), [{ draft, reason }]);
}

/**
 * One cell was refused: the editor opens there again with what was typed, unless another cell is being
 * written in by now. `row`: where the row stands now.
 */
export function refusedInEditor(state: GridState, draft: Draft, reason: string, row: number): GridState {
  const next = refused(state, [{ draft, reason }]);
  if (state.editor !== null || next.drafts.get(draftKey(draft))?.turn !== draft.turn) return next;
  return opened(next, { ...draft, cell: { row, column: draft.cell.column } }, 'in', draft.typed);
}

/** The drafts that wait for a correction, in the order in which they were typed. */
export function refusedDrafts(drafts: GridState['drafts']): readonly Draft[] {
  return [...drafts.values()].filter(({ reason }) => reason !== null);
}

/** Gives up all that was refused. */
export function withoutRefused(state: GridState): GridState {
  const keys = refusedDrafts(state.drafts).map((draft) => draftKey(draft));
  return { ...state, drafts: withoutDrafts(state.drafts, keys) };
}

function withoutDrafts(drafts: GridState['drafts'], keys: readonly string[]): GridState['drafts'] {
  if (!keys.some((key) => drafts.has(key))) return drafts;
  const left = new Map(drafts);
  for (const key of keys) left.delete(key);
  return left;
}
