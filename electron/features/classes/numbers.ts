import type { Kysely } from 'kysely';
import type { CallOutput, CallParsed } from '../../../shared/contract/index.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { nextNumber, seriesOf } from '../../../shared/domain/classes/numbers.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationRow } from '../organisations/queries.ts';
import { ownTop } from '../people/entries.ts';
import { sameNumbered } from './rows.ts';

type Db = Kysely<Database>;

/** Proposes a number, and names the classes that have a typed one already. Refuses with organisations.not-found. */
export async function proposeNumber(
  viewer: Viewer,
  db: Db,
  { year, holder, number, except }: CallParsed<'classes.next-number'>,
): Promise<CallOutput<'classes.next-number'>> {
  const own = holder ?? (await ownTop({ viewer, db }));
  return {
    number: await freeNumber(viewer, db, year, own),
    taken: number === undefined ? [] : await sameNumbered(viewer, db, number, except ?? null),
  };
}

/** The number behind the highest of a year in the series of a holder. */
export async function freeNumber(viewer: Viewer, db: Db, year: number, holder: string): Promise<string> {
  const taken = await rows(viewer, db, 'training_class').select('number').execute();
  return nextNumber(
    taken.flatMap((row) => row.number ?? []),
    year,
    await seriesOfHolder(viewer, db, holder),
  );
}

/** What stands before the year in the numbers of a holder's classes: nothing at the top of the tree. */
async function seriesOfHolder(viewer: Viewer, db: Db, holder: string): Promise<string> {
  const { parent_id: parent, short_name: shortName, name } = await organisationRow(viewer, db, holder);
  return parent === null ? '' : seriesOf(shortName ?? name);
}
