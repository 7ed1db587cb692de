import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { EventGiven } from '../../../shared/domain/hours/event-faults.ts';
import { rows, subtree } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isOneOf, memberBook } from './events-members.ts';

type Db = Kysely<Database>;
export type EventRow = Database['branch_event'];

/** A line as it stands in the table. Refuses with events.not-found. */
export async function eventRow(viewer: Viewer, db: Db, id: string): Promise<EventRow> {
  const row = await rows(viewer, db, 'branch_event').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined)
    throw new Refusal(
      'events.not-found',
      '没有找到这次支部活动，可能已被删除，或不在您的管理范围内。请刷新后再选。',
    );
  return row;
}

/** Events that branches at and below an organisation hold or join. */
export const ofSubtree = (organisation: string) =>
  sql<boolean>`(branch_event.organisation_id IN ${subtree([organisation])}
    OR branch_event.id IN (SELECT event_id FROM branch_event_branch
      WHERE organisation_id IN ${subtree([organisation])}))`;

/** An event with what is named in it. People whom the viewer may not see only count. */
export interface LoadedEvent {
  readonly row: EventRow;
  readonly given: EventGiven;
  readonly members: number;
  readonly unseen: number;
}

/** Events with their branches and people; who is a guest follows from who was a member on the day. */
export async function loadEvents(
  viewer: Viewer,
  db: Db,
  events: readonly EventRow[],
): Promise<LoadedEvent[]> {
  const ids = events.map(({ id }) => id);
  const branches = Map.groupBy(
    await rows(viewer, db, 'branch_event_branch')
      .select(['event_id', 'organisation_id'])
      .where(isOneOf('branch_event_branch.event_id', ids))
      .orderBy('id')
      .execute(),
    ({ event_id }) => event_id,
  );
  const named = await rows(viewer, db, 'branch_event_person')
    .select(['event_id', 'person_id', 'presence'])
    .where(isOneOf('branch_event_person.event_id', ids))
    .orderBy('id')
    .execute();
  const people = Map.groupBy(named, ({ event_id }) => event_id);
  const seen = new Set(
    (
      await rows(viewer, db, 'person')
        .select('id')
        .where(
          isOneOf(
            'person.id',
            named.map(({ person_id }) => person_id),
          ),
        )
        .execute()
    ).map(({ id }) => id),
  );
  const jointOf = (id: string) => (branches.get(id) ?? []).map(({ organisation_id }) => organisation_id);
  const book = await memberBook(viewer, db, [
    ...new Set(events.flatMap(({ id, organisation_id }) => [organisation_id, ...jointOf(id)])),
  ]);
  return events.map((row) => {
    const joint = jointOf(row.id);
    const members = new Set([row.organisation_id, ...joint].flatMap((each) => [...book.ids(each, row.day)]));
    const all = people.get(row.id) ?? [];
    const visible = all.filter(({ person_id }) => seen.has(person_id));
    const which = (wanted: (person: (typeof all)[number]) => boolean) =>
      visible.filter(wanted).map(({ person_id }) => person_id);
    const isGuest = (person: string) => row.takes === 'all-but' || !members.has(person);
    const { activity, title, day, half, minutes, takes } = row;
    return {
      row,
      members: members.size,
      unseen: all.length - visible.length,
      given: {
        branch: row.organisation_id,
        joint,
        activity,
        title,
        day,
        half,
        minutes,
        takes,
        absent: which(({ presence }) => presence === 'absent'),
        present: which(({ presence, person_id }) => presence === 'present' && !isGuest(person_id)),
        guests: which(({ presence, person_id }) => presence === 'present' && isGuest(person_id)),
      },
    };
  });
}
