import { daysBetween, daysLater } from '../day.ts';
import type { HalfDay } from '../timetable/half-days.ts';
import type { Activity } from './codes.ts';
import type { Candidate } from './ledger.ts';

/** An outside training, or study at no certain time, as it was declared. */
export interface Declared {
  readonly id: string;
  readonly activity: Activity;
  readonly from: string;
  readonly to: string;
  /** Null: at no certain time. */
  readonly fromHalf: HalfDay | null;
  readonly toHalf: HalfDay | null;
  readonly minutes: number | null;
  readonly approved: boolean;
}

/**
 * What a declaration may earn. With half-days: each from the first to the last; an evening only where it begins or ends
 * with one. Without: the minutes, on the last day; over a turn of the year each year has its share by days, on the last
 * day that lies in it.
 */
export function declaredCandidates(declared: Declared): Candidate[] {
  const { fromHalf, toHalf } = declared;
  return fromHalf === null && toHalf === null
    ? withoutHalves(declared)
    : halvesOf(declared, fromHalf ?? 'morning', toHalf ?? 'afternoon').map(({ day, half }) => ({
        ...candidate(declared, day),
        half,
      }));
}

function candidate({ id, activity, approved }: Declared, day: string): Candidate {
  return {
    kind: 'declaration',
    id,
    part: '',
    day,
    half: null,
    activity,
    minutes: null,
    days: 1,
    course: id,
    state: null,
    open: false,
    unapproved: !approved,
    fixed: null,
  };
}

const HALVES = ['morning', 'afternoon', 'evening'] as const;

function halvesOf({ from, to }: Declared, first: HalfDay, last: HalfDay): { day: string; half: HalfDay }[] {
  const found: { day: string; half: HalfDay }[] = [];
  for (let day = from; day <= to; day = daysLater(day, 1))
    for (const half of HALVES) {
      if (day === from && HALVES.indexOf(half) < HALVES.indexOf(first)) continue;
      if (day === to && HALVES.indexOf(half) > HALVES.indexOf(last)) continue;
      const ends = (day === from && first === 'evening') || (day === to && last === 'evening');
      if (half !== 'evening' || ends) found.push({ day, half });
    }
  return found;
}

function withoutHalves(declared: Declared): Candidate[] {
  const { from, to } = declared;
  const minutes = declared.minutes ?? 0;
  const total = daysBetween(from, to) + 1;
  const found: Candidate[] = [];
  let given = 0;
  let passed = 0;
  for (let start = from; start <= to; ) {
    const last = `${start.slice(0, 4)}-12-31`;
    const end = last < to ? last : to;
    const days = daysBetween(start, end) + 1;
    passed += days;
    const upTo = Math.round((minutes * passed) / total);
    found.push({ ...candidate(declared, end), minutes: upTo - given, days });
    given = upTo;
    start = daysLater(end, 1);
  }
  return found;
}
