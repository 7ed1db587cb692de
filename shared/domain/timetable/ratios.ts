import type { CourseArea } from '../resources/codes.ts';
import type { SessionKind } from './codes.ts';

/** A session that stands, as the shares of a term see it. A joint lecture comes once for each of its classes. */
export interface TaughtHours {
  readonly session: string;
  readonly classId: string;
  readonly kind: SessionKind;
  readonly hours: number;
  /** Null: without a course of the library. */
  readonly area: CourseArea | null;
  /** Whether a leader teaches it. */
  readonly byLeader: boolean;
}

/** Hours over which the shares are taken; ceremonies, arrival, self-study and tests are not teaching. */
export const TAUGHT_KINDS: readonly SessionKind[] = ['lesson', 'away', 'discussion'];

export const RATIOS = {
  leaders: { title: '领导干部讲课', setting: 'teaching.leaders-share' },
  theory: { title: '理论教育和党性教育', setting: 'teaching.theory-share' },
  spirit: { title: '党性教育', setting: 'teaching.spirit-share' },
} as const;

export interface HoursCounted {
  readonly total: number;
  readonly leaders: number;
  readonly theory: number;
  readonly spirit: number;
  /** Hours without a course of the library: they count in the total and in no share. */
  readonly unassigned: number;
}

/** Adds up hours (学时) of what was taught. */
export function countHours(taught: readonly TaughtHours[]): HoursCounted {
  const counted = taught.filter(({ kind }) => TAUGHT_KINDS.includes(kind));
  const sum = (which: (each: TaughtHours) => boolean) =>
    counted.filter(which).reduce((hours, each) => hours + each.hours, 0);
  return {
    total: sum(() => true),
    leaders: sum(({ byLeader }) => byLeader),
    theory: sum(({ area }) => area === 'theory' || area === 'spirit'),
    spirit: sum(({ area }) => area === 'spirit'),
    unassigned: sum(({ area }) => area === null),
  };
}

/** A share in percent, and how many hours are missing to the least share; without any hours there is no share. */
export function shareOf(
  hours: number,
  total: number,
  least: number,
): { percent: number | null; missing: number } {
  if (total === 0) return { percent: null, missing: 0 };
  return { percent: (hours / total) * 100, missing: Math.max(0, (total * least) / 100 - hours) };
}

export const TERMS = { first: '上半年', second: '下半年' } as const;
export type Term = keyof typeof TERMS;

/** First and last day of a half-year. */
export function daysOfTerm(year: number, term: Term): { from: string; to: string } {
  return term === 'first'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}
