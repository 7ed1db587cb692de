import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { rememberMapping, type RememberedMapping } from '../../../shared/domain/importing/remembered.ts';
import { isGenericUnitName } from '../../../shared/domain/importing/unit-words.ts';
import type { WriteContext } from '../../data/handler.ts';
import { newId } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { addAlias } from '../organisations/changes.ts';
import { addEmployer, addEmployerAlias } from '../people/employers.ts';
import type { PeopleList } from './lists.ts';
import type { ImportPlan } from './plan.ts';
import { employerMatcher } from './register.ts';

/** What imports learn: which column is which field, and what a unit is called in lists. */

const KIND = 'people';

/** The remembered columns by the titles of the header. */
export async function rememberedMappings(
  viewer: Viewer,
  db: Kysely<Database>,
): Promise<Map<string, RememberedMapping>> {
  const found = await rows(viewer, db, 'import_mapping')
    .select(['signature', 'fields'])
    .where('kind', '=', KIND)
    .execute();
  return new Map(
    found.map(({ signature, fields }) => [
      signature,
      { signature, fields: JSON.parse(fields) as RememberedMapping['fields'] },
    ]),
  );
}

/** Keeps the columns that a person has chosen for a form. */
export async function rememberColumns({ viewer, db }: WriteContext, list: PeopleList): Promise<void> {
  const remembered = rememberMapping(list.mapping);
  if (remembered.signature === '') return;
  const fields = JSON.stringify(remembered.fields);
  const same = await rows(viewer, db, 'import_mapping')
    .select('id')
    .where('kind', '=', KIND)
    .where('signature', '=', remembered.signature)
    .executeTakeFirst();
  if (same === undefined)
    await db
      .insertInto('import_mapping')
      .values({ id: newId(), kind: KIND, signature: remembered.signature, fields })
      .execute();
  else await db.updateTable('import_mapping').set({ fields }).where('id', '=', same.id).execute();
}

/**
 * Makes the employers that are to be made, and keeps what names of units were said to mean, unless they mean another
 * one in every town. Answers the plan with
 * the new employers in it.
 */
export async function settleUnits(context: WriteContext, plan: ImportPlan): Promise<ImportPlan> {
  const units: ImportPlan['units'][number][] = [];
  for (const unit of plan.units) {
    if (unit.tree === 'employer' && unit.create && unit.to === null) {
      // The same plan again, or another spelling of the one just made: no second one.
      const match = (await employerMatcher(context.viewer, context.db)).match(unit.name);
      const given = { name: unit.name, shortName: null, parent: null };
      const to = match.is === 'one' ? match.id : await addEmployer(context, given);
      units.push({ ...unit, to });
      continue;
    }
    if (unit.to !== null && unit.tree === 'employer') await addEmployerAlias(context, unit.to, unit.name);
    if (unit.to !== null && unit.tree === 'branch' && !isGenericUnitName(unit.name))
      await addAlias(context, unit.to, unit.name, 'other');
    units.push(unit);
  }
  return { ...plan, units };
}
