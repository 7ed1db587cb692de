import { crc32, createInflateRaw } from 'node:zlib';
import { LIMITS } from './limits.ts';
import type { Refusals } from './refusals.ts';

/** One part of a zip as its directory declares it; nothing of it is trusted before it is unpacked. */
export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

export interface Zip {
  readonly parts: ReadonlyMap<string, ZipPart>;
  /** The part's content in pieces; stops as soon as more comes out than was declared. */
  unpack(part: ZipPart): AsyncGenerator<Buffer, void, undefined>;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

/**
 * Opens a zip: reads its directory and refuses what is damaged or unpacks to an absurd size before anything is
 * unpacked. Names are compared without case, leading slash and backslashes, as Excel does.
 */
export function openZip(bytes: Buffer, say: Refusals): Zip {
  const parts = new Map<string, ZipPart>();
  let declared = 0;
  let packed = 0;
  for (const part of directory(bytes, say)) {
    declared += part.unpacked;
    packed += part.packed;
    if (part.unpacked > LIMITS.ratioFrom && part.unpacked > part.packed * LIMITS.ratio) throw say.bomb();
    parts.set(partName(part.name), part);
  }
  // Parts that lie over one another (one kernel of data declared many times) add up to more than the file.
  if (declared > LIMITS.unpacked || packed > bytes.length || parts.size > LIMITS.parts) throw say.bomb();

  return {
    parts,
    async *unpack(part) {
      let sum = 0;
      let size = 0;
      const content = contentOf(bytes, part, say);
      for await (const piece of part.method === 0 ? [content] : inflate(content, say)) {
        sum = crc32(piece, sum);
        size += piece.length;
        // What the directory declares was held against the limits; what comes out is held to that.
        if (size > part.unpacked) throw say.bomb();
        yield piece;
      }
      if (size !== part.unpacked || sum !== part.crc) throw say.damaged('内容与校验码不符');
    },
  };
}

/** How a part's name is looked up. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
}

async function* inflate(content: Buffer, say: Refusals): AsyncGenerator<Buffer, void, undefined> {
  const stream = createInflateRaw({ chunkSize: 1 << 18 });
  stream.end(content);
  try {
    for await (const piece of stream) yield piece as Buffer; // a zlib stream without encoding gives buffers
  } catch {
    throw say.damaged('压缩的内容解不开');
  }
}

function contentOf(bytes: Buffer, part: ZipPart, say: Refusals): Buffer {
  if (part.method !== 0 && part.method !== 8) throw say.damaged('用了不认识的压缩方法');
  if (part.offset + 30 > bytes.length || bytes.readUInt32LE(part.offset) !== LOCAL)
    throw say.damaged('找不到其中的一部分');
  const start =
    part.offset + 30 + bytes.readUInt16LE(part.offset + 26) + bytes.readUInt16LE(part.offset + 28);
  if (start + part.packed > bytes.length) throw say.damaged('文件不完整，后半部分缺失');
  return bytes.subarray(start, start + part.packed);
}

function* directory(bytes: Buffer, say: Refusals): Generator<ZipPart> {
  const end = findEnd(bytes);
  if (end === null) throw say.damaged('文件不完整，末尾缺失');
  let count = bytes.readUInt16LE(end + 10);
  let size = bytes.readUInt32LE(end + 12);
  let start = bytes.readUInt32LE(end + 16);
  let after = end;
  if (count === MAX_16 || size === MAX_32 || start === MAX_32) {
    const place = end - 20;
    if (place < 0 || bytes.readUInt32LE(place) !== END_64_PLACE) throw say.damaged('目录不完整');
    const end64 = Number(bytes.readBigUInt64LE(place + 8));
    if (end64 + 56 > bytes.length || bytes.readUInt32LE(end64) !== END_64) throw say.damaged('目录不完整');
    count = Number(bytes.readBigUInt64LE(end64 + 32));
    size = Number(bytes.readBigUInt64LE(end64 + 40));
    start = Number(bytes.readBigUInt64LE(end64 + 48));
    after = end64;
  }
  // Some programs put bytes before the zip without correcting its offsets.
  const shift = after - size - start;
  if (shift < 0) throw say.damaged('目录不完整');
  let at = start + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw say.damaged('目录不完整');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked, packed, offset] = sizes64(
      [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
      extra,
    );
    yield {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed,
      unpacked,
      offset: offset + shift,
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    };
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
}

/** The end record is the last thing in the file but for a comment of up to 65,535 bytes. */
function findEnd(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - 22 - MAX_16);
  for (let at = bytes.length - 22; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  return null;
}

/** Sizes that do not fit 32 bits stand in the extra field 0x0001, in this order and only those. */
function sizes64(
  values: readonly [number, number, number],
  extra: Buffer,
): readonly [number, number, number] {
  if (!values.includes(MAX_32)) return values;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const read = (value: number) => {
      if (value !== MAX_32 || next + 8 > extra.length) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    return [read(values[0]), read(values[1]), read(values[2])];
  }
  return values;
}
