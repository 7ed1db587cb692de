import type { Kysely } from 'kysely';
import type { Named } from '../../../shared/contract/resource-answers.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';

/** The names of the classes that the viewer may see. */
export async function seenClasses(viewer: Viewer, db: Kysely<Database>): Promise<Map<string, Named>> {
  const all = await rows(viewer, db, 'training_class').select(['id', 'name']).execute();
  return new Map(all.map((row) => [row.id, row]));
}
