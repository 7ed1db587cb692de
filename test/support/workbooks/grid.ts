import { writeFileSync } from 'node:fs';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { biffBytes } from './biff.ts';
import { gbkBytes } from './gbk.ts';

/** A cell of a test workbook. A string is always text, a number always a number. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | {
      readonly v: string | number;
      /** Number format, such as `0.00` or `yyyy/m/d`. */
      readonly format?: string;
      /** Without the equals sign; `v` is the value calculated last. */
      readonly formula?: string;
    }
  /** An error such as `#N/A`. */
  | { readonly error: '#N/A' | '#REF!' | '#DIV/0!' };

export type TestGrid = readonly (readonly TestCell[])[];

export interface TestSheet {
  readonly name: string;
  readonly rows: TestGrid;
  readonly hidden?: boolean;
  /** As Excel writes them: `A1:C1`. */
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
}

export interface GridOptions extends Omit<TestSheet, 'name' | 'rows'> {
  readonly as: 'xlsx' | 'xls' | 'csv-utf8' | 'csv-bom' | 'csv-gbk';
  readonly date1904?: boolean;
  /** Between the cells of a text file; a comma unless told. */
  readonly delimiter?: string;
}

/**
 * Writes a test workbook. `.xlsx` comes from SheetJS; `.xls` is made by hand with the records that Excel writes
 * (shared strings, RK, ROW), since SheetJS cuts texts in .xls at 255 characters; text files hold the first sheet.
 * A grid becomes one sheet “Sheet1”, to which the options apply; of sheets each has its own.
 */
export function writeGrid(
  path: string,
  content: TestGrid | readonly TestSheet[],
  options: GridOptions,
): void {
  const { as, date1904 = false, delimiter = ',', ...own } = options;
  const sheets = isGrid(content) ? [{ name: 'Sheet1', rows: content, ...own }] : content;
  writeFileSync(path, bytesOf(sheets, as, date1904, delimiter));
}

function isGrid(content: TestGrid | readonly TestSheet[]): content is TestGrid {
  return content.every((each) => Array.isArray(each));
}

function bytesOf(
  sheets: readonly TestSheet[],
  as: GridOptions['as'],
  date1904: boolean,
  delimiter: string,
): Buffer {
  if (as === 'xlsx') return xlsxBytes(sheets, date1904);
  if (as === 'xls') return biffBytes(sheets, { date1904 });
  const text = (sheets[0]?.rows ?? [])
    .map((row) => row.map((cell) => textField(cell, delimiter)).join(delimiter))
    .join('\r\n');
  if (as === 'csv-gbk') return gbkBytes(text);
  return Buffer.from(as === 'csv-bom' ? `\ufeff${text}` : text, 'utf8');
}

function textField(cell: TestCell, delimiter: string): string {
  const text =
    cell === null
      ? ''
      : typeof cell === 'object'
        ? 'error' in cell
          ? cell.error
          : String(cell.v)
        : String(cell);
  return text.includes(delimiter) || /["\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function xlsxBytes(sheets: readonly TestSheet[], date1904: boolean): Buffer {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })),
  };
  // SheetJS declares `any`; of type `buffer` it is a Buffer.
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer;
}

const ERROR_CODES = { '#N/A': 0x2a, '#REF!': 0x17, '#DIV/0!': 0x07 } as const;

function worksheet({ rows, merges, hiddenRows = [], hiddenColumns = [] }: TestSheet): WorkSheet {
  const data = rows.map((row) => row.map((cell) => cellObject(cell) ?? { t: 'z' as const }));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const sheet: WorkSheet = {
    // SheetJS cannot write a sheet without any row.
    '!data': data.length === 0 ? [[]] : data,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } }),
  };
  if (merges !== undefined) sheet['!merges'] = merges.map((each) => utils.decode_range(each));
  if (hiddenRows.length > 0)
    sheet['!rows'] = rows.map((_, index) => ({ hidden: hiddenRows.includes(index + 1) }));
  if (hiddenColumns.length > 0)
    sheet['!cols'] = Array.from({ length: width }, (_, index) => ({
      hidden: hiddenColumns.includes(index + 1),
    }));
  return sheet;
}

function cellObject(cell: TestCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'boolean') return { t: 'b', v: cell };
  if ('error' in cell) return { t: 'e', v: ERROR_CODES[cell.error] };
  return {
    t: typeof cell.v === 'number' ? 'n' : 's',
    v: cell.v,
    ...(cell.format === undefined ? {} : { z: cell.format }),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
  };
}
