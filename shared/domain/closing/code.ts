import type { CertificateKind } from './codes.ts';

/**
 * What the code on a certificate says, as a short text of capitals and figures: version, key, then the facts with their
 * signature in base32 (RFC 4648, without filling). Capitals and figures make the smallest code that every scanner reads
 * whatever its keyboard is set to; blanks and case are of no account when it is pasted.
 */
export interface CertificateFacts {
  /** Of the row of the certificate, so that a reissue has another code. */
  readonly serial: string;
  readonly kind: CertificateKind;
  readonly number: string;
  readonly name: string;
  readonly class: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** 学时. */
  readonly hours: number;
  readonly issuedOn: string;
}

const VERSION = 'DXZS1';
/** Figures of a key's id: 16, of the hash of the key. */
const KEY_ID = /^[0-9A-F]{16}$/u;
const SIGNATURE_BYTES = 64;
const KINDS: Readonly<Record<string, CertificateKind>> = { c: 'completion', t: 'training' };
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What is signed for a certificate by this key, as text in UTF-8. */
export const signedText = (keyId: string, facts: string): string => `${VERSION}:${keyId}:${facts}`;

/** The facts as a text: a list, since their names would only make the code larger. */
export function factsText(facts: CertificateFacts): string {
  const kind = Object.keys(KINDS).find((key) => KINDS[key] === facts.kind) ?? '';
  const { serial, number, name, startsOn, endsOn, hours, issuedOn } = facts;
  return JSON.stringify([serial, kind, number, name, facts.class, startsOn, endsOn, hours, issuedOn]);
}

/** The text of a code, from the bytes of its facts in UTF-8. */
export function codeText(keyId: string, facts: Uint8Array, signature: Uint8Array): string {
  const all = new Uint8Array(facts.length + signature.length);
  all.set(facts);
  all.set(signature, facts.length);
  return `${VERSION}:${keyId}:${base32(all)}`;
}

export interface ReadCode {
  /** As it would have been written: without blanks, in capitals. */
  readonly text: string;
  readonly keyId: string;
  readonly facts: Uint8Array;
  readonly signature: Uint8Array;
}

/** The parts of a code as it was scanned or pasted; null: it is no code of a certificate. */
export function readCode(typed: string): ReadCode | null {
  const text = typed.replaceAll(/\s+/gu, '').replaceAll('：', ':').toUpperCase();
  const [version, keyId = '', body = '', ...more] = text.split(':');
  if (version !== VERSION || more.length > 0 || !KEY_ID.test(keyId)) return null;
  const bytes = fromBase32(body);
  if (bytes === null || bytes.length <= SIGNATURE_BYTES) return null;
  return {
    text,
    keyId,
    facts: bytes.subarray(0, bytes.length - SIGNATURE_BYTES),
    signature: bytes.subarray(bytes.length - SIGNATURE_BYTES),
  };
}

/** The facts of a text whose signature was found right; null: they are of a kind that this version does not know. */
export function readFacts(text: string): CertificateFacts | null {
  const read = parsed(text);
  if (!Array.isArray(read) || read.length !== 9) return null;
  const [serial, kind, number, name, of, startsOn, endsOn, hours, issuedOn] = read as unknown[];
  const known = KINDS[String(kind)];
  if (known === undefined) return null;
  const day = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    serial: String(serial),
    kind: known,
    number: String(number),
    name: String(name),
    class: String(of),
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    hours: Number(hours),
    issuedOn: String(issuedOn),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31] ?? '';
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (LETTERS[(held << (5 - bits)) & 31] ?? '');
}

/** Null for what no bytes are written as: another letter, or a last letter with more in it than belongs there. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value === -1) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  const all = Uint8Array.from(bytes);
  return base32(all) === text ? all : null;
}

/** “3F2A 77C0 …”: as two people read the id of a key to each other. */
export const keyIdInWords = (keyId: string): string => keyId.replaceAll(/(.{4})(?=.)/gu, '$1 ');
