import type { SheetToWrite } from '../../../shared/domain/importing/sheet.ts';
import { LIMITS } from './limits.ts';
import type { Refusals } from './refusals.ts';
import { packedPart, zipOf, type PackedPart } from './write-zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

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
  const strings = new Map<string, number>();
  const parts: PackedPart[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const xml = sheetXml(sheet, index === 0, strings, say);
    parts.push(await packedPart(`xl/worksheets/sheet${index + 1}.xml`, xml));
  }
  const numbers = sheets.map((_, index) => index + 1);
  const small: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(names),
    'xl/_rels/workbook.xml.rels': workbookRelations(numbers),
    'xl/styles.xml': STYLES,
  };
  const heads: PackedPart[] = [];
  for (const [name, xml] of Object.entries(small)) heads.push(await packedPart(name, [xml]));
  return zipOf([...heads, ...parts, await packedPart('xl/sharedStrings.xml', stringsXml(strings))]);
}

/** Names that Excel takes: no `[]:*?/\`, at most 31 characters, no two alike; the full name stays in the cells' titles. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
      .replace(/^'+|'+$/gu, '')
      .trim();
    const base = plain === '' ? `Sheet${index + 1}` : plain;
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : `(${copy})`;
      const candidate = base.slice(0, 31 - ending.length) + ending;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

function* sheetXml(
  sheet: SheetToWrite,
  first: boolean,
  strings: Map<string, number>,
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
  const refer = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
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
        xml += `${place}${style}" t="s"><v>${refer(text)}</v></c>`;
      }
    }
    yield `${xml}</row>`;
  }
  yield `</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${across ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** A number that Excel gives back unchanged: no leading zero, no plus, at most 15 digits. */
function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, '').length <= 15;
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

function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
  yield '</sst>';
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; what XML cannot hold is written the way Excel does (`_x0007_`), so that it comes back the same. */
function escapeText(text: string): string {
  if (!/[&<>_\p{Cc}\ud800-\udfff\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replace(/[&<>]/gu, (character) => MARKUP[character] ?? character);
}

const attributeText = (text: string) => escapeText(text).replaceAll('"', '&quot;');

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${attributeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${attributeText(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function workbookRelations(numbers: readonly number[]): string {
  const sheets = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const next = numbers.length + 1;
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${next}" Type="${DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId${next + 1}" Type="${DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
}

function contentTypes(numbers: readonly number[]): string {
  const parts = [
    ['xl/workbook.xml', 'sheet.main'],
    ...numbers.map((number) => [`xl/worksheets/sheet${number}.xml`, 'worksheet'] as const),
    ['xl/styles.xml', 'styles'],
    ['xl/sharedStrings.xml', 'sharedStrings'],
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${SHEET_TYPE}.${type}+xml"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

const FONT = '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>';
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
