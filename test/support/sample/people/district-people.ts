import { districtOrganisations, isBranch } from '../district.ts';
import { seededRandom, type Random } from '../random.ts';
import { branchPeople } from './branch-people.ts';
import { branchSizes } from './branch-sizes.ts';
import { dayNumber } from './calendar.ts';
import { seedFor } from './chance.ts';
import { employerFinder } from './employers.ts';
import { LOOK_ALIKES, lookAlike } from './look-alikes.ts';
import { outsiders } from './outsiders.ts';
import type { SamplePerson } from './person.ts';
import { placesOf, type Place } from './place.ts';
import { DUPLICATES, secondEntry } from './second-entries.ts';
import { topOf } from './settings.ts';

export type { SamplePerson } from './person.ts';

/** Full members on the register of the whole district, second entries and look-alikes among them. */
const FULL_MEMBERS = 34_000;
const SEED = 20_261_123;
const TODAY = '2026-11-23';

/** The branches of the small size: eight of 靖港镇, three of 铜官街道. */
const FEW: readonly string[] = [
  '靖港镇/机关支部',
  '靖港镇/两新组织/湖南楚沩智能装备有限公司支部',
  '靖港镇/驻深圳流动党员支部',
  '靖港镇/芦江社区/第一网格支部',
  '靖港镇/芦江社区/第二网格支部',
  '靖港镇/芦江社区/第三网格支部',
  '靖港镇/芦江社区/离退休支部',
  '靖港镇/前榜村',
  '铜官街道/机关支部',
  '铜官街道/郭亮村/第一支部',
  '铜官街道/两新组织/湖南望湘陶瓷文化有限公司支部',
];
/** Pairs planned among them, so that the small size has some of each. */
const FEW_DUPLICATES = 7;
const FEW_LOOK_ALIKES = 4;

export interface PeopleOptions {
  /** 'few' has only some branches of two towns (about 230 people), for tests that need to be fast. */
  readonly size?: 'whole' | 'few';
  readonly seed?: number;
  /** ISO day on which the sample is. */
  readonly today?: string;
}

/** A second entry or look-alike: of somebody of one branch, entered in another. */
interface Pair {
  readonly from: Place;
  readonly to: Place;
}

/**
 * The invented people of the sample district, who cannot be anybody real (numbers.ts): 34,000 full members on the
 * register, some 900 on the way in, some 600 who left, 20 from outside. Branches come in the order of the district. The
 * same seed and day give the same people; those of the small size are among those of the whole, equal in everything.
 */
export function districtPeople({
  size = 'whole',
  seed = SEED,
  today = TODAY,
}: PeopleOptions = {}): SamplePerson[] {
  const branches = districtOrganisations().filter((each) => isBranch(each) && each.closedOn === null);
  const sizes = branchSizes(branches, FULL_MEMBERS - DUPLICATES - LOOK_ALIKES, seed);
  const places = placesOf(branches, { seed, today: dayNumber(today), sizes, employerOf: employerFinder() });
  const wanted = size === 'whole' ? places : places.filter(({ branch }) => FEW.includes(branch.key));
  const people = new Map(wanted.map((place) => [place.branch.key, branchPeople(place, branches)]));
  const add = (
    pairs: readonly Pair[],
    make: (number: number, from: readonly SamplePerson[], to: Place, seed: number) => SamplePerson,
  ): SamplePerson[] =>
    pairs.flatMap(({ from, to }, number) => {
      const there = people.get(from.branch.key);
      return there === undefined || !people.has(to.branch.key) ? [] : [make(number, there, to, seed)];
    });
  const second = add(duplicatePairs(places, seed), secondEntry);
  const alike = add(lookAlikePairs(places, seed), lookAlike);
  return [...[...people.values()].flat(), ...second, ...alike, ...outsiders(seed, today)];
}

/** Most second entries are in the same town, every eighth elsewhere, every tenth in the very same branch. */
function duplicatePairs(places: readonly Place[], seed: number): Pair[] {
  const random = seededRandom(seedFor(seed, 'duplicates'));
  const few = places.filter(({ branch }) => FEW.includes(branch.key));
  const byTown = grouped(places, ({ branch }) => topOf(branch.key));
  return Array.from({ length: DUPLICATES }, (_, number) => {
    if (number < FEW_DUPLICATES) return pairOf(random, few, few);
    const from = random.pick(places);
    if (number % 10 === 0) return { from, to: from };
    if (number % 8 === 0) return { from, to: random.pick(places) };
    return { from, to: random.pick(byTown.get(topOf(from.branch.key)) ?? [from]) };
  });
}

/** Look-alikes live in the same village, in any of its branches. */
function lookAlikePairs(places: readonly Place[], seed: number): Pair[] {
  const random = seededRandom(seedFor(seed, 'look-alikes'));
  const inVillages = places.filter(({ village }) => village !== null);
  const byVillage = grouped(inVillages, ({ village }) => village?.key ?? '');
  const fewVillages = inVillages.filter(
    ({ branch }) => FEW.includes(branch.key) && branch.key.includes('芦江社区'),
  );
  return Array.from({ length: LOOK_ALIKES }, (_, number) => {
    if (number < FEW_LOOK_ALIKES) return pairOf(random, fewVillages, fewVillages);
    const from = random.pick(inVillages);
    return { from, to: random.pick(byVillage.get(from.village?.key ?? '') ?? [from]) };
  });
}

function pairOf(random: Random, from: readonly Place[], to: readonly Place[]): Pair {
  return { from: random.pick(from), to: random.pick(to) };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
