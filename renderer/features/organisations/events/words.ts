import type { OrganisationEvent } from '../../../../shared/contract/organisations.ts';

/** What happened, in words: from what to what, or the one that there is. */
export function contentOf({ before, after }: Pick<OrganisationEvent, 'before' | 'after'>): string {
  if (before !== null && after !== null) return `${before} → ${after}`;
  return after ?? before ?? '—';
}
