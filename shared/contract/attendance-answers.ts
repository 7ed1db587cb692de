import type {
  AttendanceState,
  LeaveApprover,
  LeaveDecision,
  LeaveKind,
  LeaveStatus,
} from '../domain/attendance/codes.ts';
import type { LimitLine } from '../domain/attendance/limits.ts';
import type { EnrolmentStatus } from '../domain/classes/codes.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { ClassName } from './class-answers.ts';
import type { Named } from './named.ts';

/**
 * Where the sheet of a half-day stands. ahead: still to come. running: now. missing: over and not entered. partly: entered
 * for some groups.
 */
export type SheetState = 'ahead' | 'running' | 'missing' | 'partly' | 'entered' | 'closed';

/** How many were there in each way; ways that nobody was in are left out. */
export type StateCounts = Readonly<Partial<Record<AttendanceState, number>>>;

/** A half-day of a class with its sheet. */
export interface SheetLine {
  readonly day: string;
  readonly half: HalfDay;
  /** What is taught in it. */
  readonly titles: readonly string[];
  readonly state: SheetState;
  /** False: the session has been moved since the sheet was entered. */
  readonly onTimetable: boolean;
  readonly enteredOn: string | null;
  readonly closedOn: string | null;
  /** Groups still to be entered, 0 for those without one; empty unless the state is partly. */
  readonly groupsLeft: readonly number[];
  /** Those of the class on that day. */
  readonly due: number;
  /** Of those for whom it is entered. */
  readonly counts: StateCounts;
}

export interface SheetGroup {
  /** 0: those without a group. */
  readonly group: number;
  readonly people: number;
  readonly entered: boolean;
}

export interface SheetTrainee {
  readonly enrolment: string;
  /** As it is printed on the sign-in sheet; null: not on the printed one. */
  readonly number: number | null;
  readonly name: string;
  /** Name, pinyin and initials, each in a line, to look for. */
  readonly search: string;
  readonly unit: string;
  /** 0: without one. */
  readonly group: number;
  /** Null: not entered for him yet. */
  readonly state: AttendanceState | null;
  /** What holds if nothing is marked: what approved leave says, else 出勤. */
  readonly usual: AttendanceState;
  readonly marked: {
    readonly state: AttendanceState;
    readonly minutes: number | null;
    readonly note: string | null;
  } | null;
  /** Leave asked for in this half-day that nobody has decided on. */
  readonly asked: boolean;
}

/** The sheet of a half-day, to be entered. */
export interface SheetPage extends SheetLine {
  readonly class: ClassName;
  readonly note: string | null;
  /** The printed sheet whose numbers these are; null: none was printed for this half-day. */
  readonly printed: { readonly id: string; readonly title: string } | null;
  readonly groups: readonly SheetGroup[];
  readonly trainees: readonly SheetTrainee[];
  /** The next half-day that is to be entered. */
  readonly next: { readonly day: string; readonly half: HalfDay } | null;
  /** Trainees beyond the viewer's reach: they are not listed and stay as they are. */
  readonly outOfReach: number;
}

/** What a sheet was entered as. */
export interface SheetEntered {
  readonly id: string;
  readonly people: number;
  readonly counts: StateCounts;
  readonly groupsLeft: readonly number[];
  readonly line: string;
}

/** A sheet to be chased. */
export interface MissingSheet {
  readonly class: ClassName;
  readonly classTeacher: string | null;
  readonly day: string;
  readonly half: HalfDay;
  /** Groups still to be entered; empty: nothing is entered. */
  readonly groupsLeft: readonly number[];
}

/** A trainee over all half-days of his class. */
export interface AttendanceRow {
  readonly enrolment: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly group: number;
  readonly status: EnrolmentStatus;
  /** For each half-day: how he was there, null: not entered yet, '-': not in the class then. */
  readonly states: readonly (AttendanceState | null | '-')[];
  readonly counts: StateCounts;
  /** Half-days that are entered for him, and those of them in which he was there. */
  readonly due: number;
  readonly there: number;
  /** Per cent with one decimal; null: nothing is entered. */
  readonly rate: number | null;
  /** Limits of which half or more is used up, the worst first. */
  readonly limits: readonly LimitLine[];
}

export interface ClassAttendance {
  readonly class: ClassName;
  readonly halves: readonly SheetLine[];
  readonly rows: readonly AttendanceRow[];
  readonly due: number;
  readonly there: number;
  readonly rate: number | null;
  readonly outOfReach: number;
}

export interface LeaveDecided {
  readonly id: string;
  readonly approver: LeaveApprover;
  readonly decision: LeaveDecision;
  readonly on: string;
  readonly by: string | null;
  readonly hasOpinion: boolean;
}

/** A leave. Reason and destination are looked up one by one, and each look is written down. */
export interface LeaveLine {
  readonly id: string;
  readonly enrolment: string;
  readonly name: string;
  readonly unit: string;
  readonly class: ClassName;
  readonly kind: LeaveKind;
  readonly from: { readonly day: string; readonly half: HalfDay };
  /** The half-day on which he is to be back. */
  readonly to: { readonly day: string; readonly half: HalfDay };
  readonly back: { readonly day: string; readonly half: HalfDay } | null;
  readonly backNotedBy: string | null;
  /** Half-days of the class that he misses; a day with its evening is two. */
  readonly halfDays: number;
  /** Half-days beyond what was granted. */
  readonly late: number;
  readonly status: LeaveStatus;
  readonly requestedOn: string;
  readonly hasReason: boolean;
  readonly hasDestination: boolean;
  readonly note: string | null;
  readonly needed: readonly LeaveApprover[];
  readonly decisions: readonly LeaveDecided[];
  /** Who is to decide; null: nobody any more. */
  readonly next: LeaveApprover | null;
  /** It is over and 销假 is not noted. */
  readonly toReturn: boolean;
}

/** What a leave leads to. */
export interface LeaveDone {
  readonly id: string;
  readonly halfDays: number;
  readonly needed: readonly LeaveApprover[];
  readonly next: LeaveApprover | null;
  readonly status: LeaveStatus;
  /** How he stands to the limits with this leave, as far as half of one is used up. */
  readonly limits: readonly LimitLine[];
}

export interface PendingLeave {
  readonly waiting: readonly LeaveLine[];
  /** Approved ones that are over and whose 销假 is not noted. */
  readonly toReturn: readonly LeaveLine[];
  readonly classes: readonly Named[];
}
