import { daysBetween, daysLater } from '../day.ts';

/** The days of an earlier term and of the one that is made after it. */
export interface ShiftedDays {
  readonly startsOn: string;
  readonly endsOn: string;
  /** The day that was asked for, when it is a day off and the class begins later; else null. */
  readonly insteadOf: string | null;
}

/**
 * The days of a class copied from an earlier term. It begins on the day asked for, or on the next working day when that
 * is a day off, and has as many working days as the earlier one; one that had none (a weekend course) keeps its
 * length. `isDayOff`: by the calendar of the school, 调休 included.
 */
export function shiftDays(
  earlier: { readonly startsOn: string; readonly endsOn: string },
  wanted: string,
  isDayOff: (day: string) => boolean,
): ShiftedDays {
  const length = daysBetween(earlier.startsOn, earlier.endsOn) + 1;
  const days = Array.from({ length }, (_, index) => daysLater(earlier.startsOn, index));
  const working = days.filter((day) => !isDayOff(day)).length;
  if (working === 0) return { startsOn: wanted, endsOn: daysLater(wanted, length - 1), insteadOf: null };
  const startsOn = nextWorking(wanted, isDayOff);
  let endsOn = startsOn;
  for (let count = 1; count < working; count += 1) endsOn = nextWorking(daysLater(endsOn, 1), isDayOff);
  return { startsOn, endsOn, insteadOf: startsOn === wanted ? null : wanted };
}

/** No stretch of days off is longer than this; a calendar that says otherwise is wrong, and the search ends. */
const LONGEST_STRETCH = 60;

function nextWorking(from: string, isDayOff: (day: string) => boolean): string {
  for (let index = 0; index < LONGEST_STRETCH; index += 1) {
    const day = daysLater(from, index);
    if (!isDayOff(day)) return day;
  }
  return from;
}
