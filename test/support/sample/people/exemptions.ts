import type { Random } from '../random.ts';
import { dayText, dayWithin, yearsLater } from './calendar.ts';
import type { SampleExemption } from './person.ts';
import type { Setting } from './settings.ts';

const OLD = 75;
const VERY_OLD = 85;
const ELDERLY = 65;
/** Shares in thousandths. */
const EXEMPT = { veryOld: 820, old: 330, elderly: 30, others: 7 } as const;
/** How far back decisions go that are still on the register. */
const YEARS_BACK = 6;

/** Whether hours are waived for somebody, mostly for the old (条例 art. 23). Illness has an end, old age none. */
export function exemptionOf(
  random: Random,
  age: number,
  birth: number,
  today: number,
  setting: Setting,
): SampleExemption | null {
  if (random.int(1, 1000) > shareAt(age)) return null;
  const earliest = Math.max(yearsLater(today, -YEARS_BACK), age > OLD ? yearsLater(birth, OLD - 5) : 0);
  const from = dayWithin(random, earliest, today - 20);
  const papered = random.chance(0.7);
  const year = dayText(from).slice(0, 4);
  const place = setting === 'village' || setting === 'community' ? '党' : '组';
  return {
    ...reasonAt(random, age, from),
    from: dayText(from),
    paper: papered ? `望${place}免〔${year}〕${random.int(1, 60)}号` : null,
  };
}

function shareAt(age: number): number {
  if (age > VERY_OLD) return EXEMPT.veryOld;
  if (age > OLD) return EXEMPT.old;
  return age > ELDERLY ? EXEMPT.elderly : EXEMPT.others;
}

function reasonAt(random: Random, age: number, from: number): Pick<SampleExemption, 'reason' | 'to'> {
  if (age > OLD && random.chance(0.85)) return { reason: 'frail', to: null };
  if (random.chance(0.5)) return { reason: 'ill', to: dayText(yearsLater(from, random.int(1, 3))) };
  return random.chance(0.93)
    ? { reason: 'disabled', to: null }
    : { reason: 'other', to: dayText(from + 365) };
}
