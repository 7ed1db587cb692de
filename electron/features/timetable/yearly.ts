import { sql } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { Ratio } from '../../../shared/contract/timetable-answers.ts';
import type { ConflictKind } from '../../../shared/domain/timetable/codes.ts';
import type { Conflict } from '../../../shared/domain/timetable/conflicts.ts';
import {
  countHours,
  daysOfTerm,
  RATIOS,
  shareOf,
  type HoursCounted,
  type TaughtHours,
} from '../../../shared/domain/timetable/ratios.ts';
import type { ReadContext } from '../../data/handler.ts';
import { rows } from '../../data/scope.ts';
import { classesOfSession, openBoard, type Board } from './board.ts';
import { calledIn, factsOf, speaker } from './cards.ts';
import { refuseWrongDays } from './days.ts';
import { loadSessions } from './load.ts';
import { calledClass, classesOf, isHeld } from './names.ts';

const MOST_DAYS = 732;

/** The check of a whole year: every conflict once, by day and time. */
export async function conflictsOfYear(
  { viewer, db }: ReadContext,
  { kind, allowed, offset, limit, ...span }: CallParsed<'timetable.conflicts'>,
): Promise<CallOutput<'timetable.conflicts'>> {
  refuseWrongDays(span, MOST_DAYS);
  const board = await openBoard(viewer, db, span);
  const all = board.index
    .all()
    .flatMap((conflict) => seenConflict(board, conflict))
    .filter((conflict) => conflict.severity !== 'hint' && (allowed || !isAllowed(board, conflict)));
  const kinds: Partial<Record<ConflictKind, number>> = {};
  for (const conflict of all) kinds[conflict.kind] = (kinds[conflict.kind] ?? 0) + 1;
  const chosen = kind === undefined ? all : all.filter((conflict) => conflict.kind === kind);
  const page = chosen.slice(offset, offset + limit);
  const say = await speaker(viewer, db, board, page);
  return {
    found: page.flatMap((conflict) => {
      const session = board.sessions.get(conflict.session);
      if (session === undefined) return [];
      const other = conflict.other === null ? undefined : board.sessions.get(conflict.other);
      return [
        {
          session: factsOf(board, session),
          other: other === undefined ? null : factsOf(board, other),
          conflict: say(conflict, session.row.day ?? ''),
        },
      ];
    }),
    total: chosen.length,
    sessions: [...board.sessions.values()].filter((session) => board.claim(session) !== null).length,
    kinds,
  };
}

/** A conflict as one of a session that the viewer may read; between two others it is not his. */
function seenConflict({ sealed }: Board, conflict: Conflict): Conflict[] {
  if (!sealed.has(conflict.session)) return [conflict];
  if (conflict.other === null || sealed.has(conflict.other)) return [];
  return [{ ...conflict, session: conflict.other, other: conflict.session }];
}

function isAllowed(board: Board, conflict: Conflict): boolean {
  const day = board.index.session(conflict.session)?.day ?? '';
  return board.allowed(conflict, day)?.holds === true;
}

/** Shares of a half-year over all 主体班次, each session once for each of its classes. */
export async function ratiosOf(
  { viewer, db }: ReadContext,
  { year, term }: CallParsed<'timetable.ratios'>,
): Promise<CallOutput<'timetable.ratios'>> {
  const span = daysOfTerm(year, term);
  const sessions = await loadSessions(viewer, db, sql`session.day BETWEEN ${span.from} AND ${span.to}`);
  const classes = await classesOf(viewer, db, [...new Set(sessions.flatMap(classesOfSession))]);
  const leaders = new Set(
    (await rows(viewer, db, 'teacher').select('id').where('kind', '=', 'leader').execute()).map(
      ({ id }) => id,
    ),
  );
  const areas = new Map(
    (await rows(viewer, db, 'course').select(['id', 'area']).execute()).map(({ id, area }) => [id, area]),
  );
  const taught = sessions.flatMap((session): TaughtHours[] => {
    const { row, teachers } = session;
    return classesOfSession(session)
      .filter((id) => classes.get(id)?.kind === 'main' && isHeld(classes.get(id)?.status))
      .map((classId) => ({
        session: row.id,
        classId,
        kind: row.kind,
        hours: row.hours,
        area: areas.get(row.course_id ?? '') ?? null,
        byLeader: teachers.some((id) => leaders.has(id)),
      }));
  });
  const hours = countHours(taught);
  const ratios: Ratio[] = [];
  for (const key of Object.keys(RATIOS) as (keyof typeof RATIOS)[]) ratios.push(await ratio(key, hours));
  return {
    ...span,
    hours,
    ratios,
    classes: [...Map.groupBy(taught, ({ classId }) => classId)]
      .map(([id, own]) => ({ class: calledIn({ classes }, id), hours: countHours(own) }))
      .sort((one, other) =>
        calledClass(one.class).localeCompare(calledClass(other.class), 'zh', { numeric: true }),
      ),
  };

  async function ratio(key: keyof typeof RATIOS, { total, ...parts }: HoursCounted): Promise<Ratio> {
    const { title, setting } = RATIOS[key];
    const rule = await rows(viewer, db, 'setting')
      .selectAll()
      .where('key', '=', setting)
      .where('valid_from', '<=', span.to)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', span.to)]))
      .orderBy('valid_from', 'desc')
      .executeTakeFirst();
    const least = rule?.value ?? null;
    return {
      key,
      title,
      hours: parts[key],
      ...shareOf(parts[key], total, least ?? 0),
      least,
      toConfirm: rule?.to_confirm === 1,
      source: rule?.source ?? null,
    };
  }
}
