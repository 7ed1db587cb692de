import { weekdayName } from '../../../shared/domain/day-words.ts';
import { daysBetween } from '../../../shared/domain/day.ts';
import type { Kysely } from 'kysely';
import type { DayFacts } from '../../../shared/contract/timetable-answers.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { bellFinder } from '../../../shared/domain/resources/bells.ts';
import { calendarOf } from '../../../shared/domain/resources/calendar.ts';
import type { CalendarFacts } from '../../../shared/domain/timetable/conflicts.ts';
import type { HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import type { Interval } from '../../../shared/domain/timetable/intervals.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What the calendar and the bells say of the days of a span. */
export interface Days {
  readonly bell: (classId: string | null, day: string, half: HalfDay) => Interval;
  readonly calendar: (day: string, half: HalfDay, classId: string) => CalendarFacts;
  /** Whether lessons are held on a day of the school as a rule. */
  readonly isWorking: (day: string) => boolean;
  readonly facts: (day: string, classId: string | null) => DayFacts;
}

/** Where no bell is set: the usual times of a party school (rules-and-forms §4.1). */
const USUAL: Readonly<Record<HalfDay, Interval>> = {
  morning: { starts: 510, ends: 690 },
  afternoon: { starts: 900, ends: 1050 },
  evening: { starts: 1170, ends: 1290 },
};

/** Reads the calendar of the years of a span, and all bells. */
export async function daysOf(viewer: Viewer, db: Kysely<Database>, { from, to }: Span): Promise<Days> {
  const marked = await rows(viewer, db, 'calendar_day')
    .select(['day', 'kind', 'name', 'half', 'class_id as classId'])
    .where('day', '>=', `${from.slice(0, 4)}-01-01`)
    .where('day', '<=', `${to.slice(0, 4)}-12-31`)
    .execute();
  const bells = await rows(viewer, db, 'bell_time')
    .select([
      'id',
      'class_id as classId',
      'half',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'valid_from as from',
      'valid_to as to',
    ])
    .execute();
  const calendar = calendarOf(marked);
  const bellsOn = bellFinder(bells);
  const published = (day: string) => calendar.published(Number(day.slice(0, 4)));
  const bell: Days['bell'] = (classId, day, half) => {
    const found = bellsOn(classId, day)[half];
    return found === null ? USUAL[half] : { starts: found.startsAt, ends: found.endsAt };
  };
  const free = (day: string, half: HalfDay, classId: string | null) => {
    const { working, name } = calendar.mark(day, half, classId);
    return working ? null : (name ?? `周${weekdayName(day)}`);
  };
  return {
    bell,
    calendar: (day, half, classId) => ({ free: free(day, half, classId), published: published(day) }),
    isWorking: (day) => calendar.mark(day, 'morning', null).working,
    facts: (day, classId) => ({
      day,
      free: free(day, 'morning', classId),
      name: calendar.mark(day, 'morning', classId).name,
      published: published(day),
      bells: {
        morning: bell(classId, day, 'morning'),
        afternoon: bell(classId, day, 'afternoon'),
        evening: bell(classId, day, 'evening'),
      },
    }),
  };
}

/** Refuses reversed days and stretches that nobody can look at, with timetable.wrong-days. */
export function refuseWrongDays({ from, to }: Span, most: number): void {
  if (from > to)
    throw new Refusal('timetable.wrong-days', `开始日期 ${from} 晚于结束日期 ${to}。请改正其中一个。`);
  if (daysBetween(from, to) >= most)
    throw new Refusal(
      'timetable.wrong-days',
      `${from} 至 ${to} 超过 ${most} 天，一次看不完。请选短一些的时间。`,
    );
}
