import { daysLater } from '../day.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import { validitiesMeet } from './absences.ts';

/** When a half-day begins and ends: minutes after midnight, half-open, so that 8:30–11:30 does not meet 11:30–12:00. */
export interface Bell {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A row of the bell times. With an end it is seasonal and goes before the ordinary ones, which have none. */
export interface BellRow extends Bell {
  readonly id: string;
  /** Null: the whole school. */
  readonly classId: string | null;
  readonly half: HalfDay;
  readonly from: string;
  /** The last day, included; null: until a later ordinary row begins. */
  readonly to: string | null;
}

export type Bells<Row extends BellRow = BellRow> = Readonly<Record<HalfDay, Row | null>>;

const HALVES = Object.keys(HALF_DAYS) as HalfDay[];

/**
 * Gives the bells of a class, or of the school (null), on a day. What a class has of its own goes before the school's;
 * within each, a seasonal row goes before the ordinary ones, and of these the one that began last holds. Null where no
 * row holds yet. The rows are arranged once, so that thousands of sessions can be asked about.
 */
export function bellFinder<Row extends BellRow>(
  rows: readonly Row[],
): (classId: string | null, day: string) => Bells<Row> {
  const arranged = Map.groupBy(
    rows.toSorted(
      (a, b) =>
        Number(a.to === null) - Number(b.to === null) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0),
    ),
    (row) => keyOf(row.classId, row.half),
  );
  const holding = (classId: string | null, half: HalfDay, day: string): Row | null =>
    arranged.get(keyOf(classId, half))?.find(({ from, to }) => from <= day && (to === null || day <= to)) ??
    null;
  return (classId, day) => {
    const one = (half: HalfDay) =>
      (classId === null ? null : holding(classId, half, day)) ?? holding(null, half, day);
    return { morning: one('morning'), afternoon: one('afternoon'), evening: one('evening') };
  };
}

const keyOf = (classId: string | null, half: HalfDay) => `${classId ?? ''}/${half}`;

/** Two rows that cannot both stand, or one that cannot stand at all. */
export interface BellFault {
  readonly kind: 'reversed' | 'same-time-twice' | 'overlapping';
  readonly row: BellRow;
  readonly other: BellRow | null;
  /** A day on which it shows. */
  readonly day: string;
}

/**
 * What is wrong with bell times: an end that is not after its beginning; two seasonal rows for one half-day that meet, or
 * two ordinary ones from the same day; half-days of one day that overlap or stand in the wrong order.
 */
export function bellFaults(rows: readonly BellRow[]): BellFault[] {
  const faults: BellFault[] = rows
    .filter((row) => row.endsAt <= row.startsAt || (row.to !== null && row.to < row.from))
    .map((row) => ({ kind: 'reversed', row, other: null, day: row.from }));
  if (faults.length > 0) return faults;
  for (const [index, row] of rows.entries())
    for (const other of rows.slice(index + 1))
      if (row.classId === other.classId && row.half === other.half && standAgainst(row, other))
        faults.push({
          kind: 'same-time-twice',
          row,
          other,
          day: row.from > other.from ? row.from : other.from,
        });
  if (faults.length > 0) return faults;
  const bellsOn = bellFinder(rows);
  const days = [
    ...new Set(rows.flatMap(({ from, to }) => (to === null ? [from] : [from, daysLater(to, 1)]))),
  ].sort();
  const seen = new Set<string>();
  for (const classId of new Set([null, ...rows.map((row) => row.classId)]))
    for (const day of days) {
      const bells = bellsOn(classId, day);
      const present = HALVES.flatMap((half) => bells[half] ?? []);
      for (const [index, row] of present.entries()) {
        const next = present[index + 1];
        const pair = `${row.id}/${next?.id ?? ''}`;
        if (next === undefined || next.startsAt >= row.endsAt || seen.has(pair)) continue;
        seen.add(pair);
        faults.push({ kind: 'overlapping', row, other: next, day });
      }
    }
  return faults;
}

function standAgainst(row: BellRow, other: BellRow): boolean {
  if (row.to === null && other.to === null) return row.from === other.from;
  return row.to !== null && other.to !== null && validitiesMeet(row, other);
}

/** 510 as 8:30. */
export function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 8:30 or 08：30 as 510; null for what is no time of a day. */
export function minutesOf(text: string): number | null {
  const found = /^\s*(\d{1,2})\s*[:：.]\s*([0-5]\d)\s*$/u.exec(text.normalize('NFKC'));
  const minutes = found === null ? Number.NaN : Number(found[1]) * 60 + Number(found[2]);
  return minutes <= 24 * 60 ? minutes : null;
}

/** What a school of the south does in summer and in winter, to be chosen and changed: no rule of Changsha's was found. */
export const SEASONAL_AFTERNOONS = [
  { title: '夏季下午', startsAt: 15 * 60, endsAt: 17 * 60 + 30, fromDay: '05-01', toDay: '09-30' },
  { title: '冬季下午', startsAt: 14 * 60 + 30, endsAt: 17 * 60, fromDay: '10-01', toDay: '04-30' },
] as const;
