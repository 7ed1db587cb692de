import type { Kysely } from 'kysely';
import type { Where } from '../../../shared/contract/timetable-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { SCHOOL, type Place } from '../../../shared/domain/timetable/conflicts.ts';
import { waysBetween, type KnownWay } from '../../../shared/domain/timetable/travel.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { SessionRow } from './load.ts';

type Placed = Pick<SessionRow, 'venue_id' | 'site_id' | 'route_id' | 'place'>;

/** Venues, sites and routes: how they are called, how many they take, how far they are. */
export interface Places {
  readonly where: (session: Placed) => Where | null;
  readonly place: (session: Placed) => Place | null;
  readonly seats: (session: Placed) => number | null;
  /** The day from which a place is out of use. */
  readonly outSince: (id: string) => string | null;
  readonly name: (id: string) => string | undefined;
  readonly minutesBetween: (from: string, to: string) => number | null;
}

const AT_SCHOOL: Place = { first: SCHOOL, last: SCHOOL };

export async function placesOf(viewer: Viewer, db: Kysely<Database>): Promise<Places> {
  const venues = await rows(viewer, db, 'venue').select(['id', 'name', 'seats', 'closed_on']).execute();
  const sites = await rows(viewer, db, 'teaching_site')
    .select(['id', 'name', 'capacity as seats', 'minutes', 'closed_on'])
    .execute();
  const routes = await rows(viewer, db, 'route')
    .select(['id', 'name', 'capacity as seats', 'closed_on'])
    .execute();
  const stops = Map.groupBy(
    await rows(viewer, db, 'route_stop')
      .select(['route_id', 'site_id', 'travel_minutes'])
      .orderBy('position')
      .execute(),
    (stop) => stop.route_id,
  );
  const called = new Map([...venues, ...sites, ...routes].map((each) => [each.id, each]));
  const ways: KnownWay[] = sites.flatMap(({ id, minutes }) =>
    minutes === null ? [] : [{ from: SCHOOL, to: id, minutes }],
  );
  for (const each of stops.values())
    for (const [index, stop] of each.entries())
      ways.push({
        from: each[index - 1]?.site_id ?? SCHOOL,
        to: stop.site_id,
        minutes: stop.travel_minutes,
      });

  const idOf = (session: Placed) => session.venue_id ?? session.site_id ?? session.route_id;
  return {
    where: (session) => {
      const id = idOf(session);
      if (id === null) return session.place === null ? null : { is: 'place', id, name: session.place };
      const is = session.venue_id !== null ? 'venue' : session.site_id !== null ? 'site' : 'route';
      return { is, id, name: called.get(id)?.name ?? '' };
    },
    place: ({ venue_id: venue, site_id: site, route_id: route }) => {
      if (venue !== null) return AT_SCHOOL;
      if (site !== null) return { first: site, last: site };
      const own = route === null ? [] : (stops.get(route) ?? []);
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined ? null : { first: first.site_id, last: last.site_id };
    },
    seats: (session) => called.get(idOf(session) ?? '')?.seats ?? null,
    outSince: (id) => called.get(id)?.closed_on ?? null,
    name: (id) => called.get(id)?.name,
    minutesBetween: waysBetween(ways),
  };
}
