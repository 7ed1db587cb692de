import type { ClassKind, ClassStatus, EnrolmentRole, EnrolmentStatus } from '../domain/classes/codes.ts';
import type { Doubt } from '../domain/people/doubts.ts';
import type {
  Category,
  Education,
  ExemptionReason,
  Membership,
  MoveKind,
  Nationality,
  PoliticalStatus,
  PostKind,
  Sex,
  Standing,
} from '../domain/people/codes.ts';

/** A unit as it is shown beside a person. */
export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  /** The names above, from the town down. */
  readonly path: string;
}

/** A person as a line of the register; ID number and phones are masked. */
export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly formerName: string | null;
  readonly reading: string | null;
  readonly sex: Sex | null;
  readonly birth: string | null;
  /** Whole years today, null where the birth is unknown. */
  readonly age: number | null;
  readonly nationality: Nationality | null;
  readonly nativePlace: string | null;
  readonly education: Education | null;
  readonly politicalStatus: PoliticalStatus | null;
  readonly membership: Membership;
  readonly standing: Standing;
  readonly category: Category;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly otherPhone: string | null;
  readonly branch: UnitName | null;
  readonly employer: UnitName | null;
  readonly duty: string | null;
  readonly rank: string | null;
  readonly professionalTitle: string | null;
  readonly workStartedOn: string | null;
  readonly appliedOn: string | null;
  readonly activistOn: string | null;
  readonly candidateOn: string | null;
  readonly joinedOn: string | null;
  readonly confirmedOn: string | null;
  readonly address: string | null;
  readonly note: string | null;
  /** 免学时 today. */
  readonly exempt: boolean;
}

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** What was matched, if not the name itself: 曾用名, the end of a number. */
  readonly foundBy: string | null;
  readonly sex: Sex | null;
  readonly age: number | null;
  readonly standing: Standing;
  readonly unit: string;
}

export interface PersonPost {
  readonly id: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly paper: string | null;
  /** Held today. */
  readonly held: boolean;
}

export interface PersonExemption {
  readonly id: string;
  /** Null for somebody who may not see it. */
  readonly reason: ExemptionReason | null;
  readonly from: string;
  readonly to: string | null;
  readonly paper: string | null;
  readonly note: string | null;
  readonly inForce: boolean;
}

export interface PersonMove {
  readonly id: string;
  readonly kind: MoveKind;
  readonly on: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly paper: string | null;
  readonly note: string | null;
}

/** A class that somebody is or was in. */
export interface PersonTraining {
  /** The enrolment. */
  readonly id: string;
  readonly class: {
    readonly id: string;
    readonly name: string;
    readonly number: string | null;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  };
  readonly kind: ClassKind;
  readonly classStatus: ClassStatus;
  readonly status: EnrolmentStatus;
  readonly role: EnrolmentRole;
}

export interface PersonPage extends PersonLine {
  readonly holder: { readonly id: string; readonly name: string };
  /** From the town down to the branch. */
  readonly branchPath: readonly { readonly id: string; readonly name: string }[];
  /** The usual reading of the name, with the surname's other readings. */
  readonly usualReading: string;
  readonly posts: readonly PersonPost[];
  readonly exemptions: readonly PersonExemption[];
  readonly moves: readonly PersonMove[];
  /** The classes in reach, the latest first; none without the right to see classes. */
  readonly training: readonly PersonTraining[];
  /** What is odd about the entry: check digit, birth and ID number that disagree, dates out of order. */
  readonly doubts: readonly Doubt[];
  readonly photo: { readonly id: string; readonly name: string } | null;
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
}

/** Two entries that may be one person, and why. */
export interface SuspectPair {
  readonly one: PersonLine;
  readonly other: PersonLine;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly conditions: unknown;
}

export interface FoundEmployer {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly path: string;
  /** The units above it, from the top. */
  readonly above: readonly { readonly id: string; readonly name: string }[];
  /** On the register, with those of the units below it. */
  readonly people: number;
  readonly foundAs: string | null;
  readonly note: string | null;
}

/** A place of work with everything that is kept about it. */
export interface EmployerPage extends FoundEmployer {
  /** Other names by which lists and searches know it. */
  readonly aliases: readonly { readonly id: string; readonly name: string }[];
}
