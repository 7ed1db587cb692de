import type { ClassStatus } from '../domain/classes/codes.ts';
import type { TeacherKind } from '../domain/resources/codes.ts';
import type { ConflictKind, SessionKind } from '../domain/timetable/codes.ts';
import type { Severity } from '../domain/timetable/conflicts.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { HoursCounted } from '../domain/timetable/ratios.ts';
import type { KeptSession, SessionChange } from '../domain/timetable/versions.ts';
import type { Named } from './named.ts';

export type { Named } from './named.ts';

/** A class as the timetable calls it. */
export interface ClassCalled extends Named {
  readonly number: string | null;
}

/** Something a session clashes with, as it is said. */
export interface ConflictLine {
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly text: string;
  /** The other session; null: its surroundings. */
  readonly other: string | null;
  /** Kept although it clashes. */
  readonly allowed: { readonly id: string; readonly reason: string } | null;
}

/** When a session stands. Minutes after midnight: its own times, else the bells of the half-day. */
export interface StandsAt {
  readonly day: string;
  readonly half: HalfDay;
  readonly starts: number;
  readonly ends: number;
  readonly ownTimes: boolean;
}

export interface SessionCard {
  readonly id: string;
  readonly class: ClassCalled;
  readonly kind: SessionKind;
  readonly title: string;
  readonly course: Named | null;
  readonly hours: number;
  /** Null: 待排. */
  readonly at: StandsAt | null;
  readonly teachers: readonly Named[];
  readonly assistants: readonly Named[];
  readonly where: Where | null;
  /** Further classes of a joint lecture. */
  readonly jointWith: readonly ClassCalled[];
  readonly pinned: boolean;
  readonly note: string | null;
  readonly conflicts: readonly ConflictLine[];
}

/** Where a session is held; `id` null: a place that is in none of the lists. */
export interface Where {
  readonly is: 'venue' | 'site' | 'route' | 'place';
  readonly id: string | null;
  readonly name: string;
}

/** A day of the timetable. */
export interface DayFacts {
  readonly day: string;
  /** Why it is free (a holiday, a weekend), else null. */
  readonly free: string | null;
  /** A holiday or a working weekend as the calendar names it. */
  readonly name: string | null;
  /** False: the year's holidays are not published. */
  readonly published: boolean;
  /** Minutes after midnight. */
  readonly bells: Readonly<Record<HalfDay, { readonly starts: number; readonly ends: number }>>;
}

export interface ClassTimetable {
  readonly class: ClassCalled & {
    readonly status: ClassStatus;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly trainees: number;
    readonly venue: Named | null;
  };
  readonly days: readonly (DayFacts & { readonly outside: boolean })[];
  readonly placed: readonly SessionCard[];
  readonly waiting: readonly SessionCard[];
  /** The newest published version, and how many sessions the draft differs in. */
  readonly published: {
    readonly id: string;
    readonly version: number;
    readonly at: string;
    readonly changes: number;
  } | null;
}

export interface WeekBoard {
  readonly from: string;
  readonly days: readonly DayFacts[];
  readonly rows: readonly { readonly class: ClassCalled; readonly sessions: readonly SessionCard[] }[];
}

/** Sessions of one teacher or in one venue, with the days of the stretch. */
export interface ResourceTimetable {
  readonly of: Named;
  readonly days: readonly DayFacts[];
  readonly sessions: readonly SessionCard[];
}

export interface FreeResources {
  readonly venues: readonly (Named & { readonly seats: number; readonly busy: string | null })[];
  readonly teachers: readonly (Named & { readonly kind: TeacherKind; readonly busy: string | null })[];
}

/** A half-day to which a session may be dragged. */
export interface Target {
  readonly day: string;
  readonly half: HalfDay;
  readonly state: 'free' | 'warns' | 'forbidden';
  /** What speaks against it, in short and in full. */
  readonly kinds: readonly ConflictKind[];
  readonly reasons: readonly string[];
}

export interface ConflictFound {
  readonly session: Omit<SessionCard, 'conflicts'>;
  readonly other: Omit<SessionCard, 'conflicts'> | null;
  readonly conflict: ConflictLine;
}

export interface TimetableVersion {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly sessions: number;
  /** How many sessions differ from the version before. */
  readonly changes: number;
}

export interface TimetableComparison {
  readonly class: ClassCalled;
  readonly before: { readonly version: number; readonly at: string };
  /** Null: the draft. */
  readonly after: {
    readonly version: number;
    readonly at: string;
    readonly by: string;
    readonly reason: string | null;
  } | null;
  readonly changes: readonly SessionChange[];
}

export interface KeptTimetable extends TimetableVersion {
  readonly class: ClassCalled;
  readonly content: readonly KeptSession[];
}

export interface Ratio {
  readonly key: 'leaders' | 'theory' | 'spirit';
  readonly title: string;
  readonly hours: number;
  readonly percent: number | null;
  /** The least share in percent, and whether it is still to be confirmed (请核对). */
  readonly least: number | null;
  readonly toConfirm: boolean;
  readonly source: string | null;
  /** Hours that are missing to it. */
  readonly missing: number;
}

export interface TermRatios {
  readonly from: string;
  readonly to: string;
  readonly hours: HoursCounted;
  readonly ratios: readonly Ratio[];
  readonly classes: readonly { readonly class: ClassCalled; readonly hours: HoursCounted }[];
}
