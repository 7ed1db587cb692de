import type { HalfDay } from '../timetable/half-days.ts';

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
