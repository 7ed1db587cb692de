import { packedPart, zipOf, type PackedPart } from './write-zip.ts';

/** What every .xlsx consists of beside the contents of its sheets; whoever writes one brings sheets and styles. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The texts of a workbook, each kept once. */
export interface SharedStrings {
  /** The number of a text in the list. */
  readonly refer: (text: string) => number;
  readonly all: ReadonlyMap<string, number>;
}

export function createStrings(): SharedStrings {
  const all = new Map<string, number>();
  return {
    all,
    refer: (text) => {
      const known = all.get(text);
      if (known !== undefined) return known;
      all.set(text, all.size);
      return all.size - 1;
    },
  };
}

/** A sheet that is packed already; `titleRows` are repeated on every printed page. */
export interface SheetPart {
  readonly name: string;
  readonly titleRows: readonly [first: number, last: number];
  readonly part: PackedPart;
}

export const sheetPart = (index: number, xml: Iterable<string>): Promise<PackedPart> =>
  packedPart(`xl/worksheets/sheet${index + 1}.xml`, xml);

/** The bytes of a workbook of these sheets. */
export async function xlsxPackage(
  sheets: readonly SheetPart[],
  strings: SharedStrings,
  styles: string,
): Promise<Buffer[]> {
  const numbers = sheets.map((_, index) => index + 1);
  const small: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(numbers),
    'xl/styles.xml': styles,
  };
  const heads: PackedPart[] = [];
  for (const [name, xml] of Object.entries(small)) heads.push(await packedPart(name, [xml]));
  return zipOf([
    ...heads,
    ...sheets.map(({ part }) => part),
    await packedPart('xl/sharedStrings.xml', stringsXml(strings.all)),
  ]);
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

/** A number that Excel gives back unchanged: no leading zero, no plus, at most 15 digits. */
export function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, '').length <= 15;
}

/** A, B, … Z, AA … for columns counted from 1. */
export function columnName(column: number): string {
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
export function escapeText(text: string): string {
  if (!/[&<>_\p{Cc}\ud800-\udfff\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replace(/[&<>]/gu, (character) => MARKUP[character] ?? character);
}

const attributeText = (text: string) => escapeText(text).replaceAll('"', '&quot;');

function workbookXml(parts: readonly SheetPart[]): string {
  const sheets = parts.map(
    ({ name }, index) =>
      `<sheet name="${attributeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = parts.map(
    ({ name, titleRows: [first, last] }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${attributeText(name.replaceAll("'", "''"))}'!$${first}:$${last}</definedName>`,
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
