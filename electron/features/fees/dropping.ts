import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Database } from '../../data/tables/index.ts';

/**
 * Takes away what was entered about the fees of sessions (of one teacher in them) that are about to go. What was signed
 * for is a voucher. @throws Refusal `sessions.fee-signed`
 */
export async function dropFees(
  db: Kysely<Database>,
  sessions: readonly string[],
  teachers: readonly string[] | 'all',
): Promise<void> {
  const ofThem =
    teachers === 'all'
      ? sql`1 = 1`
      : sql`fee.teacher_id IN (SELECT value FROM json_each(${JSON.stringify(teachers)}))`;
  const { rows: gone } = await sql<{
    id: string;
    title: string;
    name: string;
    signed_on: string | null;
  }>`
    SELECT fee.id, session.title, teacher.name, fee.signed_on FROM lecture_fee AS fee
    JOIN session ON session.id = fee.session_id JOIN teacher ON teacher.id = fee.teacher_id
    WHERE fee.session_id IN (SELECT value FROM json_each(${JSON.stringify(sessions)})) AND ${ofThem}`.execute(
    db,
  );
  const signed = gone.find((row) => row.signed_on !== null);
  if (signed !== undefined)
    throw new Refusal(
      'sessions.fee-signed',
      `“${signed.title}”${signed.name} 的讲课费已签收，不能删除这节课或换掉授课人。请先在“讲课费”里取消签收。`,
    );
  if (gone.length > 0)
    await db
      .deleteFrom('lecture_fee')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
}
