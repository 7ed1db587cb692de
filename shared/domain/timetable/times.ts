import { clockTime } from '../resources/bells.ts';
import { halfAt } from './clock.ts';
import { HALF_DAYS, type HalfDay } from './half-days.ts';

/**
 * What is wrong with the own times of a session, as a Chinese sentence with the values; null: nothing. Both times or
 * none; the end after the start; the start in its half-day.
 */
export function faultOfTimes(half: HalfDay, starts: number | null, ends: number | null): string | null {
  if (starts === null && ends === null) return null;
  if (starts === null || ends === null)
    return `只写了${starts === null ? '结束' : '开始'}时间 ${clockTime(starts ?? ends ?? 0)}。请两个都写，或都不写（按作息时间）。`;
  if (ends <= starts)
    return `结束时间 ${clockTime(ends)} 不晚于开始时间 ${clockTime(starts)}。请改正其中一个。`;
  const actual = halfAt(starts);
  if (actual !== half)
    return `${clockTime(starts)} 是${HALF_DAYS[actual]}，不是${HALF_DAYS[half]}。请改时间，或改午别。`;
  return null;
}
