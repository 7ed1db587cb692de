import { lastUndoable } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { type ImportDraft, NO_DRAFT, useDrafts, withAnswers } from './drafts.ts';
import { type Column, readPasted, unusedColumns } from './paste.ts';
import { countRows, type ImportRow, readRows, withResults } from './rows.ts';

/** The most lines that one import takes. */
export const MOST_LINES = 5000;

/** The steps of 导入组织清单: paste, check, correct in place, import. What was refused stays on the screen. */
export function useImport(under: string) {
  const { rows, unused, imported, importing } = useDrafts((drafts) => drafts.of[under] ?? NO_DRAFT);
  const changeDraft = useDrafts((drafts) => drafts.change);
  const discard = useDrafts((drafts) => drafts.discard);
  const check = useAction('organisations.check-import');
  const bring = useAction('organisations.import');
  const put = (change: Partial<ImportDraft>) => changeDraft(under, () => change);

  const checkRows = async (given: readonly ImportRow[]) => {
    const { sent, rows: read } = readRows(given);
    put({ rows: read });
    if (sent.length === 0) return;
    const answer = await check.run({ under, lines: sent.map(({ line }) => line) });
    if (answer === undefined) return;
    changeDraft(under, (draft) => ({ rows: withAnswers(draft.rows, read, sent, answer.results) }));
  };

  const paste = (text: string) => {
    put({ imported: undefined, unused: unusedColumns(text) });
    const cells = readPasted(text);
    const fresh = cells.map((each, key): ImportRow => ({ key, cells: each, state: { kind: 'unchecked' } }));
    if (fresh.length > MOST_LINES) put({ rows: fresh });
    else void checkRows(fresh);
  };

  const correct = (key: number, column: Column, value: string) =>
    changeDraft(under, (draft) => ({
      rows: draft.rows.map((row) =>
        row.key === key
          ? { ...row, cells: { ...row.cells, [column]: value }, state: { kind: 'unchecked' } }
          : row,
      ),
    }));

  const remove = (key: number) =>
    changeDraft(under, (draft) => ({ rows: draft.rows.filter((row) => row.key !== key) }));

  const importRows = async () => {
    const { sent, rows: read } = readRows(rows);
    put({ importing: true });
    const answer = await bring.run({ under, lines: sent.map(({ line }) => line) });
    put({ importing: false });
    if (answer === undefined) return;
    const left = withResults(read, sent, answer.faulty).filter((row) => row.state.kind === 'faulty');
    const transaction = answer.created > 0 ? await lastUndoable() : undefined;
    put({
      imported: { created: answer.created, known: answer.known, faulty: left.length, transaction },
    });
    // Checked afresh: what repeated a line of the list is known now.
    await checkRows(left);
  };

  return {
    rows,
    counts: countRows(rows),
    unused,
    imported,
    importing,
    check,
    bring,
    paste,
    correct,
    remove,
    clear: () => discard(under),
    checkAgain: () => void checkRows(rows),
    importRows,
  };
}
