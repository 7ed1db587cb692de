import type { ResultLine } from '../../../shared/contract/closing-answers.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { asFailure, call } from '../../app/desk.ts';

type Row = CallInput<'closing.enter-results'>['rows'][number];

interface Typed {
  readonly row: ResultLine;
  readonly column: string;
  readonly typed: string;
}

/** What was typed into a cell as the call takes it, or why it cannot be. */
function readCell({ row, column, typed }: Typed): Row | { readonly fault: string } {
  const text = typed.trim();
  const given = text === '' ? null : text;
  if (column === 'score') {
    const score = given === null ? null : Number(given.replace('．', '.'));
    return score === null || Number.isFinite(score)
      ? { enrolment: row.id, score }
      : { fault: `“${text}”不是分数。请填 0 到 100 的数。` };
  }
  if (column === 'excellent') return { enrolment: row.id, excellent: given === 'yes' };
  // Choices come as their code; the call checks it.
  return { enrolment: row.id, [column]: given };
}

/** Saves cells in one change; each fault names its cell, and a refusal concerns them all. */
export async function enterCells(
  classId: string,
  cells: readonly Typed[],
  despite: string | null,
): Promise<{ rowId: string; column: string; reason: string }[]> {
  const read = cells.map((cell) => ({ cell, row: readCell(cell) }));
  const faults = read.flatMap(({ cell, row }) =>
    'fault' in row ? [{ rowId: cell.row.id, column: cell.column, reason: row.fault }] : [],
  );
  const good = read.flatMap(({ cell, row }) => ('fault' in row ? [] : [{ cell, row }]));
  if (good.length === 0) return faults;
  try {
    await call('closing.enter-results', { class: classId, rows: good.map(({ row }) => row), despite });
    return faults;
  } catch (thrown) {
    const reason = asFailure(thrown).message;
    return [...faults, ...good.map(({ cell }) => ({ rowId: cell.row.id, column: cell.column, reason }))];
  }
}
