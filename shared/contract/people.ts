import { peopleEntries } from './people-entries.ts';
import { peopleLookups } from './people-lookups.ts';
import { peoplePlaces } from './people-places.ts';

export type * from './people-answers.ts';

/** Every call on people. */
export const peopleCalls = { ...peopleLookups, ...peopleEntries, ...peoplePlaces };
