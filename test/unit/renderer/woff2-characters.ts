import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Tags that WOFF2 writes as a number, up to the last one needed here: cmap is 0, glyf 10, loca 11. */
const GLYF = 10;
const LOCA = 11;
const OWN_TAG = 63;

/** The code points for which a WOFF2 font has a glyph, from its cmap table (formats 4 and 12). */
export function charactersOf(file: string): ReadonlySet<number> {
  const font = readFileSync(file);
  const tables = font.readUInt16BE(12);
  let at = 48;
  const readNumber = () => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) return value;
    }
  };
  let offset = 0;
  let cmap: { offset: number; length: number } | undefined;
  for (let index = 0; index < tables; index += 1) {
    const flags = font.readUInt8(at);
    at += 1;
    const tag = flags & OWN_TAG;
    if (tag === OWN_TAG) at += 4;
    const version = flags >> 6;
    const original = readNumber();
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    const length = transformed ? readNumber() : original;
    if (tag === 0) cmap = { offset, length };
    offset += length;
  }
  if (cmap === undefined) throw new Error(`${file} has no cmap`);
  const data = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  return readCmap(data.subarray(cmap.offset, cmap.offset + cmap.length));
}

function readCmap(cmap: Buffer): ReadonlySet<number> {
  const points = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, points);
    if (format === 12) readFormat12(table, points);
  }
  return points;
}

function readFormat4(table: Buffer, points: Set<number>): void {
  const double = table.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + double + at);
    const delta = table.readUInt16BE(16 + double * 2 + at);
    const place = 16 + double * 3 + at;
    const range = table.readUInt16BE(place);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph = range === 0 ? point + delta : table.readUInt16BE(place + range + (point - first) * 2);
      if ((glyph & 0xffff) !== 0) points.add(point);
    }
  }
}

function readFormat12(table: Buffer, points: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const first = table.readUInt32BE(16 + group * 12);
    const last = table.readUInt32BE(20 + group * 12);
    const glyph = table.readUInt32BE(24 + group * 12);
    for (let point = first; point <= last; point += 1) if (glyph + point - first !== 0) points.add(point);
  }
}

/** Code points as “gap.length” in base 36 (renderer/print/fonts/coverage.ts reads it). */
export function writeRanges(points: ReadonlySet<number>): string {
  const ranges: [first: number, last: number][] = [];
  for (const point of [...points].toSorted((one, other) => one - other)) {
    const before = ranges.at(-1);
    if (before !== undefined && before[1] === point - 1) before[1] = point;
    else ranges.push([point, point]);
  }
  let next = 0;
  return ranges
    .map(([first, last]) => {
      const gap = (first - next).toString(36);
      const length = last - first + 1;
      next = last + 1;
      return length === 1 ? gap : `${gap}.${length.toString(36)}`;
    })
    .join(' ');
}
