import type { Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import {
  monthInWords,
  type EventSheet,
  type EventSheetColumn,
} from '../../../shared/domain/documents/event-sheet.ts';
import { namesOnSheet } from '../../../shared/domain/hours/names-on-sheet.ts';
import { daysOfMonth } from '../../../shared/domain/hours/usual-events.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { branchesInMonth } from '../hours/events-lists.ts';
import { memberBook, type MemberBook } from '../hours/events-members.ts';
import { loadEvents, ofSubtree, type LoadedEvent } from '../hours/events-rows.ts';
import { namesOfPeople } from '../classes/rows.ts';

type Db = Kysely<Database>;

/**
 * The sheets of the branches of a unit for a month, with what is known already. Refuses with organisations.not-found and
 * documents.no-branches.
 */
export async function eventSheets(
  viewer: Viewer,
  db: Db,
  { organisation, month }: { readonly organisation: string; readonly month: string },
  now: Date,
): Promise<{ title: string; sheets: EventSheet[] }> {
  const { own, branches } = await branchesInMonth(viewer, db, organisation, month);
  if (branches.length === 0)
    throw new Refusal(
      'documents.no-branches',
      `“${own.short_name ?? own.name}”${monthInWords(month)}没有党支部，没有登记表可印。请选一个有支部的组织。`,
    );
  const book = await memberBook(
    viewer,
    db,
    branches.map(({ id }) => id),
  );
  const { from, to } = daysOfMonth(month);
  const events = await loadEvents(
    viewer,
    db,
    await rows(viewer, db, 'branch_event')
      .selectAll()
      .where(ofSubtree(organisation))
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .orderBy('id')
      .execute(),
  );
  const guests = await namesOfPeople(
    viewer,
    db,
    events.flatMap(({ given }) => given.guests),
  );
  const byBranch = Map.groupBy(events, ({ given }) => given.branch);
  const today = dayOf(now);
  const last = today < to && today >= from ? today : to;
  return {
    title: `${own.short_name ?? own.name}${monthInWords(month)}支部活动登记表`,
    sheets: branches.map(({ id, name, shortName }) => {
      const held = byBranch.get(id) ?? [];
      const members = membersOfMonth(book, id, [from, last, ...held.map(({ given }) => given.day)]);
      return {
        branch: { id, name: shortName ?? name },
        month,
        members: namesOnSheet(members),
        events: held.map((event) => toColumn(event, members, guests)),
      };
    }),
  };
}

/** Whoever was a member on one of these days, in one order. */
function membersOfMonth(book: MemberBook, branch: string, days: readonly string[]) {
  const members = new Map(
    days.flatMap((day) => book.on(branch, day).map((person) => [person.id, person] as const)),
  );
  return [...members.values()];
}

function toColumn(
  { given, members: count }: LoadedEvent,
  members: readonly { readonly id: string }[],
  guests: ReadonlyMap<string, string>,
): EventSheetColumn {
  const { day, half, activity, title, minutes } = given;
  const [absent, present] = [new Set(given.absent), new Set(given.present)];
  // Of an event with everybody there no mark is needed; “only” with nobody would read as everybody.
  const only = given.takes === 'only' && count > 0;
  return {
    day,
    half,
    activity,
    title,
    minutes,
    marks: members.map(({ id }) => (absent.has(id) ? '×' : only && present.has(id) ? '√' : '')),
    guests: given.guests.flatMap((id) => guests.get(id) ?? []),
  };
}
