import { insertRows } from '../../../../electron/data/insert-rows.ts';
import { sampleId } from '../../../../shared/contract/sample-id.ts';
import { sampleClass, type Filling } from '../training/classes.ts';
import { returnedClasses } from './whole-classes.ts';

/** What became of the trainees of the class that is over: all completed it. */
export async function fillClosing({ db, data, size }: Filling): Promise<void> {
  const trainees = await db
    .selectFrom('enrolment')
    .select('id')
    .where('class_id', '=', sampleClass('后备干部2026年第1期'))
    .orderBy('position')
    .execute();
  await db
    .insertInto('enrolment_result')
    .values(
      trainees.map(({ id }, index) => ({
        id: sampleId('enrolment-result', id),
        enrolment_id: id,
        score: 95 - index,
        grade: index < 4 ? ('excellent' as const) : ('good' as const),
        excellent: index === 0 ? 1 : 0,
        outcome: 'completed' as const,
        outcome_reason: null,
        outcome_paper: null,
        remark: null,
      })),
    )
    .execute();
  if (size === 'whole')
    for (const { results } of returnedClasses()) insertRows(data, 'enrolment_result', results);
}
