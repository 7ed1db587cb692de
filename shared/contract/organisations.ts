import { organisationEntries } from './organisation-entries.ts';
import { organisationLookups } from './organisation-lookups.ts';
import { organisationReforms } from './organisation-reforms.ts';

export type * from './organisation-answers.ts';

/** Every call on organisations. */
export const organisationCalls = { ...organisationLookups, ...organisationEntries, ...organisationReforms };
