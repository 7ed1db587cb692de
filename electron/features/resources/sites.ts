import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { FoundSite, Named } from '../../../shared/contract/resource-answers.ts';
import type { siteCalls } from '../../../shared/contract/sites.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { maskedPhone } from '../../../shared/domain/people/masking.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isCalledBy, isListed, pageOf } from './called.ts';
import { noteContactLook } from './looks.ts';
import { givenOnly, positionBefore } from './order.ts';
import { siteRow } from './rows.ts';
import { refuseTaken } from './taken.ts';
import { countUses, refuseInUse, sessionsUsing, usesFrom } from './uses.ts';

type Db = Kysely<Database>;
type SiteRow = Database['teaching_site'];

function asFound(row: SiteRow): FoundSite {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    capacity: row.capacity,
    guide: row.guide,
    minutes: row.minutes,
    note: row.note,
    closedOn: row.closed_on,
  };
}

const inOrder = (viewer: Viewer, db: Db) =>
  rows(viewer, db, 'teaching_site').selectAll().orderBy('position').orderBy('id').execute();

const NAME_TAKEN = { code: 'sites.name-taken', called: '教学点' };

/** The routes that stop there. */
async function routesThrough(viewer: Viewer, db: Db, site: string): Promise<Named[]> {
  return rows(viewer, db, 'route')
    .select(['route.id', 'route.name'])
    .where('route.id', 'in', rows(viewer, db, 'route_stop').select('route_id').where('site_id', '=', site))
    .orderBy('route.position')
    .execute();
}

export const siteHandlers: Handlers<keyof typeof siteCalls> = {
  'sites.list': async ({ viewer, db, now }, input) => {
    const fitting = (await inOrder(viewer, db)).filter(
      (row) =>
        isListed(row.closed_on, input.closed, dayOf(now())) &&
        isCalledBy(input.text, { names: [row.name, row.address] }),
    );
    return pageOf(fitting.map(asFound), input);
  },

  'sites.get': async ({ viewer, db }, { id }) => {
    const row = await siteRow(viewer, db, id);
    return {
      ...asFound(row),
      phone: row.phone === null ? null : maskedPhone(row.phone),
      routes: await routesThrough(viewer, db, id),
      sessions: await sessionsUsing(viewer, db, 'site_id', id),
    };
  },

  'sites.create': async ({ viewer, db, label }, given) => {
    const all = await inOrder(viewer, db);
    refuseTaken(NAME_TAKEN, all, given.name, null);
    const id = newId();
    await db
      .insertInto('teaching_site')
      .values({ id, ...given, position: positionBefore(all, null, null), closed_on: null })
      .execute();
    label(`新建教学点 ${given.name}`);
    return { id };
  },

  'sites.edit': async ({ viewer, db, label }, { id, before, ...given }) => {
    const own = await siteRow(viewer, db, id);
    const all = await inOrder(viewer, db);
    refuseTaken(NAME_TAKEN, all, given.name, id);
    const fields = givenOnly({
      ...given,
      position: before === undefined ? undefined : positionBefore(all, before, id),
    });
    if (Object.keys(fields).length > 0)
      await db.updateTable('teaching_site').set(fields).where('id', '=', id).execute();
    label(`修改教学点 ${given.name ?? own.name}`);
    return { id };
  },

  'sites.close': async ({ viewer, db, label }, { id, on }) => {
    const own = await siteRow(viewer, db, id);
    await db.updateTable('teaching_site').set({ closed_on: on }).where('id', '=', id).execute();
    label(`停用教学点 ${own.name}`);
    return { id, sessions: usesFrom(await sessionsUsing(viewer, db, 'site_id', id), on) };
  },

  'sites.reopen': async ({ viewer, db, label }, { id }) => {
    const own = await siteRow(viewer, db, id);
    if (own.closed_on === null) throw new Refusal('sites.open', `“${own.name}”没有停用，不需要恢复。`);
    await db.updateTable('teaching_site').set({ closed_on: null }).where('id', '=', id).execute();
    label(`恢复教学点 ${own.name}`);
    return { id };
  },

  'sites.remove': async ({ viewer, db, label }, { id }) => {
    const own = await siteRow(viewer, db, id);
    const sessions = await sessionsUsing(viewer, db, 'site_id', id);
    const hidden = (await countUses(db, 'site_id', id)) - sessions.length;
    const others = (await routesThrough(viewer, db, id)).map(({ name }) => `路线“${name}”`);
    const next = '请先从路线和课表里换掉它，或把这个教学点“停用”。';
    refuseInUse('sites.in-use', own.name, { sessions, hidden, others }, next);
    await db.deleteFrom('teaching_site').where('id', '=', id).execute();
    label(`删除教学点 ${own.name}`);
    return { id };
  },

  'sites.reveal': async (context, { id }) => {
    const own = await siteRow(context.viewer, context.db, id);
    await noteContactLook(context, { person: null, what: '教学点联系电话' });
    context.label(`查看教学点 ${own.name} 的联系电话`);
    return { value: own.phone };
  },
};
