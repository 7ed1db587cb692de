import { daysLater } from '../day.ts';
import type { HalfDay } from '../timetable/half-days.ts';
import type { DayKind } from './codes.ts';
import notices from './holidays.json' with { type: 'json' };

/*
 * What ships with the program (DESIGN §1.6): fixed ids, never logged as anybody's edit. The holidays of 2007–2026 as the
 * State Council's notices order them, made by build/holiday-data.ts; the half-days of a real party school's program
 * (rules-and-forms §4.1), to be checked by each school.
 */

interface ShippedDay {
  readonly id: string;
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly source: string;
}

interface ShippedBell {
  readonly id: string;
  readonly half: HalfDay;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly validFrom: string;
  readonly source: string;
}

/** Ids stay with their day for ever. */
const idOfDay = (day: string) => `019b7544-7000-7000-8100-0000${day.replaceAll('-', '')}`;

export const SHIPPED_DAYS: readonly ShippedDay[] = notices.flatMap(({ title, days }) =>
  days.flatMap(([kind, name = '', first = '', last = '']) => {
    const made: ShippedDay[] = [];
    for (let day = first; day <= last; day = daysLater(day, 1))
      made.push({ id: idOfDay(day), day, kind: kind as DayKind, name, source: title });
    return made;
  }),
);

const BELL_SOURCE = '党校教务系统的常用作息（本校作息未见）';

/** Order fixes the ids: append only. */
export const SHIPPED_BELLS: readonly ShippedBell[] = (
  [
    ['morning', 8 * 60 + 30, 11 * 60 + 30],
    ['afternoon', 15 * 60, 17 * 60 + 30],
    ['evening', 19 * 60 + 30, 21 * 60 + 30],
  ] as const
).map(([half, startsAt, endsAt], index) => ({
  id: `019b7544-7000-7000-8200-${String(index + 1).padStart(12, '0')}`,
  half,
  startsAt,
  endsAt,
  validFrom: '2007-01-01',
  source: BELL_SOURCE,
}));
