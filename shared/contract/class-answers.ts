import type {
  ClassEventKind,
  ClassKind,
  ClassStatus,
  EnrolmentRole,
  EnrolmentStatus,
} from '../domain/classes/codes.ts';
import type { ClassHint } from '../domain/classes/hints.ts';
import type { ClassStep } from '../domain/classes/status.ts';
import type { PersonLine } from './people-answers.ts';
import type { Named } from './named.ts';

export type { Named } from './named.ts';

/** A class as it is named beside something else. */
export interface ClassName extends Named {
  readonly number: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A class as a line of the list. */
export interface ClassLine extends ClassName {
  readonly kind: ClassKind;
  readonly status: ClassStatus;
  readonly holder: Named;
  readonly organiser: string | null;
  readonly undertaker: string | null;
  readonly place: string | null;
  readonly venue: Named | null;
  readonly planned: number | null;
  readonly classTeacher: string | null;
  readonly paper: string | null;
  /** In it now: without those who left. */
  readonly trainees: number;
}

export interface ClassEvent {
  readonly id: string;
  readonly kind: ClassEventKind;
  readonly on: string;
  /** In words. */
  readonly before: string | null;
  readonly after: string | null;
  readonly paper: string | null;
  readonly reason: string | null;
}

export interface ClassCounts {
  readonly byStatus: Readonly<Record<EnrolmentStatus, number>>;
  /** Groups that have somebody in them. */
  readonly groups: number;
  readonly withoutGroup: number;
  readonly sessions: number;
  /** Sessions that have a day. */
  readonly placed: number;
}

export interface ClassPage extends ClassLine {
  readonly purpose: string | null;
  readonly audience: string | null;
  readonly content: string | null;
  /** Masked. */
  readonly classTeacherPhone: string | null;
  readonly cost: string | null;
  readonly costSource: string | null;
  readonly note: string | null;
  readonly copiedFrom: ClassName | null;
  readonly steps: readonly ClassStep[];
  readonly events: readonly ClassEvent[];
  readonly hints: readonly ClassHint[];
  readonly counts: ClassCounts;
  readonly quota: { readonly units: number; readonly places: number; readonly answered: number };
  /** Other classes with the same number. */
  readonly sameNumber: readonly ClassName[];
}

/** What should be known before somebody is put into a class. It blocks nothing. */
export interface EnrolWarning {
  readonly kind: 'already' | 'left' | 'clash' | 'trained' | 'gone' | 'exempt';
  readonly sentence: string;
  /** The other class, if one is meant. */
  readonly class: ClassName | null;
}

export interface EnrolCheck {
  /** The whole in one line: “可报 41 人；1 人已在本班；2 人同期在别的班”. */
  readonly line: string;
  /** What concerns the class as a whole, as sentences: over the planned number. */
  readonly remarks: readonly string[];
  readonly total: number;
  /** Neither in the class nor on its list as one who has left. */
  readonly fresh: number;
  readonly people: readonly (Named & { readonly unit: string; readonly warnings: readonly EnrolWarning[] })[];
}

export interface EnrolDone {
  /** “报名 41 人，1 人原已在本班；1 人曾退出，未恢复：陈秋莲”. */
  readonly line: string;
  readonly enrolled: number;
  /** How many had left and came back. */
  readonly back: number;
  /** Names of those who were in it before. */
  readonly already: readonly string[];
  /** Names of those who had left it and stay out. */
  readonly left: readonly string[];
  readonly remarks: readonly string[];
}

export interface Trainee {
  /** The enrolment; the person is `person.id`. */
  readonly id: string;
  readonly person: PersonLine;
  readonly status: EnrolmentStatus;
  readonly role: EnrolmentRole;
  readonly group: number | null;
  readonly sentBy: Named | null;
  /** The unit that he counts for: who sent him, else the branch's town or body. */
  readonly unit: Named | null;
  readonly enrolledOn: string;
  readonly leftOn: string | null;
  /** There is a reason; it is shown by a look of its own. */
  readonly hasLeftReason: boolean;
  readonly note: string | null;
  readonly warnings: readonly EnrolWarning[];
}

export interface TraineeList {
  readonly trainees: readonly Trainee[];
  readonly total: number;
  readonly order: string;
  readonly withoutStrokes: readonly string[];
  /** In the class but not in the viewer's reach: their rows are not in the answer. */
  readonly outOfReach: number;
}

export interface QuotaShare {
  readonly organisation: Named;
  readonly members: number;
  readonly places: number;
}

/** A unit's places and what came back. */
export interface UnitAnswer {
  readonly organisation: Named;
  readonly places: number;
  readonly enrolled: number;
  readonly answeredOn: string | null;
  /** The quota's row, for looks at the phone; null: a unit without a quota has sent somebody. */
  readonly quota: string | null;
  readonly contact: string | null;
  /** Masked. */
  readonly contactPhone: string | null;
  readonly note: string | null;
  readonly state: 'not-answered' | 'under' | 'full' | 'over' | 'without-quota';
}

/** Two trainees of one name, who may be one person on two lists. */
export interface TwiceOnLists {
  readonly name: string;
  readonly enrolments: readonly {
    readonly id: string;
    readonly unit: string;
    readonly phone: string | null;
  }[];
}

export interface ClassAnswers {
  readonly line: string;
  readonly units: readonly UnitAnswer[];
  readonly places: number;
  readonly enrolled: number;
  readonly twice: readonly TwiceOnLists[];
  /** Trainees who are in another class on the same days. */
  readonly clashing: readonly (Named & { readonly sentence: string })[];
}
