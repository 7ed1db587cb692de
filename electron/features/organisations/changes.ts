import { sql } from 'kysely';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { EventKind } from '../../../shared/domain/organisations/kinds.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows, subtree } from '../../data/scope.ts';
import { moveEverybody } from '../people/places.ts';
import { childLines, organisationRow } from './queries.ts';

type Row = Awaited<ReturnType<typeof organisationRow>>;
type Dated<Name extends 'rename' | 'move' | 'merge' | 'close' | 'reopen'> =
  CallParsed<`organisations.${Name}`>;

/** Puts a new organisation at the end of its siblings. Place, name and dates are checked by the rules. */
export async function createOrganisation(context: WriteContext, input: CallParsed<'organisations.create'>) {
  const { db, viewer } = context;
  if (input.parent !== null) await organisationRow(viewer, db, input.parent);
  refuseFuture(context, input.foundedOn);
  const id = newId();
  await db
    .insertInto('organisation')
    .values({
      id,
      parent_id: input.parent,
      name: input.name,
      short_name: input.shortName,
      kind: input.kind,
      statistics_kind: input.statisticsKind,
      position: await lastPosition(context, input.parent),
      founded_on: input.foundedOn,
      closed_on: null,
      merged_into_id: null,
      note: null,
    })
    .execute();
  if (input.foundedOn !== null) {
    await addEvent(
      context,
      id,
      'founded',
      { on: input.foundedOn, paper: input.paper, note: null },
      null,
      input.name,
    );
  }
  context.label(`新建组织 ${input.name}`);
  context.scope(input.parent ?? id);
  return { id };
}

/** Corrects what was entered; leaves no former name behind. */
export async function editOrganisation(context: WriteContext, input: CallParsed<'organisations.edit'>) {
  const own = await organisationRow(context.viewer, context.db, input.id);
  refuseFuture(context, input.foundedOn ?? null);
  const fields = {
    name: input.name,
    short_name: input.shortName,
    kind: input.kind,
    statistics_kind: input.statisticsKind,
    founded_on: input.foundedOn,
    note: input.note,
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length > 0) {
    await context.db.updateTable('organisation').set(given).where('id', '=', input.id).execute();
  }
  context.label(`修改资料 ${own.short_name ?? own.name}`);
  context.scope(input.id);
  return { id: input.id };
}

/** Gives a new name from a day on; the old one stays as a former name, by which old papers still find it. */
export async function renameOrganisation(context: WriteContext, input: Dated<'rename'>) {
  const own = await openRow(context, input.id);
  refuseWrongDay(context, own, input.on);
  const shortName = input.shortName === undefined ? own.short_name : input.shortName;
  await context.db
    .updateTable('organisation')
    .set({ name: input.name, short_name: shortName })
    .where('id', '=', input.id)
    .execute();
  await addEvent(context, input.id, 'renamed', input, own.name, input.name);
  for (const old of [own.name, own.short_name]) {
    if (old !== null && old !== input.name && old !== shortName)
      await addAlias(context, input.id, old, 'former');
  }
  context.label(`${own.short_name ?? own.name}更名`);
  context.scope(input.id);
  return { id: input.id };
}

/** Puts an organisation with all that is below it under another one from a day on. */
export async function moveOrganisation(context: WriteContext, input: Dated<'move'>) {
  const own = await openRow(context, input.id);
  const parent = await openRow(context, input.parent);
  refuseWrongDay(context, own, input.on);
  await refuseCircle(context, input.id, input.parent, '不能移到自己或自己的下级之下。请另选上级。');
  const before =
    own.parent_id === null ? null : await organisationRow(context.viewer, context.db, own.parent_id);
  await context.db
    .updateTable('organisation')
    .set({ parent_id: parent.id, position: await lastPosition(context, parent.id) })
    .where('id', '=', own.id)
    .execute();
  await addEvent(context, own.id, 'moved', input, before?.name ?? null, parent.name);
  context.label(`${own.short_name ?? own.name}调整隶属`);
  context.scope(...[input.id, own.parent_id].filter((id) => id !== null));
  return { id: input.id };
}

/**
 * Merges one organisation into another: what is below goes over, its names become former names of the other,
 * it is closed on the day. Each of these is written down in both histories.
 */
export async function mergeOrganisation(context: WriteContext, input: Dated<'merge'>) {
  const { db, viewer } = context;
  const from = await openRow(context, input.from);
  const into = await openRow(context, input.into);
  refuseWrongDay(context, from, input.on);
  await refuseCircle(context, input.from, input.into, '不能并入自己或自己的下级。请另选组织。');
  const children = await childLines(viewer, db, input.from, false);
  const behind = await lastPosition(context, input.into);
  for (const [index, child] of children.entries()) {
    await db
      .updateTable('organisation')
      .set({ parent_id: input.into, position: behind + index })
      .where('id', '=', child.id)
      .execute();
    await addEvent(context, child.id, 'moved', input, from.name, into.name);
    if (index % 200 === 199) await context.breathe();
  }
  const people = await moveEverybody(context, from, into, input);
  const aliases = await rows(viewer, db, 'organisation_alias')
    .select('name')
    .where('organisation_id', '=', input.from)
    .execute();
  for (const name of [from.name, from.short_name, ...aliases.map((alias) => alias.name)]) {
    if (name !== null) await addAlias(context, input.into, name, 'former');
  }
  await db
    .updateTable('organisation')
    .set({ closed_on: input.on, merged_into_id: input.into })
    .where('id', '=', input.from)
    .execute();
  await addEvent(context, input.from, 'absorbed', input, from.name, into.name);
  await addEvent(context, input.into, 'absorbed', input, from.name, into.name);
  context.label(`${from.short_name ?? from.name}并入${into.short_name ?? into.name}`);
  context.scope(...[input.into, input.from, into.parent_id, from.parent_id].filter((id) => id !== null));
  return { moved: children.length, people };
}

/** Closes an organisation that has nothing open below. */
export async function closeOrganisation(context: WriteContext, input: Dated<'close'>) {
  const own = await openRow(context, input.id);
  refuseWrongDay(context, own, input.on);
  const children = await childLines(context.viewer, context.db, input.id, false);
  if (children.length > 0) {
    const names = children
      .slice(0, 3)
      .map((child) => child.shortName ?? child.name)
      .join('、');
    throw new Refusal(
      'organisations.has-children',
      `“${own.name}”下面还有 ${children.length} 个未撤销的组织（${names}${children.length > 3 ? '等' : ''}）。请先调整它们的隶属，或用“合并”。`,
      { children: children.map(({ id, name }) => ({ id, name })) },
    );
  }
  await context.db
    .updateTable('organisation')
    .set({ closed_on: input.on })
    .where('id', '=', input.id)
    .execute();
  await addEvent(context, input.id, 'closed', input, own.name, null);
  context.label(`撤销 ${own.short_name ?? own.name}`);
  context.scope(input.id);
  return { id: input.id };
}

/** Takes a closing or merging back as of a day; what was moved over stays where it is. */
export async function reopenOrganisation(context: WriteContext, input: Dated<'reopen'>) {
  const own = await organisationRow(context.viewer, context.db, input.id);
  if (own.closed_on === null) {
    throw new Refusal('organisations.open', `“${own.name}”没有撤销，不需要恢复。`);
  }
  if (own.parent_id !== null) {
    const parent = await organisationRow(context.viewer, context.db, own.parent_id);
    if (parent.closed_on !== null) {
      throw new Refusal('organisations.parent-closed', `上级“${parent.name}”也已撤销。请先恢复上级。`);
    }
  }
  if (input.on < own.closed_on) throw wrongDay(`恢复日期早于撤销日期（${own.closed_on}）`);
  refuseFuture(context, input.on);
  await context.db
    .updateTable('organisation')
    .set({ closed_on: null, merged_into_id: null })
    .where('id', '=', input.id)
    .execute();
  await addEvent(context, input.id, 'reopened', input, null, own.name);
  context.label(`恢复 ${own.short_name ?? own.name}`);
  context.scope(input.id);
  return { id: input.id };
}

/** Puts an organisation directly before one of its siblings, or at the end. */
export async function arrangeOrganisation(context: WriteContext, input: CallParsed<'organisations.arrange'>) {
  const own = await organisationRow(context.viewer, context.db, input.id);
  if (input.before !== null) await organisationRow(context.viewer, context.db, input.before);
  context.label(`调整顺序 ${own.short_name ?? own.name}`);
  context.scope(input.id);
  const siblings = await rows(context.viewer, context.db, 'organisation')
    .select(['id', 'position'])
    .where('parent_id', 'is', own.parent_id)
    .where('id', '!=', own.id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const at = input.before === null ? siblings.length : siblings.findIndex((each) => each.id === input.before);
  if (at < 0) {
    throw new Refusal('organisations.not-siblings', '只能在同一上级之内调整顺序。要换上级请用“调整隶属”。');
  }
  const previous = siblings[at - 1]?.position;
  const next = siblings[at]?.position;
  const low = previous ?? (next ?? 2) - 2;
  const position = (low + (next ?? Math.floor(low) + 2)) / 2;
  const setPosition = (id: string, to: number) =>
    context.db.updateTable('organisation').set({ position: to }).where('id', '=', id).execute();
  // Halving gaps ends after some fifty moves before the same sibling; then all are numbered anew.
  if ((previous === undefined || previous < position) && (next === undefined || position < next)) {
    await setPosition(own.id, position);
    return { arranged: 1 };
  }
  const order = [
    ...siblings.slice(0, at).map(({ id }) => id),
    own.id,
    ...siblings.slice(at).map(({ id }) => id),
  ];
  for (const [index, id] of order.entries()) await setPosition(id, index + 1);
  return { arranged: order.length };
}

/** The position behind all siblings. */
export async function lastPosition(context: WriteContext, parent: string | null): Promise<number> {
  const last = await rows(context.viewer, context.db, 'organisation')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('parent_id', 'is', parent)
    .executeTakeFirst();
  return Math.floor(last?.position ?? 0) + 1;
}

/** Adds another name unless the organisation has it already. Answers its id, or null. */
export async function addAlias(
  context: WriteContext,
  organisation: string,
  name: string,
  kind: 'former' | 'short' | 'other',
): Promise<string | null> {
  const same = await rows(context.viewer, context.db, 'organisation_alias')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('name', '=', name)
    .executeTakeFirst();
  if (same !== undefined) return null;
  const id = newId();
  await context.db
    .insertInto('organisation_alias')
    .values({ id, organisation_id: organisation, name, kind })
    .execute();
  return id;
}

/** Writes one thing down in the history of an organisation. */
export async function addEvent(
  context: WriteContext,
  organisation: string,
  kind: EventKind,
  given: { readonly on: string; readonly paper: string | null; readonly note: string | null },
  before: string | null,
  after: string | null,
): Promise<void> {
  await context.db
    .insertInto('organisation_event')
    .values({
      id: newId(),
      organisation_id: organisation,
      kind,
      happened_on: given.on,
      paper: given.paper,
      note: given.note,
      before,
      after,
      attachment_id: null,
    })
    .execute();
}

async function openRow(context: WriteContext, id: string): Promise<Row> {
  const row = await organisationRow(context.viewer, context.db, id);
  if (row.closed_on !== null) {
    throw new Refusal(
      'organisations.closed',
      `“${row.name}”已于 ${row.closed_on} 撤销。请先恢复，或另选组织。`,
    );
  }
  return row;
}

async function refuseCircle(
  context: WriteContext,
  id: string,
  target: string,
  message: string,
): Promise<void> {
  const inside = await rows(context.viewer, context.db, 'organisation')
    .select('id')
    .where('id', '=', target)
    .where(sql<boolean>`id IN ${subtree([id])}`)
    .executeTakeFirst();
  if (inside !== undefined) throw new Refusal('organisations.circle', message);
}

function refuseWrongDay(context: WriteContext, own: Row, on: string): void {
  if (own.founded_on !== null && on < own.founded_on)
    throw wrongDay(`日期早于“${own.name}”的成立日期（${own.founded_on}）`);
  refuseFuture(context, on);
}

function refuseFuture(context: WriteContext, on: string | null): void {
  if (on !== null && on > dayOf(context.now())) throw wrongDay('日期晚于今天');
}

function wrongDay(cause: string): Refusal {
  return new Refusal('organisations.wrong-day', `${cause}。请核对文件上的日期。`);
}
