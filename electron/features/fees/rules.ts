import { sql, type Kysely } from 'kysely';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/** One teacher has one fee for a session, and nothing of it is less than none. */
export const feeRules: RuleBook = {
  lecture_fee: { watches: ['session_id', 'teacher_id', 'hours', 'rate'], check: wrongFees },
};

async function wrongFees(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string; name: string; title: string; twice: number }>`
    SELECT fee.id, t.name, s.title, EXISTS (SELECT 1 FROM lecture_fee other WHERE other.session_id = fee.session_id
      AND other.teacher_id = fee.teacher_id AND other.id <> fee.id) AS twice
    FROM lecture_fee fee JOIN session s ON s.id = fee.session_id JOIN teacher t ON t.id = fee.teacher_id
    WHERE fee.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND (twice OR fee.hours < 0 OR fee.rate < 0)`.execute(db);
  return found.rows.map(({ id, name, title, twice }) => ({
    id,
    code: twice === 1 ? 'fees.twice' : 'fees.negative',
    message:
      twice === 1
        ? `“${title}”${name} 的讲课费已经登记过，不能有两条。请修改原来的一条。`
        : `“${title}”${name} 的讲课费学时或标准不能小于零。请核对后重填。`,
  }));
}
