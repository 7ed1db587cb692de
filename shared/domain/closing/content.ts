import type { CertificateFacts } from './code.ts';

/** Everything that stands on a certificate and its counterfoil, as it was issued. */
export interface CertificateContent extends CertificateFacts {
  readonly unit: string;
  readonly classNumber: string | null;
  readonly place: string | null;
  /** Who puts his seal on it. */
  readonly seal: string;
  /** The first number of its series here, so that a gap below the lowest that is left can be told from numbers written by hand. */
  readonly seriesStart: number;
}
