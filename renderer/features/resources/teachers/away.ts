import { type HalfDay, HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { dayInWords } from '../../../ui/words.ts';

/** 2026年12月1日（周二）至2026年12月3日（周四），每天下午 */
export function awayInWords({
  from,
  to,
  half,
}: {
  readonly from: string;
  readonly to: string;
  readonly half: HalfDay | null;
}): string {
  if (from === to) return `${dayInWords(from)}${half === null ? '' : HALF_DAYS[half]}`;
  return `${dayInWords(from)}至${dayInWords(to)}${half === null ? '' : `，每天${HALF_DAYS[half]}`}`;
}
