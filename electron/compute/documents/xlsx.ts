import { linesAt, widthOf } from '../../../shared/domain/documents/fitting.ts';
import {
  printedWidth,
  richCell,
  type Paper,
  type PaperPage,
  type PaperRow,
  type PaperTable,
  type Part,
} from '../../../shared/domain/documents/paper.ts';
import { columnPlaces } from '../../../shared/domain/documents/table-places.ts';
import {
  columnName,
  createStrings,
  DOCUMENT,
  isPlainNumber,
  MAIN,
  sheetNames,
  sheetPart,
  type SharedStrings,
  type SheetPart,
  XML,
  xlsxPackage,
} from '../workbook/xlsx-package.ts';
import { pageFooter, pageSetup, STYLE, STYLES } from './xlsx-look.ts';

/** The bytes of a paper as a workbook: a sheet for each table, with what stands over and under it. */
export async function paperXlsx(paper: Paper): Promise<Uint8Array> {
  const sheets = sheetsOf(paper);
  const names = sheetNames(sheets.map(({ over }) => ownTitle(over) ?? paper.title));
  const strings = createStrings();
  const parts: SheetPart[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const written = writeSheet(sheet, paper.page, strings);
    parts.push({
      name: names[index] ?? '',
      titleRows: written.titleRows,
      part: await sheetPart(index, sheetXml(written, paper.page, index === 0)),
    });
  }
  return new Uint8Array(Buffer.concat(await xlsxPackage(parts, strings, STYLES)));
}

/** What stands as the title over a table. */
const ownTitle = (over: readonly Part[]): string | undefined =>
  over.flatMap((part) => (part.is === 'title' ? [part.text] : [])).at(0);

interface Sheet {
  readonly over: readonly Part[];
  readonly table: PaperTable;
  readonly under: readonly Part[];
}

/** What stands before the first table or after a new page belongs to the table that follows, all else to the last. */
function sheetsOf({ parts }: Paper): Sheet[] {
  const sheets: { over: Part[]; table: PaperTable; under: Part[] }[] = [];
  let over: Part[] = [];
  for (const part of parts) {
    const last = sheets.at(-1);
    if (part.is === 'table') {
      sheets.push({ over, table: part.table, under: [] });
      over = [];
    } else if (part.is === 'closing' && last !== undefined) last.under.push(part);
    else if (part.is !== 'new-page') over.push(part);
  }
  sheets.at(-1)?.under.push(...over);
  return sheets;
}

interface Written {
  readonly widths: readonly number[];
  readonly rows: readonly string[];
  readonly merges: readonly string[];
  readonly titleRows: readonly [first: number, last: number];
}

function writeSheet({ over, table, under }: Sheet, page: PaperPage, strings: SharedStrings): Written {
  const columns = table.columns.length;
  const lastColumn = columnName(columns);
  const rows: string[] = [];
  const merges: string[] = [];
  const put = (cells: string, height: number) => {
    rows.push(`<row r="${rows.length + 1}" ht="${height.toFixed(1)}" customHeight="1">${cells}</row>`);
  };
  const textCell = (column: number, text: string, style: number) =>
    `<c r="${columnName(column)}${rows.length + 1}" s="${style}" t="s"><v>${strings.refer(text)}</v></c>`;

  const wide = (text: string, style: number, height: number) => {
    if (columns > 1) merges.push(`A${rows.length + 1}:${lastColumn}${rows.length + 1}`);
    put(textCell(1, text, style), height);
  };
  const beside = (left: string, right: string) => {
    const middle = Math.max(1, Math.ceil(columns / 2));
    const row = rows.length + 1;
    if (columns === 1) {
      put(textCell(1, `${left}　${right}`, STYLE.line), 18);
      return;
    }
    if (middle > 1) merges.push(`A${row}:${columnName(middle)}${row}`);
    if (columns - middle > 1) merges.push(`${columnName(middle + 1)}${row}:${lastColumn}${row}`);
    put(textCell(1, left, STYLE.line) + textCell(middle + 1, right, STYLE.rightLine), 18);
  };
  const around = (part: Part) => {
    if (part.is === 'title') wide(part.text, STYLE.title, 30);
    else if (part.is === 'ends') beside(part.left, part.right);
    else if (part.is === 'text') wide(part.text, STYLE.line, linesHeight(part.text, page));
    else if (part.is === 'closing') {
      for (const line of part.lines) wide(line, STYLE.line, linesHeight(line, page));
      for (const line of part.seal) wide(line, STYLE.rightLine, 20);
    }
  };
  const tableRows = (block: readonly PaperRow[], header: boolean) => {
    const places = columnPlaces(block, columns);
    for (const [at, row] of block.entries()) {
      let cells = '';
      let next = 1;
      const row1 = rows.length + 1;
      for (const [index, cell] of row.entries()) {
        const { text, columns: wideBy = 1, rows: down = 1, align, size } = richCell(cell);
        const column = (places[at]?.[index] ?? 0) + 1;
        // Cells under a merged one keep their lines.
        for (; next < column; next += 1) cells += emptyCell(next, row1);
        const declared = table.columns[column - 1];
        const centred = (align ?? declared?.align) === 'centre';
        const style = header ? STYLE.header : centred ? STYLE.centre : STYLE.start;
        if (wideBy > 1 || down > 1)
          merges.push(`${columnName(column)}${row1}:${columnName(column + wideBy - 1)}${row1 + down - 1}`);
        cells +=
          !header && declared?.numbers === true && size === undefined && isPlainNumber(text)
            ? `<c r="${columnName(column)}${row1}" s="${STYLE.number}"><v>${text}</v></c>`
            : textCell(column, text, style);
        for (next = column + 1; next < column + wideBy; next += 1) cells += emptyCell(next, row1);
      }
      for (; next <= columns; next += 1) cells += emptyCell(next, row1);
      put(cells, rowPoints(row, places[at] ?? [], table));
    }
  };

  over.forEach(around);
  const firstHeader = rows.length + 1;
  tableRows(table.header, true);
  const titleRows = [firstHeader, Math.max(rows.length, firstHeader)] as const;
  for (const group of table.groups) tableRows(group, false);
  under.forEach(around);
  return { widths: table.columns.map(({ width }) => characters(width)), rows, merges, titleRows };
}

const emptyCell = (column: number, row: number): string =>
  `<c r="${columnName(column)}${row}" s="${STYLE.start}"/>`;

/** The height in points that the fullest cell of a row needs: Excel does not look for it in merged cells. */
function rowPoints(row: PaperRow, places: readonly number[], table: PaperTable): number {
  const lines = row.map((cell, index) => {
    const { text, columns = 1, rows = 1, size = table.size } = richCell(cell);
    if (rows > 1) return 0;
    const from = places[index] ?? 0;
    const width = table.columns.slice(from, from + columns).reduce((sum, column) => sum + column.width, 0);
    return linesAt(text, { width, align: 'start' }, size) * size * 1.35;
  });
  return Math.max((table.rowHeight * 72) / 25.4, ...lines);
}

function linesHeight(text: string, page: PaperPage): number {
  const perLine = printedWidth(page) / ((10.5 * 25.4) / 72);
  return 16 * Math.max(1, ...text.split('\n').map((line) => Math.ceil(widthOf(line) / perLine)));
}

/** Millimetres as widths of a figure in the standard font, which Excel counts columns in. */
const characters = (millimetres: number): number =>
  Math.max(1, Math.round((((millimetres / 25.4) * 96 - 5) / 7) * 100) / 100);

function* sheetXml(
  { widths, rows, merges, titleRows: [, lastTitle] }: Written,
  page: PaperPage,
  first: boolean,
): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="${lastTitle}" topLeftCell="A${lastTitle + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield* rows;
  yield '</sheetData>';
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield `${pageSetup(page)}${pageFooter(page)}</worksheet>`;
}
