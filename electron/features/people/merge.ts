import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { STANDINGS } from '../../../shared/domain/people/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { takeTrainingAlong } from '../classes/person.ts';
import { takeEventsAlong, takeProofsAlong } from '../hours/events-person.ts';
import { takeTeachingAlong } from '../resources/person.ts';
import { COLUMN_OF, type PersonRow } from './columns.ts';
import { takePhotoAlong } from './photos.ts';
import { openRow } from './rows.ts';

/**
 * Makes two entries one: the kept one takes the chosen fields, everything that tells of the other goes over to it,
 * and the other stays as a pointer, so that old papers and packages with its id still find the person. One undo
 * brings both back as they were.
 */
export async function mergePeople(context: WriteContext, input: CallParsed<'people.merge'>) {
  const { viewer, db } = context;
  refuseSame(input.keep, input.drop);
  const keep = await openRow(viewer, db, input.keep);
  const drop = await openRow(viewer, db, input.drop);
  if (drop.standing === 'present' && keep.standing !== 'present' && !input.take.includes('branch'))
    throw new Refusal(
      'people.not-present',
      `要保留的一条不在册（${STANDINGS[keep.standing]}），另一条在册，这样合并后“${keep.name}”就不在册了。请保留在册的一条，或“所在党组织”取在册那条的。`,
    );
  const taken = input.take.map((field) => [COLUMN_OF[field], drop[COLUMN_OF[field]]] as const);
  const fields: Partial<PersonRow> = Object.fromEntries(taken);
  // A reading belongs to the name for which it was given.
  if (input.take.includes('name') && !input.take.includes('reading')) fields.reading = drop.reading;
  // A branch is taken together with what follows from it.
  if (input.take.includes('branch'))
    Object.assign(fields, { holder_id: drop.holder_id, standing: drop.standing });
  const photoGoesOver = keep.photo_id === null && drop.photo_id !== null;
  if (photoGoesOver) fields.photo_id = drop.photo_id;
  // The other entry gives up its place first: that it points away must be true before anything goes over.
  await db
    .updateTable('person')
    .set({ merged_into_id: keep.id, standing: 'merged', ...(photoGoesOver && { photo_id: null }) })
    .where('id', '=', drop.id)
    .execute();
  if (Object.keys(fields).length > 0)
    await db.updateTable('person').set(fields).where('id', '=', keep.id).execute();
  await takePhotoAlong(context, fields.photo_id ?? keep.photo_id, fields.holder_id ?? keep.holder_id);
  for (const table of ['post', 'exemption', 'person_move', 'disclosure'] as const)
    await db.updateTable(table).set({ person_id: keep.id }).where('person_id', '=', drop.id).execute();
  await db
    .updateTable('person')
    .set({ merged_into_id: keep.id })
    .where('merged_into_id', '=', drop.id)
    .execute();
  await takeTrainingAlong(context, keep.id);
  await takeTeachingAlong(context, keep.id, drop.id);
  await takeEventsAlong(context, keep.id, drop.id);
  await takeProofsAlong(context, keep.id, fields.holder_id ?? keep.holder_id);
  await takeDistinctAlong(context, keep.id, drop.id);
  context.label(`合并 ${keep.name} 的两条登记`);
  context.scope(keep.holder_id, drop.holder_id);
  return { id: keep.id };
}

/** Remembers that two people who look like one are not. */
export async function setDistinct(context: WriteContext, { one, other }: CallParsed<'people.distinct'>) {
  refuseSame(one, other);
  const first = await openRow(context.viewer, context.db, one);
  const second = await openRow(context.viewer, context.db, other);
  const pair = pairOf(one, other);
  if (await isDistinct(context, pair)) return { one, other };
  await context.db
    .insertInto('distinct_pair')
    .values({ id: newId(), ...pair })
    .execute();
  context.label(`${first.name}、${second.name} 不是同一人`);
  context.scope(first.holder_id, second.holder_id);
  return { one, other };
}

/** Whoever was said to be somebody else than the entry given up is somebody else than the one that is kept. */
async function takeDistinctAlong(context: WriteContext, keep: string, drop: string): Promise<void> {
  const { viewer, db } = context;
  const pairs = await rows(viewer, db, 'distinct_pair')
    .selectAll()
    .where((where) => where.or([where('one_id', '=', drop), where('other_id', '=', drop)]))
    .execute();
  for (const { id, one_id, other_id } of pairs) {
    const other = one_id === drop ? other_id : one_id;
    const pair = pairOf(keep, other);
    if (other === keep || (await isDistinct(context, pair))) continue;
    // A pair with somebody of another town stays as it is: it is not this viewer's to change.
    const seen = await rows(viewer, db, 'person').select('id').where('id', '=', other).executeTakeFirst();
    if (seen !== undefined) await db.updateTable('distinct_pair').set(pair).where('id', '=', id).execute();
  }
}

type Pair = Pick<Database['distinct_pair'], 'one_id' | 'other_id'>;

/** A pair is kept the lower id first, so that it is the same whichever way round. */
function pairOf(one: string, other: string): Pair {
  return one < other ? { one_id: one, other_id: other } : { one_id: other, other_id: one };
}

async function isDistinct({ viewer, db }: WriteContext, { one_id, other_id }: Pair): Promise<boolean> {
  const known = await rows(viewer, db, 'distinct_pair')
    .select('id')
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .executeTakeFirst();
  return known !== undefined;
}

function refuseSame(one: string, other: string): void {
  if (one === other) throw new Refusal('people.same', '选的是同一条登记。请选两条不同的。');
}
