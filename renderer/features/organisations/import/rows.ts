import type { ImportLine, LineResult } from '../../../../shared/domain/organisations/import-lines.ts';
import { type Cells, type Column, readCells } from './paste.ts';

/** What is known about a line: not checked yet, or the answer of the check. */
export type RowState =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly id: string }
  | {
      readonly kind: 'faulty';
      /** The cell at fault. */
      readonly column: Column;
      readonly reason: string;
      readonly suggestion: string;
    };

/** A line of the list on the screen; `key` stays with it while lines are removed. */
export interface ImportRow {
  readonly key: number;
  readonly cells: Cells;
  readonly state: RowState;
}

export type RowCounts = Readonly<Record<RowState['kind'], number>>;

export function countRows(rows: readonly ImportRow[]): RowCounts {
  const counts = { unchecked: 0, new: 0, known: 0, faulty: 0 };
  for (const row of rows) counts[row.state.kind] += 1;
  return counts;
}

/** The lines that can be sent, each with its row; the others are at fault in themselves. */
export function readRows(rows: readonly ImportRow[]): {
  readonly sent: readonly { readonly line: ImportLine; readonly index: number }[];
  readonly rows: readonly ImportRow[];
} {
  const sent: { line: ImportLine; index: number }[] = [];
  const read = rows.map((row, index): ImportRow => {
    const answer = readCells(row.cells);
    if ('line' in answer) {
      sent.push({ line: answer.line, index });
      return { ...row, state: { kind: 'unchecked' } };
    }
    return { ...row, state: { kind: 'faulty', ...answer.fault } };
  });
  return { sent, rows: read };
}

/**
 * Puts the answers of the check to the rows. The answers count only the lines that were sent; numbers
 * named in their reasons are changed into the numbers on the screen.
 */
export function withResults(
  rows: readonly ImportRow[],
  sent: readonly { readonly index: number }[],
  results: readonly LineResult[],
): readonly ImportRow[] {
  const answered = [...rows];
  for (const result of results) {
    const index = sent[result.line - 1]?.index;
    const row = index === undefined ? undefined : answered[index];
    if (index === undefined || row === undefined) continue;
    answered[index] = { ...row, state: stateOf(row, result, sent) };
  }
  return answered;
}

function stateOf(row: ImportRow, result: LineResult, sent: readonly { readonly index: number }[]): RowState {
  if (result.state === 'new') return { kind: 'new' };
  if (result.state === 'known') return { kind: 'known', id: result.id };
  const reason = result.reason.replace(/第 (\d+) 行/gu, (whole, number: string) => {
    const index = sent[Number(number) - 1]?.index;
    return index === undefined ? whole : `第 ${index + 1} 行`;
  });
  const column = result.value === row.cells.parent && result.value !== '' ? 'parent' : 'name';
  return { kind: 'faulty', column, reason, suggestion: result.suggestion };
}
