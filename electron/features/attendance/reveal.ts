import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { noteLook } from '../people/disclosures.ts';

const TITLES = { reason: '请假事由', destination: '请假去向', opinion: '请假审批说明' } as const;

/** Shows what is kept under lock about a leave and writes the look down. Refuses with leave.not-found. */
export async function revealOfLeave(context: WriteContext, { what, id }: CallParsed<'leave.reveal'>) {
  const found = await look(context, what, id);
  if (found === undefined)
    throw new Refusal('leave.not-found', '没有找到这次请假，可能已被删除。请刷新后再看。');
  await noteLook(context, {
    organisation: found.holder,
    person: found.person,
    titles: [TITLES[what]],
    people: 1,
    masked: false,
  });
  context.label(`查看${TITLES[what]}`);
  context.scope(found.holder);
  return { value: found[what] };
}

async function look({ viewer, db }: WriteContext, what: CallParsed<'leave.reveal'>['what'], id: string) {
  const decision =
    what === 'opinion'
      ? await rows(viewer, db, 'leave_decision')
          .select(['leave_id', 'opinion'])
          .where('id', '=', id)
          .executeTakeFirst()
      : { leave_id: id, opinion: null };
  if (decision === undefined) return undefined;
  const row = await rows(viewer, db, 'leave')
    .innerJoin('enrolment', 'enrolment.id', 'leave.enrolment_id')
    .innerJoin('training_class', 'training_class.id', 'enrolment.class_id')
    .select(['leave.reason', 'leave.destination', 'enrolment.person_id as person'])
    .select('training_class.holder_id as holder')
    .where('leave.id', '=', decision.leave_id)
    .executeTakeFirst();
  return row && { ...row, opinion: decision.opinion };
}
