import { checkCharacter } from '../../../shared/domain/people/id-number.ts';
import { districtOrganisations, isBranch } from '../sample/district.ts';
import type { SampleOrganisation } from '../sample/organisation.ts';
import type { Random } from '../sample/random.ts';

/** A person who does not exist: the area of the number (430199) belongs to no place. */
export interface Invented {
  readonly name: string;
  readonly sex: '1' | '2';
  readonly sexWord: '男' | '女';
  /** ISO day. */
  readonly birth: string;
  readonly idNumber: string;
  readonly phone: string;
  /** Name of a branch of 靖港镇 in the sample district. */
  readonly branch: string;
  readonly joinedOn: string;
  readonly confirmedOn: string;
}

const UNUSED_AREA = '430199';
const SURNAMES = Array.from('欧谭易喻龚邹粟阳');
const GIVEN = Array.from('建国秀英志强丽华春梅卫东文斌小红立新');

/** Number of 18 digits for a birth and a sequence; the sequence's last digit tells the sex. */
export function numberFor(birth: string, sequence: string): string {
  const digits = `${UNUSED_AREA}${birth.replaceAll('-', '')}${sequence}`;
  return `${digits}${checkCharacter(digits)}`;
}

/** The town of the sample district that the rosters come from. */
export function townOrganisations(): SampleOrganisation[] {
  return districtOrganisations().filter(({ key, closedOn }) => key.startsWith('靖港镇') && closedOn === null);
}

/** Invents people: different numbers and phones, joined at 20 to 40, confirmed a year later. */
export function inventor(random: Random): () => Invented {
  const branches = townOrganisations()
    .filter(isBranch)
    .map(({ name }) => name);
  let count = 0;
  return () => {
    count += 1;
    const sex = random.pick(['1', '2'] as const);
    const year = random.int(1955, 1990);
    const month = pad(random.int(1, 12));
    const birth = `${year}-${month}-${pad(random.int(1, 28))}`;
    const joined = year + random.int(20, 40) - 5;
    const day = `${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
    const sequence = `${pad(count)}${sex === '1' ? random.pick([1, 3, 5, 7, 9]) : random.pick([2, 4, 6, 8])}`;
    return {
      name: `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.pick(GIVEN)}`,
      sex,
      sexWord: sex === '1' ? '男' : '女',
      birth,
      idNumber: numberFor(birth, sequence),
      phone: `199${pad(count)}${random.int(100_000, 999_999)}`,
      branch: random.pick(branches),
      joinedOn: `${Math.max(joined, year + 20)}-${day}`,
      confirmedOn: `${Math.max(joined, year + 20) + 1}-${day}`,
    };
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
