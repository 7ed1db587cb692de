import { clockTime } from '../../resources/bells.ts';
import { halfAt } from '../clock.ts';
import type { HalfDay } from '../half-days.ts';

export interface TimeRead {
  /** Half-days that the text names or that its times lie in; both of a whole day. */
  readonly halves: readonly HalfDay[];
  /** Minutes after midnight, or null: as the bells say. */
  readonly starts: number | null;
  readonly ends: number | null;
  /** What a person should look at. */
  readonly remark: string | null;
}

const CLOCK = /(?<!\d)(\d{1,2})\s*[:：点时]\s*([0-5]\d)?/gu;
const NAMED: readonly (readonly [RegExp, readonly HalfDay[]])[] = [
  [/全天|整天/u, ['morning', 'afternoon']],
  [/上午|早上|早晨|AM/iu, ['morning']],
  [/下午|中午|PM/iu, ['afternoon']],
  [/晚上|晚间|夜|晚自习|(?<!\p{Script=Han})晚(?!\p{Script=Han})/u, ['evening']],
];
const NOON = 720;

/** Times written with a point (8.30-11.30), as they stand in a column of times. */
export function withColons(cell: string): string {
  return cell.normalize('NFKC').replace(/(?<![\d.])(\d{1,2})\.([0-5]\d)(?![\d.])/gu, '$1:$2');
}

/**
 * Reads “8:30-11:30”, “下午2:30—5:00”, “上午”, “晚”, “全天”. Times before noon that stand with 下午 or 晚上 are those of
 * the twelve-hour clock. A start without an end, or times that cannot be, leave the half-day and are said.
 */
export function readTimeText(cell: string): TimeRead {
  const text = cell.normalize('NFKC');
  const named = NAMED.flatMap(([word, halves]) => (word.test(text) ? [...halves] : []));
  const times = [...text.matchAll(CLOCK)].flatMap(([, hour, minute]) => {
    const value = Number(hour) * 60 + Number(minute ?? 0);
    return value <= 1440 ? [value] : [];
  });
  const nothing = { starts: null, ends: null };
  if (times.length === 0) return { ...nothing, halves: unique(named), remark: null };
  const late = named.length === 1 && named[0] !== 'morning';
  const [starts = 0, ends] = times.map((time) => (late && time < NOON ? time + NOON : time));
  const halves = named.length === 1 ? named : [halfAt(starts)];
  const shown = `“${cell.trim().replace(/\s+/gu, ' ')}”`;
  if (times.length > 2)
    return { ...nothing, halves: unique(halves), remark: `${shown}有几段时间，请拆成几行` };
  if (ends === undefined) return { ...nothing, halves, remark: `${shown}没有结束时间，先按作息时间排` };
  if (ends <= starts)
    return {
      ...nothing,
      halves,
      remark: `${shown}的结束时间 ${clockTime(ends)} 不晚于开始时间 ${clockTime(starts)}，先按作息时间排`,
    };
  if (halfAt(starts) !== halves[0])
    return { halves: [halfAt(starts)], starts, ends, remark: `${shown}的午别和时间对不上，按时间排` };
  return { halves, starts, ends, remark: null };
}

const unique = (halves: readonly HalfDay[]) => [...new Set(halves)];
