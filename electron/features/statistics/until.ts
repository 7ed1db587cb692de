import { Refusal } from '../../../shared/contract/refusal.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { fullDay } from '../../../shared/domain/day-words.ts';

/** A year from its first day until one of its days. */
export interface Until {
  readonly year: number;
  readonly from: string;
  readonly on: string;
}

/**
 * The stretch that is asked for: without a day until today, in a past year until its end. Refuses with
 * statistics.wrong-day a day after today and one of another year.
 */
export function untilOf(
  { on, year }: { readonly on?: string | undefined; readonly year?: number | undefined },
  now: Date,
): Until {
  const today = dayOf(now);
  const own = year ?? Number((on ?? today).slice(0, 4));
  const day = on ?? (today.startsWith(`${own}-`) ? today : `${own}-12-31`);
  if (day > today)
    throw new Refusal(
      'statistics.wrong-day',
      `${fullDay(day)}还没有到，没有数字可查。请选今天或以前的日期。`,
    );
  if (!day.startsWith(`${own}-`))
    throw new Refusal('statistics.wrong-day', `${fullDay(day)}不在${own}年。请改日期，或改年份。`);
  return { year: own, from: `${own}-01-01`, on: day };
}
