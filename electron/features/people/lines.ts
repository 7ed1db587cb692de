import { sql, type Kysely } from 'kysely';
import type { PersonLine } from '../../../shared/contract/people.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Category } from '../../../shared/domain/people/codes.ts';
import { maskedAddress, maskedIdNumber, maskedPhone } from '../../../shared/domain/people/masking.ts';
import { ageOn } from '../../../shared/domain/people/partial-day.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { categoryOn, isExempt } from './category.ts';
import type { PersonRow } from './columns.ts';
import { employerUnits, organisationUnits, type Units } from './units.ts';

export type LineRow = PersonRow & { readonly category: Category; readonly exempt: number };

/** What names the units of people. */
export interface UnitNames {
  readonly organisations: Units;
  readonly employers: Units;
}

export async function unitNames(viewer: Viewer, db: Kysely<Database>): Promise<UnitNames> {
  return { organisations: await organisationUnits(viewer, db), employers: await employerUnits(viewer, db) };
}

/** The entries of these people with what follows for today, in the order asked. */
export async function lineRows(
  viewer: Viewer,
  db: Kysely<Database>,
  ids: readonly string[],
  today: string,
): Promise<LineRow[]> {
  const found = await rows(viewer, db, 'person')
    .selectAll()
    .select([
      sql<Category>`${categoryOn(today)}`.as('category'),
      sql<number>`${isExempt(today)}`.as('exempt'),
    ])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A person as a line of the register. `clear`: with ID number, phones and address as they are. */
export function toLine(row: LineRow, units: UnitNames, today: string, clear = false): PersonLine {
  const masked = (value: string | null, mask: (text: string) => string) =>
    value === null || clear ? value : mask(value);
  return {
    id: row.id,
    name: row.name,
    formerName: row.former_name,
    reading: row.reading,
    sex: row.sex,
    birth: row.birth,
    age: row.birth === null ? null : ageOn(row.birth, today),
    nationality: row.nationality,
    nativePlace: row.native_place,
    education: row.education,
    politicalStatus: row.political_status,
    membership: row.membership,
    standing: row.standing,
    category: row.category,
    idNumber: masked(row.id_number, maskedIdNumber),
    phone: masked(row.phone, maskedPhone),
    otherPhone: masked(row.other_phone, maskedPhone),
    branch: units.organisations.name(row.branch_id),
    employer: units.employers.name(row.employer_id),
    duty: row.duty,
    rank: row.rank,
    professionalTitle: row.professional_title,
    workStartedOn: row.work_started_on,
    appliedOn: row.applied_on,
    activistOn: row.activist_on,
    candidateOn: row.candidate_on,
    joinedOn: row.joined_on,
    confirmedOn: row.confirmed_on,
    address: masked(row.address, maskedAddress),
    note: row.note,
    exempt: row.exempt === 1,
  };
}
