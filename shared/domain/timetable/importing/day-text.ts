import { shortDay, weekdayName } from '../../day-words.ts';
import { daysBetween, daysLater } from '../../day.ts';

/** The days of the class, from which the year of “11月24日” follows. */
export interface DayHints {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly today: string;
}

export type DayRead =
  | { readonly day: string; readonly remark: string | null }
  /** Nothing that is a day. */
  | { readonly day: null; readonly remark: string | null };

const WHOLE = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/gu;
const SHORT = /(?<![\d.:])(\d{1,2})\s*(?:月|[./])\s*(\d{1,2})(?![\d:])/gu;
const WEEKDAY = /(?:星期|周|礼拜)\s*([一二三四五六日天])/u;

/**
 * Reads the day of a cell such as “11月24日（周二）”, “2026.11.24”, “11/24 星期二”. A year that is not written is the one
 * that lies nearest to the class. Another weekday than the day has is said; several days in one cell are none.
 */
export function readDayText(cell: string, hints: DayHints): DayRead {
  const text = cell.normalize('NFKC');
  const found = [...text.matchAll(WHOLE)].map(([, year, month, day]) => isoOf(Number(year), month, day));
  const days =
    found.length > 0
      ? found
      : [...text.matchAll(SHORT)].map(([, month, day]) => nearest(Number(month), Number(day), hints));
  const [day] = days;
  if (day === undefined) return { day: null, remark: null };
  if (days.length > 1 || /\d\s*日?\s*(?:[-–—~至到])\s*\d{1,2}\s*日/u.test(text))
    return { day: null, remark: `“${cell.trim()}”写了几天，请拆成一天一行` };
  if (day === null) return { day: null, remark: `“${cell.trim()}”不是存在的日期` };
  const weekday = WEEKDAY.exec(text)?.[1]?.replace('天', '日');
  const remark =
    weekday === undefined || weekday === weekdayName(day)
      ? null
      : `${shortDay(day)}，表上写的是周${weekday}，请核对日期`;
  return { day, remark };
}

/** Of the years around the class the one in which the day lies nearest to it. */
function nearest(month: number, day: number, { startsOn, endsOn, today }: DayHints): string | null {
  const around = startsOn ?? today;
  const year = Number(around.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap(
    (each) => isoOf(each, String(month), String(day)) ?? [],
  );
  const inside = candidates.find(
    (each) => startsOn !== null && each >= startsOn && (endsOn === null || each <= endsOn),
  );
  const byDistance = candidates.toSorted(
    (one, other) => Math.abs(daysBetween(around, one)) - Math.abs(daysBetween(around, other)),
  );
  return inside ?? byDistance[0] ?? null;
}

function isoOf(year: number, month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && daysLater(text, 0) === text;
  return exists ? text : null;
}
