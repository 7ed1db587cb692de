import type { Membership, Sex } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { dayWithin, yearsLater } from './calendar.ts';
import { weighted, type Draw } from './chance.ts';
import type { Setting } from './settings.ts';

type Band = readonly [from: number, to: number];

const band = (from: number, to: number): Band => [from, to];

/** Weights for 21–29, 30–39, 40–49, 50–59, 60–69, 70–79, 80–89, 90–97 years. */
const pyramid = (...weights: readonly number[]): Draw<Band> =>
  weighted(
    [
      band(21, 29),
      band(30, 39),
      band(40, 49),
      band(50, 59),
      band(60, 69),
      band(70, 79),
      band(80, 89),
      band(90, 97),
    ].map((ages, index) => [ages, weights[index] ?? 0] as const),
  );

const AGES: Readonly<Record<Setting, Draw<Band>>> = {
  village: pyramid(50, 120, 140, 210, 230, 175, 65, 10),
  community: pyramid(70, 180, 170, 200, 190, 130, 52, 8),
  office: pyramid(80, 300, 310, 310),
  school: pyramid(90, 290, 320, 300),
  hospital: pyramid(110, 330, 310, 250),
  institution: pyramid(70, 300, 320, 310),
  'public-firm': pyramid(70, 280, 310, 340),
  'private-firm': pyramid(170, 370, 270, 150, 40),
  social: pyramid(130, 320, 250, 170, 100, 30),
  mobile: pyramid(170, 380, 290, 140, 20),
  retired: pyramid(0, 0, 0, 40, 400, 350, 180, 30),
};

/** Share of women in per cent; fewer among the old. */
const WOMEN: Readonly<Record<Setting, number>> = {
  village: 24,
  community: 34,
  office: 32,
  school: 52,
  hospital: 58,
  institution: 34,
  'public-firm': 26,
  'private-firm': 38,
  social: 42,
  mobile: 27,
  retired: 27,
};
const OLD = 70;
const OLD_FACTOR = 0.55;
/** Men are in work until 60 (an office's people of 60 and more are with the retired). */
const WOMEN_RETIRE = 55;
const LAST_AGE = 98;

/** Age in whole years: of full members by the setting, of those on the way in mostly young. */
export function drawAge(random: Random, setting: Setting, membership: Membership): number {
  if (membership === 'full') {
    const [from, to] = AGES[setting](random);
    return random.int(from, to);
  }
  const youngest = { probationary: 21, candidate: 20, activist: 19 };
  const from =
    membership === 'probationary' || membership === 'candidate' ? youngest[membership] : youngest.activist;
  return random.chance(0.75) ? random.int(from, 38) : random.int(34, 56);
}

export function drawSex(random: Random, setting: Setting, age: number): Sex {
  const retiredWoman = setting === 'retired' && age < 60 && age >= WOMEN_RETIRE;
  if (retiredWoman) return '2';
  const share = WOMEN[setting] * (age >= OLD ? OLD_FACTOR : 1);
  return random.int(1, 1000) <= share * 10 ? '2' : '1';
}

/** The number of a day of birth with which somebody is `age` on `today`. */
export function drawBirth(random: Random, age: number, today: number): number {
  const last = yearsLater(today, -Math.min(age, LAST_AGE));
  return dayWithin(random, yearsLater(today, -Math.min(age, LAST_AGE) - 1) + 1, last);
}
