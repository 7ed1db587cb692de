import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readBytes } from '../../../electron/compute/workbook/read.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { SheetData, WorkbookData } from '../../../shared/domain/importing/sheet.ts';

/** Reads a file without a thread. */
export async function readHere(path: string): Promise<WorkbookData> {
  return readBytes(await readFile(path), basename(path));
}

/** The only sheet of a workbook. */
export function onlySheet(workbook: WorkbookData): SheetData {
  const [sheet] = workbook.sheets;
  if (sheet === undefined || workbook.sheets.length !== 1) throw new Error('not one sheet');
  return sheet;
}

/** The refusal that something ends in; fails when it goes well or ends in a fault of the program. */
export async function refusalOf(doing: Promise<unknown>): Promise<Refusal> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
