import { daysBetween, daysLater } from '../day.ts';
import { fullDay } from '../day-words.ts';
import { HALF_DAYS, type HalfDay } from '../timetable/half-days.ts';
import type { DeclaredActivity } from './codes.ts';

/** What somebody declares to have done outside of classes and branch. */
export interface Declared {
  readonly activity: DeclaredActivity;
  readonly from: string;
  readonly to: string;
  /** The first and the last half-day; both null: at no certain time. */
  readonly fromHalf: HalfDay | null;
  readonly toHalf: HalfDay | null;
  /** Where no half-day says it. */
  readonly minutes: number | null;
}

export interface DeclaredFault {
  readonly code: 'declarations.wrong-day' | 'declarations.wrong-time' | 'declarations.too-long';
  readonly message: string;
}

const ORDER = Object.keys(HALF_DAYS) as HalfDay[];
/** Longer than a year is a slip of the pen. */
const MOST_DAYS = 366;
const MINUTES_A_DAY = 24 * 60;

/** Mornings, afternoons and evenings that were taken; evenings only where the first or last half-day is one. */
export function declaredHalves(declared: Declared): { day: string; half: HalfDay }[] {
  const { from, to, fromHalf, toHalf } = declared;
  if (fromHalf === null || toHalf === null) return [];
  const halves: { day: string; half: HalfDay }[] = [];
  for (let day = from, count = 0; day <= to && count <= MOST_DAYS; day = daysLater(day, 1), count += 1)
    for (const half of ORDER) {
      if (day === from && ORDER.indexOf(half) < ORDER.indexOf(fromHalf)) continue;
      if (day === to && ORDER.indexOf(half) > ORDER.indexOf(toHalf)) continue;
      const named = (day === from && half === fromHalf) || (day === to && half === toHalf);
      if (half !== 'evening' || named) halves.push({ day, half });
    }
  return halves;
}

/** What cannot be: days in the future or reversed, neither half-days nor minutes, more than 24 hours a day. */
export function declaredFault(
  declared: Declared,
  today: string,
  others: readonly Pick<Declared, 'from' | 'to' | 'minutes'>[],
): DeclaredFault | null {
  const { from, to, fromHalf, toHalf, minutes } = declared;
  if (to > today) return wrong('wrong-day', `${fullDay(to)}还没有到，参加过的才能申报。请核对日期。`);
  if (to < from)
    return wrong('wrong-day', `结束日期（${fullDay(to)}）早于开始日期（${fullDay(from)}）。请核对后重填。`);
  const days = daysBetween(from, to) + 1;
  if (days > MOST_DAYS)
    return wrong(
      'wrong-day',
      `从${fullDay(from)}到${fullDay(to)}有 ${days} 天，超过一年。请核对，或分次申报。`,
    );
  if ((fromHalf === null) !== (toHalf === null))
    return wrong('wrong-time', '开始和结束的午别要么都填，要么都不填。请补上，或清空另一个。');
  if (fromHalf === null && minutes === null)
    return wrong('wrong-time', '没有写午别，也没有写时长，算不出学时。请填起止午别；网络学习请填分钟。');
  if (fromHalf !== null && minutes !== null)
    return wrong('wrong-time', '午别和分钟只能填一样：按半天算的不填分钟。请清空其中一样。');
  if (fromHalf !== null && toHalf !== null && from === to && ORDER.indexOf(toHalf) < ORDER.indexOf(fromHalf))
    return wrong(
      'wrong-time',
      `同一天里，结束午别（${HALF_DAYS[toHalf]}）早于开始午别（${HALF_DAYS[fromHalf]}）。请核对后重填。`,
    );
  if (minutes === null) return null;
  const within = others.filter((each) => each.minutes !== null && each.from >= from && each.to <= to);
  const before = within.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
  if (before + minutes <= days * MINUTES_A_DAY) return null;
  const hours = (all: number) => `${Math.round((all / 60) * 10) / 10} 小时`;
  return wrong(
    'too-long',
    `${days === 1 ? fullDay(from) : `这 ${days} 天`}最多 ${days * 24} 小时，申报了 ${hours(minutes)}${before === 0 ? '' : `，另外已有 ${hours(before)}`}。请核对时长，单位是分钟。`,
  );
}

const wrong = (code: 'wrong-day' | 'wrong-time' | 'too-long', message: string): DeclaredFault => ({
  code: `declarations.${code}`,
  message,
});
