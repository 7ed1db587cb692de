import type { FeeClass, TeacherKind } from '../domain/resources/codes.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { ClassCalled } from './timetable-answers.ts';

/** A teacher as the fee knows him. */
export interface FeeTeacher {
  readonly id: string;
  readonly name: string;
  readonly kind: TeacherKind;
  readonly title: string | null;
  readonly unit: string | null;
  readonly grade: FeeClass;
  /** Why the grade should be looked at once more. */
  readonly doubt: string | null;
}

/** What one teacher gets for one session. Hours are 学时, amounts 元 after tax. */
export interface FeeLine {
  readonly session: string;
  readonly title: string;
  readonly class: ClassCalled;
  /** Further classes of a joint lecture. */
  readonly jointWith: readonly ClassCalled[];
  readonly day: string;
  readonly half: HalfDay;
  readonly starts: number;
  readonly ends: number;
  readonly teacher: FeeTeacher;
  /** As the timetable says. */
  readonly planned: number;
  /** Really taught. */
  readonly taught: number;
  /** Paid: at most so many in a half-day. */
  readonly paid: number;
  /** Why fewer are paid than were taught. */
  readonly cut: string | null;
  /** By the fee rules; null: none is paid. */
  readonly rule: number | null;
  readonly rate: number | null;
  readonly amount: number;
  readonly waived: boolean;
  readonly signedOn: string | null;
  readonly note: string | null;
  /** Held by another class, which pays for it; and so it stands here only to be seen. */
  readonly elsewhere: boolean;
  /** Still to be taught. */
  readonly coming: boolean;
}

export interface FeeTotals {
  readonly lessons: number;
  readonly taught: number;
  readonly paid: number;
  readonly amount: number;
  /** Of the amount: not signed for yet, though taught. */
  readonly unsigned: number;
  /** Of the amount: still to be taught. */
  readonly coming: number;
}

export interface ClassFees {
  readonly class: ClassCalled;
  readonly lines: readonly FeeLine[];
  readonly totals: FeeTotals;
  readonly mostAHalfDay: number;
}

/** 学时 and fees of one teacher in a month. */
export interface MonthTeacher extends FeeTotals {
  readonly teacher: FeeTeacher;
}

export interface MonthFees {
  readonly month: string;
  readonly teachers: readonly MonthTeacher[];
  readonly totals: FeeTotals;
  /** Of the teacher asked for. */
  readonly lines: readonly FeeLine[];
}
