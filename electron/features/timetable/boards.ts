import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { daysLater } from '../../../shared/domain/day.ts';
import { daysFromTo, mondayOf } from '../../../shared/domain/timetable/clock.ts';
import { inTimeOrder } from '../../../shared/domain/timetable/versions.ts';
import { overlap } from '../../../shared/domain/timetable/intervals.ts';
import type { StandingSession } from '../../../shared/domain/timetable/conflicts.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { classesOfSession, openBoard, type Board } from './board.ts';
import { calledIn, cardsOf } from './cards.ts';
import { refuseWrongDays, type Span } from './days.ts';
import type { LoadedSession } from './load.ts';
import { calledClass, isHeld } from './names.ts';
import { requireResource } from './resources.ts';

/** Days of one teacher's or venue's timetable. */
const MOST_DAYS = 370;

/**
 * All classes of a week, those that run without a session included; of those that are only on file (已备案) the ones that
 * have a timetable here.
 */
export async function weekBoard(
  { viewer, db }: ReadContext,
  input: CallParsed<'timetable.week'>,
): Promise<CallOutput<'timetable.week'>> {
  const from = mondayOf(input.from);
  const to = daysLater(from, 6);
  const running = await rows(viewer, db, 'training_class')
    .select(['id', 'status'])
    .where('starts_on', '<=', to)
    .where('ends_on', '>=', from)
    .where('status', 'not in', ['cancelled', 'postponed'])
    .execute();
  const board = await openBoard(viewer, db, { from, to }, { classes: running.map(({ id }) => id) });
  const cards = new Map(
    (await cardsOf(viewer, db, board, [...board.sessions.values()])).map((card) => [card.id, card]),
  );
  const ofClass = new Map<string, LoadedSession[]>(
    running.flatMap(({ id, status }) => (status === 'filed' ? [] : [[id, []]])),
  );
  for (const session of board.sessions.values())
    for (const id of classesOfSession(session))
      if (isHeld(board.classes.get(id)?.status) && board.classes.has(id))
        ofClass.set(id, [...(ofClass.get(id) ?? []), session]);
  return {
    from,
    days: daysFromTo(from, to).map((day) => board.days.facts(day, null)),
    rows: [...ofClass]
      .map(([id, sessions]) => ({
        class: calledIn(board, id),
        startsOn: board.classes.get(id)?.startsOn ?? '',
        sessions: inOrder(board, sessions).flatMap(({ row }) => cards.get(row.id) ?? []),
      }))
      .sort(
        (one, other) =>
          compareText(one.startsOn, other.startsOn) ||
          calledClass(one.class).localeCompare(calledClass(other.class), 'zh', { numeric: true }),
      )
      .map(({ class: own, sessions }) => ({ class: own, sessions })),
  };
}

export async function teacherTimetable(
  context: ReadContext,
  { teacher, ...span }: CallParsed<'timetable.teacher'>,
): Promise<CallOutput<'timetable.teacher'>> {
  const name = await requireResource(context.viewer, context.db, 'teacher', teacher);
  return ofResource(context, { id: teacher, name }, span, ({ teachers, assistants }) =>
    [...teachers, ...assistants].includes(teacher),
  );
}

export async function venueTimetable(
  context: ReadContext,
  { venue, ...span }: CallParsed<'timetable.venue'>,
): Promise<CallOutput<'timetable.venue'>> {
  const name = await requireResource(context.viewer, context.db, 'venue', venue);
  return ofResource(context, { id: venue, name }, span, ({ row }) => row.venue_id === venue);
}

async function ofResource(
  { viewer, db }: ReadContext,
  of: { readonly id: string; readonly name: string },
  span: Span,
  which: (session: LoadedSession) => boolean,
) {
  refuseWrongDays(span, MOST_DAYS);
  const board = await openBoard(viewer, db, span);
  const own = inOrder(
    board,
    [...board.sessions.values()].filter((session) => board.claim(session) !== null && which(session)),
  );
  return {
    of,
    days: daysFromTo(span.from, span.to).map((day) => board.days.facts(day, null)),
    sessions: await cardsOf(viewer, db, board, own),
  };
}

/** Which venues and teachers are free on a half-day, and what the others are doing. */
export async function freeResources(
  { viewer, db }: ReadContext,
  { day, half }: CallParsed<'timetable.free'>,
): Promise<CallOutput<'timetable.free'>> {
  const board = await openBoard(viewer, db, { from: day, to: day });
  const asked = board.days.bell(null, day, half);
  const busy = [...board.sessions.values(), ...board.sealed.values()].flatMap((session) => {
    const standing = board.claim(session);
    return standing !== null && overlap(standing, asked) ? [{ session, standing }] : [];
  });
  const doing = (which: (standing: StandingSession) => boolean) => {
    const found = busy.filter(({ standing }) => which(standing)).map(({ session }) => told(board, session));
    return found.length === 0 ? null : found.join('；');
  };
  const venues = await rows(viewer, db, 'venue')
    .select(['id', 'name', 'seats'])
    .where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>', day)]))
    .orderBy('position')
    .execute();
  const teachers = await rows(viewer, db, 'teacher')
    .select(['id', 'name', 'kind'])
    .where((where) => where.or([where('retired_on', 'is', null), where('retired_on', '>', day)]))
    .orderBy('name')
    .execute();
  const away = new Set(
    (
      await rows(viewer, db, 'teacher_absence')
        .select('teacher_id')
        .where('from_on', '<=', day)
        .where('to_on', '>=', day)
        .where((where) => where.or([where('half', 'is', null), where('half', '=', half)]))
        .execute()
    ).map((row) => row.teacher_id),
  );
  return {
    venues: venues.map((each) => ({ ...each, busy: doing(({ venue }) => venue === each.id) })),
    teachers: teachers.map((each) => ({
      ...each,
      busy:
        doing((standing) => [...standing.teachers, ...standing.assistants].includes(each.id)) ??
        (away.has(each.id) ? '这个半天不可用' : null),
    })),
  };
}

function told(board: Board, session: LoadedSession): string {
  const classes = new Set(classesOfSession(session).map((id) => calledClass(calledIn(board, id))));
  const title = session.row.title === '' ? '' : `“${session.row.title}”`;
  return `${[...classes].join('、')}${title}`;
}

function inOrder(board: Board, sessions: readonly LoadedSession[]): LoadedSession[] {
  const timed = sessions.flatMap((session) => {
    const standing = board.standing(session);
    return standing === null ? [] : [{ session, ...standing }];
  });
  return inTimeOrder(timed).map(({ session }) => session);
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
