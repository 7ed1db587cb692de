import type { Absence } from '../resources/absences.ts';
import type { ConflictKind } from './codes.ts';
import type { HalfDay } from './half-days.ts';
import type { Interval } from './intervals.ts';

/** A session that stands in the timetable, with all that it occupies. Ids only: names are looked up where they are said. */
export interface StandingSession extends Interval {
  readonly id: string;
  readonly day: string;
  readonly half: HalfDay;
  /** The class that holds it and, of a joint lecture, the others. */
  readonly classes: readonly string[];
  readonly teachers: readonly string[];
  readonly assistants: readonly string[];
  readonly venue: string | null;
  /** The teaching site or route that it visits. */
  readonly visit: string | null;
  /** Where one comes to and leaves from; null: not known. */
  readonly place: Place | null;
  /** How many the venue, site or route takes; null: not known. */
  readonly seats: number | null;
}

/** The school, a teaching site, or a route from its first site to its last. */
export interface Place {
  readonly first: string;
  readonly last: string;
}

/** Stands for the school among the places. */
export const SCHOOL = 'school';

/** How bad it is: `clash` cannot be (somebody or something wanted twice), `warn` should not, `hint` is only said. */
export type Severity = 'clash' | 'warn' | 'hint';

/** Something that a session clashes with. It is the same whichever of two sessions is asked, but for the turned pair. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly session: string;
  /** The other session; null: its surroundings (calendar, seats, an absence, something out of use, the dates of the class). */
  readonly other: string | null;
  /** Ids, in order: the places, teachers or classes that are wanted twice or cannot be had; for dates and holidays the classes. */
  readonly about: readonly string[];
  /** People who are in two of the classes, in order of their ids. */
  readonly people: readonly string[];
  /** Capacity: trainees; travel: minutes of the way. */
  readonly needed: number | null;
  /** Capacity: how many the place takes, null when nobody has written it down; travel: minutes between. */
  readonly given: number | null;
  /** The name of the holiday. */
  readonly note: string | null;
}

export interface ClassFacts {
  readonly startsOn: string | null;
  /** The last day, included. */
  readonly endsOn: string | null;
  readonly trainees: number;
}

/** What the calendar says of a half-day: why it is free (a holiday, a weekend), or null; and whether its year is published. */
export interface CalendarFacts {
  readonly free: string | null;
  readonly published: boolean;
}

/** What sessions are held against besides each other. */
export interface Surroundings {
  readonly classOf: (id: string) => ClassFacts | undefined;
  readonly absencesOf: (teacher: string) => readonly Absence[];
  /** The day from which a teacher, venue, site or route is out of use (停聘, 停用). */
  readonly outSince: (id: string) => string | null;
  /** When a half-day of a class begins and ends. */
  readonly bell: (classId: string, day: string, half: HalfDay) => Interval;
  readonly calendar: (day: string, half: HalfDay, classId: string) => CalendarFacts;
  /** Ids of the people who are in both classes. */
  readonly sharedPeople: (one: string, other: string) => readonly string[];
  /** Minutes of the way, or null when nothing is known. */
  readonly minutesBetween: (from: string, to: string) => number | null;
}
