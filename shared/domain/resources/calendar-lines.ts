import { weekdayOf } from '../day.ts';
import type { HalfDay } from '../timetable/half-days.ts';
import { daysOf, writtenDays, type WrittenRange } from './calendar-dates.ts';
import type { DayKind } from './codes.ts';

/** A day of the calendar that pasted text sets. */
export interface CalendarEntry {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly half: HalfDay | null;
}

export interface PastedLine {
  /** Counted from 1, empty lines included, as the clerk counts them. */
  readonly line: number;
  readonly text: string;
}

export interface PastedCalendar {
  readonly entries: readonly CalendarEntry[];
  /** Lines of which nothing was taken, each with the reason. */
  readonly faults: readonly (PastedLine & { readonly reason: string })[];
  /** Lines without a day: titles, heads of columns, closing words. */
  readonly skipped: readonly PastedLine[];
  /** The title of a notice, if one stands in the text. */
  readonly source: string | null;
}

/**
 * Reads the holidays and 调休 of a year from pasted text: lines of the State Council's notice (“一、元旦：1月1日（周四）至3日
 * （周六）放假调休，共3天。1月4日（周日）上班。”), or rows of a table (“2027-01-01 元旦 放假”). `year` is for days without
 * one; a title “…2027年部分节假日安排…” goes before it. A line with anything wrong in it is left out whole and named.
 */
export function readCalendarLines(text: string, year: number | null): PastedCalendar {
  const entries: CalendarEntry[] = [];
  const faults: (PastedLine & { reason: string })[] = [];
  const skipped: PastedLine[] = [];
  let source: string | null = null;
  let context = { year, name: null as string | null };
  for (const { line: number, raw } of itemsOf(text)) {
    const shown = { line: number, text: raw.trim() };
    if (shown.text === '') continue;
    const title = /(\d{4})\s*年(?:部分)?(?:节假日|放假|元旦)/u.exec(raw.normalize('NFKC'));
    const read = readLine(shown.text, title === null ? context.year : Number(title[1]), context.name);
    if (title !== null) {
      context = { ...context, year: Number(title[1]) };
      if (read === null) source = shown.text.slice(0, 200);
    }
    if (read === null) skipped.push(shown);
    else if (typeof read === 'string') faults.push({ ...shown, reason: `${read}。` });
    else {
      const twice = read.find((entry) =>
        entries.some((each) => sameTime(each, entry) && each.kind !== entry.kind),
      );
      if (twice !== undefined)
        faults.push({ ...shown, reason: `前面的一行把 ${twice.day} 写成了另一种安排。` });
      else entries.push(...read.filter((entry) => !entries.some((each) => sameTime(each, entry))));
      context = { ...context, name: read.at(-1)?.name ?? context.name };
    }
  }
  return { entries, faults, skipped, source };
}

/** Lines, and within one that is a whole notice its items: “…通知如下。一、元旦：…。二、春节：…”. */
function itemsOf(text: string): { line: number; raw: string }[] {
  return text
    .split(/\r\n|\r|\n/u)
    .flatMap((line, index) =>
      line
        .split(/(?<=[。；;：:])\s*(?=[一二三四五六七八九十]{1,2}、\s*\p{Script=Han})/u)
        .map((raw) => ({ line: index + 1, raw })),
    );
}

const sameTime = (one: CalendarEntry, other: CalendarEntry) =>
  one.day === other.day && one.half === other.half;

/** Days that keep their name in every year. */
const NAMED_DAYS: readonly (readonly [string, string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
];

/** What one line sets; null: it names no day; text: what is wrong with it. */
function readLine(
  raw: string,
  year: number | null,
  lastName: string | null,
): CalendarEntry[] | string | null {
  const line = raw
    .normalize('NFKC')
    .replace(
      /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}、|\d{1,2}\.\s*(?=\p{Script=Han}))\s*/u,
      '',
    );
  const headed = /^([^\d:]{1,20}):/u.exec(line);
  const { ranges, rest } = writtenDays(line);
  if (ranges.length === 0) return null;
  const name = (headed?.[1] ?? nameIn(rest))?.trim() ?? null;
  const found: CalendarEntry[] = [];
  let waiting: string[] = [];
  let lastGroup: string[] = [];
  let before: string | null = null;
  for (const segment of segmentsOf(line)) {
    for (const range of segment.ranges) {
      const days = daysOf(range, year === null ? yearAfter(before, range) : yearOf(range, year, name));
      if (typeof days === 'string') return days;
      waiting.push(...days);
      before = days.at(-1) ?? before;
    }
    const kind = kindIn(segment.rest);
    if (kind === 'unclear' && waiting.length > 0)
      return '没有写清是放假还是上班。请在日期后面写“放假”或“上班”';
    if (kind !== null && kind !== 'unclear' && waiting.length > 0) {
      const half = halfIn(segment.rest);
      if (half === 'unclear') return '半天要写清是上午还是下午';
      if (kind !== 'as-usual') {
        const own = name ?? namedBy(waiting) ?? lastName ?? (kind === 'workday' ? '调休上班' : '放假');
        const odd = kind === 'workday' ? waiting.find((day) => ![0, 6].includes(weekdayOf(day))) : undefined;
        if (odd !== undefined) return `${odd} 不是周末，本来就上班。请核对年份和日期`;
        found.push(...waiting.map((day) => ({ day, kind, name: own, half })));
      }
      [lastGroup, waiting] = [waiting, []];
    }
    const count = /(?:共|放假)\s*(\d{1,2}|[一二三四五六七八九十])\s*天/u.exec(segment.rest)?.[1];
    if (count !== undefined && numberOf(count) !== lastGroup.length)
      return `写的是 ${numberOf(count)} 天，而起止日期是 ${lastGroup.length} 天`;
  }
  if (waiting.length > 0) return '没有写是放假还是上班。请在日期后面写“放假”或“上班”';
  return found;
}

/** The parts of a line between commas and full stops, but for those inside brackets. */
function segmentsOf(line: string): { ranges: WrittenRange[]; rest: string }[] {
  const parts = line
    .replaceAll(/\([^)]*\)/gu, (inside) => inside.replaceAll(/[,;。]/gu, '、'))
    .split(/[,;。\t]/u);
  return parts.map((part) => writtenDays(part.replace(/^\s*[^\d:]{1,20}:/u, '')));
}

/** December days of a New Year's holiday lie in the year before the notice's. */
function yearOf({ from, to }: WrittenRange, year: number | null, name: string | null): number | null {
  if (year === null || from.month !== 12 || to.month !== 12) return year;
  return name?.includes('元旦') === true ? year - 1 : year;
}

/** The year of days without one that stand behind a day of the same line: its year, or the next where January follows. */
function yearAfter(before: string | null, { from, to }: WrittenRange): number | null {
  if (before === null || from.year !== null) return null;
  const [year, month] = before.split('-').map(Number);
  if (year === undefined || month === undefined) return null;
  const overNewYear = (month === 12 && from.month === 1) || (from.month === 12 && to.month === 1);
  return overNewYear ? year + 1 : year;
}

function kindIn(text: string): DayKind | 'as-usual' | 'unclear' | null {
  if (/(?:起|正常|照常)上班/u.test(text)) return 'as-usual';
  if (/上班|补班|工作日|^\s*班\s*$/u.test(text)) return 'workday';
  if (/休息/u.test(text)) return 'rest';
  if (/放假|补休|公休|假日|假期|^\s*[休假]\s*$/u.test(text)) return 'holiday';
  return /调休/u.test(text) ? 'unclear' : null;
}

function halfIn(text: string): HalfDay | 'unclear' | null {
  if (text.includes('上午')) return 'morning';
  if (text.includes('下午')) return 'afternoon';
  if (/晚上|晚间/u.test(text)) return 'evening';
  return text.includes('半天') ? 'unclear' : null;
}

/** The first words of a row that are neither its kind, nor a day of the week, nor a count. */
function nameIn(rest: string): string | null {
  const words = rest
    .replaceAll(/\([^)]*\)/gu, ' ')
    .split(/[\s,;。、:|]+/u)
    .map((word) => word.replace(/^延长/u, '').replace(/(?:全天|上午|下午|晚上)$/u, ''))
    .filter((word) => /\p{Script=Han}/u.test(word) && !NO_NAME.test(word));
  return words[0]?.replace(/(?:放假|休息|补休|公休|补班|上班|调休|假期).*$/u, '').slice(0, 40) ?? null;
}

const NO_NAME =
  /^(?:全天|上午|下午|晚上|周.|星期.|调休.*|放假.*|休息.*|补休.*|公休.*|补班.*|上班.*|工作日|节假日|法定节假日|[休班假]|共.*天|与周末连休|起正常上班|正常上班)$/u;

function namedBy(days: readonly string[]): string | null {
  return NAMED_DAYS.find(([date]) => days.some((day) => day.endsWith(date)))?.[1] ?? null;
}

function numberOf(count: string): number {
  return /^\d/u.test(count) ? Number(count) : '一二三四五六七八九十'.indexOf(count) + 1;
}
