import type { FoundEmployer } from '../../shared/contract/people.ts';

/** What of an employer a choice holds. */
export type ChosenEmployer = Pick<FoundEmployer, 'id' | 'name' | 'path'>;
