import { TextDecoder } from 'node:util';
import { builtInFormat } from './formats.ts';
import type { Refusals } from './refusals.ts';
import { XmlFault, xmlScanner, type XmlListener } from './xml.ts';
import { partName, type Zip, type ZipPart } from './zip.ts';

/** One sheet as the workbook names it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart;
}

/** What the small parts of an .xlsx say. */
export interface XlsxOutline {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly strings: ZipPart | null;
  readonly styles: ZipPart | null;
  readonly macros: boolean;
}

const REL = '/relationships/';

/** Where the workbook is, which sheets it has and what belongs to them. Follows relations, never fixed names. */
export async function readOutline(zip: Zip, say: Refusals): Promise<XlsxOutline> {
  const workbook = await findWorkbook(zip, say);
  const relations = await readRelations(zip, workbook, say);
  const find = (type: string) =>
    relations.flatMap((each) => (each.type === type ? [zip.parts.get(each.target) ?? null] : []))[0] ?? null;

  const sheets: SheetPart[] = [];
  let date1904 = false;
  const byId = new Map(relations.map((each) => [each.id, each]));
  const missing: string[] = [];
  await scanPart(zip, workbook, say, {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const relation = byId.get(attribute('id') ?? '');
      const sheet = attribute('name') ?? '';
      // Charts and macro sheets of old have no cells.
      if (relation !== undefined && relation.type !== 'worksheet') return;
      const part = relation === undefined ? undefined : zip.parts.get(relation.target);
      if (part === undefined) missing.push(sheet);
      else sheets.push({ name: sheet, hidden: (attribute('state') ?? 'visible') !== 'visible', part });
    },
    close() {},
    text() {},
  });
  const [lost] = missing;
  if (lost !== undefined) throw say.damaged('内容缺失', lost);
  return {
    sheets,
    date1904,
    strings: find('sharedStrings'),
    styles: find('styles'),
    macros: [...zip.parts.keys()].some((name) => name.endsWith('vbaproject.bin')),
  };
}

/** Number format of each cell style, by its index. */
export async function readFormats(zip: Zip, part: ZipPart | null, say: Refusals): Promise<readonly string[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  if (part !== null)
    await scanPart(zip, part, say, {
      open(name, attribute) {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        else if (name === 'xf' && inCellFormats) ids.push(Number(attribute('numFmtId') ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
      text() {},
    });
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}

/** The texts that cells refer to by number. Runs of rich text are joined, phonetic guides left out. */
export async function readStrings(zip: Zip, part: ZipPart | null, say: Refusals): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = false;
  if (part !== null)
    await scanPart(zip, part, say, {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') taking = !phonetic;
      },
      close(name) {
        if (name === 't') taking = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') strings.push(unescapeText(text));
      },
      text(piece) {
        if (taking) text += piece;
      },
    });
  return strings;
}

/** Excel writes characters that XML cannot hold as `_x0007_`, and an underscore that looks like one as `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Reads one part of the zip as XML; what is none is refused as damaged, with the sheet's name where there is one. */
export async function scanPart(
  zip: Zip,
  part: ZipPart,
  say: Refusals,
  listener: XmlListener,
  sheet?: string,
): Promise<void> {
  const scanner = xmlScanner(listener);
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of zip.unpack(part)) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      scanner.push(decoder.decode(piece, { stream: true }));
    }
    if (decoder !== undefined) scanner.push(decoder.decode());
    scanner.end();
  } catch (error) {
    if (error instanceof XmlFault || isEncodingFault(error)) throw say.damaged('内容不完整或写法不对', sheet);
    throw error;
  }
}

function isEncodingFault(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

/** XML is UTF-8 unless it starts as UTF-16 does. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

interface Relation {
  readonly id: string;
  /** Last step of the relation's type: `worksheet`, `sharedStrings` … the same in strict and transitional files. */
  readonly type: string;
  readonly target: string;
}

async function findWorkbook(zip: Zip, say: Refusals): Promise<ZipPart> {
  const root = zip.parts.get('_rels/.rels');
  const relations = root === undefined ? [] : await readRelationsPart(zip, root, '', say);
  const named = relations.find((each) => each.type === 'officeDocument')?.target;
  const part = zip.parts.get(named ?? 'xl/workbook.xml') ?? zip.parts.get('xl/workbook.xml');
  if (part === undefined) throw say.damaged('找不到工作簿');
  return part;
}

async function readRelations(zip: Zip, of: ZipPart, say: Refusals): Promise<readonly Relation[]> {
  const path = partName(of.name);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const part = zip.parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return part === undefined ? [] : readRelationsPart(zip, part, folder, say);
}

async function readRelationsPart(
  zip: Zip,
  part: ZipPart,
  folder: string,
  say: Refusals,
): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  await scanPart(zip, part, say, {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const type = attribute('Type') ?? '';
      const at = type.lastIndexOf(REL);
      relations.push({
        id: attribute('Id') ?? '',
        type: at < 0 ? type : type.slice(at + REL.length),
        target: resolve(folder, attribute('Target') ?? ''),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** A target is relative to the folder of the part that names it, or absolute within the zip. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of partName(path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
