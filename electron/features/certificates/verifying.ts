import type { VerifyAnswer } from '../../../shared/contract/certificate-answers.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { keyIdInWords, readCode, readFacts, signedText } from '../../../shared/domain/closing/code.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { isSignedBy, signingKey } from '../../data/signing-key.ts';
import { officeName } from './keys.ts';

/** Whether a code was signed by this office or one that is trusted here, and what it says. */
export async function verifyCode(context: ReadContext, typed: string): Promise<VerifyAnswer> {
  const { viewer, db } = context;
  const code = readCode(typed);
  if (code === null)
    throw new Refusal(
      'certificates.not-a-code',
      '这不是证书上的防伪码，或没有扫全。防伪码以 DXZS1 开头，请对准二维码重新扫一次。',
    );
  const { keyId } = code;
  const issuer = await issuerOf(context, keyId);
  const answer = { issuer: issuer?.name ?? null, keyId, facts: null, certificate: null };
  if (issuer === null)
    return {
      ...answer,
      state: 'unknown-issuer',
      sentence: `不认识的发证单位（密钥编号 ${keyIdInWords(keyId)}），不能判断真伪。请向发证单位要证书公钥，核对编号后登记，再核验。`,
    };
  const said = Buffer.from(code.facts).toString('utf8');
  const facts = isSignedBy(issuer.publicKey, Buffer.from(signedText(keyId, said)), code.signature)
    ? readFacts(said)
    : null;
  if (facts === null)
    return {
      ...answer,
      state: 'changed',
      sentence: `内容与“${issuer.name}”的签名不符：防伪码被改动过，或没有扫全。请重新扫一次；仍不符的，这份证书不可采信。`,
    };
  const row = await rows(viewer, db, 'certificate')
    .select(['id', 'voided_on', 'void_reason'])
    .where('code', '=', code.text)
    .executeTakeFirst();
  const known = { ...answer, facts, certificate: row?.id ?? null };
  if (row !== undefined && row.voided_on !== null)
    return {
      ...known,
      state: 'voided',
      sentence: `签名正确，但这份证书已于${fullDay(row.voided_on)}作废（${row.void_reason ?? '未写原因'}）。请以换发的为准。`,
    };
  if (row === undefined && issuer.own)
    return {
      ...known,
      state: 'not-registered',
      sentence:
        '签名正确，但本单位没有这份证书的登记：发放已撤销，或不在您的管理范围内。请向发证经办人核对。',
    };
  return {
    ...known,
    state: 'valid',
    sentence: `真实有效，由“${issuer.name}”签发。请核对证书上的姓名、编号与下面一致。`,
  };
}

interface Issuer {
  readonly name: string;
  readonly publicKey: string;
  readonly own: boolean;
}

async function issuerOf({ viewer, db, data }: ReadContext, keyId: string): Promise<Issuer | null> {
  const own = await signingKey(db);
  if (own !== null && own.keyId === keyId)
    return { name: await officeName(viewer, db, data), publicKey: own.publicKey, own: true };
  const trusted = await rows(viewer, db, 'certificate_key')
    .select(['issuer', 'public_key'])
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  return trusted === undefined ? null : { name: trusted.issuer, publicKey: trusted.public_key, own: false };
}
