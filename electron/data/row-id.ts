import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES = 16;
/** Random bytes for the next 256 ids: asking the system for those of each one takes longer than all the rest of it. */
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;
let milliseconds = 0;
let sequence = 0;

/** A new row id: UUIDv7, made where the row is born. Later ones sort after earlier ones, also within a millisecond. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + BYTES);
  used += BYTES;
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    // One bit is left free, so that counting on never runs over.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else sequence += 1;
  return v7({ random, msecs: milliseconds, seq: sequence });
}

/** A row id as the log stores it. */
export function idToBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** A row id as everything but the log writes it. */
export function bytesToId(bytes: Uint8Array): string {
  return hexToId(Buffer.from(bytes).toString('hex'));
}

/** A row id from the digits of the one that the log stores. */
export function hexToId(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
