import { useState } from 'react';
import { lastUndoable } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { type Column, readPasted } from './paste.ts';
import { countRows, type ImportRow, readRows, withResults } from './rows.ts';

/** The most lines that one import takes. */
export const MOST_LINES = 5000;

/** What an import did. */
export interface Imported {
  readonly created: number;
  readonly known: number;
  readonly faulty: number;
  /** The transaction of the import, to be undone as a whole. */
  readonly transaction: number | undefined;
}

/** The steps of 导入组织清单: paste, check, correct in place, import. What was refused stays on the screen. */
export function useImport(under: string) {
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const [imported, setImported] = useState<Imported>();
  const check = useAction('organisations.check-import');
  const bring = useAction('organisations.import');

  const checkRows = async (given: readonly ImportRow[]) => {
    const { sent, rows: read } = readRows(given);
    setRows(read);
    if (sent.length === 0) return;
    const answer = await check.run({ under, lines: sent.map(({ line }) => line) });
    if (answer !== undefined) setRows(withResults(read, sent, answer.results));
  };

  const paste = (text: string) => {
    setImported(undefined);
    const cells = readPasted(text);
    const fresh = cells.map((each, key): ImportRow => ({ key, cells: each, state: { kind: 'unchecked' } }));
    if (fresh.length > MOST_LINES) setRows(fresh);
    else void checkRows(fresh);
  };

  const correct = (key: number, column: Column, value: string) =>
    setRows((before) =>
      before.map((row) =>
        row.key === key
          ? { ...row, cells: { ...row.cells, [column]: value }, state: { kind: 'unchecked' } }
          : row,
      ),
    );

  const remove = (key: number) => setRows((before) => before.filter((row) => row.key !== key));

  const importRows = async () => {
    const { sent, rows: read } = readRows(rows);
    const answer = await bring.run({ under, lines: sent.map(({ line }) => line) });
    if (answer === undefined) return undefined;
    const left = withResults(read, sent, answer.faulty).filter((row) => row.state.kind === 'faulty');
    const transaction = answer.created > 0 ? await lastUndoable() : undefined;
    const result = { created: answer.created, known: answer.known, faulty: left.length, transaction };
    setImported(result);
    // Checked afresh: what repeated a line of the list is known now.
    await checkRows(left);
    return result;
  };

  const clear = () => {
    setRows([]);
    setImported(undefined);
  };

  return {
    rows,
    counts: countRows(rows),
    imported,
    check,
    bring,
    paste,
    correct,
    remove,
    clear,
    checkAgain: () => void checkRows(rows),
    importRows,
  };
}
