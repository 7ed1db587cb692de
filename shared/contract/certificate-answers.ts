import type { CertificateFacts } from '../domain/closing/code.ts';
import type { CertificateKind } from '../domain/closing/codes.ts';

/** A certificate in the list of a class. */
export interface CertificateLine {
  readonly id: string;
  readonly enrolment: string;
  readonly kind: CertificateKind;
  readonly number: string;
  /** As they stand on it. */
  readonly name: string;
  readonly unit: string;
  readonly hours: number;
  readonly issuedOn: string;
  /** How often it was printed, and when last. */
  readonly prints: number;
  readonly printedAt: string | null;
  readonly code: string;
  readonly voidedOn: string | null;
  readonly voidReason: string | null;
  /** The one in whose stead it was issued. */
  readonly replaces: string | null;
  /** His name on the register is another one by now. */
  readonly renamed: boolean;
}

export interface IssueDone {
  /** “发放 17 份：望党校结〔2026〕0001号—0017号；1 人未发”. */
  readonly line: string;
  readonly issued: number;
  readonly first: string;
  readonly last: string;
  readonly refused: readonly { readonly enrolment: string; readonly name: string; readonly reason: string }[];
}

export interface VerifyAnswer {
  /**
   * valid: signed by a known office, and not voided here. changed: the signature does not fit what it says. voided: right,
   * but voided here. not-registered: signed by this office, but it has no such certificate.
   */
  readonly state: 'valid' | 'changed' | 'unknown-issuer' | 'voided' | 'not-registered';
  readonly sentence: string;
  readonly issuer: string | null;
  readonly keyId: string;
  /** What it says; null where that cannot be trusted. */
  readonly facts: CertificateFacts | null;
  /** Certificate in this office's own list. */
  readonly certificate: string | null;
}

/** The public key of this office as others get it. */
export interface OwnKey {
  readonly issuer: string;
  readonly keyId: string;
  /** To be sent, and read again by the other office. */
  readonly text: string;
}

export interface TrustedKey {
  readonly id: string;
  readonly issuer: string;
  readonly keyId: string;
  readonly addedOn: string;
  readonly note: string | null;
}

export interface KeyList {
  /** Null: this office has not issued anything yet. */
  readonly own: Omit<OwnKey, 'text'> | null;
  readonly keys: readonly TrustedKey[];
}

export interface ImportedKey {
  readonly id: string;
  readonly issuer: string;
  readonly keyId: string;
}
