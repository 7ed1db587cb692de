import { seededRandom } from '../random.ts';
import { dayNumber, dayText, yearsLater } from './calendar.ts';
import { seedFor } from './chance.ts';
import { makePerson } from './make-person.ts';
import { siblingGivenName } from './names.ts';
import { mobileNumber, spareHalfOrder } from './numbers.ts';
import type { SamplePerson } from './person.ts';
import type { Place } from './place.ts';
import { surnameIn } from './surnames.ts';

/** People of the whole sample who are made to look like somebody else. */
export const LOOK_ALIKES = 60;

const FIRST_TELEPHONE = 3_000_000;
/** Who is younger could be confirmed only in the future, were he born later in the year. */
const YOUNGEST = 25;

/**
 * Somebody else in the branch `to` who looks like one of `from`: each third a twin (born the same day, the same surname
 * and home), the others namesakes of the same year and village.
 */
export function lookAlike(
  number: number,
  from: readonly SamplePerson[],
  to: Place,
  seed: number,
): SamplePerson {
  const random = seededRandom(seedFor(seed, `look-alike ${number}`));
  const latestBirth = dayText(yearsLater(to.today, -YOUNGEST));
  const members = from.filter(
    ({ membership, standing, nationality, birth }) =>
      membership === 'full' && standing === 'present' && nationality === '01' && birth < latestBirth,
  );
  const original = random.pick(members);
  const year = Number(original.birth.slice(0, 4));
  const twin = number % 3 === 0;
  const surname = surnameIn(original.name);
  const name = twin
    ? `${surname}${siblingGivenName(random, original.name.slice(surname.length), original.sex, year)}`
    : original.name;
  const birth = twin ? original.birth : otherDay(random.int(0, 363), original.birth);
  const key = `${to.branch.key}/似${String(number + 1).padStart(2, '0')}`;
  const made = makePerson(random, to, number, 'full', new Set(), {
    key,
    name,
    sex: original.sex,
    birth: dayNumber(birth),
    halfOrder: spareHalfOrder(number),
  });
  return {
    ...made,
    address: twin ? original.address : made.address,
    education: twin ? original.education : made.education,
    reading: twin ? null : original.reading,
    formerName: null,
    exemption: null,
    phone: mobileNumber(FIRST_TELEPHONE + number),
    otherPhone: null,
    looksLike: original.key,
  };
}

function otherDay(number: number, birth: string): string {
  const day = dayText(dayNumber(`${birth.slice(0, 4)}-01-01`) + number);
  return day === birth ? dayText(dayNumber(day) + 1) : day;
}
