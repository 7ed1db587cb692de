import { isChineseBuiltIn } from './formats.ts';
import type { Refusals } from './refusals.ts';

/** What the records of an .xls say besides the cells, which SheetJS reads. */
export interface BiffSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly formulas: number;
  /** From 1. */
  readonly hiddenRows: readonly number[];
  /** From 1, both included. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

export interface BiffFacts {
  readonly date1904: boolean;
  readonly sheets: readonly BiffSheet[];
}

/** Record numbers of [MS-XLS] §2.3. */
const FORMULA = 0x0006;
const END = 0x000a;
const DATE_1904 = 0x0022;
const FILE_PASS = 0x002f;
const COLUMNS = 0x007d;
const SHEET = 0x0085;
const CELL_FORMAT = 0x00e0;
const ROW = 0x0208;
const FORMAT = 0x041e;
const BEGIN = 0x0809;
const BIFF8 = 0x0600;

interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

/**
 * Walks the records of a BIFF8 stream. Refuses what is encrypted, older than Excel 97, or ends before its sheets do:
 * SheetJS would give the rows up to there and say nothing. Changes the stream at one point: Chinese built-in
 * number formats, which SheetJS does not know, become the ones that show the same parts of a date.
 */
export function readBiffFacts(stream: Buffer, say: Refusals): BiffFacts {
  const first = records(stream, 0, say).next();
  if (first.done === true || first.value.type !== BEGIN || first.value.data.readUInt16LE(0) !== BIFF8)
    throw say.oldFormat('很旧的 Excel 文件');
  let date1904 = false;
  const places: { name: string; hidden: boolean; at: number }[] = [];
  const ownFormats = new Set<number>();
  const cellFormats: Buffer[] = [];
  for (const { type, data } of records(stream, 0, say)) {
    if (type === FILE_PASS) throw say.encrypted();
    if (type === DATE_1904) date1904 = data.length >= 2 && data.readUInt16LE(0) === 1;
    else if (type === FORMAT && data.length >= 2) ownFormats.add(data.readUInt16LE(0));
    else if (type === CELL_FORMAT && data.length >= 4) cellFormats.push(data);
    else if (type === SHEET) {
      const place = sheetPlace(data, say);
      if (place !== null) places.push(place);
    }
  }
  for (const data of cellFormats) {
    const id = data.readUInt16LE(2);
    if (!ownFormats.has(id) && isChineseBuiltIn(id)) data.writeUInt16LE(knownInstead(id), 2);
  }
  return { date1904, sheets: places.map((place) => sheetFacts(stream, place, say)) };
}

/** Of the formats that every program knows: year and month (17), date (14), time (20), time with seconds (21). */
function knownInstead(id: number): number {
  if ([27, 36, 50, 52, 57].includes(id)) return 17;
  if ([32, 34, 55].includes(id)) return 20;
  return [33, 35, 56].includes(id) ? 21 : 14;
}

/** [MS-XLS] §2.4.28; null: a chart or a macro sheet, which have no cells. */
function sheetPlace(data: Buffer, say: Refusals): { name: string; hidden: boolean; at: number } | null {
  if (data.length < 8) throw say.damaged('工作表目录不完整');
  const wide = (data.readUInt8(7) & 1) === 1;
  const length = data.readUInt8(6) * (wide ? 2 : 1);
  const name = data.toString(wide ? 'utf16le' : 'latin1', 8, 8 + length);
  if (data.readUInt8(5) !== 0) return null;
  return { name, hidden: (data.readUInt8(4) & 3) !== 0, at: data.readUInt32LE(0) };
}

function sheetFacts(
  stream: Buffer,
  { name, hidden, at }: { name: string; hidden: boolean; at: number },
  say: Refusals,
): BiffSheet {
  let formulas = 0;
  const hiddenRows: number[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  for (const { type, data } of records(stream, at, say, name)) {
    if (type === FORMULA) formulas++;
    else if (type === ROW && data.length >= 16 && (data.readUInt8(12) & 0x20) !== 0)
      hiddenRows.push(data.readUInt16LE(0) + 1);
    else if (type === COLUMNS && data.length >= 10 && (data.readUInt8(8) & 1) === 1)
      hiddenColumns.push({ first: data.readUInt16LE(0) + 1, last: data.readUInt16LE(2) + 1 });
  }
  return { name, hidden, formulas, hiddenRows, hiddenColumns };
}

/** The records of one substream with its own BOF and EOF; those of charts inside it are passed over. */
function* records(stream: Buffer, start: number, say: Refusals, sheet?: string): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at === start && type !== BEGIN) break;
    if (at + 4 + length > stream.length) break;
    if (type === BEGIN) depth++;
    if (depth === 1) yield { type, data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
    if (type === END && --depth === 0) return;
  }
  if (start === 0 && (stream.length < 8 || stream.readUInt16LE(0) !== BEGIN)) return;
  throw say.damaged('文件不完整，后半部分缺失', sheet);
}
