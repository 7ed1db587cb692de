import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { COLUMN_OF, type PersonRow } from './columns.ts';
import { personRow } from './rows.ts';

/**
 * Makes two entries one: the kept one takes the chosen fields, everything that tells of the other goes over to it,
 * and the other stays as a pointer, so that old papers and packages with its id still find the person. One undo
 * brings both back as they were.
 */
export async function mergePeople(context: WriteContext, input: CallParsed<'people.merge'>) {
  const { viewer, db } = context;
  refuseSame(input.keep, input.drop);
  const keep = await personRow(viewer, db, input.keep);
  const drop = await personRow(viewer, db, input.drop);
  for (const each of [keep, drop]) {
    if (each.merged_into_id !== null)
      throw new Refusal('people.merged', `“${each.name}”的这一条已经合并过了。请刷新后再选。`);
  }
  const taken = input.take.map((field) => [COLUMN_OF[field], drop[COLUMN_OF[field]]] as const);
  const fields: Partial<PersonRow> = Object.fromEntries(taken);
  // A branch is taken together with what follows from it.
  if (input.take.includes('branch'))
    Object.assign(fields, { holder_id: drop.holder_id, standing: drop.standing });
  if (keep.photo_id === null && drop.photo_id !== null) fields.photo_id = drop.photo_id;
  // The other entry gives up its place first: that it points away must be true before anything goes over.
  await db
    .updateTable('person')
    .set({ merged_into_id: keep.id, standing: 'merged' })
    .where('id', '=', drop.id)
    .execute();
  if (Object.keys(fields).length > 0)
    await db.updateTable('person').set(fields).where('id', '=', keep.id).execute();
  for (const table of ['post', 'exemption', 'person_move', 'disclosure'] as const)
    await db.updateTable(table).set({ person_id: keep.id }).where('person_id', '=', drop.id).execute();
  await db
    .updateTable('person')
    .set({ merged_into_id: keep.id })
    .where('merged_into_id', '=', drop.id)
    .execute();
  context.label(`合并 ${keep.name} 的两条登记`);
  context.scope(keep.holder_id, drop.holder_id);
  return { id: keep.id };
}

/** Remembers that two people who look like one are not. */
export async function setDistinct(context: WriteContext, { one, other }: CallParsed<'people.distinct'>) {
  refuseSame(one, other);
  const first = await personRow(context.viewer, context.db, one);
  const second = await personRow(context.viewer, context.db, other);
  const [low, high] = one < other ? [one, other] : [other, one];
  await context.db.insertInto('distinct_pair').values({ id: newId(), one_id: low, other_id: high }).execute();
  context.label(`${first.name}、${second.name} 不是同一人`);
  context.scope(first.holder_id, second.holder_id);
  return { one, other };
}

function refuseSame(one: string, other: string): void {
  if (one === other) throw new Refusal('people.same', '选的是同一条登记。请选两条不同的。');
}
