import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { openRow, personRow } from '../people/rows.ts';

/** Puts what the ledger says wrongly right, by a line of its own. */
export async function correctHours(context: WriteContext, input: CallParsed<'hours.correct'>) {
  const person = await openRow(context.viewer, context.db, input.person);
  if (input.on > dayOf(context.now()))
    throw new Refusal('hours.wrong-day', `更正的日期（${fullDay(input.on)}）晚于今天。请核对后重填。`);
  if (input.hours === 0)
    throw new Refusal('hours.no-hours', '更正学时是 0，没有改变什么。请填增加或减少的学时。');
  const id = newId();
  await context.db
    .insertInto('hours_correction')
    .values({
      id,
      person_id: person.id,
      counts_on: input.on,
      hours: input.hours,
      counts_as: input.countsAs,
      reason: input.reason,
      paper: input.paper,
    })
    .execute();
  context.label(`更正 ${person.name} 的学时`);
  context.scope(person.holder_id);
  return { id };
}

/** Takes a correction back, with a reason. */
export async function removeCorrection(
  context: WriteContext,
  { id, reason }: CallParsed<'hours.remove-correction'>,
) {
  const { viewer, db } = context;
  const row = await rows(viewer, db, 'hours_correction').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal('hours.no-correction', '没有找到这条学时更正，它可能已被撤回。请刷新后再看。');
  const person = await personRow(viewer, db, row.person_id);
  await db.deleteFrom('hours_correction').where('id', '=', id).execute();
  context.reason(reason);
  context.label(`撤回 ${person.name} 的学时更正`);
  context.scope(person.holder_id);
  return { person: person.id };
}
