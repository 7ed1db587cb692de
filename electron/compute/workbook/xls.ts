import { CFB, read, type CellObject, type WorkBook } from '@e965/xlsx';
import type { SheetData, WorkbookData } from '../../../shared/domain/importing/sheet.ts';
import { readBiffFacts, type BiffSheet } from './biff.ts';
import { numberText } from './cell-text.ts';
import { emptyTally, newGrid, type Tally } from './grid.ts';
import { LIMITS } from './limits.ts';
import { notesOf } from './notes.ts';
import type { Refusals } from './refusals.ts';

/** [MS-XLS] §2.5.10 */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

// SheetJS declares its container reader as `any`.
const container = CFB as {
  read(bytes: Buffer, options: { type: 'buffer' }): Container;
};

interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly {
    readonly name: string;
    readonly size: number;
    readonly content?: Uint8Array;
  }[];
}

/**
 * Reads an OLE compound file: .xls of Excel 97 and later, .et of WPS. The container also holds Word documents,
 * presentations and every password-protected .xlsx: those are refused by name.
 */
export function readOle(bytes: Buffer, say: Refusals): WorkbookData {
  let file: Container;
  try {
    file = container.read(bytes, { type: 'buffer' });
  } catch {
    throw say.damaged('文件不完整');
  }
  const names = file.FileIndex.map((each) => each.name.toLowerCase());
  const has = (name: string) => names.includes(name);
  if (has('encryptedpackage') || has('encryptioninfo')) throw say.encrypted();
  const entry =
    file.FileIndex.find((each) => each.name.toLowerCase() === 'workbook') ??
    file.FileIndex.find((each) => each.name.toLowerCase() === 'book');
  if (entry === undefined) {
    if (has('worddocument')) throw say.notAWorkbook('Word 文档');
    if (has('powerpoint document')) throw say.notAWorkbook('PowerPoint 演示文稿');
    throw say.notAWorkbook(null);
  }
  const content = entry.content;
  if (content === undefined || content.length < entry.size) throw say.damaged('文件不完整，后半部分缺失');
  const stream = Buffer.from(content.buffer, content.byteOffset, entry.size);
  return readBiff(stream, has('_vba_project_cur'), say);
}

function readBiff(stream: Buffer, macros: boolean, say: Refusals): WorkbookData {
  const facts = readBiffFacts(stream, say);
  let workbook: WorkBook;
  try {
    workbook = read(stream, {
      type: 'buffer',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellNF: true,
      // One more than allowed, so that a sheet which is too long shows.
      sheetRows: LIMITS.rows + 1,
    });
  } catch {
    throw say.damaged('内容读不出来');
  }
  const tally = emptyTally();
  const sheets = facts.sheets.map((sheet) => readSheet(workbook, sheet, facts.date1904, tally, say));
  return { format: 'xls', sheets, notes: notesOf(sheets, tally, macros) };
}

function readSheet(
  workbook: WorkBook,
  facts: BiffSheet,
  date1904: boolean,
  tally: Tally,
  say: Refusals,
): SheetData {
  const sheet = workbook.Sheets[facts.name];
  if (sheet === undefined) throw say.damaged('内容缺失', facts.name);
  const grid = newGrid(facts.name, facts.hidden, tally, say);
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  for (const [row, cells] of rows.entries())
    if (cells !== undefined)
      for (const [column, cell] of cells.entries())
        if (cell !== undefined) grid.put(row + 1, column + 1, cellText(cell, date1904));
  for (const { s, e } of sheet['!merges'] ?? [])
    grid.merge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  for (const row of facts.hiddenRows) grid.hideRow(row);
  for (const { first, last } of facts.hiddenColumns) grid.hideColumns(first, last);
  grid.countFormula(facts.formulas);
  return grid.finish();
}

function cellText({ t, v, z }: CellObject, date1904: boolean): string {
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  if (t === 'e') return typeof v === 'number' ? (ERRORS[v] ?? '#N/A') : '#N/A';
  if (typeof v === 'number') return numberText(v, typeof z === 'string' ? z : 'General', date1904);
  return typeof v === 'string' ? v : '';
}
