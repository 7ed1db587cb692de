import type { HoursSource } from '../../../../shared/contract/hours-answers.ts';

/** Where the source of a line of a ledger opens; null: nowhere for this viewer. */
export function sourceAddress(source: HoursSource): string | null {
  if (!source.openable) return null;
  if (source.class !== null) return `/classes/${source.class}/attendance`;
  return source.kind === 'declaration' ? '/hours/declarations' : null;
}
