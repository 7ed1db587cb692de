import type { Refusals } from './refusals.ts';

const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * The text of a file of text. A byte order mark decides; else what is valid UTF-8 is UTF-8, anything else GB18030,
 * which holds GBK and GB2312. Bytes that no text has are refused with their line, never replaced.
 */
export function decodeText(bytes: Buffer, say: Refusals): string {
  const mark = BOMS.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (mark === undefined && bytes.includes(0)) throw say.notAWorkbook(null);
  const body = mark === undefined ? bytes : bytes.subarray(mark.bytes.length);
  const text =
    mark === undefined ? (decoded(body, 'utf-8') ?? decodeChinese(body, say)) : decoded(body, mark.encoding);
  if (text === null) throw say.garbled(faultyLine(body, mark?.encoding ?? 'utf-8'));
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  // A few stray control characters are cleaned from the cells; many mean that this never was text.
  if (controls > 8 && controls > text.length / 50) throw say.notAWorkbook(null);
  return text;
}

function decodeChinese(bytes: Buffer, say: Refusals): string {
  // UTF-8 with a broken character would pass as GB18030, as other characters altogether.
  if (looksLikeUtf8(bytes)) throw say.garbled(faultyLine(bytes, 'utf-8'));
  const text = decoded(bytes, 'gb18030');
  if (text === null) {
    // A picture or an encrypted file has bytes of every kind; a text has a faulty one here and there.
    if (share(bytes, 'gb18030') > 0.02) throw say.notAWorkbook(null);
    throw say.garbled(faultyLine(bytes, 'gb18030'));
  }
  return text;
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether most bytes beyond ASCII stand in well-formed UTF-8 characters of three bytes, as Chinese ones are. */
function looksLikeUtf8(bytes: Buffer): boolean {
  let high = 0;
  let formed = 0;
  const follows = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte <= 0xbf;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (byte >= 0xe3 && byte <= 0xef && follows(bytes[at + 1]) && follows(bytes[at + 2])) {
      high += 3;
      formed += 3;
      at += 2;
    } else high++;
  }
  return formed > high * 0.8;
}

/** Line (from 1) of the first byte that the encoding does not have. */
function faultyLine(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
}

function share(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, 1 << 16));
  return (text.split('\uFFFD').length - 1) / Math.max(1, text.length);
}
