import { sql, type Kysely } from 'kysely';
import type { RuleBook, Violation } from '../../data/row-rules.ts';
import type { Database } from '../../data/tables/index.ts';

/** What must hold of results and of the notes of the check list after every transaction. */
export const closingRules: RuleBook = {
  enrolment_result: {
    watches: ['enrolment_id', 'score', 'excellent', 'outcome', 'outcome_reason'],
    check: async (db, ids) => resultFaults(db, ids),
  },
  closing_note: { watches: ['class_id', 'item'], check: async (db, ids) => noteTwice(db, ids) },
};

interface Checked {
  id: string;
  name: string;
  status: string;
  score: number | null;
  excellent: number;
  outcome: string | null;
  outcome_reason: string | null;
  twice: number;
  certificate: string | null;
}

async function resultFaults(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<Checked>`
    SELECT r.id, p.name, e.status, r.score, r.excellent, r.outcome, r.outcome_reason,
      EXISTS (SELECT 1 FROM enrolment_result o WHERE o.enrolment_id = r.enrolment_id AND o.id <> r.id) AS twice,
      (SELECT c.number FROM certificate c WHERE c.enrolment_id = r.enrolment_id AND c.voided_on IS NULL LIMIT 1)
        AS certificate
    FROM enrolment_result r JOIN enrolment e ON e.id = r.enrolment_id JOIN person p ON p.id = e.person_id
    WHERE r.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.flatMap((row) => faultOf(row) ?? []);
}

function faultOf(row: Checked): Violation | null {
  const { id, name } = row;
  if (row.twice === 1)
    return { id, code: 'closing.twice', message: `“${name}”在这个班已有一份考核。请刷新后再登记。` };
  if (row.score !== null && !(row.score >= 0 && row.score <= 100))
    return {
      id,
      code: 'closing.bad-score',
      message: `“${name}”的成绩 ${row.score} 不在 0 到 100 之间。请核对后重填。`,
    };
  const fails = row.outcome === 'not-completed' || row.outcome === 'dismissed';
  if (fails && (row.outcome_reason ?? '') === '')
    return {
      id,
      code: 'closing.reason-needed',
      message: `“${name}”不予结业或退学，要写明原因；文号可以后补。请补上后再保存。`,
    };
  const gone = row.status === 'withdrawn' || row.status === 'absent';
  if (gone && (row.outcome === 'completed' || row.excellent === 1))
    return {
      id,
      code: 'closing.not-in-class',
      message: `“${name}”已退出或未报到，不能登记为结业或优秀。若本人实际参训，请先在“学员”里改他的状态。`,
    };
  if (row.certificate !== null && row.outcome !== 'completed')
    return {
      id,
      code: 'closing.has-certificate',
      message: `“${name}”已有证书 ${row.certificate}，结论不能改为别的。请先作废证书，再改结论。`,
    };
  return null;
}

async function noteTwice(db: Kysely<Database>, ids: readonly string[]): Promise<Violation[]> {
  const found = await sql<{ id: string }>`SELECT n.id FROM closing_note n
    JOIN closing_note o ON o.class_id = n.class_id AND o.item = n.item AND o.id <> n.id
    WHERE n.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db);
  return found.rows.map(({ id }) => ({
    id,
    code: 'closing.twice',
    message: '这项材料已有一条登记。请刷新后再改。',
  }));
}
