import type { Values } from '../importing/field.ts';
import { MEMBERSHIPS } from './codes.ts';
import type { PersonImportKey } from './fields.ts';
import { idNumberDoubt } from './id-number.ts';
import { PERSON_IMPORT_FIELDS } from './import-fields.ts';

/** Something odd about an entry, and the field at which it is mended. */
export interface Doubt {
  readonly field: PersonImportKey;
  /** A Chinese sentence. */
  readonly sentence: string;
}

/**
 * What is odd about an entry: the ID number itself, and fields that disagree with one another as a list is asked about
 * them. A doubt warns and never blocks.
 */
export function doubtsOf(person: Values<PersonImportKey>, today: string): Doubt[] {
  const { idNumber, membership, confirmedOn } = person;
  const found: Doubt[] = [];
  const odd = typeof idNumber === 'string' ? idNumberDoubt(idNumber) : null;
  if (odd !== null) found.push({ field: 'idNumber', sentence: `身份号码${odd}` });
  for (const { key, cross } of PERSON_IMPORT_FIELDS) {
    const doubt = cross?.(person, today)?.doubt;
    if (doubt !== undefined) found.push({ field: key, sentence: doubt });
  }
  if (membership === 'probationary' && typeof confirmedOn === 'string')
    found.push({
      field: 'membership',
      sentence: `已有转正时间，类别仍是“${MEMBERSHIPS.probationary}”，请核对`,
    });
  return found;
}
