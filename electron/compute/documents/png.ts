import { crc32, deflateSync } from 'node:zlib';
import { CODE_MARGIN } from '../../../shared/domain/documents/paper.ts';

/** Pixels of a module: enough for print at the size of a certificate. */
const PIXELS = 8;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A two-dimensional code as a PNG of one bit a pixel, with its margin. */
export function codePng(rows: readonly string[]): Buffer {
  const side = (rows.length + 2 * CODE_MARGIN) * PIXELS;
  const line = 1 + Math.ceil(side / 8);
  const pixels = Buffer.alloc(line * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    pixels[y * line] = 0;
    const row = rows[Math.floor(y / PIXELS) - CODE_MARGIN] ?? '';
    for (let x = 0; x < side; x += 1) {
      if (row[Math.floor(x / PIXELS) - CODE_MARGIN] !== '1') continue;
      const at = y * line + 1 + (x >> 3);
      pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit a pixel, grey, no interlace.
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
