import { inflateRawSync } from 'node:zlib';

/** The parts of a zip as texts, by their names, read from the directory at its end. */
export function partsOf(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const content = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(content, content + packed);
    const stored = bytes.readUInt16LE(at + 10) === 0;
    parts.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      (stored ? raw : inflateRawSync(raw)).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}
