import type {
  CourseArea,
  CourseChoice,
  CourseForm,
  DayKind,
  EducationTask,
  FeeClass,
  ReviewStep,
  TeacherKind,
} from '../domain/resources/codes.ts';
import type { PastedCalendar } from '../domain/resources/calendar-lines.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { Named } from './named.ts';

export type { Named } from './named.ts';

/** What the calls on courses, teachers, places and the calendar answer. */

/** A session that uses something, as far as the viewer may see it. */
export interface SessionUse {
  readonly id: string;
  readonly title: string;
  /** Null: 待排. */
  readonly day: string | null;
  readonly half: HalfDay | null;
  readonly class: { readonly id: string; readonly name: string; readonly number: string | null };
}

/** The details of a refusal because something is in use. */
export interface InUse {
  readonly sessions: readonly SessionUse[];
  /** Sessions that the viewer may not see. */
  readonly hidden: number;
  /** Other things that name it: classes whose room it is, routes that stop there. */
  readonly others: readonly string[];
}

export interface FoundCourse extends Named {
  readonly task: EducationTask;
  readonly area: CourseArea;
  readonly theme: string | null;
  readonly form: CourseForm;
  readonly choice: CourseChoice;
  readonly hours: number;
  /** Where it stands: its latest review; null: none yet. */
  readonly step: ReviewStep | null;
  readonly teachers: readonly Named[];
  readonly retiredOn: string | null;
}

export interface CourseReview {
  readonly id: string;
  readonly step: ReviewStep;
  readonly on: string;
  readonly reviewer: string;
  readonly opinion: string | null;
}

export interface Course extends FoundCourse {
  readonly material: string | null;
  readonly note: string | null;
  /** Oldest first. */
  readonly reviews: readonly CourseReview[];
  readonly sessions: readonly SessionUse[];
}

export interface FoundTeacher extends Named {
  readonly kind: TeacherKind;
  readonly title: string | null;
  readonly unit: string | null;
  readonly topics: string | null;
  readonly feeClass: FeeClass;
  readonly retiredOn: string | null;
  /** The absence of today or the next one; null: none. */
  readonly away: { readonly from: string; readonly to: string; readonly half: HalfDay | null } | null;
}

export interface TeacherAbsence {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly half: HalfDay | null;
  /** There is a note; what it says is looked up. */
  readonly noted: boolean;
}

export interface Teacher extends FoundTeacher {
  /** Masked. */
  readonly phone: string | null;
  /** The entry of the register, if the viewer may see it. */
  readonly person: Named | null;
  readonly note: string | null;
  readonly absences: readonly TeacherAbsence[];
  readonly courses: readonly Named[];
  readonly sessions: readonly (SessionUse & { readonly role: 'teacher' | 'assistant' })[];
}

export interface FoundVenue extends Named {
  readonly seats: number;
  readonly rows: number | null;
  readonly columns: number | null;
  /** After which columns, counted from 1, an aisle runs. */
  readonly aisles: readonly number[];
  readonly equipment: string | null;
  readonly note: string | null;
  readonly closedOn: string | null;
}

export interface Venue extends FoundVenue {
  readonly sessions: readonly SessionUse[];
}

export interface FoundSite extends Named {
  readonly address: string | null;
  readonly capacity: number | null;
  readonly guide: string | null;
  /** Minutes by car from the school. */
  readonly minutes: number | null;
  readonly note: string | null;
  readonly closedOn: string | null;
}

export interface Site extends FoundSite {
  /** Masked. */
  readonly phone: string | null;
  readonly routes: readonly Named[];
  readonly sessions: readonly SessionUse[];
}

export interface RouteStop {
  readonly site: Named;
  /** From the stop before; for the first, from the school. */
  readonly travelMinutes: number;
  readonly stayMinutes: number | null;
}

export interface FoundRoute extends Named {
  readonly capacity: number | null;
  readonly guide: string | null;
  readonly note: string | null;
  readonly stops: readonly RouteStop[];
  readonly closedOn: string | null;
}

export interface Route extends FoundRoute {
  readonly sessions: readonly SessionUse[];
}

export interface CalendarDay {
  readonly id: string;
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly half: HalfDay | null;
  readonly class: Named | null;
  readonly source: string | null;
}

export interface CalendarYear {
  readonly year: number;
  /** Whether the holidays of the year are known; if not, nothing is guessed. */
  readonly published: boolean;
  readonly days: readonly CalendarDay[];
}

export interface CalendarImported {
  readonly added: number;
  readonly changed: number;
  /** Days that stood in the calendar just so. */
  readonly same: number;
  readonly faults: PastedCalendar['faults'];
  readonly skipped: PastedCalendar['skipped'];
}

export interface BellTime {
  readonly id: string;
  readonly half: HalfDay;
  readonly class: Named | null;
  /** Minutes after midnight. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly from: string;
  readonly to: string | null;
  readonly source: string | null;
  readonly toConfirm: boolean;
}
