import type { SheetToWrite } from '../../../shared/domain/importing/sheet.ts';
import { LIMITS } from './limits.ts';
import type { Refusals } from './refusals.ts';
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
} from './xlsx-package.ts';

/** Cell styles by their place in styles.xml. */
const STYLE = { text: 1, header: 2, wrapped: 3, number: 4 } as const;

const NARROWEST = 6;
const WIDEST = 50;
/** From this width on (in characters, A4 upright holds about 90) a sheet is printed across. */
const ACROSS_FROM = 90;

/**
 * The bytes of an .xlsx. Every cell is a shared text with the number format `@`, so that a value starting with
 * = + - @ is never a formula and an ID number stays whole; only columns declared as numbers hold numbers.
 * @throws Refusal `workbook.cell-too-long`, `workbook.too-many-rows`: what Excel cannot hold is not cut
 */
export async function xlsxBytes(sheets: readonly SheetToWrite[], say: Refusals): Promise<Buffer[]> {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const strings = createStrings();
  const parts: SheetPart[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const xml = sheetXml(sheet, index === 0, strings, say);
    parts.push({ name: names[index] ?? '', titleRows: [1, 1], part: await sheetPart(index, xml) });
  }
  return xlsxPackage(parts, strings, STYLES);
}

function* sheetXml(
  sheet: SheetToWrite,
  first: boolean,
  strings: SharedStrings,
  say: Refusals,
): Generator<string> {
  const widths = columnWidths(sheet);
  if (sheet.rows.length + 1 > LIMITS.excelRows || widths.length > LIMITS.excelColumns)
    throw say.tooLongToWrite(sheet.name);
  const numbers = new Set(sheet.numberColumns);
  const across = widths.reduce((sum, width) => sum + width, 0) > ACROSS_FROM;
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  if (widths.length > 0)
    yield `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${numbers.has(index + 1) ? STYLE.number : STYLE.text}" customWidth="1"/>`).join('')}</cols>`;
  yield '<sheetData>';
  const letters = widths.map((_, index) => columnName(index + 1));
  let row = 0;
  for (const cells of [[sheet.header], sheet.rows].flatMap((each) => each)) {
    row++;
    let xml = `<row r="${row}">`;
    for (const [index, text] of cells.entries()) {
      if (text === '') continue;
      if (text.length > LIMITS.cellText) throw say.cellTooLong(sheet.name, row, index + 1);
      const place = `<c r="${letters[index] ?? ''}${row}" s="`;
      if (row > 1 && numbers.has(index + 1) && isPlainNumber(text))
        xml += `${place}${STYLE.number}"><v>${text}</v></c>`;
      else {
        const style = row === 1 ? STYLE.header : text.includes('\n') ? STYLE.wrapped : STYLE.text;
        xml += `${place}${style}" t="s"><v>${strings.refer(text)}</v></c>`;
      }
    }
    yield `${xml}</row>`;
  }
  yield `</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${across ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** In characters of the standard font: a Chinese character takes two. */
function columnWidths({ header, rows }: SheetToWrite): number[] {
  const widths: number[] = [];
  for (const cells of [header, ...rows])
    for (const [index, text] of cells.entries()) {
      const before = widths[index] ?? NARROWEST;
      widths[index] = before >= WIDEST ? WIDEST : Math.min(WIDEST, Math.max(before, shownWidth(text) + 2));
    }
  return widths;
}

function shownWidth(text: string): number {
  let widest = 0;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) {
      widest = Math.max(widest, width);
      width = 0;
    } else width += code > 0x2e80 ? 2 : 1;
  }
  return Math.max(widest, width);
}

const FONT = '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>';
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
