import { v7 } from 'uuid';

/** A new row id: UUIDv7, made where the row is born. */
export const newId = (): string => v7();

/** A row id as the log stores it. */
export function idToBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** A row id as everything but the log writes it. */
export function bytesToId(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
