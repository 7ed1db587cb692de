import { daySpan } from '../day-words.ts';

/** How classes are named in sentences and lists. */

interface Span {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** 2026年11月23日—27日, 2026年11月30日—12月4日, 2026年12月30日—2027年1月2日; 未定 while the days are not settled. */
export function shortSpan({ startsOn, endsOn }: Span): string {
  return startsOn === null ? '未定' : daySpan(startsOn, endsOn ?? startsOn, '—');
}

/** A class in a sentence: “基层党支部书记轮训班”（2026年11月23日—27日）. */
export function classInWords(own: Span & { readonly name: string }): string {
  return `“${own.name}”（${own.startsOn === null ? '日期未定' : shortSpan(own)}）`;
}
