import type { EventLineRemark } from '../../../shared/contract/branch-event-answers.ts';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { monthAndDay } from '../../../shared/domain/day-words.ts';
import { ACTIVITIES } from '../../../shared/domain/hours/codes.ts';
import { remarksOn, type EventRemark } from '../../../shared/domain/hours/event-faults.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { eventsAround, remarksOnAll } from './events-around.ts';
import { eventRow, loadEvents } from './events-rows.ts';

export type EventLineGiven = CallParsed<'events.enter'>;

/** Enters one line. Refuses with the code of its first fault; all of them stand in the details. */
export async function enterEvent(
  context: WriteContext,
  line: EventLineGiven,
): Promise<CallOutput<'events.enter'>> {
  const around = await eventsAround(context, [line]);
  const { faults, warnings } = remarksOn(line, around.surroundings);
  refuseFaulty(faults);
  const id = await insertEvent(context, line);
  context.label(`登记支部活动 ${called(line, around.surroundings.branch(line.branch)?.name)}`);
  context.scope(line.branch, ...line.joint);
  return { id, warnings };
}

/** Enters many lines in one transaction; a faulty one is put right or left out by a person first. */
export async function enterMonth(
  context: WriteContext,
  { lines, leaveOut }: CallParsed<'events.enter-month'>,
): Promise<CallOutput<'events.enter-month'>> {
  const out = new Set(leaveOut);
  const taken = lines.flatMap((line, at) => (out.has(at) ? [] : [{ line, at }]));
  if (taken.length === 0)
    throw new Refusal('events.nothing-to-enter', '所有行都选了不登记，没有要保存的。请至少留下一行。');
  const given = taken.map(({ line }) => line);
  const said = remarksOnAll(given, await eventsAround(context, given));
  const placed = (list: 'faults' | 'warnings'): EventLineRemark[] =>
    said.flatMap((each, index) => each[list].map((remark) => ({ ...remark, line: taken[index]?.at ?? 0 })));
  const faults = placed('faults');
  const [first] = faults;
  if (first !== undefined) {
    const faulty = new Set(faults.map(({ line }) => line)).size;
    throw new Refusal(
      'events.faulty-lines',
      `${faulty} 行不能登记，其余 ${taken.length - faulty} 行没有问题。第 ${first.line + 1} 行：${first.reason}。请更正，或选“不登记”后再保存。`,
      { faults },
    );
  }
  const ids = await insertEvents(context, given);
  context.label(`登记支部活动 ${given.length} 次`);
  context.scope(...new Set(given.flatMap(({ branch, joint }) => [branch, ...joint])));
  return { ids, leftOut: lines.length - taken.length, warnings: placed('warnings') };
}

/** Writes lines that were found good, with room for others between. */
export async function insertEvents(
  context: WriteContext,
  lines: readonly EventLineGiven[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, line] of lines.entries()) {
    ids.push(await insertEvent(context, line));
    if (index % 50 === 49) {
      context.progress(index + 1, lines.length, '正在登记');
      await context.breathe();
    }
  }
  return ids;
}

/** Changes a line as a whole: it is held against everything like a new one. Refuses with events.not-found. */
export async function editEvent(
  context: WriteContext,
  { id, ...values }: CallParsed<'events.edit'>,
): Promise<CallOutput<'events.edit'>> {
  const { viewer, db } = context;
  const own = await eventRow(viewer, db, id);
  const [before] = await loadEvents(viewer, db, [own]);
  if (before === undefined) throw new Error('the row was there a moment ago');
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const { joint, absent, present, guests } = before.given;
  const lists = { joint: [...joint], absent: [...absent], present: [...present], guests: [...guests] };
  const line: EventLineGiven = { ...before.given, ...lists, paper: own.paper, note: own.note, ...given };
  const around = await eventsAround(context, [line], id);
  const { faults, warnings } = remarksOn(line, around.surroundings);
  refuseFaulty(faults);
  await db.updateTable('branch_event').set(columnsOf(line)).where('id', '=', id).execute();
  await keepParts(context, id, line);
  context.label(`修改支部活动 ${called(line, around.surroundings.branch(line.branch)?.name)}`);
  context.scope(...new Set([own.organisation_id, ...before.given.joint, line.branch, ...line.joint]));
  return { id, warnings };
}

/** Takes a line out with the names in it. */
export async function removeEvent(context: WriteContext, id: string): Promise<{ id: string }> {
  const { viewer, db } = context;
  const own = await eventRow(viewer, db, id);
  const [before] = await loadEvents(viewer, db, [own]);
  for (const table of ['branch_event_person', 'branch_event_branch'] as const)
    await db.deleteFrom(table).where('event_id', '=', id).execute();
  await db.deleteFrom('branch_event').where('id', '=', id).execute();
  context.label(`删除支部活动 ${monthAndDay(own.day)}${ACTIVITIES[own.activity]}`);
  context.scope(own.organisation_id, ...(before?.given.joint ?? []));
  return { id };
}

function refuseFaulty(faults: readonly EventRemark[]): void {
  const [first] = faults;
  if (first !== undefined) throw new Refusal(first.code, `${first.reason}。${first.next}。`, { faults });
}

const called = (line: EventLineGiven, branch: string | undefined) =>
  `${branch ?? ''} ${monthAndDay(line.day)}${ACTIVITIES[line.activity]}`;

function columnsOf(line: EventLineGiven): Omit<Database['branch_event'], 'id'> {
  const { branch, activity, title, day, half, minutes, takes, paper, note } = line;
  return { organisation_id: branch, activity, title, day, half, minutes, takes, paper, note };
}

async function insertEvent(context: WriteContext, line: EventLineGiven): Promise<string> {
  const id = newId();
  await context.db
    .insertInto('branch_event')
    .values({ id, ...columnsOf(line) })
    .execute();
  await keepParts(context, id, line);
  return id;
}

/** Branches and people of an event as they are to be; rows that are right already stay, and people out of sight. */
async function keepParts({ viewer, db }: WriteContext, event: string, line: EventLineGiven): Promise<void> {
  const branches = await rows(viewer, db, 'branch_event_branch')
    .select(['id', 'organisation_id'])
    .where('event_id', '=', event)
    .execute();
  for (const { id, organisation_id } of branches)
    if (!line.joint.includes(organisation_id))
      await db.deleteFrom('branch_event_branch').where('id', '=', id).execute();
  const standing = new Set(branches.map(({ organisation_id }) => organisation_id));
  for (const branch of line.joint)
    if (!standing.has(branch))
      await db
        .insertInto('branch_event_branch')
        .values({ id: newId(), event_id: event, organisation_id: branch })
        .execute();

  const wanted = new Map([
    ...line.absent.map((person) => [person, 'absent' as const] as const),
    ...[...line.present, ...line.guests].map((person) => [person, 'present' as const] as const),
  ]);
  const people = await rows(viewer, db, 'branch_event_person')
    .select(['id', 'person_id', 'presence'])
    .where('event_id', '=', event)
    .where('person_id', 'in', rows(viewer, db, 'person').select('person.id'))
    .execute();
  for (const { id, person_id, presence } of people) {
    const right = wanted.get(person_id);
    wanted.delete(person_id);
    if (right === undefined) await db.deleteFrom('branch_event_person').where('id', '=', id).execute();
    else if (right !== presence)
      await db.updateTable('branch_event_person').set({ presence: right }).where('id', '=', id).execute();
  }
  if (wanted.size === 0) return;
  const fresh = [...wanted].map(([person, presence]) => ({
    id: newId(),
    event_id: event,
    person_id: person,
    presence,
  }));
  for (let start = 0; start < fresh.length; start += 200)
    await db
      .insertInto('branch_event_person')
      .values(fresh.slice(start, start + 200))
      .execute();
}
