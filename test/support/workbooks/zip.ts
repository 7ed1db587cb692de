import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a test zip; what is declared may lie. */
export interface TestPart {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** Unpacked size to declare instead of the true one. */
  readonly declare?: number;
}

/** The bytes of a zip made by hand, so that a test can lie in it. `copies`: how often each part stands in the directory. */
export function zipBytes(parts: readonly TestPart[], copies = 1): Buffer {
  const bytes: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, declare } of parts) {
    const raw = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const packed = stored ? raw : deflateRawSync(raw);
    const label = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt32LE(crc32(raw), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declare ?? raw.length, 22);
    head.writeUInt16LE(label.length, 26);
    bytes.push(head, label, packed);
    for (let copy = 0; copy < copies; copy++) {
      const copied = Buffer.from(copy === 0 ? name : `${name}${copy}`, 'utf8');
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      head.copy(entry, 6, 4, 30);
      entry.writeUInt16LE(copied.length, 28);
      entry.writeUInt32LE(at, 42);
      directory.push(entry, copied);
    }
    at += head.length + label.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length * copies, 8);
  end.writeUInt16LE(parts.length * copies, 10);
  end.writeUInt32LE(
    directory.reduce((sum, each) => sum + each.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bytes, ...directory, end]);
}
