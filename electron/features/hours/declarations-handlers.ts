import { sql, type Kysely } from 'kysely';
import type { DeclarationLine, declarationCalls } from '../../../shared/contract/hours-declarations.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { DECLARATION_STATUSES, type DeclarationStatus } from '../../../shared/domain/hours/codes.ts';
import { declaredFault, type Declared } from '../../../shared/domain/hours/declared.ts';
import { storeAttachment } from '../../data/attachments.ts';
import type { Handlers, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows, subtree } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationRow } from '../organisations/queries.ts';
import { openRow, personRow } from '../people/rows.ts';
import { overlapsOf } from './declarations-overlaps.ts';
import { isOneOf } from './events-members.ts';

type Db = Kysely<Database>;
type DeclarationRow = Database['hours_declaration'];

/** 学时申报. */
export const declarationHandlers: Handlers<keyof typeof declarationCalls> = {
  'declarations.declare': declareHours,
  'declarations.edit': editDeclaration,
  'declarations.remove': removeDeclaration,
  'declarations.decide': decideDeclarations,
  'declarations.list': ({ viewer, db }, input) => listDeclarations(viewer, db, input),
  'declarations.pending': ({ viewer, db }, input) =>
    listDeclarations(viewer, db, { ...input, status: 'declared' }),
  'declarations.of-person': async ({ viewer, db }, { person }) => {
    await personRow(viewer, db, person);
    const found = await lineRows(viewer, db).where('hours_declaration.person_id', '=', person).execute();
    return { found: await toLines(viewer, db, found.toReversed()) };
  },
  'declarations.overlaps': async ({ viewer, db }, input) => {
    await personRow(viewer, db, input.person);
    return { overlaps: await overlapsOf(viewer, db, input) };
  },
};

type Values = Omit<CallParsed<'declarations.declare'>, 'person' | 'file'>;

async function declareHours(context: WriteContext, input: CallParsed<'declarations.declare'>) {
  const { viewer, db } = context;
  const person = await openRow(viewer, db, input.person);
  const { person: _, file, ...values } = input;
  await refuseFaulty(context, person.id, values, null);
  const id = newId();
  await db
    .insertInto('hours_declaration')
    .values({
      id,
      person_id: person.id,
      ...columnsOf(values),
      attachment_id: await keepProof(context, file, person.holder_id),
      status: 'declared',
      decided_on: null,
      decided_by: null,
      decision_note: null,
    })
    .execute();
  context.label(`申报学时 ${person.name}`);
  context.scope(person.holder_id);
  return { id, overlaps: await overlapsOf(viewer, db, { ...values, person: person.id, except: id }) };
}

async function editDeclaration(
  context: WriteContext,
  { id, file, ...values }: CallParsed<'declarations.edit'>,
) {
  const { viewer, db } = context;
  const own = await declarationRow(viewer, db, id);
  refuseApproved(own, '修改');
  const person = await openRow(viewer, db, own.person_id);
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const all: Values = { ...valuesOf(own), ...given };
  await refuseFaulty(context, person.id, all, id);
  await db
    .updateTable('hours_declaration')
    .set({
      ...columnsOf(all),
      ...(file !== undefined && { attachment_id: await keepProof(context, file, person.holder_id) }),
      status: 'declared',
      decided_on: null,
      decided_by: null,
    })
    .where('id', '=', id)
    .execute();
  if (file !== undefined) await dropProof(context, own);
  context.label(`修改学时申报 ${person.name}`);
  context.scope(person.holder_id);
  return { id, overlaps: await overlapsOf(viewer, db, { ...all, person: person.id, except: id }) };
}

async function removeDeclaration(context: WriteContext, { id }: { readonly id: string }) {
  const { viewer, db } = context;
  const own = await declarationRow(viewer, db, id);
  refuseApproved(own, '删除');
  const person = await personRow(viewer, db, own.person_id);
  await db.deleteFrom('hours_declaration').where('id', '=', id).execute();
  await dropProof(context, own);
  context.label(`删除学时申报 ${person.name}`);
  context.scope(person.holder_id);
  return { id };
}

async function decideDeclarations(context: WriteContext, input: CallParsed<'declarations.decide'>) {
  const { viewer, db } = context;
  if (input.decision === 'returned' && input.note === null)
    throw new Refusal('declarations.note-needed', '退回要写明原因，申报人才知道补什么。请填好意见再退回。');
  const holders = new Set<string>();
  for (const id of new Set(input.ids)) {
    const own = await declarationRow(viewer, db, id);
    const person = await personRow(viewer, db, own.person_id);
    if (own.status === input.decision)
      throw new Refusal(
        'declarations.no-change',
        `${person.name}的“${own.title}”已经是“${DECLARATION_STATUSES[own.status]}”。请刷新后再选。`,
      );
    await db
      .updateTable('hours_declaration')
      .set({
        status: input.decision,
        decided_on: dayOf(context.now()),
        decided_by: viewer.name,
        decision_note: input.note,
      })
      .where('id', '=', id)
      .execute();
    holders.add(person.holder_id);
  }
  const decided = new Set(input.ids).size;
  context.label(`${input.decision === 'approved' ? '认定' : '退回'}学时申报 ${decided} 条`);
  context.scope(...holders);
  return { decided };
}

function refuseApproved(row: DeclarationRow, what: string): void {
  if (row.status !== 'approved') return;
  throw new Refusal(
    'declarations.decided',
    `“${row.title}”已经认定，不能直接${what}。请先退回，写明原因，再${what}。`,
  );
}

/** A declaration as it stands in the table. Refuses with declarations.not-found. */
async function declarationRow(viewer: Viewer, db: Db, id: string): Promise<DeclarationRow> {
  const row = await rows(viewer, db, 'hours_declaration').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'declarations.not-found',
      '没有找到这条学时申报，可能已被删除，或不在您的管理范围内。请刷新后再选。',
    );
  return row;
}

async function refuseFaulty(
  { viewer, db, now }: WriteContext,
  person: string,
  values: Values,
  except: string | null,
): Promise<void> {
  const others = await rows(viewer, db, 'hours_declaration')
    .select(['id', 'from_on as from', 'to_on as to', 'minutes'])
    .where('person_id', '=', person)
    .where('status', '!=', 'returned')
    .execute();
  const fault = declaredFault(
    values,
    dayOf(now()),
    others.filter(({ id }) => id !== except),
  );
  if (fault !== null) throw new Refusal(fault.code, fault.message);
}

function columnsOf(values: Values) {
  const { activity, title, organiser, minutes, proof } = values;
  return {
    activity,
    title,
    organiser,
    from_on: values.from,
    to_on: values.to,
    from_half: values.fromHalf,
    to_half: values.toHalf,
    minutes,
    proof,
  };
}

function valuesOf(row: DeclarationRow): Values {
  const { activity, title, organiser, minutes, proof } = row;
  const time: Declared = {
    activity,
    from: row.from_on,
    to: row.to_on,
    fromHalf: row.from_half,
    toHalf: row.to_half,
    minutes,
  };
  return { ...time, title, organiser, proof };
}

async function keepProof(context: WriteContext, file: string | null, holder: string): Promise<string | null> {
  if (file === null) return null;
  const stored = storeAttachment(context.data.folder, context.path(file));
  const id = newId();
  await context.db
    .insertInto('attachment')
    .values({ id, organisation_id: holder, ...stored })
    .execute();
  return id;
}

async function dropProof({ db }: WriteContext, { attachment_id }: DeclarationRow): Promise<void> {
  if (attachment_id !== null) await db.deleteFrom('attachment').where('id', '=', attachment_id).execute();
}

const lineRows = (viewer: Viewer, db: Db) =>
  rows(viewer, db, 'hours_declaration')
    .innerJoin('person as p', 'p.id', 'hours_declaration.person_id')
    .leftJoin('organisation as o', 'o.id', 'p.branch_id')
    .leftJoin('attachment as a', 'a.id', 'hours_declaration.attachment_id')
    .selectAll('hours_declaration')
    .select(['p.name as person_name', 'o.name as unit', 'o.short_name as short', 'a.name as file_name'])
    .orderBy('hours_declaration.id');

type LineRow = Awaited<ReturnType<ReturnType<typeof lineRows>['execute']>>[number];

/** Declarations of a unit; those that wait are listed the oldest first, all others the newest. */
async function listDeclarations(
  viewer: Viewer,
  db: Db,
  input: {
    readonly organisation: string | null;
    readonly status: DeclarationStatus | null;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<{ found: DeclarationLine[]; total: number }> {
  let wanted = rows(viewer, db, 'hours_declaration').select(['hours_declaration.id']);
  if (input.status !== null) wanted = wanted.where('status', '=', input.status);
  if (input.organisation !== null) {
    await organisationRow(viewer, db, input.organisation);
    wanted = wanted.where(
      'person_id',
      'in',
      rows(viewer, db, 'person')
        .select('person.id')
        .where(sql<boolean>`person.holder_id IN ${subtree([input.organisation])}`),
    );
  }
  // Ids are made in the order of time.
  const all = await wanted.orderBy('id', 'desc').execute();
  const ids = all.slice(input.offset, input.offset + input.limit).map(({ id }) => id);
  const found = await lineRows(viewer, db).where(isOneOf('hours_declaration.id', ids)).execute();
  return { total: all.length, found: await toLines(viewer, db, found.toReversed()) };
}

async function toLines(viewer: Viewer, db: Db, found: readonly LineRow[]): Promise<DeclarationLine[]> {
  const lines: DeclarationLine[] = [];
  for (const row of found) {
    const { from, to, fromHalf, toHalf, ...values } = valuesOf(row);
    const time = { from, to, fromHalf, toHalf };
    lines.push({
      id: row.id,
      person: { id: row.person_id, name: row.person_name },
      unit: row.short ?? row.unit,
      ...values,
      ...time,
      attachment: row.attachment_id === null ? null : { id: row.attachment_id, name: row.file_name ?? '' },
      status: row.status,
      decidedOn: row.decided_on,
      decidedBy: row.decided_by,
      note: row.decision_note,
      // What was returned takes no half-day.
      overlaps:
        row.status === 'returned'
          ? []
          : await overlapsOf(viewer, db, { ...time, person: row.person_id, except: row.id }),
    });
  }
  return lines;
}
