import type { Kysely } from 'kysely';
import type { KeyList, OwnKey } from '../../../shared/contract/certificate-answers.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { keyIdInWords } from '../../../shared/domain/closing/code.ts';
import type { OutsideContext, ReadContext, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { keyIdOf, ownSigningKey, signingKey, type PublicKey } from '../../data/signing-key.ts';
import type { Database } from '../../data/tables/index.ts';
import { save } from '../documents/deliver.ts';

const TITLE = '党校教务 证书公钥';

/** What another office is given: read again by `readKeyText`. */
const keyText = (issuer: string, { keyId, publicKey }: PublicKey): string =>
  [TITLE, `发证单位：${issuer}`, `密钥编号：${keyIdInWords(keyId)}`, `公钥：${publicKey}`].join('\n');

/** The parts of such a text, however a message wrapped its lines; null: something of it is missing or does not fit. */
function readKeyText(text: string): (PublicKey & { issuer: string }) | null {
  const issuer = /发证单位\s*[:：]\s*(.{1,100})/u.exec(text)?.[1]?.trim();
  const keyId = /密钥编号\s*[:：]\s*([0-9A-Fa-f\s]{16,40})/u.exec(text)?.[1]?.replaceAll(/\s/gu, '');
  const publicKey = /(?<!证书)公钥\s*[:：]\s*([A-Za-z0-9+/=\s]{40,200})/u
    .exec(text)?.[1]
    ?.replaceAll(/\s/gu, '');
  if (issuer === undefined || issuer === '' || keyId === undefined || publicKey === undefined) return null;
  const real = keyIdOf(publicKey);
  return real === null || real !== keyId.toUpperCase() ? null : { issuer, keyId: real, publicKey };
}

export async function officeName(
  viewer: Viewer,
  db: Kysely<Database>,
  data: ReadContext['data'],
): Promise<string> {
  const own = await rows(viewer, db, 'office')
    .select('name')
    .where('id', '=', data.office.id)
    .executeTakeFirstOrThrow();
  return own.name;
}

export async function listKeys({ viewer, db, data }: ReadContext): Promise<KeyList> {
  const own = await signingKey(db);
  const keys = await rows(viewer, db, 'certificate_key')
    .selectAll()
    .orderBy('added_on')
    .orderBy('id')
    .execute();
  return {
    own: own === null ? null : { issuer: await officeName(viewer, db, data), keyId: own.keyId },
    keys: keys.map((row) => ({
      id: row.id,
      issuer: row.issuer,
      keyId: row.key_id,
      addedOn: row.added_on,
      note: row.note,
    })),
  };
}

/** Puts down whose certificates are accepted here. Refuses with certificates.bad-key and -key-known. */
export async function addKey(context: WriteContext, input: CallParsed<'certificates.add-key'>) {
  const { viewer, db } = context;
  const read = readKeyText(input.text);
  if (read === null)
    throw new Refusal(
      'certificates.bad-key',
      '读不出公钥，或公钥与密钥编号不符，可能传抄有误。请向对方重新要一份，整段粘贴。',
    );
  const known = await rows(viewer, db, 'certificate_key')
    .select('issuer')
    .where('key_id', '=', read.keyId)
    .executeTakeFirst();
  const own = await signingKey(db);
  if (known !== undefined || own?.keyId === read.keyId)
    throw new Refusal(
      'certificates.key-known',
      `编号 ${keyIdInWords(read.keyId)} 的公钥${known === undefined ? '就是本单位的' : `已登记为“${known.issuer}”`}，不需要再登记。`,
    );
  const id = newId();
  await db
    .insertInto('certificate_key')
    .values({
      id,
      issuer: read.issuer,
      key_id: read.keyId,
      public_key: read.publicKey,
      added_on: input.on,
      note: input.note,
    })
    .execute();
  context.label(`登记证书公钥：${read.issuer}`);
  return { id, issuer: read.issuer, keyId: read.keyId };
}

export async function removeKey(context: WriteContext, { id }: CallParsed<'certificates.remove-key'>) {
  const { viewer, db } = context;
  const row = await rows(viewer, db, 'certificate_key')
    .select('issuer')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('certificates.no-key', '没有找到这把公钥，可能已被取消。请刷新后再看。');
  await db.deleteFrom('certificate_key').where('id', '=', id).execute();
  context.label(`取消证书公钥：${row.issuer}`);
  return { issuer: row.issuer };
}

/** The public key of this office as text, or as a file where a place is given. */
export async function exportKey(
  context: OutsideContext,
  { to }: CallParsed<'certificates.public-key'>,
): Promise<OwnKey & { saved: string | null }> {
  const { viewer, db, data } = context;
  const key =
    (await signingKey(db)) ?? (await context.record((transaction) => ownSigningKey(transaction.db)));
  const issuer = await officeName(viewer, db, data);
  const text = keyText(issuer, key);
  const saved = to === undefined ? null : save(context.path(to), Buffer.from(`\uFEFF${text}\n`, 'utf8'));
  return { issuer, keyId: key.keyId, text, saved };
}
