import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import {
  remarksOn,
  type EventBranch,
  type EventGiven,
  type EventSurroundings,
  type OtherEvent,
} from '../../../shared/domain/hours/event-faults.ts';
import { isBranch } from '../../../shared/domain/organisations/kinds.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { isOneOf, memberBook, type MemberBook } from './events-members.ts';

type Db = Kysely<Database>;

interface Looking {
  readonly viewer: Viewer;
  readonly db: Db;
  readonly now: () => Date;
}

/** What lines are held against; lines that are kept are told to it, so that the next ones see them. */
export interface EventsAround {
  readonly surroundings: EventSurroundings;
  readonly book: MemberBook;
  readonly keep: (
    line: Pick<EventGiven, 'branch' | 'joint' | 'day' | 'half' | 'minutes' | 'activity'>,
  ) => void;
}

/** Reads all that these lines are held against. `except`: an event that is being changed and does not stand in its own way. */
export async function eventsAround(
  { viewer, db, now }: Looking,
  lines: readonly EventGiven[],
  except: string | null = null,
): Promise<EventsAround> {
  const branchIds = [...new Set(lines.flatMap(({ branch, joint }) => [branch, ...joint]))];
  const branches = new Map((await branchesOf(viewer, db, branchIds)).map((branch) => [branch.id, branch]));
  const book = await memberBook(viewer, db, [...branches.keys()]);
  const people = await peopleOf(viewer, db, [
    ...new Set(lines.flatMap(({ absent, present, guests }) => [...absent, ...present, ...guests])),
  ]);
  const days = [...new Set(lines.map(({ day }) => day))];
  const others = await eventsOn(viewer, db, branchIds, days, except);
  return {
    book,
    surroundings: {
      today: dayOf(now()),
      branch: (id) => branches.get(id),
      person: (id) => people.get(id),
      members: book.ids,
      others: (branch, day) => others.get(`${branch} ${day}`) ?? [],
    },
    keep: ({ branch, joint, day, half, minutes, activity }) => {
      for (const each of [branch, ...joint]) addTo(others, `${each} ${day}`, { half, minutes, activity });
    },
  };
}

/** What is said about each line as it would be after the good ones before it. */
export function remarksOnAll(lines: readonly EventGiven[], around: EventsAround) {
  return lines.map((line) => {
    const said = remarksOn(line, around.surroundings);
    if (said.faults.length === 0) around.keep(line);
    return said;
  });
}

async function branchesOf(viewer: Viewer, db: Db, ids: readonly string[]): Promise<EventBranch[]> {
  const found = await rows(viewer, db, 'organisation')
    .select(['id', 'name', 'short_name', 'kind', 'founded_on', 'closed_on'])
    .where(isOneOf('organisation.id', ids))
    .execute();
  return found.map((row) => ({
    id: row.id,
    name: row.short_name ?? row.name,
    isBranch: isBranch(row.kind),
    foundedOn: row.founded_on,
    closedOn: row.closed_on,
  }));
}

async function peopleOf(viewer: Viewer, db: Db, ids: readonly string[]) {
  const found = await rows(viewer, db, 'person')
    .leftJoin('organisation as o', 'o.id', 'person.branch_id')
    .select(['person.id', 'person.name', 'o.name as unit', 'o.short_name as short'])
    .where(isOneOf('person.id', ids))
    .where('person.standing', '!=', 'merged')
    .execute();
  return new Map(found.map(({ id, name, unit, short }) => [id, { name, unit: short ?? unit }]));
}

/** Events of branches on some days, held by them or joined, by branch and day. */
async function eventsOn(
  viewer: Viewer,
  db: Db,
  branches: readonly string[],
  days: readonly string[],
  except: string | null,
): Promise<Map<string, OtherEvent[]>> {
  const found = await rows(viewer, db, 'branch_event')
    .select(['id', 'organisation_id', 'day', 'half', 'minutes', 'activity'])
    .where(isOneOf('branch_event.day', days))
    .execute();
  const joint = Map.groupBy(
    await rows(viewer, db, 'branch_event_branch')
      .select(['event_id', 'organisation_id'])
      .where(
        isOneOf(
          'branch_event_branch.event_id',
          found.map(({ id }) => id),
        ),
      )
      .execute(),
    ({ event_id }) => event_id,
  );
  const wanted = new Set(branches);
  const byBranch = new Map<string, OtherEvent[]>();
  for (const { id, organisation_id, day, half, minutes, activity } of found) {
    if (id === except) continue;
    for (const branch of [organisation_id, ...(joint.get(id) ?? []).map((each) => each.organisation_id)])
      if (wanted.has(branch)) addTo(byBranch, `${branch} ${day}`, { half, minutes, activity });
  }
  return byBranch;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
