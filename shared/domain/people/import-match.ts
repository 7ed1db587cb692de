import { isSlipOf, lengthened } from './id-number.ts';
import { mayBeSameDay } from './partial-day.ts';
import { phoneKey } from './phone-key.ts';

/** Somebody on the register, as far as a row of a list can be compared with it. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly formerName: string | null;
  readonly sex: string | null;
  readonly birth: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly otherPhone: string | null;
  readonly branch: string | null;
  readonly employer: string | null;
}

/** What a row says about who it is. */
export interface RowIdentity {
  readonly name: string;
  readonly sex: string | null;
  readonly birth: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly branch: string | null;
  readonly employer: string | null;
}

export type PersonMatch =
  | { readonly is: 'one'; readonly id: string; readonly by: 'number' | 'phone' | 'birth' | 'unit' | 'name' }
  /** Several fit equally well; a person has to say who it is. */
  | { readonly is: 'several'; readonly ids: readonly string[] }
  /** The number is another one's. */
  | { readonly is: 'other-name'; readonly id: string }
  /** Nobody; `alike` share the name and cannot be told from it for sure. */
  | { readonly is: 'nobody'; readonly alike: readonly string[] };

export interface PersonMatcher {
  match(row: RowIdentity): PersonMatch;
}

/**
 * Finds who on the register a row is: by ID number (15 and 18 digits alike), by phone and name, by name and birth, by
 * name and unit, and by the name alone where the list says nothing else. Where several fit nothing is guessed.
 */
export function createPersonMatcher(people: readonly KnownPerson[]): PersonMatcher {
  const byNumber = grouped(people, (person) =>
    person.idNumber === null ? [] : [lengthened(person.idNumber)],
  );
  const byName = grouped(people, (person) =>
    [person.name, person.formerName].flatMap((name) => (name === null ? [] : [nameKey(name)])),
  );
  return {
    match(row) {
      const isCalled = (person: KnownPerson) =>
        [person.name, person.formerName].some((name) => name !== null && nameKey(name) === nameKey(row.name));
      if (row.idNumber !== null) {
        const same = byNumber.get(lengthened(row.idNumber)) ?? [];
        const named = same.filter(isCalled);
        const [only] = named;
        if (only !== undefined && named.length === 1) return { is: 'one', id: only.id, by: 'number' };
        if (named.length > 1) return { is: 'several', ids: ids(named) };
        if (same[0] !== undefined) return { is: 'other-name', id: same[0].id };
      }
      return byNameAndMore(
        row,
        (byName.get(nameKey(row.name)) ?? []).filter((person) => mayBe(row, person)),
      );
    },
  };
}

/** Among those of the same name whom nothing in the row speaks against. */
function byNameAndMore(row: RowIdentity, namesakes: readonly KnownPerson[]): PersonMatch {
  const ways = [
    {
      by: 'phone',
      found: namesakes.filter((person) => row.phone !== null && hasPhone(person, row.phone)),
    },
    {
      by: 'birth',
      found: namesakes.filter(
        (person) =>
          row.birth !== null &&
          person.birth !== null &&
          Math.min(row.birth.length, person.birth.length) >= 7 &&
          mayBeSameDay(row.birth, person.birth),
      ),
    },
    { by: 'unit', found: namesakes.filter((person) => inSameUnit(row, person)) },
  ] as const;
  for (const [index, { by, found }] of ways.entries()) {
    const [only] = found;
    if (only !== undefined && found.length === 1) return { is: 'one', id: only.id, by };
    if (found.length > 1) {
      // What is left of the other ways may tell them apart.
      const narrowed = found.filter((person) =>
        ways.slice(index + 1).some((way) => way.found.includes(person)),
      );
      const [one] = narrowed;
      return one !== undefined && narrowed.length === 1
        ? { is: 'one', id: one.id, by }
        : { is: 'several', ids: ids(found) };
    }
  }
  const saysNothing =
    row.birth === null &&
    row.idNumber === null &&
    row.phone === null &&
    row.branch === null &&
    row.employer === null;
  const [only] = namesakes;
  if (saysNothing && only !== undefined)
    return namesakes.length === 1
      ? { is: 'one', id: only.id, by: 'name' }
      : { is: 'several', ids: ids(namesakes) };
  return { is: 'nobody', alike: ids(namesakes) };
}

function hasPhone({ phone, otherPhone }: KnownPerson, wanted: string): boolean {
  const key = phoneKey(wanted);
  return key !== '' && [phone, otherPhone].some((own) => own !== null && phoneKey(own) === key);
}

/** Whether nothing in the row speaks against this person: another number, another birth, the other sex. */
function mayBe(row: RowIdentity, person: KnownPerson): boolean {
  if (row.idNumber !== null && person.idNumber !== null) {
    const [one, other] = [lengthened(row.idNumber), lengthened(person.idNumber)];
    if (one.length === 18 && other.length === 18 && one !== other && !isSlipOf(one, other)) return false;
  }
  if (row.birth !== null && person.birth !== null && !mayBeSameDay(row.birth, person.birth)) return false;
  return row.sex === null || person.sex === null || row.sex === person.sex;
}

function inSameUnit(row: RowIdentity, person: KnownPerson): boolean {
  return (
    (row.branch !== null && row.branch === person.branch) ||
    (row.employer !== null && row.employer === person.employer)
  );
}

/** Names are compared without spaces and points between their parts. */
export function nameKey(name: string): string {
  return name.replaceAll(/[\s·•.]/gu, '').toLowerCase();
}

function ids(people: readonly KnownPerson[]): string[] {
  return [...new Set(people.map((person) => person.id))];
}

function grouped(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly string[],
): Map<string, KnownPerson[]> {
  const groups = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [person]);
      else group.push(person);
    }
  }
  return groups;
}
