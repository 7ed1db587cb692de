import { CFB } from '@e965/xlsx';
import type { TestCell, TestSheet } from './grid.ts';

export interface BiffOptions {
  readonly date1904?: boolean;
  /** Adds a FILEPASS record, as a workbook with a password has. */
  readonly password?: boolean;
  /** Adds the storage in which macros lie. */
  readonly macros?: boolean;
  /** Gives plain numbers this built-in format, without a FORMAT record, as a Chinese Excel does; no other formats then. */
  readonly builtInFormat?: number;
  /** 0x0500 is Excel 95. */
  readonly version?: number;
}

const ERROR_CODES = { '#N/A': 0x2a, '#REF!': 0x17, '#DIV/0!': 0x07 } as const;
const CONTINUE = 0x3c;
const LONGEST_RECORD = 8224;

const u16 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, index * 2);
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const record = (type: number, ...data: readonly Buffer[]) => {
  const body = Buffer.concat(data);
  return Buffer.concat([u16(type, body.length), body]);
};
const wide = (text: string) => Buffer.from(text, 'utf16le');

/** The workbook stream of BIFF8 as Excel writes it: shared strings over several CONTINUE records, RK, ROW, MERGEDCELLS. */
export function biffStream(sheets: readonly TestSheet[], options: BiffOptions = {}): Buffer {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const formats: string[] = [];
  const refer = (text: string) => {
    const known = places.get(text) ?? strings.length;
    if (known === strings.length) strings.push(text);
    places.set(text, known);
    return known;
  };
  const bodies = sheets.map((sheet) => sheetStream(sheet, refer, formats, options));
  const start = record(0x809, u16(options.version ?? 0x600, 5, 0, 1997), u32(0), u32(6));
  const middle = Buffer.concat([
    ...(options.password === true ? [record(0x2f, u16(0), Buffer.alloc(4))] : []),
    record(0x42, u16(1200)),
    record(0x22, u16(options.date1904 === true ? 1 : 0)),
    ...formats.map((format, index) =>
      record(0x41e, u16(164 + index, format.length), Buffer.of(1), wide(format)),
    ),
    ...Array.from({ length: 15 }, () => cellFormat(0, 0xfff5)),
    cellFormat(0, 1),
    ...formats.map((_, index) => cellFormat(164 + index, 1)),
    cellFormat(options.builtInFormat ?? 0, 1),
  ]);
  const end = Buffer.concat([...sharedStrings(strings), record(0x0a)]);
  const headLength = sheets.reduce((sum, { name }) => sum + 12 + wide(name).length, 0);
  let at = start.length + middle.length + headLength + end.length;
  const heads = sheets.map(({ name, hidden }, index) => {
    const place = at;
    at += bodies[index]?.length ?? 0;
    return record(0x85, u32(place), Buffer.of(hidden === true ? 1 : 0, 0, name.length, 1), wide(name));
  });
  return Buffer.concat([start, middle, ...heads, end, ...bodies]);
}

/** An .xls (or .et) file: the stream in an OLE container. */
export function biffBytes(sheets: readonly TestSheet[], options: BiffOptions = {}): Buffer {
  const streams: Record<string, Buffer> = { '/Workbook': biffStream(sheets, options) };
  if (options.macros === true) streams['/_VBA_PROJECT_CUR/VBA/dir'] = Buffer.from('not run');
  return oleBytes(streams);
}

/** An OLE compound file with these streams. */
export function oleBytes(streams: Readonly<Record<string, Buffer>>): Buffer {
  // SheetJS declares its container as `any`.
  const container = CFB as {
    utils: { cfb_new(options: object): object; cfb_add(file: object, path: string, content: Buffer): void };
    write(file: object, options: object): Buffer;
  };
  const file = container.utils.cfb_new({ root: 'Root Entry' });
  for (const [path, content] of Object.entries(streams)) container.utils.cfb_add(file, path, content);
  return container.write(file, { type: 'buffer' });
}

const cellFormat = (format: number, kind: number) => record(0xe0, u16(0, format, kind), Buffer.alloc(14));

function sheetStream(
  sheet: TestSheet,
  refer: (text: string) => number,
  formats: string[],
  options: BiffOptions,
): Buffer {
  const { rows, hiddenRows = [], hiddenColumns = [], merges = [] } = sheet;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const styleOf = (format: string | undefined) => {
    if (format === undefined) return options.builtInFormat === undefined ? 15 : 16;
    if (!formats.includes(format)) formats.push(format);
    return 16 + formats.indexOf(format);
  };
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => cellRecords(cell, index, column, refer, styleOf)),
  );
  return Buffer.concat([
    record(0x809, u16(0x600, 0x10, 0, 1997), u32(0), u32(6)),
    ...hiddenColumns.map((column) => record(0x7d, u16(column - 1, column - 1, 2304, 15, 1, 0))),
    record(0x200, u32(0), u32(rows.length), u16(0, width, 0)),
    ...rows.map((row, index) =>
      record(
        0x208,
        u16(index, 0, row.length, 0xff, 0, 0, hiddenRows.includes(index + 1) ? 0x120 : 0x100, 15),
      ),
    ),
    ...cells,
    ...(merges.length === 0 ? [] : [record(0xe5, u16(merges.length), ...merges.map(mergeRange))]),
    record(0x0a),
  ]);
}

function cellRecords(
  cell: TestCell,
  row: number,
  column: number,
  refer: (text: string) => number,
  styleOf: (format: string | undefined) => number,
): Buffer[] {
  const at = (style = 15) => u16(row, column, style);
  if (cell === null || cell === '') return [];
  if (typeof cell === 'string') return [record(0xfd, at(), u32(refer(cell)))];
  if (typeof cell === 'boolean') return [record(0x205, at(), Buffer.of(cell ? 1 : 0, 0))];
  if (typeof cell === 'number') return [numberRecord(cell, at(styleOf(undefined)))];
  if ('error' in cell) return [record(0x205, at(), Buffer.of(ERROR_CODES[cell.error], 1))];
  const { v, format, formula } = cell;
  const style = styleOf(format);
  if (formula === undefined)
    return typeof v === 'number' ? [numberRecord(v, at(style))] : [record(0xfd, at(style), u32(refer(v)))];
  // The expression itself (a reference to A1) is never looked at; the value calculated last is.
  const expression = [u16(0), u32(0), u16(5), Buffer.of(0x44), u16(0, 0xc000)];
  if (typeof v === 'number') return [record(0x06, at(style), double(v), ...expression)];
  const result = Buffer.of(0, 0, 0, 0, 0, 0, 0xff, 0xff);
  return [
    record(0x06, at(style), result, ...expression),
    record(0x207, u16(v.length), Buffer.of(1), wide(v)),
  ];
}

/** Whole numbers of 30 bits and hundredths have the short form that Excel prefers. */
function numberRecord(value: number, place: Buffer): Buffer {
  const short = (number: number) => Number.isInteger(number) && Math.abs(number) < 2 ** 29;
  if (short(value)) return record(0x27e, place, u32((value << 2) | 2));
  if (short(value * 100) && (value * 100) / 100 === value)
    return record(0x27e, place, u32(((value * 100) << 2) | 3));
  return record(0x203, place, double(value));
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

function mergeRange(range: string): Buffer {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return u16(Number(top) - 1, Number(bottom) - 1, column(left), column(right));
}

/** SST and CONTINUE: a text that is cut repeats its flag byte at the start of the next record ([MS-XLS] §2.5.293). */
function sharedStrings(strings: readonly string[]): Buffer[] {
  const records: Buffer[] = [];
  let pieces: Buffer[] = [u32(strings.length), u32(strings.length)];
  let length = 8;
  const turn = () => {
    records.push(record(records.length === 0 ? 0xfc : CONTINUE, ...pieces));
    pieces = [];
    length = 0;
  };
  const add = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const text of strings) {
    if (length + 3 > LONGEST_RECORD) turn();
    add(Buffer.concat([u16(text.length), Buffer.of(1)]));
    let left = wide(text);
    for (;;) {
      const room = (LONGEST_RECORD - length) & ~1;
      add(left.subarray(0, room));
      left = left.subarray(room);
      if (left.length === 0) break;
      turn();
      add(Buffer.of(1));
    }
  }
  turn();
  return records;
}
