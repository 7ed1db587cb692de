import type { PersonLine } from '../../../../shared/contract/people.ts';
import { isFault } from '../../../../shared/domain/importing/clean/reading.ts';
import { personField, type PersonFieldKey } from '../../../../shared/domain/people/fields.ts';
import { PERSON_IMPORT_FIELDS } from '../../../../shared/domain/people/import-fields.ts';
import { asFailure, call } from '../../../app/desk.ts';
import { today } from '../../../ui/words.ts';

/** What was typed into a cell as the value of its field, or why it is none. */
function readCell(
  column: PersonFieldKey,
  typed: string,
  on: string,
): { readonly value: string | null } | { readonly reason: string } {
  if (typed.trim() === '') {
    return column === 'name' || column === 'membership'
      ? { reason: `${personField(column).title}不能空着。` }
      : { value: null };
  }
  const field = PERSON_IMPORT_FIELDS.find(({ key }) => key === column);
  // Choices come as their code; the reading has a form of its own, which the call checks.
  if (field === undefined || personField(column).words !== null) return { value: typed.trim() };
  const reading = field.read(typed, { today: on, twoDigitMonths: () => false });
  return isFault(reading)
    ? { reason: `${reading.fault}。${reading.suggestion}。` }
    : { value: reading.value };
}

/** Saves a pasted block: one change in the log, one undo. Answers the cells that were refused. */
export async function saveCells(
  cells: readonly { readonly row: PersonLine; readonly column: string; readonly typed: string }[],
) {
  const on = today();
  const good: { rowId: string; column: string; value: string | null }[] = [];
  const faults: { rowId: string; column: string; reason: string }[] = [];
  for (const { row, column, typed } of cells) {
    const read = readCell(column as PersonFieldKey, typed, on);
    if ('reason' in read) faults.push({ rowId: row.id, column, ...read });
    else good.push({ rowId: row.id, column, ...read });
  }
  if (good.length === 0) return faults;
  const { refused } = await call('people.edit-several', {
    edits: good.map((cell) => ({ id: cell.rowId, [cell.column]: cell.value })),
  });
  const late = refused.flatMap(({ at, message }) => {
    const cell = good[at];
    return cell === undefined ? [] : [{ rowId: cell.rowId, column: cell.column, reason: message }];
  });
  return [...faults, ...late];
}

/** Saves one cell of the register. Null: saved; else the reason why not. */
export async function saveCell(line: PersonLine, column: string, typed: string): Promise<string | null> {
  const key = column as PersonFieldKey;
  const read = readCell(key, typed, today());
  if ('reason' in read) return read.reason;
  try {
    await call('people.edit', { id: line.id, [key]: read.value });
    return null;
  } catch (thrown) {
    return asFailure(thrown).message;
  }
}
