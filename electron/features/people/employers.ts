import type { Kysely } from 'kysely';
import type { employerCalls } from '../../../shared/contract/employers.ts';
import type { EmployerPage, FoundEmployer } from '../../../shared/contract/people.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { comparableName } from '../../../shared/domain/organisations/names.ts';
import type { Handlers, WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isCalled, unitsCalled } from '../organisations/search.ts';
import { requireEmployer } from './rows.ts';
import { employerUnits, type Units } from './units.ts';

type Db = Kysely<Database>;

/** For each word the employers that it names, with all that stands below them. */
export async function employersCalled(viewer: Viewer, db: Db, words: readonly string[]): Promise<string[][]> {
  const all = await rows(viewer, db, 'employer').select(['id', 'parent_id', 'name', 'short_name']).execute();
  const aliases = await rows(viewer, db, 'employer_alias').select(['employer_id as unit', 'name']).execute();
  return unitsCalled(all, aliases, words);
}

async function listEmployers(
  viewer: Viewer,
  db: Db,
  {
    text,
    offset,
    limit,
  }: { readonly text?: string | undefined; readonly offset: number; readonly limit: number },
): Promise<{ found: FoundEmployer[]; total: number }> {
  const units = await employerUnits(viewer, db);
  const wanted = text === undefined ? null : comparableName(text);
  const aliases = Map.groupBy(
    await rows(viewer, db, 'employer_alias').select(['employer_id', 'name']).execute(),
    (alias) => alias.employer_id,
  );
  const notes = new Map(
    (await rows(viewer, db, 'employer').select(['id', 'note']).execute()).map(({ id, note }) => [id, note]),
  );
  const counts = await peopleByEmployer(viewer, db, units);
  const matching = units.order.flatMap((id): FoundEmployer[] => {
    const unit = units.name(id);
    if (unit === null) return [];
    const own = wanted === null || isCalled(wanted, unit.name, unit.shortName);
    const alias = own
      ? undefined
      : aliases.get(id)?.find(({ name }) => wanted !== '' && comparableName(name).includes(wanted));
    if (!own && alias === undefined) return [];
    return [
      {
        ...unit,
        above: units.above(id).slice(0, -1),
        people: counts.get(id) ?? 0,
        foundAs: alias?.name ?? null,
        note: notes.get(id) ?? null,
      },
    ];
  });
  return { found: matching.slice(offset, offset + limit), total: matching.length };
}

/** How many people on the register work at each, with those below it: as many as the list of its people shows. */
async function peopleByEmployer(viewer: Viewer, db: Db, units: Units): Promise<Map<string, number>> {
  const counted = await rows(viewer, db, 'person')
    .select(['employer_id', ({ fn }) => fn.countAll<number>().as('people')])
    .where('standing', '=', 'present')
    .groupBy('employer_id')
    .execute();
  const counts = new Map<string, number>();
  for (const { employer_id: employer, people } of counted)
    for (const { id } of employer === null ? [] : units.above(employer))
      counts.set(id, (counts.get(id) ?? 0) + people);
  return counts;
}

async function oneEmployer(viewer: Viewer, db: Db, id: string): Promise<EmployerPage> {
  await requireEmployer(viewer, db, id);
  const units = await employerUnits(viewer, db);
  const unit = units.name(id);
  if (unit === null) throw new Error(`employer ${id} is not among all`);
  const people = (await peopleByEmployer(viewer, db, units)).get(id) ?? 0;
  const { note } = await rows(viewer, db, 'employer')
    .select('note')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const aliases = await rows(viewer, db, 'employer_alias')
    .select(['id', 'name'])
    .where('employer_id', '=', id)
    .orderBy('name')
    .execute();
  return { ...unit, above: units.above(id).slice(0, -1), people, foundAs: null, note, aliases };
}

/** Puts a new employer at the end of its siblings. Refuses with employers.name-taken. */
export async function addEmployer(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  given: { readonly name: string; readonly shortName: string | null; readonly parent: string | null },
): Promise<string> {
  await requireEmployer(viewer, db, given.parent);
  await refuseTaken(viewer, db, given.name, null);
  const id = newId();
  await db
    .insertInto('employer')
    .values({
      id,
      parent_id: given.parent,
      name: given.name,
      short_name: given.shortName,
      position: await positionBefore(viewer, db, given.parent, null),
      note: null,
    })
    .execute();
  return id;
}

/** Adds another spelling of an employer unless it has it already. Answers its id, or null. */
export async function addEmployerAlias(
  { viewer, db }: Pick<WriteContext, 'viewer' | 'db'>,
  employer: string,
  name: string,
): Promise<string | null> {
  const same = await rows(viewer, db, 'employer_alias')
    .select('id')
    .where('employer_id', '=', employer)
    .where('name', '=', name)
    .executeTakeFirst();
  if (same !== undefined) return null;
  const id = newId();
  await db.insertInto('employer_alias').values({ id, employer_id: employer, name }).execute();
  return id;
}

async function refuseTaken(viewer: Viewer, db: Db, name: string, self: string | null): Promise<void> {
  const all = await rows(viewer, db, 'employer').select(['id', 'name']).execute();
  const same = all.find((row) => row.id !== self && comparableName(row.name) === comparableName(name));
  if (same !== undefined)
    throw new Refusal('employers.name-taken', `已有工作单位“${same.name}”。请直接选用，或写得更全一些。`);
}

/** A place before a sibling, or behind all. */
async function positionBefore(
  viewer: Viewer,
  db: Db,
  parent: string | null,
  before: string | null,
): Promise<number> {
  const siblings = await rows(viewer, db, 'employer')
    .select(['id', 'position'])
    .where('parent_id', 'is', parent)
    .orderBy('position')
    .execute();
  const at = siblings.findIndex((each) => each.id === before);
  if (at < 0) return Math.floor(siblings.at(-1)?.position ?? 0) + 1;
  const next = siblings[at]?.position ?? 1;
  return ((siblings[at - 1]?.position ?? next - 2) + next) / 2;
}

export const employerHandlers: Handlers<keyof typeof employerCalls> = {
  'employers.list': ({ viewer, db }, input) => listEmployers(viewer, db, input),

  'employers.get': ({ viewer, db }, { id }) => oneEmployer(viewer, db, id),

  'employers.create': async (context, input) => {
    const id = await addEmployer(context, input);
    context.label(`新建工作单位 ${input.name}`);
    return { id };
  },

  'employers.edit': async (context, { id, before, ...input }) => {
    const { viewer, db } = context;
    const old = await requireEmployer(viewer, db, id);
    if (input.name !== undefined) await refuseTaken(viewer, db, input.name, id);
    if (input.parent !== undefined) {
      await requireEmployer(viewer, db, input.parent);
      const below = input.parent === null ? [] : (await employerUnits(viewer, db)).above(input.parent);
      if (below.some((each) => each.id === id))
        throw new Refusal('employers.circle', '不能放到自己或自己的下级之下。请另选上级单位。');
    }
    const own = await rows(viewer, db, 'employer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const parent = input.parent === undefined ? own.parent_id : input.parent;
    const placed = before !== undefined || parent !== own.parent_id;
    const fields = {
      name: input.name,
      short_name: input.shortName,
      parent_id: input.parent,
      note: input.note,
      position: placed ? await positionBefore(viewer, db, parent, before ?? null) : undefined,
    };
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length > 0)
      await db.updateTable('employer').set(given).where('id', '=', id).execute();
    if (input.name !== undefined && old !== null && input.name !== old)
      await addEmployerAlias(context, id, old);
    context.label(`修改工作单位 ${input.name ?? old ?? ''}`);
    return { id };
  },

  'employers.add-alias': async (context, { employer, name }) => {
    const own = await requireEmployer(context.viewer, context.db, employer);
    const id = await addEmployerAlias(context, employer, name);
    if (id === null)
      throw new Refusal('employers.alias-taken', `“${own ?? ''}”已有名称“${name}”，不需要再加。`);
    context.label(`添加单位别名 ${name}`);
    return { id };
  },

  'employers.remove-alias': async ({ viewer, db, label }, { alias }) => {
    const row = await rows(viewer, db, 'employer_alias')
      .selectAll()
      .where('id', '=', alias)
      .executeTakeFirst();
    if (row === undefined)
      throw new Refusal('employers.alias-not-found', '没有找到这个别名，它可能已被删除。请刷新后再试。');
    await db.deleteFrom('employer_alias').where('id', '=', alias).execute();
    label(`删除单位别名 ${row.name}`);
    return { employer: row.employer_id };
  },
};
