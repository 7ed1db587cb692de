import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from './tables/index.ts';

/**
 * The key by which this office signs its certificates (Ed25519). The private half stays in `installation`: it is neither
 * logged nor handed off, and leaves the folder only with a backup of the whole. Nothing here answers it.
 */
const PLACE = 'certificate-key';

/** The public half and what it is called. */
export interface PublicKey {
  /** The first 16 figures of the SHA-256 of the key. */
  readonly keyId: string;
  /** SPKI in base64. */
  readonly publicKey: string;
}

export interface SigningKey extends PublicKey {
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** The key of this office, if it has one. */
export async function signingKey(db: Kysely<Database>): Promise<SigningKey | null> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', PLACE).executeTakeFirst();
  if (row === undefined) return null;
  const key = createPrivateKey({ key: Buffer.from(row.value, 'base64'), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  return { publicKey, keyId: keyIdOf(publicKey) ?? '', sign: (bytes) => sign(null, bytes, key) };
}

/** The key of this office, drawn at the first need; only inside a transaction. */
export async function ownSigningKey(db: Kysely<Database>): Promise<SigningKey> {
  const before = await signingKey(db);
  if (before !== null) return before;
  const { privateKey } = generateKeyPairSync('ed25519');
  const value = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  await db.insertInto('installation').values({ key: PLACE, value }).execute();
  const drawn = await signingKey(db);
  if (drawn === null) throw new Error('the key was put down a moment ago');
  return drawn;
}

/** What a public key is called; null: it is no Ed25519 key. */
export function keyIdOf(publicKey: string): string | null {
  try {
    const der = Buffer.from(publicKey, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return null;
    return createHash('sha256').update(der).digest('hex').slice(0, 16).toUpperCase();
  } catch {
    return null;
  }
}

/** Whether the bytes were signed by the owner of the public key. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
}
