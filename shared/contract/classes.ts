import { classEntries } from './class-entries.ts';
import { classLookups } from './class-lookups.ts';
import { classQuotas } from './class-quotas.ts';
import { classTrainees } from './class-trainees.ts';

export type * from './class-answers.ts';

/** Calls on classes, their trainees and their places. */
export const classCalls = { ...classLookups, ...classEntries, ...classTrainees, ...classQuotas };
