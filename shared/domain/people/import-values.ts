import type { Membership, PoliticalStatus } from './codes.ts';
import { personField, type PersonFieldKey } from './fields.ts';
import { lengthened } from './id-number.ts';
import { maskedIdNumber, maskedPhone } from './masking.ts';
import { phoneKey } from './phone-key.ts';

/** How values of a list stand to those of the register, and how they are said. */

/** Whether a value from a list says the same as the register, or less: a month where the day is known. */
export function saysTheSame(field: PersonFieldKey, before: string | null, after: string): boolean {
  if (before === null) return false;
  if (before === after) return true;
  if (personField(field).kind === 'day') return before.startsWith(after);
  // The 15 digits of an old list are the 18 of the register without the century and the check digit.
  if (personField(field).kind === 'id-number' && before.length === 18) return lengthened(after) === before;
  if (personField(field).kind === 'phone')
    return phoneKey(before) === phoneKey(after) && phoneKey(after) !== '';
  return false;
}

/** A value in words; numbers and addresses are masked. */
export function valueInWords(field: PersonFieldKey, value: string | null): string | null {
  if (value === null) return null;
  const { kind, words, sensitive } = personField(field);
  if (kind === 'id-number') return maskedIdNumber(value);
  if (kind === 'phone') return maskedPhone(value);
  if (sensitive) return '•••';
  return words?.[value] ?? value;
}

/** What somebody new is where the list does not say: it follows from the political status, the dates, the branch. */
export function membershipFrom(values: {
  readonly membership?: string | null;
  readonly politicalStatus?: string | null;
  readonly joinedOn?: string | null;
  readonly confirmedOn?: string | null;
  readonly branch: string | null;
}): Membership {
  if (values.membership != null) return values.membership as Membership;
  const status = values.politicalStatus as PoliticalStatus | null | undefined;
  if (status === '02') return 'probationary';
  if (status === '01') return 'full';
  if (status != null) return 'none';
  if (values.joinedOn != null) return 'full';
  return values.branch === null ? 'none' : 'full';
}
