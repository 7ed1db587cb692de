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
   * Whether the holidays of a year are known: all that the law names are in it, as every notice of the State Council
   * orders a whole year. A part of one, because a line could not be read, is none: nothing is guessed from the week, and
   * 该年安排未公布 stands there.
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
  const holidays = Map.groupBy(
    rows.filter(({ kind, half, classId }) => kind === 'holiday' && half === null && classId === null),
    ({ day }) => day.slice(0, 4),
  );
  return {
    mark: (day, half, classId) => {
      const row = (classId === null ? undefined : own(day, half, classId)) ?? own(day, half, null);
      if (row !== undefined) return { kind: row.kind, name: row.name, working: row.kind === 'workday' };
      const weekday = weekdayOf(day);
      const weekend = weekday === 0 || weekday === 6;
      return { kind: weekend ? 'weekend' : 'ordinary', name: null, working: !weekend };
    },
    published: (year) => {
      const known = holidays.get(String(year)) ?? [];
      return holidaysOf(year).every((holiday) => known.some((row) => isOf(row, holiday)));
    },
  };
}

interface Holiday {
  /** What every name of it has in it. */
  readonly word: string;
  /** Its day where the law fixes it by the sun. */
  readonly date: string | null;
}

/** The holidays of the law (全国年节及纪念日放假办法); the three of the moon and 清明 came in 2008. */
const HOLIDAYS: readonly (Holiday & { readonly since: number })[] = [
  { word: '元旦', date: '01-01', since: 0 },
  { word: '春节', date: null, since: 0 },
  { word: '清明', date: null, since: 2008 },
  { word: '劳动节', date: '05-01', since: 0 },
  { word: '端午', date: null, since: 2008 },
  { word: '中秋', date: null, since: 2008 },
  { word: '国庆', date: '10-01', since: 0 },
];

const holidaysOf = (year: number) => HOLIDAYS.filter(({ since }) => year >= since);

function isOf(row: CalendarRow, { word, date }: Holiday): boolean {
  return date === null ? row.name.includes(word) : row.day.endsWith(date);
}

/** Days off in every year, whatever its notice will be: the days of the law that follow the sun. */
const FIXED_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

export const isFixedHoliday = (day: string): boolean => FIXED_DAYS.includes(day.slice(5));

const keyOf = (day: string, half: HalfDay | null, classId: string | null) =>
  `${day}/${half ?? ''}/${classId ?? ''}`;
