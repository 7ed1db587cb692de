import type { Membership } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { withPosts } from './committees.ts';
import { departed, withMoves, type Elsewhere } from './moves.ts';
import { makePerson, type TakenBirths } from './make-person.ts';
import type { SamplePerson } from './person.ts';
import { chanceOf, personKey, type Place } from './place.ts';
import { showcaseOf, withShowcase } from './showcase.ts';

/** Of 1,000 branches, how many have so many on the way in: 0, 1, 2 … */
const TRAINEES = [630, 875, 958, 988] as const;
/** Of 1,000 branches, how many remember at most so many who left: 0, 1, 2 … */
const DEPARTED = [720, 935, 990] as const;

/** Everybody of one branch: full members, those on the way in, those who left. It depends on nothing but the place. */
export function branchPeople(place: Place, elsewhere: Elsewhere): SamplePerson[] {
  const random = chanceOf(place, 'people');
  const taken: TakenBirths = new Set();
  const make = (ordinal: number, membership: Membership): SamplePerson => {
    const showcase = showcaseOf(personKey(place, ordinal));
    const settled = showcase === null ? {} : { name: showcase.name, sex: showcase.sex ?? '1' };
    return withShowcase(makePerson(random, place, ordinal, membership, taken, settled));
  };
  const members = Array.from({ length: place.size }, (_, index) => make(index, 'full'));
  const trainees = traineesOf(place).map((membership, index) => make(place.size + index, membership));
  const moving = chanceOf(place, 'moves');
  const here = withPosts(place, [...members, ...trainees]).map((person) =>
    withMoves(moving, place, person, elsewhere),
  );
  const gone = Array.from({ length: below(chanceOf(place, 'departed'), DEPARTED) }, (_, index) =>
    departed(moving, place, make(here.length + index, 'full'), elsewhere),
  );
  return [...here, ...gone];
}

function traineesOf(place: Place): Membership[] {
  if (place.setting === 'retired') return [];
  const random = chanceOf(place, 'trainees');
  return Array.from({ length: below(random, TRAINEES) }, () => {
    const drawn = random.int(1, 100);
    if (drawn <= 42) return 'probationary';
    return drawn <= 64 ? 'candidate' : 'activist';
  });
}

/** How many of the rising limits a number up to 1,000 goes beyond. */
function below(random: Random, limits: readonly number[]): number {
  const drawn = random.int(1, 1000);
  return limits.filter((limit) => limit < drawn).length;
}
