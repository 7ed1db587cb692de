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
const MINUTES_OF_HALF_DAY = 180;

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

/** The rules of an activity that hold on days, looked up often. */
export type RuleFinder = (activity: Activity, day: string) => LedgerRule | null;

export function ruleFinder(rules: readonly LedgerRule[]): RuleFinder {
  const byActivity = Map.groupBy(rules, (rule) => rule.activity);
  return (activity, day) =>
    byActivity.get(activity)?.find((rule) => rule.from <= day && (rule.to === null || day <= rule.to)) ??
    null;
}

/** Where the halves of a day stand in its order; a line at no certain time comes last. */
const HALF_ORDER = { morning: 1, afternoon: 2, evening: 3 } as const;
const halfOrder = (half: HalfDay | null) => (half === null ? 4 : HALF_ORDER[half]);

const COUNTS_ORDER: Readonly<Record<CountsAs, number>> = { concentrated: 1, collective: 2, none: 3 };

/** States that earn hours: whoever is away, with or without leave, earns none (rules-and-forms §1.5). */
const EARNING: readonly AttendanceState[] = ['present', 'late', 'early'];

/** Hours in hundredths, so that sums and limits are the same in whatever order they are added. */
export const roundHours = (hours: number): number => Math.round(hours * 100) / 100;

/**
 * What each candidate counts for. Of several in one half-day that with most hours counts (of equal ones 集中培训 before
 * 集体学习, then the source id); then the limits of day, class and year are applied in order of day, half and source id.
 * Limits hold for an activity; those of a class and a year within the calendar year. `categoryOn`: of the person on a day.
 */
export function ledgerOf(
  candidates: readonly Candidate[],
  rules: RuleFinder,
  settings: LedgerSettings,
  categoryOn: (day: string) => Category,
): LedgerLine[] {
  const lines = candidates
    .toSorted(inOrder)
    .map((candidate) => ownLine(candidate, rules, settings, categoryOn));
  loseToOthers(lines);
  applyLimits(lines);
  return lines.map(({ from, unit, units, hours, countsAs, reason }) => ({
    from,
    unit,
    units,
    hours,
    countsAs,
    reason,
  }));
}

type Draft = { -readonly [Key in keyof LedgerLine]: LedgerLine[Key] } & { readonly rule: LedgerRule | null };

function inOrder(a: Candidate, b: Candidate): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  if (a.half !== b.half) return halfOrder(a.half) - halfOrder(b.half);
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.part < b.part ? -1 : Number(a.part > b.part);
}

/** What a candidate would count for by itself. */
function ownLine(
  from: Candidate,
  rules: RuleFinder,
  settings: LedgerSettings,
  categoryOn: (day: string) => Category,
): Draft {
  if (from.fixed !== null || from.activity === null)
    return {
      from,
      unit: null,
      units: 0,
      hours: from.fixed?.hours ?? 0,
      countsAs: from.fixed?.countsAs ?? 'none',
      reason: 'correction',
      rule: null,
    };
  const rule = rules(from.activity, from.day);
  const nothing = (reason: HoursReason): Draft => ({
    from,
    unit: rule?.unit ?? null,
    units: rule === null ? 0 : unitsOf(from, rule.unit),
    hours: 0,
    countsAs: rule?.countsAs ?? 'none',
    reason,
    rule,
  });
  if (from.unapproved) return nothing('not-approved');
  if (rule === null) return nothing('no-rule');
  if (from.state !== null && !EARNING.includes(from.state)) return nothing('not-counted');
  if (rule.countsAs === 'none' || rule.hours === 0) return nothing('not-counted');
  if (rule.categories !== null && !rule.categories.includes(categoryOn(from.day)))
    return nothing('other-category');
  if (from.open) return nothing('class-open');
  const units = unitsOf(from, rule.unit);
  const whole = roundHours((units / rule.per) * rule.hours);
  const share = from.state === 'late' || from.state === 'early' ? settings.lateShare(from.day) : 100;
  return {
    ...nothing(share < 100 ? 'late-share' : 'counted'),
    hours: roundHours((whole * share) / 100),
  };
}

/** How many of a unit something took: a half-day is half a day, and 180 minutes where no length is known. */
function unitsOf({ minutes, half }: Candidate, unit: HoursUnit): number {
  if (unit === 'minutes') return minutes ?? MINUTES_OF_HALF_DAY;
  const halfDays = half === null ? (minutes ?? 0) / MINUTES_OF_HALF_DAY : 1;
  return unit === 'half-day' ? halfDays : halfDays / 2;
}

/** In one half-day one line counts; those that count for nothing anyway take no part. Lines are in order. */
function loseToOthers(lines: readonly Draft[]): void {
  for (let start = 0, end = 0; start < lines.length; start = end) {
    const first = lines[start];
    for (end = start + 1; end < lines.length && sameHalf(lines[end], first); ) end += 1;
    if (first === undefined || first.from.half === null || end - start < 2) continue;
    const rivals = lines.slice(start, end).filter(({ hours }) => hours > 0);
    const best = rivals.toSorted(
      (a, b) => b.hours - a.hours || COUNTS_ORDER[a.countsAs] - COUNTS_ORDER[b.countsAs],
    )[0];
    for (const line of rivals) {
      if (line === best) continue;
      line.hours = 0;
      line.reason = 'other-that-half-day';
    }
  }
}

const sameHalf = (a: Draft | undefined, b: Draft | undefined) =>
  a?.from.day === b?.from.day && a?.from.half === b?.from.half;

/** Cuts what is over a limit; the reason names the limit that left least, of equal ones the nearest. */
function applyLimits(lines: readonly Draft[]): void {
  const used = new Map<string, number>();
  for (const line of lines) {
    const { from, rule, hours } = line;
    if (rule === null || hours <= 0) continue;
    const year = from.day.slice(0, 4);
    const limits: readonly (readonly [HoursReason, string, number | null])[] = [
      // What was spread over days has a limit of its own.
      [
        'day-limit',
        `${rule.activity} ${from.day} ${from.days > 1 ? from.id : ''}`,
        times(rule.mostADay, from.days),
      ],
      [
        'class-limit',
        `${rule.activity} ${year} ${from.course}`,
        from.course === null ? null : rule.mostAClass,
      ],
      ['year-limit', `${rule.activity} ${year}`, rule.mostAYear],
    ];
    let least = hours;
    for (const [reason, key, most] of limits) {
      if (most === null) continue;
      const left = Math.max(0, roundHours(most - (used.get(key) ?? 0)));
      if (left >= least) continue;
      least = left;
      line.reason = reason;
    }
    line.hours = least;
    for (const [, key] of limits) used.set(key, roundHours((used.get(key) ?? 0) + least));
  }
}

const times = (most: number | null, days: number) => (most === null ? null : most * days);

/** What a half-day of a class comes to by the rule of a day; 0 where none holds. */
export function halfDayHours(rules: RuleFinder, day: string): number {
  const rule = rules('class', day);
  if (rule === null) return 0;
  const units = { 'half-day': 1, day: 0.5, minutes: MINUTES_OF_HALF_DAY }[rule.unit];
  return roundHours((units / rule.per) * rule.hours);
}
