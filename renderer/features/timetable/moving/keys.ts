import { HALF_DAYS, type HalfDay } from '../../../../shared/domain/timetable/half-days.ts';
import { cellKey } from './store.ts';

const HALVES = Object.keys(HALF_DAYS) as HalfDay[];

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/**
 * The cell beside another, by an arrow key. `days` are the days from the first to the last. With days below one another
 * up and down change the day and left and right the half-day; with days beside one another it is the other way round.
 * At the edge it stays; from nowhere it goes to the first cell.
 */
export function cellBeside(
  from: string | null,
  arrow: Arrow,
  days: readonly string[],
  layout: 'days-down' | 'days-across',
): string | null {
  const [day = '', half = ''] = (from ?? '').split('/');
  const at = { day: days.indexOf(day), half: HALVES.indexOf(half as HalfDay) };
  const first = days[0];
  if (first === undefined) return null;
  if (at.day < 0 || at.half < 0) return cellKey(first, 'morning');
  const step = arrow === 'ArrowDown' || arrow === 'ArrowRight' ? 1 : -1;
  const vertical = arrow === 'ArrowUp' || arrow === 'ArrowDown';
  const changesDay = vertical === (layout === 'days-down');
  const next = {
    day: changesDay ? at.day + step : at.day,
    half: changesDay ? at.half : at.half + step,
  };
  const [nextDay, nextHalf] = [days[next.day], HALVES[next.half]];
  return nextDay === undefined || nextHalf === undefined ? from : cellKey(nextDay, nextHalf);
}

/** A cell's day and half-day. */
export function cellOf(key: string): { readonly day: string; readonly half: HalfDay } | null {
  const [day, half] = key.split('/');
  return day === undefined || half === undefined || !Object.hasOwn(HALF_DAYS, half)
    ? null
    : { day, half: half as HalfDay };
}
