import type {
  Education,
  ExemptionReason,
  Membership,
  MoveKind,
  Nationality,
  PoliticalStatus,
  PostKind,
  Sex,
  Standing,
} from '../../../../shared/domain/people/codes.ts';

/** A post of a sample person; days are half-open as in the register. */
export interface SamplePost {
  readonly kind: PostKind;
  readonly title: string;
  /** Key of the organisation, or null for a post outside the party organisations. */
  readonly organisation: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly paper: string | null;
}

export interface SampleExemption {
  readonly reason: ExemptionReason;
  readonly from: string;
  readonly to: string | null;
  readonly paper: string | null;
}

export interface SampleMove {
  readonly kind: MoveKind;
  readonly on: string;
  readonly fromKey: string | null;
  readonly toKey: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly paper: string | null;
}

/** How a second entry of the same person differs from the first. */
export type DuplicateWay =
  | 'other-branch'
  | 'old-number'
  | 'wrong-digit'
  | 'former-name'
  | 'same-phone'
  | 'birth-year'
  | 'variant-character';

/** One invented person of the sample district. Days may be only a month or a year, as in shared/domain/people. */
export interface SamplePerson {
  /** Stable and unique, e.g. '靖港镇/芦江社区/第一网格支部/03'. */
  readonly key: string;
  /** Key of the branch — of somebody who left, of the last one; null for people from outside. */
  readonly branch: string | null;
  /** Key of the organisation that holds the entry: the branch where there is one. */
  readonly holder: string;
  /** Key in `sampleEmployers()`. */
  readonly employer: string | null;
  readonly name: string;
  readonly formerName: string | null;
  readonly reading: string | null;
  readonly sex: Sex;
  readonly birth: string;
  readonly nationality: Nationality;
  readonly nativePlace: string | null;
  readonly education: Education;
  readonly politicalStatus: PoliticalStatus;
  readonly membership: Membership;
  readonly standing: Standing;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly otherPhone: string | null;
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
  readonly posts: readonly SamplePost[];
  readonly exemption: SampleExemption | null;
  readonly moves: readonly SampleMove[];
  /** Key of the first entry of the same person, and in which way this second one differs. */
  readonly duplicateOf: string | null;
  readonly duplicateWay: DuplicateWay | null;
  /** Key of somebody else who looks the same: a twin, or a namesake of the same year and village. */
  readonly looksLike: string | null;
}

/** Where people work; parents come before their children, siblings in the official order. */
export interface SampleEmployer {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly shortName: string;
  /** Oldest first. */
  readonly formerNames: readonly string[];
}
