import { sql, type Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { createUnitMatcher, type UnitMatcher } from '../../../shared/domain/importing/unit-names.ts';
import { holdsPeople } from '../../../shared/domain/organisations/kinds.ts';
import { PERSON_FIELD_KEYS } from '../../../shared/domain/people/fields.ts';
import { createPersonMatcher, type PersonMatcher } from '../../../shared/domain/people/import-match.ts';
import type { NewValues } from '../../../shared/domain/people/import-plan.ts';
import { rows, subtree } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { COLUMN_OF, type PersonRow } from '../people/columns.ts';
import { employerUnits, organisationUnits, type Units } from '../people/units.ts';

type Db = Kysely<Database>;

/** What an import compares its rows with: the people and units that the viewer may see. */
export interface Register {
  readonly people: PersonMatcher;
  readonly branches: UnitMatcher;
  readonly employers: UnitMatcher;
  readonly organisationUnits: Units;
  readonly employerUnits: Units;
  person(id: string): PersonRow | undefined;
  /** The fields of a person as an import would write them. */
  current(id: string): NewValues;
}

/** Reads the register once for an import. `under`: where units are looked for; people are looked for everywhere. */
export async function readRegister(viewer: Viewer, db: Db, under: string | null): Promise<Register> {
  const people = await rows(viewer, db, 'person').selectAll().where('standing', '!=', 'merged').execute();
  const byId = new Map(people.map((row) => [row.id, row]));
  return {
    people: createPersonMatcher(
      people.map((row) => ({
        id: row.id,
        name: row.name,
        formerName: row.former_name,
        sex: row.sex,
        birth: row.birth,
        idNumber: row.id_number,
        phone: row.phone,
        otherPhone: row.other_phone,
        branch: row.branch_id,
        employer: row.employer_id,
      })),
    ),
    branches: await branchMatcher(viewer, db, under),
    employers: await employerMatcher(viewer, db),
    organisationUnits: await organisationUnits(viewer, db),
    employerUnits: await employerUnits(viewer, db),
    person: (id) => byId.get(id),
    current(id) {
      const row = byId.get(id);
      return row === undefined ? {} : valuesOf(row);
    },
  };
}

function valuesOf(row: PersonRow): NewValues {
  return Object.fromEntries(PERSON_FIELD_KEYS.map((key) => [key, row[COLUMN_OF[key]]]));
}

async function branchMatcher(viewer: Viewer, db: Db, under: string | null): Promise<UnitMatcher> {
  let query = rows(viewer, db, 'organisation').select([
    'id',
    'parent_id',
    'name',
    'short_name',
    'kind',
    'closed_on',
  ]);
  if (under !== null) query = query.where(sql<boolean>`organisation.id IN ${subtree([under])}`);
  const organisations = await query.execute();
  const aliases = Map.groupBy(
    await rows(viewer, db, 'organisation_alias').select(['organisation_id', 'name']).execute(),
    (alias) => alias.organisation_id,
  );
  return createUnitMatcher(
    organisations
      .filter((row) => row.closed_on === null)
      .map((row) => ({
        id: row.id,
        parentId: row.parent_id,
        name: row.name,
        shortName: row.short_name,
        aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
        eligible: holdsPeople(row.kind),
      })),
  );
}

/** Matches names of employers. */
export async function employerMatcher(viewer: Viewer, db: Db): Promise<UnitMatcher> {
  const employers = await rows(viewer, db, 'employer')
    .select(['id', 'parent_id', 'name', 'short_name'])
    .execute();
  const aliases = Map.groupBy(
    await rows(viewer, db, 'employer_alias').select(['employer_id', 'name']).execute(),
    (alias) => alias.employer_id,
  );
  return createUnitMatcher(
    employers.map((row) => ({
      id: row.id,
      parentId: row.parent_id,
      name: row.name,
      shortName: row.short_name,
      aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
      eligible: true,
    })),
  );
}
