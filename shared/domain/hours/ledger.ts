import type { AttendanceState } from '../attendance/codes.ts';
import type { Category } from '../people/codes.ts';
import type { HalfDay } from '../timetable/half-days.ts';
import type { Activity, CountsAs, HoursUnit } from './codes.ts';

/**
 * The ledger of one person (rules-and-forms §1.5): what he took part in, and how many hours of it count. Pure: candidates
 * and dated rules go in, a line for each candidate comes out, with the reason why it counts as it does. Calendar years
 * stand apart: nothing is carried over.
 */

/** Why a line counts as it does. */
export const HOURS_REASONS = {
  counted: '计入',
  'other-that-half-day': '同一半天已计另一项',
  'day-limit': '超过每日上限',
  'class-limit': '超过每班上限',
  'year-limit': '超过每年上限',
  'no-rule': '当天没有学时规则',
  'not-counted': '不计学时',
  'other-category': '规则不适用于当时的人员类别',
  'class-open': '未结班，暂不计',
  'not-approved': '未认定',
  'late-share': '迟到早退，部分计入',
  correction: '更正',
} as const;
export type HoursReason = keyof typeof HOURS_REASONS;

/** What a half-day is worth where a rule counts minutes and only the half-day is known: four lessons of 45 minutes. */
export const MINUTES_OF_HALF_DAY = 180;

/** A rule as the ledger reads it; of one activity no two hold on one day. */
export interface LedgerRule {
  readonly activity: Activity;
  readonly unit: HoursUnit;
  readonly per: number;
  readonly hours: number;
  readonly mostADay: number | null;
  readonly mostAClass: number | null;
  readonly mostAYear: number | null;
  readonly countsAs: CountsAs;
  readonly categories: readonly Category[] | null;
  readonly from: string;
  /** Last day; null: until further notice. */
  readonly to: string | null;
}

/** Something that may earn one person hours. */
export interface Candidate {
  readonly kind: 'sheet' | 'event' | 'declaration' | 'correction';
  /** The sheet, event, declaration or correction. */
  readonly id: string;
  /** Orders candidates of one source: the enrolment of a sheet, else empty. */
  readonly part: string;
  readonly day: string;
  /** Null: at no certain time, so that it clashes with nothing. */
  readonly half: HalfDay | null;
  /** Null: a correction. */
  readonly activity: Activity | null;
  /** Known length; null: as long as its half-day. */
  readonly minutes: number | null;
  /** Days over which it was spread: the limit of a day holds as many times. */
  readonly days: number;
  /** What the limit of a class is for: the class, the outside training; null: none. */
  readonly course: string | null;
  /** How he was there; null where that is not kept. */
  readonly state: AttendanceState | null;
  /** The class of a sheet is not over yet. */
  readonly open: boolean;
  /** A declaration that nobody has approved. */
  readonly unapproved: boolean;
  /** Of a correction. */
  readonly fixed: { readonly hours: number; readonly countsAs: CountsAs } | null;
}

export interface LedgerLine {
  readonly from: Candidate;
  readonly unit: HoursUnit | null;
  readonly units: number;
  readonly hours: number;
  readonly countsAs: CountsAs;
  readonly reason: HoursReason;
}

/** The settings that the ledger follows on a day. */
export interface LedgerSettings {
  /** Percent of the hours of a half-day for which somebody came late or left early. */
  readonly lateShare: (day: string) => number;
}
