import type { Membership } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { dayNumber, dayText, dayWithin, yearsLater } from './calendar.ts';
import type { Setting } from './settings.ts';

/** The way into the party as the register shows it: days, for older members often only a month or a year. */
export interface PartyWay {
  readonly appliedOn: string | null;
  readonly activistOn: string | null;
  readonly candidateOn: string | null;
  readonly joinedOn: string | null;
  readonly confirmedOn: string | null;
}

const HALF_YEAR = 184;
const YEAR = 366;
/** From the application to the admission it takes at least half a year, a year and a month. */
const SHORTEST_WAY = HALF_YEAR + YEAR + 30;
/** The files of those admitted earlier hold neither application nor decisions. */
const KEPT_FROM = dayNumber('1995-01-01');
const APPLICATION_KEPT_FROM = dayNumber('1985-01-01');
/** From the ninth to the eleventh congress members were admitted without a time of probation. */
const NO_PROBATION_FROM = dayNumber('1969-04-24');
const NO_PROBATION_TO = dayNumber('1977-08-18');
const FIRST_DAY = dayNumber('1949-07-01');

/** Usual ages at which people join, by setting. */
const JOINING: Readonly<Record<'village' | 'other', readonly [number, number]>> = {
  village: [21, 42],
  other: [20, 33],
};

/** The days of somebody's way, none of them before he was 18 and none after today. */
export function partyWay(
  random: Random,
  about: {
    readonly birth: number;
    readonly today: number;
    readonly setting: Setting;
    readonly membership: Membership;
  },
): PartyWay {
  const adult = yearsLater(about.birth, 18);
  if (about.membership === 'full') return fullWay(random, adult, about);
  if (about.membership === 'probationary') return probationaryWay(random, adult, about.today);
  if (about.membership === 'candidate') return candidateWay(random, adult, about.today);
  return about.membership === 'activist' ? activistWay(random, adult, about.today) : NOTHING;
}

const NOTHING: PartyWay = {
  appliedOn: null,
  activistOn: null,
  candidateOn: null,
  joinedOn: null,
  confirmedOn: null,
};

function probationaryWay(random: Random, adult: number, today: number): PartyWay {
  const joined = dayWithin(random, Math.max(today - 364, adult + SHORTEST_WAY + 10), today - 5);
  return { ...before(random, adult, joined), joinedOn: dayText(joined), confirmedOn: null };
}

function candidateWay(random: Random, adult: number, today: number): PartyWay {
  const earliest = adult + HALF_YEAR + YEAR;
  const candidate = dayWithin(random, Math.max(today - 400, earliest), today - 3);
  const activist = dayWithin(random, Math.max(adult + HALF_YEAR, candidate - 900), candidate - YEAR);
  const applied = dayWithin(random, Math.max(adult, activist - 600), activist - HALF_YEAR);
  return {
    ...NOTHING,
    appliedOn: dayText(applied),
    activistOn: dayText(activist),
    candidateOn: dayText(candidate),
  };
}

function activistWay(random: Random, adult: number, today: number): PartyWay {
  const activist = dayWithin(random, Math.max(today - 800, adult + HALF_YEAR), today - 2);
  const applied = dayWithin(random, Math.max(adult, activist - 700), activist - HALF_YEAR);
  return { ...NOTHING, appliedOn: dayText(applied), activistOn: dayText(activist) };
}

function fullWay(
  random: Random,
  adult: number,
  about: { readonly birth: number; readonly today: number; readonly setting: Setting },
): PartyWay {
  const [from, to] = JOINING[about.setting === 'village' ? 'village' : 'other'];
  const latest = about.today - 430;
  // The smaller of two drawn ages: most join early, some late.
  const first = random.int(from * 365, to * 365);
  const age = Math.min(first, random.int(from * 365, (to + 12) * 365));
  const earliest = Math.max(FIRST_DAY, adult + SHORTEST_WAY + 10);
  const wanted = Math.max(about.birth + age + 5, earliest);
  const joined = Math.max(earliest, wanted > latest ? dayWithin(random, earliest, latest) : wanted);
  const withoutProbation = joined >= NO_PROBATION_FROM && joined < NO_PROBATION_TO;
  const confirmed = withoutProbation ? joined : yearsLater(joined, 1) + random.int(0, 40);
  if (joined >= KEPT_FROM) {
    return { ...before(random, adult, joined), joinedOn: dayText(joined), confirmedOn: dayText(confirmed) };
  }
  const length = precision(random);
  const applied =
    joined >= APPLICATION_KEPT_FROM && random.chance(0.6)
      ? dayText(dayWithin(random, adult, joined - SHORTEST_WAY)).slice(0, length)
      : null;
  return {
    ...NOTHING,
    appliedOn: applied,
    joinedOn: dayText(joined).slice(0, length),
    confirmedOn: dayText(confirmed).slice(0, length),
  };
}

/** Applied, at least half a year later activist, a year later candidate, then admitted. */
function before(
  random: Random,
  adult: number,
  joined: number,
): Pick<PartyWay, 'appliedOn' | 'activistOn' | 'candidateOn'> {
  const spare = Math.max(0, joined - adult - SHORTEST_WAY);
  const part = (longest: number): number => random.int(0, Math.min(longest, Math.floor(spare / 3)));
  const candidate = joined - 30 - part(240);
  const activist = candidate - YEAR - part(500);
  const applied = activist - HALF_YEAR - part(500);
  return { candidateOn: dayText(candidate), activistOn: dayText(activist), appliedOn: dayText(applied) };
}

/** Length of the text that is left: the whole day, year and month, or the year. */
function precision(random: Random): 4 | 7 | 10 {
  const drawn = random.int(1, 100);
  if (drawn <= 6) return 4;
  return drawn <= 45 ? 7 : 10;
}
