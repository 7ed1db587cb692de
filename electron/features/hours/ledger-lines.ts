import { sql } from 'kysely';
import type { HoursLedgerLine, HoursSource } from '../../../shared/contract/hours-answers.ts';
import { ATTENDANCE_STATES } from '../../../shared/domain/attendance/codes.ts';
import { daySpan } from '../../../shared/domain/day-words.ts';
import { ACTIVITIES } from '../../../shared/domain/hours/codes.ts';
import { HOURS_REASONS, type LedgerLine } from '../../../shared/domain/hours/ledger.ts';
import { HALF_DAYS } from '../../../shared/domain/timetable/half-days.ts';
import type { ReadContext } from '../../data/handler.ts';
import { visible } from '../../data/scope.ts';
import { among } from './facts.ts';

interface Named {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly of: string | null;
  readonly seen: number;
  readonly note: string | null;
  readonly paper: string | null;
}

/**
 * Lines with what they come from. What lies out of the viewer's reach is named — it is a part of the ledger of somebody
 * whom he may see — but cannot be opened: its id is not told.
 */
export async function toLines(
  context: Pick<ReadContext, 'viewer' | 'db'>,
  lines: readonly LedgerLine[],
): Promise<HoursLedgerLine[]> {
  const named = await namesOf(context, lines);
  const winners = new Map(
    lines.flatMap((line) =>
      line.hours > 0 && line.from.half !== null ? [[placeOf(line), line] as const] : [],
    ),
  );
  return lines.map((line): HoursLedgerLine => {
    const { from, unit, units, hours, countsAs, reason } = line;
    const own = named.get(from.id);
    const winner = reason === 'other-that-half-day' ? winners.get(placeOf(line)) : undefined;
    return {
      day: from.day,
      half: from.half,
      activity: from.activity,
      unit,
      units,
      hours,
      countsAs,
      reason,
      said: inWords(line, winner === undefined ? null : (named.get(winner.from.id)?.title ?? null)),
      state: from.state,
      source: sourceOf(line, own),
      note: own?.note ?? null,
      paper: own?.paper ?? null,
    };
  });
}

const placeOf = ({ from }: LedgerLine) => `${from.day} ${from.half}`;

function sourceOf({ from }: LedgerLine, own: Named | undefined): HoursSource {
  const openable = own?.seen === 1;
  return {
    kind: from.kind,
    id: openable ? from.id : null,
    class: openable && from.kind === 'sheet' ? (own?.of ?? null) : null,
    title: own?.title ?? '',
    where: own?.place ?? null,
    openable,
  };
}

/** “病假，不计学时”, “同一半天已计：重温入党誓词”. */
function inWords({ from, reason }: LedgerLine, winner: string | null): string {
  const words = HOURS_REASONS[reason];
  if (reason === 'other-that-half-day')
    return winner === null
      ? words
      : `${from.half === null ? '' : HALF_DAYS[from.half]}已计“${winner}”，不重复计`;
  if (from.state !== null && from.state !== 'present') return `${ATTENDANCE_STATES[from.state]}，${words}`;
  return words;
}

async function namesOf(
  { viewer, db }: Pick<ReadContext, 'viewer' | 'db'>,
  lines: readonly LedgerLine[],
): Promise<Map<string, Named>> {
  const ids = (kind: LedgerLine['from']['kind']) => [
    ...new Set(lines.flatMap(({ from }) => (from.kind === kind ? [from.id] : []))),
  ];
  const sheets = await sql<Named>`SELECT s.id, c.name AS title, c.organiser AS place, c.id AS "of",
    (${visible(viewer, 'training_class', 'c')}) AS seen, NULL AS note, NULL AS paper
    FROM attendance_sheet s JOIN training_class c ON c.id = s.class_id
    WHERE ${among('s.id', ids('sheet'))}`.execute(db);
  const events = await sql<Named>`SELECT e.id, e.title, coalesce(o.short_name, o.name) AS place, NULL AS "of",
    (${visible(viewer, 'branch_event', 'e')}) AS seen, NULL AS note, e.paper
    FROM branch_event e JOIN organisation o ON o.id = e.organisation_id
    WHERE ${among('e.id', ids('event'))}`.execute(db);
  const declared = await sql<
    Named & { from_on: string; to_on: string }
  >`SELECT d.id, d.title, d.organiser AS place,
    NULL AS "of", (${visible(viewer, 'hours_declaration', 'd')}) AS seen, d.decision_note AS note, d.proof AS paper,
    d.from_on, d.to_on FROM hours_declaration d WHERE ${among('d.id', ids('declaration'))}`.execute(db);
  const corrections = await sql<Named>`SELECT k.id, '学时更正' AS title, NULL AS place, NULL AS "of",
    (${visible(viewer, 'hours_correction', 'k')}) AS seen, k.reason AS note, k.paper
    FROM hours_correction k WHERE ${among('k.id', ids('correction'))}`.execute(db);
  const activities = new Map(lines.map(({ from }) => [from.id, from.activity]));
  return new Map([
    ...[...sheets.rows, ...corrections.rows].map((row) => [row.id, row] as const),
    ...events.rows.map(
      (row) => [row.id, { ...row, title: row.title || titleOf(activities.get(row.id)) }] as const,
    ),
    ...declared.rows.map(
      (row) =>
        [
          row.id,
          row.from_on === row.to_on
            ? row
            : { ...row, title: `${row.title}（${daySpan(row.from_on, row.to_on, '至')}）` },
        ] as const,
    ),
  ]);
}

const titleOf = (activity: LedgerLine['from']['activity'] | undefined) =>
  activity == null ? '' : ACTIVITIES[activity];
