/** How classes are named in sentences and lists. */

interface Span {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const monthAndDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const withYear = (day: string) => `${Number(day.slice(0, 4))}年${monthAndDay(day)}`;

/** 2026年11月23日—27日, 2026年11月30日—12月4日, 2026年12月30日—2027年1月2日; 未定 while the days are not settled. */
export function shortSpan({ startsOn, endsOn }: Span): string {
  if (startsOn === null) return '未定';
  const begun = withYear(startsOn);
  if (endsOn === null || endsOn === startsOn) return begun;
  if (endsOn.slice(0, 7) === startsOn.slice(0, 7)) return `${begun}—${Number(endsOn.slice(8))}日`;
  return `${begun}—${endsOn.slice(0, 4) === startsOn.slice(0, 4) ? monthAndDay(endsOn) : withYear(endsOn)}`;
}

/** A class in a sentence: “基层党支部书记轮训班”（2026年11月23日—27日）. */
export function classInWords(own: Span & { readonly name: string }): string {
  return `“${own.name}”（${own.startsOn === null ? '日期未定' : shortSpan(own)}）`;
}
