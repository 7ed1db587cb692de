import type { Kysely } from 'kysely';
import type { Named } from '../../../shared/contract/classes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import type { Units } from '../people/units.ts';
import type { ClassRow } from './rows.ts';

/** Which unit somebody counts for in a class. */
export interface SendingUnits {
  /** The unit of a trainee: who sent him, else his own branch with what is above. Null: out of reach. */
  unitOf(sentBy: string | null, heldBy: string): Named | null;
  readonly organisations: Units;
}

/**
 * Trainees count for the nearest unit at or above them that has places; without one for the town or body directly below
 * the holder of the class.
 */
export function sendingUnits(
  organisations: Units,
  own: Pick<ClassRow, 'holder_id'>,
  withPlaces: ReadonlySet<string>,
): SendingUnits {
  const known = new Map<string, Named | null>();
  const find = (from: string): Named | null => {
    const way = organisations.above(from);
    const nearest = way.findLast(({ id }) => withPlaces.has(id));
    if (nearest !== undefined) return nearest;
    const at = way.findIndex(({ id }) => id === own.holder_id);
    return way[at + 1] ?? way.at(-1) ?? null;
  };
  return {
    organisations,
    unitOf(sentBy, heldBy) {
      const from = sentBy ?? heldBy;
      const before = known.get(from);
      if (before !== undefined) return before;
      const found = find(from);
      known.set(from, found);
      return found;
    },
  };
}

/** The units that have places in a class. */
export async function quotaUnits(viewer: Viewer, db: Kysely<Database>, own: string): Promise<Set<string>> {
  const found = await rows(viewer, db, 'class_quota')
    .select('organisation_id')
    .where('class_id', '=', own)
    .execute();
  return new Set(found.map(({ organisation_id: unit }) => unit));
}
