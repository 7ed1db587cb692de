import type { Random } from '../random.ts';
import { seededRandom } from '../random.ts';
import { seedFor } from './chance.ts';
import { mobileNumber, shortened } from './numbers.ts';
import type { DuplicateWay, SamplePerson } from './person.ts';
import type { Place } from './place.ts';
import { surnameIn } from './surnames.ts';

/** People of the whole sample who are entered twice. */
export const DUPLICATES = 170;

const WAYS: readonly DuplicateWay[] = [
  'other-branch',
  'old-number',
  'wrong-digit',
  'former-name',
  'same-phone',
  'birth-year',
  'variant-character',
];

/** The same name written with another character: old forms, and what was typed for want of the right one. */
const VARIANTS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '峰峯群羣杰傑强強云雲国國华華刘劉陈陳张張黄黃谢謝邓鄧罗羅赵趙吴吳贺賀红紅兰蘭伟偉辉輝丽麗静靜升昇周週',
  ).flatMap((character, index, all) => (index % 2 === 0 ? [[character, all[index + 1] ?? character]] : [])),
);
/** Characters that sound alike and are mistaken for each other. */
const SOUND_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('建健志治伟炜军君华桦明铭英瑛芳方丽莉梅玫兰岚辉晖平萍秀绣玉钰文雯清青新欣海侮').flatMap(
    (character, index, all) => (index % 2 === 0 ? [[character, all[index + 1] ?? character]] : []),
  ),
);

/** Numbers of telephones beyond those of the branches. */
const FIRST_TELEPHONE = 2_000_000;

/**
 * The second entry of somebody of `from` in the branch `to`, in the way planned, or in another where he does not lend
 * himself to it (no number, no character with a variant).
 */
export function secondEntry(
  number: number,
  from: readonly SamplePerson[],
  to: Place,
  seed: number,
): SamplePerson {
  const random = seededRandom(seedFor(seed, `duplicate ${number}`));
  const wanted = WAYS[number % WAYS.length] ?? 'other-branch';
  const members = from.filter(
    ({ membership, standing, idNumber, phone }) =>
      membership === 'full' && standing === 'present' && idNumber?.length === 18 && phone !== null,
  );
  const start = random.int(0, Math.max(0, members.length - 1));
  const inTurn = [...members.slice(start), ...members.slice(0, start)];
  const fitting = inTurn.find((person) => lendsItself(person, wanted));
  const original = fitting ?? inTurn[0];
  if (original === undefined) throw new Error(`Nobody to enter twice for ${to.branch.key}.`);
  const way = fitting === undefined ? 'other-branch' : wanted;
  const copy: SamplePerson = {
    ...original,
    key: `${to.branch.key}/重${String(number + 1).padStart(3, '0')}`,
    branch: to.branch.key,
    holder: to.branch.key,
    employer: to.village === null ? (to.employer?.key ?? null) : null,
    phone: random.chance(0.5) ? original.phone : mobileNumber(FIRST_TELEPHONE + number),
    otherPhone: null,
    duty: null,
    note: null,
    posts: [],
    exemption: null,
    moves: [],
    duplicateOf: original.key,
    duplicateWay: way,
    joinedOn: original.joinedOn?.slice(0, random.chance(0.4) ? 7 : 10) ?? null,
  };
  return { ...copy, ...differing(random, original, way) };
}

function lendsItself(person: SamplePerson, way: DuplicateWay): boolean {
  if (way === 'old-number') return person.birth < '1999';
  if (way === 'variant-character') return swapped(person.name, VARIANTS) !== null;
  if (way === 'same-phone') return swapped(person.name, SOUND_ALIKE) !== null;
  return way !== 'former-name' || person.nationality === '01';
}

function differing(random: Random, original: SamplePerson, way: DuplicateWay): Partial<SamplePerson> {
  const number = original.idNumber ?? '';
  const ways: Readonly<Record<DuplicateWay, () => Partial<SamplePerson>>> = {
    'other-branch': () => ({}),
    'old-number': () => ({ idNumber: shortened(number) }),
    'wrong-digit': () => ({ idNumber: withWrongDigit(random, number) }),
    'former-name': () =>
      original.formerName === null
        ? { name: anotherName(original), formerName: original.name, reading: null }
        : { name: original.formerName, formerName: null, reading: null },
    'same-phone': () => ({
      name: swapped(original.name, SOUND_ALIKE) ?? original.name,
      idNumber: null,
      phone: original.phone,
      reading: null,
    }),
    'birth-year': () => ({ idNumber: null, birth: original.birth.slice(0, 4), phone: original.phone }),
    'variant-character': () => ({ name: swapped(original.name, VARIANTS) ?? original.name }),
  };
  return ways[way]();
}

/** One digit of the order in sequence or of the check mistyped: the area stays one that nobody has. */
function withWrongDigit(random: Random, number: string): string {
  const at = random.int(14, 15);
  const digit = (Number(number[at]) + random.int(1, 9)) % 10;
  return `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
}

/** The name with its given name turned round, or doubled where it is one character. */
function anotherName(person: SamplePerson): string {
  const surname = surnameIn(person.name);
  const given = Array.from(person.name.slice(surname.length));
  const other = given.length === 1 ? [...given, ...given] : given.toReversed();
  return `${surname}${other.join('')}`;
}

/** The name with its first character that has another form in that form, or null. */
function swapped(name: string, forms: Readonly<Record<string, string>>): string | null {
  const letters = Array.from(name);
  // Not the surname for characters that sound alike: people know theirs.
  const at = letters.findIndex(
    (letter, index) => forms[letter] !== undefined && (forms === VARIANTS || index > 0),
  );
  if (at < 0) return null;
  return letters.map((letter, index) => (index === at ? (forms[letter] ?? letter) : letter)).join('');
}
