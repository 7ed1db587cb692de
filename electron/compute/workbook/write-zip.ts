import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of a zip, deflated already. */
export interface PackedPart {
  readonly name: string;
  readonly content: readonly Buffer[];
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
}

const PIECE = 1 << 18;
/** 1980-01-01, the first day a zip knows: the same content gives the same file. */
const DATE = 0x21;

/** Deflates a part whose text comes in pieces, without ever holding the whole of it. */
export async function packedPart(name: string, pieces: Iterable<string>): Promise<PackedPart> {
  const deflate = createDeflateRaw({ chunkSize: PIECE });
  const content: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => content.push(piece));
  const ended = new Promise<void>((resolve, reject) => deflate.once('end', resolve).once('error', reject));
  let crc = 0;
  let unpacked = 0;
  const write = async (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    crc = crc32(bytes, crc);
    unpacked += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  };
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    await write(waiting);
    waiting = '';
  }
  await write(waiting);
  deflate.end();
  await ended;
  return { name, content, packed: content.reduce((sum, piece) => sum + piece.length, 0), unpacked, crc };
}

/** The bytes of a zip with these parts, in this order. */
export function zipOf(parts: readonly PackedPart[]): Buffer[] {
  const bytes: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const fields = commonFields(part, name.length);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name]);
    const entry = Buffer.alloc(46);
    entry.write('504b01021400', 'hex');
    fields.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, name);
    bytes.push(local, ...part.content);
    at += local.length + part.packed;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return [...bytes, ...directory, end];
}

/** The 26 bytes that a local header and a directory entry have in common. */
function commonFields({ crc, packed, unpacked }: PackedPart, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(unpacked, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
