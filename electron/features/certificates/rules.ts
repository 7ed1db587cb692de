import { sql, type Kysely } from 'kysely';
import { CERTIFICATE_KINDS } from '../../../shared/domain/closing/codes.ts';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import { keyIdOf } from '../../data/signing-key.ts';
import type { Database } from '../../data/tables/index.ts';

/**
 * No number on two valid certificates, nobody with two of a kind for one class, none for who did not complete, no key under
 * another id than its own.
 */
export const certificateRules: RuleBook = {
  certificate: {
    watches: ['enrolment_id', 'kind', 'number', 'voided_on'],
    check: async (db, ids) => [...(await validTwice(db, ids)), ...(await notCompleted(db, ids))],
  },
  certificate_key: { watches: ['key_id', 'public_key'], check: async (db, ids) => keyFaults(db, ids) },
};

async function validTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; number: string; same: number; kind: keyof typeof CERTIFICATE_KINDS }>`
    SELECT c.id, c.number, c.kind, max(o.number = c.number) AS same FROM certificate c JOIN certificate o
      ON o.id <> c.id AND o.voided_on IS NULL
        AND (o.number = c.number OR (o.enrolment_id = c.enrolment_id AND o.kind = c.kind))
    WHERE c.voided_on IS NULL AND c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    GROUP BY c.id`.execute(db);
  return found.rows.map(({ id, number, same, kind }) =>
    same === 1
      ? {
          id,
          code: 'certificates.number-taken',
          message: `编号 ${number} 已在另一份有效证书上。请先作废那一份，或换一个编号。`,
        }
      : {
          id,
          code: 'certificates.has-one',
          message: `这个学员在本班已有一份有效的${CERTIFICATE_KINDS[kind]}。请先作废，或用“换发”。`,
        },
  );
}

async function notCompleted(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; number: string }>`SELECT c.id, c.number FROM certificate c
    WHERE c.voided_on IS NULL AND c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND NOT EXISTS (SELECT 1 FROM enrolment_result r
        WHERE r.enrolment_id = c.enrolment_id AND r.outcome = 'completed')`.execute(db);
  return found.rows.map(({ id, number }) => ({
    id,
    code: 'certificates.not-completed',
    message: `证书 ${number} 的学员现在的结论不是结业，证书不能生效。请先在“成绩”里登记结论。`,
  }));
}

async function keyFaults(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; issuer: string; key_id: string; public_key: string; twice: number }>`
    SELECT k.*, EXISTS (SELECT 1 FROM certificate_key o WHERE o.key_id = k.key_id AND o.id <> k.id) AS twice
    FROM certificate_key k WHERE k.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.flatMap((row): Violation[] => {
    if (keyIdOf(row.public_key) !== row.key_id)
      return [
        {
          id: row.id,
          code: 'certificates.bad-key',
          message: `“${row.issuer}”的公钥与密钥编号不符。请向对方重新要一份。`,
        },
      ];
    if (row.twice === 1)
      return [
        {
          id: row.id,
          code: 'certificates.key-known',
          message: `“${row.issuer}”的这把公钥已登记过，不需要再登记。`,
        },
      ];
    return [];
  });
}
