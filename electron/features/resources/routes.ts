import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { FoundRoute, RouteStop } from '../../../shared/contract/resource-answers.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { routeCalls } from '../../../shared/contract/routes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Handlers } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isCalledBy, isListed, pageOf } from './called.ts';
import { givenOnly, positionBefore } from './order.ts';
import { routeRow, siteRow } from './rows.ts';
import { refuseTaken } from './taken.ts';
import { countUses, refuseInUse, sessionsUsing, usesFrom } from './uses.ts';

type Db = Kysely<Database>;
type RouteRow = Database['route'];
type Stops = CallParsed<'routes.create'>['stops'];

async function stopsByRoute(viewer: Viewer, db: Db): Promise<Map<string, RouteStop[]>> {
  const all = await rows(viewer, db, 'route_stop')
    .innerJoin('teaching_site', 'teaching_site.id', 'route_stop.site_id')
    .select([
      'route_stop.route_id',
      'route_stop.travel_minutes',
      'route_stop.stay_minutes',
      'teaching_site.id',
      'teaching_site.name',
    ])
    .orderBy('route_stop.position')
    .execute();
  return new Map(
    [...Map.groupBy(all, (row) => row.route_id)].map(([route, stops]) => [
      route,
      stops.map(({ id, name, travel_minutes: travelMinutes, stay_minutes: stayMinutes }) => ({
        site: { id, name },
        travelMinutes,
        stayMinutes,
      })),
    ]),
  );
}

const asFound =
  (stops: ReadonlyMap<string, RouteStop[]>) =>
  (row: RouteRow): FoundRoute => ({
    id: row.id,
    name: row.name,
    capacity: row.capacity,
    guide: row.guide,
    note: row.note,
    stops: stops.get(row.id) ?? [],
    closedOn: row.closed_on,
  });

const inOrder = (viewer: Viewer, db: Db) =>
  rows(viewer, db, 'route').selectAll().orderBy('position').orderBy('id').execute();

const NAME_TAKEN = { code: 'routes.name-taken', called: '路线' };

/** Makes the stops of a route as given; the rows of places that stay are kept, so that the log tells only what changed. */
async function setStops(viewer: Viewer, db: Db, route: string, stops: Stops): Promise<void> {
  for (const { site } of stops) await siteRow(viewer, db, site);
  const present = await rows(viewer, db, 'route_stop')
    .select('id')
    .where('route_id', '=', route)
    .orderBy('position')
    .execute();
  const left = present.slice(stops.length).map(({ id }) => id);
  if (left.length > 0) await db.deleteFrom('route_stop').where('id', 'in', left).execute();
  for (const [index, { site, travelMinutes, stayMinutes }] of stops.entries()) {
    const values = {
      site_id: site,
      travel_minutes: travelMinutes,
      stay_minutes: stayMinutes,
      position: index + 1,
    };
    const own = present[index];
    if (own !== undefined) await db.updateTable('route_stop').set(values).where('id', '=', own.id).execute();
    else
      await db
        .insertInto('route_stop')
        .values({ id: newId(), route_id: route, ...values })
        .execute();
  }
}

export const routeHandlers: Handlers<keyof typeof routeCalls> = {
  'routes.list': async ({ viewer, db, now }, input) => {
    const found = (await inOrder(viewer, db)).map(asFound(await stopsByRoute(viewer, db)));
    const fitting = found.filter(
      (route) =>
        isListed(route.closedOn, input.closed, dayOf(now())) &&
        isCalledBy(input.text, { names: [route.name, ...route.stops.map(({ site }) => site.name)] }),
    );
    return pageOf(fitting, input);
  },

  'routes.get': async ({ viewer, db }, { id }) => ({
    ...asFound(await stopsByRoute(viewer, db))(await routeRow(viewer, db, id)),
    sessions: await sessionsUsing(viewer, db, 'route_id', id),
  }),

  'routes.create': async ({ viewer, db, label }, { stops, ...given }) => {
    const all = await inOrder(viewer, db);
    refuseTaken(NAME_TAKEN, all, given.name, null);
    const id = newId();
    await db
      .insertInto('route')
      .values({ id, ...given, position: positionBefore(all, null, null), closed_on: null })
      .execute();
    await setStops(viewer, db, id, stops);
    label(`新建教学路线 ${given.name}`);
    return { id };
  },

  'routes.edit': async ({ viewer, db, label }, { id, before, stops, ...given }) => {
    const own = await routeRow(viewer, db, id);
    const all = await inOrder(viewer, db);
    refuseTaken(NAME_TAKEN, all, given.name, id);
    const fields = givenOnly({
      ...given,
      position: before === undefined ? undefined : positionBefore(all, before, id),
    });
    if (Object.keys(fields).length > 0)
      await db.updateTable('route').set(fields).where('id', '=', id).execute();
    if (stops !== undefined) await setStops(viewer, db, id, stops);
    label(`修改教学路线 ${given.name ?? own.name}`);
    return { id };
  },

  'routes.close': async ({ viewer, db, label }, { id, on }) => {
    const own = await routeRow(viewer, db, id);
    await db.updateTable('route').set({ closed_on: on }).where('id', '=', id).execute();
    label(`停用教学路线 ${own.name}`);
    return { id, sessions: usesFrom(await sessionsUsing(viewer, db, 'route_id', id), on) };
  },

  'routes.reopen': async ({ viewer, db, label }, { id }) => {
    const own = await routeRow(viewer, db, id);
    if (own.closed_on === null) throw new Refusal('routes.open', `“${own.name}”没有停用，不需要恢复。`);
    await db.updateTable('route').set({ closed_on: null }).where('id', '=', id).execute();
    label(`恢复教学路线 ${own.name}`);
    return { id };
  },

  'routes.remove': async ({ viewer, db, label }, { id }) => {
    const own = await routeRow(viewer, db, id);
    const sessions = await sessionsUsing(viewer, db, 'route_id', id);
    const hidden = (await countUses(db, 'route_id', id)) - sessions.length;
    const next = '请先在课表里换掉它，或把这条路线“停用”。';
    refuseInUse('routes.in-use', own.name, { sessions, hidden, others: [] }, next);
    await db.deleteFrom('route_stop').where('route_id', '=', id).execute();
    await db.deleteFrom('route').where('id', '=', id).execute();
    label(`删除教学路线 ${own.name}`);
    return { id };
  },
};
