import type { LimitLine } from '../domain/attendance/limits.ts';
import type { ClassStatus, EnrolmentStatus } from '../domain/classes/codes.ts';
import type { ClosingItem, Outcome } from '../domain/closing/codes.ts';
import type { Named } from './named.ts';

/** Where a missing point of the check list is mended: a tab of the class. */
export type ClosingPlace = '' | 'trainees' | 'timetable' | 'attendance' | 'documents' | 'results' | 'fees';

/** A point of the check list. */
export interface ClosingLine {
  readonly item: ClosingItem;
  /**
   * done: the data say so. kept: somebody said where it lies. excused: it is missing, and the reason is noted. missing:
   * neither; closing asks for a reason.
   */
  readonly state: 'done' | 'kept' | 'excused' | 'missing';
  /** What there is, or what is missing and what to do about it. */
  readonly sentence: string;
  readonly place: ClosingPlace | null;
  readonly keptAt: string | null;
  readonly reason: string | null;
}

export interface ClosingList {
  readonly class: Named & { readonly status: ClassStatus };
  readonly items: readonly ClosingLine[];
  readonly missing: number;
  /** Whether the class can be closed from where it stands now; else the sentence says why not. */
  readonly open: boolean;
  readonly line: string;
  readonly endsOn: string | null;
}

/** A trainee with what his class has come to. Values that need a look of their own are only said to be there. */
export interface ResultLine {
  /** The enrolment. */
  readonly id: string;
  readonly person: Named;
  readonly unit: string;
  readonly group: number | null;
  readonly status: EnrolmentStatus;
  /** Half-days: those whose sheet is entered for him, and how he was in them. 公假 stands in `official` and nowhere else. */
  readonly halves: number;
  readonly present: number;
  readonly leave: number;
  readonly official: number;
  readonly absent: number;
  /** 出勤率 in per cent; null: no sheet is entered. */
  readonly rate: number | null;
  /** 学时 that the class gives him. */
  readonly hours: number;
  readonly hasScore: boolean;
  readonly hasGrade: boolean;
  readonly hasReason: boolean;
  readonly hasRemark: boolean;
  readonly excellent: boolean;
  readonly outcome: Outcome | null;
  readonly paper: string | null;
  /** What the limits of leave and absence provide for; people decide. */
  readonly limits: readonly LimitLine[];
}

export interface ClosingResults {
  readonly class: Named & { readonly status: ClassStatus; readonly endsOn: string | null };
  /** Half-days of the class, and those whose sheet is entered for everybody. */
  readonly halves: number;
  readonly entered: number;
  readonly trainees: readonly ResultLine[];
  readonly excellent: { readonly now: number; readonly most: number; readonly share: number };
  readonly outcomes: Readonly<Record<Outcome | 'none', number>>;
  /** Trainees beyond the viewer's reach. */
  readonly outOfReach: number;
}

/** Values that were shown: the look is in the log. */
export interface RevealedResult {
  readonly id: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly reason: string | null;
  readonly remark: string | null;
}

/** A certificate that still is valid. */
export interface ValidCertificate {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}
