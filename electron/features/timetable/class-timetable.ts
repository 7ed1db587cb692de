import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import { daysFromTo } from '../../../shared/domain/timetable/clock.ts';
import { inTimeOrder } from '../../../shared/domain/timetable/versions.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { classRow } from '../classes/rows.ts';
import { openBoard } from './board.ts';
import { cardsOf } from './cards.ts';
import { loadSessions, ofClass } from './load.ts';
import { changesSince, versionRows } from './publishing.ts';

/** As many days of a class are listed; days with sessions are always among them. */
const MOST_DAYS = 200;

/** The timetable of a class: its days, what stands on them and what waits. */
export async function classTimetable(
  { viewer, db }: ReadContext,
  { class: classId }: CallParsed<'timetable.class'>,
): Promise<CallOutput<'timetable.class'>> {
  const own = await classRow(viewer, db, classId);
  const sessions = await loadSessions(viewer, db, ofClass(classId));
  const taught = sessions.flatMap(({ row }) => row.day ?? []);
  const inside =
    own.starts_on === null || own.ends_on === null
      ? []
      : daysFromTo(own.starts_on, own.ends_on).slice(0, MOST_DAYS);
  const days = [...new Set([...inside, ...taught])].sort();
  const span = { from: days[0] ?? '2000-01-01', to: days.at(-1) ?? '2000-01-01' };
  const board = await openBoard(viewer, db, span, { also: sessions, classes: [classId] });
  const cards = await cardsOf(viewer, db, board, sessions);
  const venue =
    own.venue_id === null
      ? undefined
      : await rows(viewer, db, 'venue')
          .select(['id', 'name'])
          .where('id', '=', own.venue_id)
          .executeTakeFirst();
  const [last] = await versionRows(viewer, db, classId);
  return {
    class: {
      id: own.id,
      name: own.name,
      number: own.number,
      status: own.status,
      startsOn: own.starts_on,
      endsOn: own.ends_on,
      trainees: board.classes.get(classId)?.trainees ?? 0,
      venue: venue ?? null,
    },
    days: days.map((day) => ({
      ...board.days.facts(day, classId),
      outside: !inside.includes(day),
    })),
    placed: inTimeOrder(
      cards.flatMap((card) => (card.at === null ? [] : [{ card, ...card.at, id: card.id }])),
    ).map(({ card }) => card),
    waiting: cards.filter(({ at }) => at === null),
    published:
      last === undefined
        ? null
        : {
            id: last.id,
            version: last.version,
            at: last.published_at,
            changes: await changesSince(viewer, db, last),
          },
  };
}
