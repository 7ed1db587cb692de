import { sql, type Kysely } from 'kysely';
import type {
  BranchMonth,
  EventLine,
  EventPage,
  EventPerson,
  MonthOverview,
} from '../../../shared/contract/branch-event-answers.ts';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { Named } from '../../../shared/contract/named.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { BranchActivity } from '../../../shared/domain/hours/codes.ts';
import {
  daysOfMonth,
  quarterBegins,
  USUAL_ACTIVITIES,
  usualState,
} from '../../../shared/domain/hours/usual-events.ts';
import { isBranch } from '../../../shared/domain/organisations/kinds.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationRow, subtreeLines } from '../organisations/queries.ts';
import { initials } from '../organisations/search.ts';
import { organisationUnits, type Units } from '../people/units.ts';
import { isOneOf, memberBook } from './events-members.ts';
import { eventRow, loadEvents, ofSubtree, type LoadedEvent } from './events-rows.ts';

type Db = Kysely<Database>;

/** Events of a unit, the newest first. Refuses with organisations.not-found. */
export async function listEvents(
  viewer: Viewer,
  db: Db,
  input: CallParsed<'events.list'>,
): Promise<CallOutput<'events.list'>> {
  if (input.organisation !== null) await organisationRow(viewer, db, input.organisation);
  const span = input.month === null ? { from: input.from, to: input.to } : daysOfMonth(input.month);
  let wanted = rows(viewer, db, 'branch_event');
  if (input.organisation !== null) wanted = wanted.where(ofSubtree(input.organisation));
  if (span.from !== null) wanted = wanted.where('branch_event.day', '>=', span.from);
  if (span.to !== null) wanted = wanted.where('branch_event.day', '<=', span.to);
  if (input.activity !== null) wanted = wanted.where('branch_event.activity', '=', input.activity);
  const counted = await wanted.select(sql<number>`count(*)`.as('n')).executeTakeFirst();
  const found = await wanted
    .selectAll()
    .orderBy('day', 'desc')
    .orderBy('half', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  const units = await organisationUnits(viewer, db);
  const events = await loadEvents(viewer, db, found);
  return { total: counted?.n ?? 0, found: events.map((event) => toLine(event, units)) };
}

function toLine(event: LoadedEvent, units: Units): EventLine {
  const { row, given, members } = event;
  const { id, activity, title, day, half, minutes, takes, paper } = row;
  return {
    id,
    branch: unitNamed(units, given.branch),
    joint: given.joint.flatMap((each) => (units.name(each) === null ? [] : [unitNamed(units, each)])),
    activity,
    title,
    day,
    half,
    minutes,
    takes,
    members,
    absent: given.absent.length,
    present: given.present.length,
    guests: given.guests.length,
    paper,
  };
}

function unitNamed(units: Units, id: string): Named {
  const unit = units.name(id);
  return { id, name: unit?.shortName ?? unit?.name ?? '' };
}

/** One event with everybody named in it. Refuses with events.not-found. */
export async function eventPage(viewer: Viewer, db: Db, id: string): Promise<EventPage> {
  const row = await eventRow(viewer, db, id);
  const [event] = await loadEvents(viewer, db, [row]);
  if (event === undefined) throw new Error('the row was there a moment ago');
  const units = await organisationUnits(viewer, db);
  const { absent, present, guests } = event.given;
  const found = await rows(viewer, db, 'person')
    .select(['id', 'name', 'branch_id'])
    .where(isOneOf('person.id', [...absent, ...present, ...guests]))
    .execute();
  const byId = new Map(found.map((person) => [person.id, person]));
  const people = (ids: readonly string[]): EventPerson[] =>
    ids.flatMap((each) => {
      const person = byId.get(each);
      if (person === undefined) return [];
      const unit = units.name(person.branch_id);
      return [{ id: each, name: person.name, unit: unit?.shortName ?? unit?.name ?? null }];
    });
  return {
    ...toLine(event, units),
    absent: people(absent),
    present: people(present),
    guests: people(guests),
    unseen: event.unseen,
    note: row.note,
  };
}

/** Members of branches on a day. Refuses with organisations.not-found. */
export async function eventMembers(
  viewer: Viewer,
  db: Db,
  { branches, day }: CallParsed<'events.members'>,
): Promise<CallOutput<'events.members'>> {
  for (const branch of branches) await organisationRow(viewer, db, branch);
  const units = await organisationUnits(viewer, db);
  const book = await memberBook(viewer, db, branches);
  const now = new Set(branches);
  const seen = new Map(
    branches.flatMap((branch) => book.on(branch, day).map((person) => [person.id, person])),
  );
  return {
    members: [...seen.values()].map(({ id, name, searchText, branch, standing }) => {
      const unit = units.name(branch);
      const stays = standing === 'present' && (branch === null || now.has(branch));
      return {
        id,
        name,
        forms: searchText.split('\n').filter((form) => form !== ''),
        nowIn: stays ? null : standing === 'present' ? (unit?.shortName ?? unit?.name ?? '') : '已离册',
      };
    }),
  };
}

/** The branches of a unit with which of the usual events of a month are there. Refuses with organisations.not-found. */
export async function monthOverview(
  viewer: Viewer,
  db: Db,
  { organisation, month }: CallParsed<'events.month-overview'>,
): Promise<MonthOverview> {
  const { own, below, branches } = await branchesInMonth(viewer, db, organisation, month);
  const { from, to } = daysOfMonth(month);
  const withGroups = new Set(
    below
      .filter(({ kind, closedOn }) => kind === 'group' && closedOn === null)
      .map(({ parentId }) => parentId),
  );
  const units = await organisationUnits(viewer, db);
  const held = await heldBy(viewer, db, organisation, { from: quarterBegins(month), to });
  const lines = branches.map((branch): BranchMonth => {
    const all = held.get(branch.id) ?? [];
    const inMonth = all.filter(({ day }) => day >= from);
    const count = (list: typeof all, activity: BranchActivity) =>
      list.filter((each) => each.activity === activity).length;
    const name = branch.shortName ?? branch.name;
    return {
      branch: { id: branch.id, name },
      path: units.name(branch.id)?.path ?? '',
      forms: formsOf(name),
      events: inMonth.length,
      usual: USUAL_ACTIVITIES.map((activity) => ({
        activity,
        count: count(inMonth, activity),
        state: usualState(activity, month, {
          inMonth: count(inMonth, activity),
          earlierInQuarter: count(all, activity) - count(inMonth, activity),
          groups: withGroups.has(branch.id),
        }),
      })),
    };
  });
  return {
    organisation: { id: own.id, name: own.short_name ?? own.name },
    month,
    branches: lines,
    complete: lines.filter(({ usual }) => usual.every(({ state }) => state !== 'missing')).length,
    events: lines.reduce((sum, { events }) => sum + events, 0),
  };
}

/**
 * The branches at and below an organisation that were there in a month, in tree order, and all that stands below it.
 * Refuses with organisations.not-found.
 */
export async function branchesInMonth(viewer: Viewer, db: Db, organisation: string, month: string) {
  const own = await organisationRow(viewer, db, organisation);
  const { from, to } = daysOfMonth(month);
  const below = await subtreeLines(viewer, db, organisation);
  const branches = below.filter(
    ({ kind, closedOn, foundedOn }) =>
      isBranch(kind) && (closedOn === null || closedOn > from) && (foundedOn === null || foundedOn <= to),
  );
  return { own, below, branches };
}

interface Held {
  readonly activity: BranchActivity;
  readonly day: string;
}

/** What each branch held or joined between two days. */
async function heldBy(
  viewer: Viewer,
  db: Db,
  organisation: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, Held[]>> {
  const found = await rows(viewer, db, 'branch_event')
    .select(['id', 'organisation_id', 'activity', 'day'])
    .where(ofSubtree(organisation))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  const ids = found.map(({ id }) => id);
  const joint = Map.groupBy(
    await rows(viewer, db, 'branch_event_branch')
      .select(['event_id', 'organisation_id'])
      .where(isOneOf('branch_event_branch.event_id', ids))
      .execute(),
    ({ event_id }) => event_id,
  );
  const held = found.flatMap(({ id, organisation_id, activity, day }) =>
    [organisation_id, ...(joint.get(id) ?? []).map((each) => each.organisation_id)].map((branch) => ({
      branch,
      activity,
      day,
    })),
  );
  return Map.groupBy(held, ({ branch }) => branch);
}

const NUMERALS = '零一二三四五六七八九';

/** What may be typed for a branch: initials of its name, and with its number in figures (第一网格 as 1). */
function formsOf(name: string): string[] {
  const figures = name.replaceAll(
    /[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/gu,
    (words) => {
      const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
      const digit = (word: string | undefined, none: number) =>
        word === undefined || word === '' ? none : NUMERALS.indexOf(word);
      return String((words.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0));
    },
  );
  return [...new Set([initials(name), initials(figures)])];
}
