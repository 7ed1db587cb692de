import { statSync } from 'node:fs';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { readWorkbook } from '../../compute/workbook/client.ts';

/** A workbook, or why it could not be read, and the version of the file. */
export type ReadFile = { readonly version: string } & (
  | { readonly workbook: WorkbookData }
  | { readonly fault: Refusal }
);

/** Cells that are kept in memory for the next look; a folder of small workbooks or one large one. */
const MOST_CELLS = 3_000_000;

interface Kept {
  readonly key: string;
  readonly workbook: WorkbookData;
  readonly cells: number;
}

const kept: Kept[] = [];

/**
 * Reads a workbook, or takes it from memory when the file is the same: on the screen one list is checked many times.
 * A file that cannot be read is no failure of the call, so that the others of a folder are read all the same.
 */
export async function openWorkbook(
  path: string,
  signal: AbortSignal,
  options: { readonly documents?: boolean } = {},
): Promise<ReadFile> {
  const version = versionOf(path);
  const key = `${path} ${version} ${options.documents === true}`;
  const known = kept.find((each) => each.key === key);
  if (known !== undefined) return { version, workbook: known.workbook };
  try {
    const workbook = await readWorkbook(path, signal, options);
    keep({ key, workbook, cells: cellsOf(workbook) });
    return { version, workbook };
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'call.cancelled') return { version, fault: error };
    throw error;
  }
}

/** Size and time of change: what tells one version of a file from another. */
export function versionOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'missing' : `${stat.size} ${stat.mtimeMs}`;
}

function keep(fresh: Kept): void {
  kept.push(fresh);
  while (kept.length > 1 && kept.reduce((sum, { cells }) => sum + cells, 0) > MOST_CELLS) kept.shift();
}

function cellsOf(workbook: WorkbookData): number {
  return workbook.sheets.reduce(
    (sum, sheet) => sheet.rows.reduce((cells, row) => cells + row.length, sum),
    0,
  );
}
