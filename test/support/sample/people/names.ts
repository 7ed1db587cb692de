import type { Nationality, Sex } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { GENERATIONS, type GivenNames } from './given-names.ts';
import { drawMinority, nameOfItsOwn } from './minority-names.ts';
import { KNOWN_NAMES, nameReadOtherwise, withRareCharacter } from './rare-names.ts';
import { drawClanSurname, drawSurname } from './surnames.ts';

/** A family of a village with the characters its generations share (字辈), each of 25 years. */
export interface Clan {
  readonly surname: string;
  readonly generations: readonly string[];
}

export interface Named {
  readonly name: string;
  readonly reading: string | null;
  readonly nationality: Nationality;
  /** Where the people of this nationality come from; null for Han. */
  readonly nativePlace: string | null;
}

const GENERATION_CHARACTERS = Array.from('国德世绍光明正大学文章家立克建泽显庆运达时启振应定安');
const YEARS_IN_GENERATION = 25;
const LAST_YEAR_OF_GENERATION_NAMES = 1976;
/** Shares of all people. */
const MINORITY = 0.01;
const RARE_CHARACTER = 0.004;
const READ_OTHERWISE = 0.0012;
const OF_A_CLAN = 0.38;
const IN_FASHION = 0.34;

/** The three to five families from which a village's people mostly come. */
export function clansOf(random: Random): Clan[] {
  return Array.from({ length: random.int(3, 5) }, () => ({
    surname: drawClanSurname(random),
    generations: Array.from({ length: 5 }, () => random.pick(GENERATION_CHARACTERS)),
  }));
}

/** A name right for the sex, the year of birth and the village. */
export function nameFor(random: Random, sex: Sex, year: number, clans: readonly Clan[]): Named {
  if (random.chance(MINORITY)) return minorityName(random, sex, year);
  if (random.chance(READ_OTHERWISE))
    return { ...nameReadOtherwise(random, sex), nationality: '01', nativePlace: null };
  const han = { reading: null, nationality: '01', nativePlace: null } as const;
  const rare = random.chance(RARE_CHARACTER);
  for (;;) {
    const clan = clans.length > 0 && random.chance(OF_A_CLAN) ? random.pick(clans) : null;
    const surname = clan?.surname ?? drawSurname(random);
    const given = clan === null ? givenName(random, sex, year) : clanName(random, clan, sex, year);
    const name = `${surname}${rare ? withRareCharacter(random, given) : given}`;
    if (!KNOWN_NAMES.has(name) && !given.includes(surname)) return { ...han, name };
  }
}

/** A given name of one or two characters in the fashion of its time. */
export function givenName(random: Random, sex: Sex, year: number): string {
  const names = namesOf(sex, year);
  if (random.int(1, 100) <= names.singles) return random.pick(names.single);
  if (random.chance(IN_FASHION)) return random.pick(names.whole);
  const first = random.pick(names.first);
  for (;;) {
    const second = random.pick(names.second);
    if (second !== first) return `${first}${second}`;
  }
}

/** Another given name for the brother or sister of somebody: the same first character where there are two. */
export function siblingGivenName(random: Random, given: string, sex: Sex, year: number): string {
  const letters = Array.from(given);
  for (;;) {
    const second = random.pick(namesOf(sex, year).second);
    if (!letters.includes(second)) return letters.length === 2 ? `${letters[0] ?? ''}${second}` : second;
  }
}

function clanName(random: Random, clan: Clan, sex: Sex, year: number): string {
  if (sex !== '1' || year > LAST_YEAR_OF_GENERATION_NAMES || random.chance(0.5))
    return givenName(random, sex, year);
  const index = Math.max(0, Math.floor((year - 1880) / YEARS_IN_GENERATION)) % clan.generations.length;
  const first = clan.generations[index] ?? '';
  return `${first}${random.pick(namesOf(sex, year).second.filter((second) => second !== first))}`;
}

function minorityName(random: Random, sex: Sex, year: number): Named {
  const { nationality, surnames, nativePlaces } = drawMinority(random);
  const nativePlace = random.pick(nativePlaces);
  if (surnames === null)
    return { name: nameOfItsOwn(random, nationality, sex), reading: null, nationality, nativePlace };
  for (;;) {
    const name = `${random.pick(surnames)}${givenName(random, sex, year)}`;
    if (!KNOWN_NAMES.has(name)) return { name, reading: null, nationality, nativePlace };
  }
}

function namesOf(sex: Sex, year: number): GivenNames {
  const generation = GENERATIONS.findLast(({ from }) => from <= year) ?? GENERATIONS[0];
  if (generation === undefined) throw new Error('No names.');
  return sex === '1' ? generation.men : generation.women;
}
