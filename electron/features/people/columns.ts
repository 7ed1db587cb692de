import {
  PERSON_FIELD_KEYS,
  PERSON_IMPORT_KEYS,
  type PersonFieldKey,
  type PersonImportKey,
} from '../../../shared/domain/people/fields.ts';
import type { Database } from '../../data/tables/index.ts';

export type PersonRow = Database['person'];

/** The column in which a field of the register is kept. */
export const COLUMN_OF: Readonly<Record<PersonFieldKey, keyof PersonRow>> = {
  name: 'name',
  formerName: 'former_name',
  reading: 'reading',
  sex: 'sex',
  birth: 'birth',
  nationality: 'nationality',
  nativePlace: 'native_place',
  education: 'education',
  politicalStatus: 'political_status',
  membership: 'membership',
  idNumber: 'id_number',
  phone: 'phone',
  otherPhone: 'other_phone',
  branch: 'branch_id',
  employer: 'employer_id',
  duty: 'duty',
  rank: 'rank',
  professionalTitle: 'professional_title',
  workStartedOn: 'work_started_on',
  appliedOn: 'applied_on',
  activistOn: 'activist_on',
  candidateOn: 'candidate_on',
  joinedOn: 'joined_on',
  confirmedOn: 'confirmed_on',
  address: 'address',
  note: 'note',
};

/** The fields of an entry as a list could have brought them; units are ids. */
export function fieldsOf(row: PersonRow): Record<PersonImportKey, string | null> {
  const fields = PERSON_IMPORT_KEYS.map((key) => [key, row[COLUMN_OF[key]]] as const);
  return Object.fromEntries(fields) as Record<PersonImportKey, string | null>;
}

/** Given fields as columns; what was not given stays out. */
export function asColumns(given: Readonly<Partial<Record<PersonFieldKey, unknown>>>): Partial<PersonRow> {
  const columns: Partial<PersonRow> = {};
  setColumns(columns, given);
  return columns;
}

/** Puts given fields into the columns of a row; what was not given stays as it is. */
export function setColumns(
  row: Partial<PersonRow>,
  given: Readonly<Partial<Record<PersonFieldKey, unknown>>>,
): void {
  const columns: Record<string, unknown> = row;
  for (const key of PERSON_FIELD_KEYS) {
    const value = given[key];
    if (value !== undefined) columns[COLUMN_OF[key]] = value;
  }
}
