import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CallParsed } from '../../../shared/contract/index.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { SessionRow } from './load.ts';

const TITLES = {
  course: '课程',
  teacher: '教师',
  venue: '场地',
  teaching_site: '教学点',
  route: '路线',
} as const;

/** Refuses an unknown course, teacher or place with sessions.resource-not-found; answers its name. */
export async function requireResource(
  viewer: Viewer,
  db: Kysely<Database>,
  table: keyof typeof TITLES,
  id: string,
): Promise<string> {
  const row = await rows(viewer, db, table).select('name').where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'sessions.resource-not-found',
      `没有找到这个${TITLES[table]}，可能已被删除。请重新选择。`,
    );
  return row.name;
}

export type WhereGiven = CallParsed<'sessions.create'>['where'];
type WhereColumns = Pick<SessionRow, 'venue_id' | 'site_id' | 'route_id' | 'place'>;

const NOWHERE: WhereColumns = { venue_id: null, site_id: null, route_id: null, place: null };

/** The columns that say where a session is held. Refuses with sessions.resource-not-found. */
export async function columnsOfWhere(
  viewer: Viewer,
  db: Kysely<Database>,
  where: WhereGiven,
): Promise<WhereColumns> {
  if (where === null) return NOWHERE;
  if ('place' in where) return { ...NOWHERE, place: where.place };
  if ('venue' in where) {
    await requireResource(viewer, db, 'venue', where.venue);
    return { ...NOWHERE, venue_id: where.venue };
  }
  if ('site' in where) {
    await requireResource(viewer, db, 'teaching_site', where.site);
    return { ...NOWHERE, site_id: where.site };
  }
  await requireResource(viewer, db, 'route', where.route);
  return { ...NOWHERE, route_id: where.route };
}
