import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { POST_KINDS } from '../../../shared/domain/people/codes.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { organisationRow } from '../organisations/queries.ts';
import { openRow, personRow, refuseWrongDays, refuseWrongOrder } from './rows.ts';

type Post = Omit<CallParsed<'people.add-post'>, 'person'>;
type Exemption = Omit<CallParsed<'people.exempt'>, 'person'>;

async function postValues({ viewer, db, now }: WriteContext, given: Post) {
  // An appointment may be for a day to come; what has ended may not.
  refuseWrongDays(now(), { 任职日期: given.from, 免职日期: given.to }, 'allowed');
  refuseWrongOrder(given.from, given.to);
  if (given.organisation !== null) await organisationRow(viewer, db, given.organisation);
  return {
    kind: given.kind,
    title: given.title,
    organisation_id: given.organisation,
    from_on: given.from,
    to_on: given.to,
    paper: given.paper,
  };
}

export async function addPost(context: WriteContext, { person, ...given }: CallParsed<'people.add-post'>) {
  const own = await openRow(context.viewer, context.db, person);
  const id = newId();
  await context.db
    .insertInto('post')
    .values({ id, person_id: person, ...(await postValues(context, given)) })
    .execute();
  context.label(`登记 ${own.name} 任${given.title || POST_KINDS[given.kind]}`);
  context.scope(own.holder_id);
  return { id };
}

export async function editPost(context: WriteContext, { post, ...given }: CallParsed<'people.edit-post'>) {
  const own = await ownerOf(context, 'post', post);
  await context.db
    .updateTable('post')
    .set(await postValues(context, given))
    .where('id', '=', post)
    .execute();
  context.label(`修改 ${own.name} 的任职`);
  context.scope(own.holder_id);
  return { id: post };
}

export async function removePost(context: WriteContext, post: string) {
  const own = await ownerOf(context, 'post', post);
  await context.db.deleteFrom('post').where('id', '=', post).execute();
  context.label(`删除 ${own.name} 的一条任职`);
  context.scope(own.holder_id);
  return { id: post };
}

function exemptionValues({ now }: WriteContext, given: Exemption) {
  refuseWrongDays(now(), { 开始日期: given.from, 截止日期: given.to }, 'allowed');
  refuseWrongOrder(given.from, given.to);
  return { reason: given.reason, from_on: given.from, to_on: given.to, paper: given.paper, note: given.note };
}

export async function exempt(context: WriteContext, { person, ...given }: CallParsed<'people.exempt'>) {
  const own = await openRow(context.viewer, context.db, person);
  const id = newId();
  await context.db
    .insertInto('exemption')
    .values({ id, person_id: person, ...exemptionValues(context, given) })
    .execute();
  context.label(`登记 ${own.name} 免学时`);
  context.scope(own.holder_id);
  return { id };
}

export async function editExemption(
  context: WriteContext,
  { exemption, ...given }: CallParsed<'people.edit-exemption'>,
) {
  const own = await ownerOf(context, 'exemption', exemption);
  await context.db
    .updateTable('exemption')
    .set(exemptionValues(context, given))
    .where('id', '=', exemption)
    .execute();
  context.label(`修改 ${own.name} 的免学时`);
  context.scope(own.holder_id);
  return { id: exemption };
}

export async function removeExemption(context: WriteContext, exemption: string) {
  const own = await ownerOf(context, 'exemption', exemption);
  await context.db.deleteFrom('exemption').where('id', '=', exemption).execute();
  context.label(`删除 ${own.name} 的一条免学时`);
  context.scope(own.holder_id);
  return { id: exemption };
}

const MISSING = {
  post: ['people.post-not-found', '没有找到这条任职记录，它可能已被删除。请刷新后再试。'],
  exemption: ['people.exemption-not-found', '没有找到这条免学时记录，它可能已被删除。请刷新后再试。'],
} as const;

/** The person of a post or an exemption. */
async function ownerOf({ viewer, db }: WriteContext, table: 'post' | 'exemption', id: string) {
  const row = await rows(viewer, db, table).select('person_id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Refusal(MISSING[table][0], MISSING[table][1]);
  return personRow(viewer, db, row.person_id);
}
