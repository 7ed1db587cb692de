import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Target } from '../../../shared/contract/timetable-answers.ts';
import { daysFromTo } from '../../../shared/domain/timetable/clock.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { faultOfTimes } from '../../../shared/domain/timetable/times.ts';
import type { ReadContext } from '../../data/handler.ts';
import { classRow } from '../classes/rows.ts';
import { openBoard } from './board.ts';
import { speaker } from './cards.ts';
import { refuseWrongDays } from './days.ts';
import { requireSession, type LoadedSession } from './load.ts';
import { columnsOfWhere, requireResource } from './resources.ts';
import { columnsOfWhen } from './rows.ts';

const HALVES = Object.keys(HALF_DAYS) as HalfDay[];
/** Days to which a session may be dragged at once. */
const MOST_DAYS = 70;
/** The id of a session that is not there yet. */
const NEW = '';

/** What a session that is being written would clash with. */
export async function tryOut(
  { viewer, db }: ReadContext,
  input: CallParsed<'sessions.try'>,
): Promise<CallOutput<'sessions.try'>> {
  const own = await classRow(viewer, db, input.class);
  for (const joint of input.jointWith) await classRow(viewer, db, joint);
  for (const teacher of [...input.teachers, ...input.assistants])
    await requireResource(viewer, db, 'teacher', teacher);
  const place = await columnsOfWhere(viewer, db, input.where);
  const { day, half } = input.at;
  const fault = faultOfTimes(half, input.at.starts ?? null, input.at.ends ?? null);
  if (fault !== null) throw new Refusal('sessions.wrong-times', fault);
  const session: LoadedSession = {
    row: {
      id: input.session ?? NEW,
      class_id: own.id,
      kind: 'lesson',
      course_id: null,
      title: '',
      hours: 0,
      position: 0,
      pinned: 0,
      note: null,
      ...place,
      ...columnsOfWhen(input.at),
    },
    held: true,
    jointWith: input.jointWith,
    teachers: input.teachers,
    assistants: input.assistants,
  };
  const board = await openBoard(
    viewer,
    db,
    { from: day, to: day },
    { classes: [own.id, ...input.jointWith] },
  );
  const standing = board.standing(session);
  if (standing === null) throw new Error('a session that is tried out stands nowhere');
  const conflicts = board.conflictsOf(session);
  const say = await speaker(viewer, db, board, conflicts);
  return {
    starts: standing.starts,
    ends: standing.ends,
    conflicts: conflicts.map((conflict) => say(conflict, day)),
  };
}

/** For each half-day of a stretch: may the session be dropped there, and what speaks against it. */
export async function targetsOf(
  { viewer, db }: ReadContext,
  { session: id, ...span }: CallParsed<'timetable.targets'>,
): Promise<CallOutput<'timetable.targets'>> {
  refuseWrongDays(span, MOST_DAYS);
  const session = await requireSession(viewer, db, id);
  const board = await openBoard(viewer, db, span, { also: [session] });
  const tried = daysFromTo(span.from, span.to).flatMap((day) =>
    HALVES.map((half) => {
      const there = { ...session, row: { ...session.row, ...columnsOfWhen({ day, half }, session.row) } };
      return { day, half, conflicts: board.conflictsOf(there) };
    }),
  );
  const say = await speaker(
    viewer,
    db,
    board,
    tried.flatMap(({ conflicts }) => conflicts),
  );
  return {
    targets: tried.map(({ day, half, conflicts }): Target => {
      const lines = conflicts.map((conflict) => say(conflict, day)).filter(({ allowed }) => allowed === null);
      const has = (severity: string) => lines.some((line) => line.severity === severity);
      return {
        day,
        half,
        state: has('clash') ? 'forbidden' : has('warn') ? 'warns' : 'free',
        kinds: [...new Set(lines.filter(({ severity }) => severity !== 'hint').map(({ kind }) => kind))],
        reasons: lines.map(({ text }) => text),
      };
    }),
  };
}
