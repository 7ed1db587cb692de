import { weekdayOf } from '../day.ts';
import type { HalfDay } from '../timetable/half-days.ts';
import type { DayKind } from './codes.ts';

/** A row of the calendar: a day that is not what its place in the week says. */
export interface CalendarRow {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  /** Null: the whole day. */
  readonly half: HalfDay | null;
  /** Null: the whole school. */
  readonly classId: string | null;
}

/** What a half-day is: marked in the calendar, or by its place in the week. */
export interface DayMark {
  readonly kind: DayKind | 'weekend' | 'ordinary';
  /** The name of the mark, such as 国庆节; null where only the week speaks. */
  readonly name: string | null;
  /** Whether lessons are held on it as a rule. */
  readonly working: boolean;
}

export interface Calendar {
  /** A half-day of a class, or of the school (null). */
  readonly mark: (day: string, half: HalfDay, classId: string | null) => DayMark;
  /**
   * Whether the holidays of a year are known. They are when its National Day is in: every notice of the State Council
   * orders a whole year, and 1 October is a holiday by law (全国年节及纪念日放假办法). Until then nothing is guessed from
   * the week: 该年安排未公布.
   */
  readonly published: (year: number) => boolean;
}

/**
 * Arranges the rows of the calendar for questions. The nearest word counts: of the class before the school's, of the
 * half-day before the whole day's.
 */
export function calendarOf(rows: readonly CalendarRow[]): Calendar {
  const marks = new Map(rows.map((row) => [keyOf(row.day, row.half, row.classId), row]));
  const own = (day: string, half: HalfDay, classId: string | null) =>
    marks.get(keyOf(day, half, classId)) ?? marks.get(keyOf(day, null, classId));
  return {
    mark: (day, half, classId) => {
      const row = (classId === null ? undefined : own(day, half, classId)) ?? own(day, half, null);
      if (row !== undefined) return { kind: row.kind, name: row.name, working: row.kind === 'workday' };
      const weekday = weekdayOf(day);
      const weekend = weekday === 0 || weekday === 6;
      return { kind: weekend ? 'weekend' : 'ordinary', name: null, working: !weekend };
    },
    published: (year) => marks.get(keyOf(`${year}-10-01`, null, null))?.kind === 'holiday',
  };
}

const keyOf = (day: string, half: HalfDay | null, classId: string | null) =>
  `${day}/${half ?? ''}/${classId ?? ''}`;
