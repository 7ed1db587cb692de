import type { ImportFault, ImportRow } from '../../../shared/contract/importing.ts';
import { PERSON_IMPORT_KEYS, type PersonImportKey } from '../../../shared/domain/people/fields.ts';
import { NOT_THIS_TIME } from '../../../shared/domain/people/import-plan.ts';
import { isAmong, type ImportPlan } from './plan.ts';

/** A cell of a row with what is wrong with it. */
export interface FaultyCell {
  readonly field: PersonImportKey;
  readonly written: string;
  readonly faults: readonly ImportFault[];
}

/**
 * The cells of a row; a field at fault that has no column gets a cell, too. Their order never changes: a cell that
 * moved would lose the focus while it is being written in.
 */
export function cellsOf(row: Pick<ImportRow, 'cells' | 'faults'>): readonly FaultyCell[] {
  return PERSON_IMPORT_KEYS.flatMap((field) => {
    const faults = row.faults.filter((fault) => fault.field === field);
    const written = row.cells[field];
    return written === undefined && faults.length === 0 ? [] : [{ field, written: written ?? '', faults }];
  });
}

/** How a row comes back in: by taking back that it was left out, by saying that it is a person, or not by itself. */
export function wayBack(plan: ImportPlan, row: ImportRow): 'unskip' | 'take' | null {
  if (isAmong(plan.skip, row)) return 'unskip';
  // Left out by 只新增 or 只更新: only another way of importing brings it in.
  return plan.mode !== 'both' && row.skipped === NOT_THIS_TIME[plan.mode] ? null : 'take';
}
