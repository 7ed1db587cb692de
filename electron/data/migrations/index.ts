import type { Migration } from '../migrate.ts';
import { foundation } from './0010-foundation.ts';
import { people } from './0020-people.ts';

/** All steps in order. Numbers go in tens, so that a hot fix finds room between two releases. */
export const MIGRATIONS: readonly Migration[] = [foundation, people];
