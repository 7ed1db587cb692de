import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { WriteContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { noteLook } from '../people/disclosures.ts';
import { isOfSeenUnit } from './quotas.ts';

interface Found {
  readonly value: string | null;
  readonly title: string;
  readonly holder: string;
  readonly person: string | null;
}

/** Shows one masked value of a class and writes the look down. Refuses with classes.nothing-there. */
export async function revealOfClass(context: WriteContext, { what, id }: CallParsed<'classes.reveal'>) {
  const found = await look(context, what, id);
  if (found === undefined)
    throw new Refusal('classes.nothing-there', '没有找到这一条，可能已被删除。请刷新后再看。');
  await noteLook(context, {
    organisation: found.holder,
    person: found.person,
    titles: [found.title],
    people: 1,
    masked: false,
  });
  context.label(`查看${found.title}`);
  context.scope(found.holder);
  return { value: found.value };
}

async function look(
  { viewer, db }: WriteContext,
  what: CallParsed<'classes.reveal'>['what'],
  id: string,
): Promise<Found | undefined> {
  if (what === 'teacher-phone') {
    const row = await rows(viewer, db, 'training_class')
      .select(['class_teacher_phone as value', 'holder_id as holder'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...row, title: '班主任电话', person: null };
  }
  if (what === 'contact-phone') {
    const row = await rows(viewer, db, 'class_quota')
      .innerJoin('training_class as c', 'c.id', 'class_quota.class_id')
      .where(isOfSeenUnit(viewer))
      .select(['class_quota.contact_phone as value', 'c.holder_id as holder'])
      .where('class_quota.id', '=', id)
      .executeTakeFirst();
    return row && { ...row, title: '单位联系电话', person: null };
  }
  const row = await rows(viewer, db, 'enrolment')
    .innerJoin('training_class as c', 'c.id', 'enrolment.class_id')
    .select(['enrolment.left_reason as value', 'enrolment.person_id as person', 'c.holder_id as holder'])
    .where('enrolment.id', '=', id)
    .executeTakeFirst();
  return row && { ...row, title: '退出原因' };
}
