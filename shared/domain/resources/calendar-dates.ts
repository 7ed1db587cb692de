import { daysLater, weekdayOf } from '../day.ts';

/** The years that a calendar of the school is kept for. */
export const CALENDAR_YEARS = { first: 2000, last: 2100 };

/** A day or a stretch of days as a line names it, before its year is certain. */
interface Written {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
  /** 0–6 where the line says the day of the week. */
  readonly weekday: number | null;
}

/** A stretch of days found in a text, with what stood between it and the one before. */
export interface WrittenRange {
  readonly from: Written;
  readonly to: Written;
  readonly text: string;
}

const WEEKDAYS = '日一二三四五六';
const YEAR = String.raw`(?<year>(?:19|20|21)\d{2})\s*[年./-]\s*`;
const MARK = String.raw`\s*[日号]?`;
const ABOUT = String.raw`(?:\s*\((?<about>[^)]*)\)|\s*(?<bare>(?:周|星期)[日天一二三四五六]))?`;
const FORMS = [
  new RegExp(String.raw`^(?<year>(?:19|20|21)\d{2})(?<month>\d{2})(?<date>\d{2})(?!\d)${ABOUT}`, 'u'),
  new RegExp(String.raw`^${YEAR}(?<month>\d{1,2})\s*[月./-]\s*(?<date>\d{1,2})(?!\d)${MARK}${ABOUT}`, 'u'),
  new RegExp(String.raw`^(?<month>\d{1,2})\s*[月./]\s*(?<date>\d{1,2})(?![\d./])${MARK}${ABOUT}`, 'u'),
];
/** “3日” after “1月1日至”, “21日” after “2月20日、”: the month is the one before. */
const DAY_ALONE = new RegExp(String.raw`^(?<date>\d{1,2})\s*[日号]${ABOUT}`, 'u');
/** “01-03” after “2027-01-01~”. */
const DASHED = new RegExp(String.raw`^(?<month>\d{1,2})-(?<date>\d{1,2})(?![\d-])${ABOUT}`, 'u');
const UNTIL = /^\s*(?:至|到|-{1,3}|~{1,2}|[—–―]{1,3})\s*/u;

/**
 * Finds the days that a text names, in their order, and gives what is left of it with a blank in their place. Full width
 * must have been made half width (NFKC).
 */
export function writtenDays(text: string): { ranges: WrittenRange[]; rest: string } {
  const ranges: WrittenRange[] = [];
  let rest = '';
  let last: Written | null = null;
  for (let at = 0; at < text.length; ) {
    const tail = text.slice(at);
    const begin: Read | null = /\d/u.test(text[at - 1] ?? '') ? null : readOne(tail, last);
    if (begin === null) {
      rest += text[at] ?? '';
      at += 1;
      continue;
    }
    let length = begin.length;
    let to: Written = begin.written;
    const until = UNTIL.exec(tail.slice(length));
    if (until !== null) {
      const behind = tail.slice(length + until[0].length);
      const end = readOne(behind, begin.written) ?? readDashed(behind);
      if (end !== null) {
        to = end.written;
        length += until[0].length + end.length;
      }
    }
    ranges.push({ from: begin.written, to, text: tail.slice(0, length) });
    last = to;
    rest += ' ';
    at += length;
  }
  return { ranges, rest };
}

interface Read {
  readonly written: Written;
  readonly length: number;
}

function readOne(text: string, before: Written | null): Read | null {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found !== null) return asRead(found);
  }
  const alone = before === null ? null : DAY_ALONE.exec(text);
  if (before === null || alone === null) return null;
  const { written, length } = asRead(alone);
  return { written: { ...written, year: before.year, month: before.month }, length };
}

function readDashed(text: string): Read | null {
  const found = DASHED.exec(text);
  return found === null ? null : asRead(found);
}

function asRead(found: RegExpExecArray): Read {
  const { year, month, date, about, bare } = found.groups ?? {};
  const weekday = /(?:周|星期)([日天一二三四五六])/u.exec(about ?? bare ?? '')?.[1];
  return {
    written: {
      year: year === undefined ? null : Number(year),
      month: Number(month ?? 0),
      date: Number(date ?? 0),
      weekday: weekday === undefined ? null : WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday),
    },
    length: found[0].length,
  };
}

/** The most days that one line may set: the longest holidays have nine. */
const MOST_DAYS = 31;

/**
 * The days of a stretch, one by one, in a year. Of a stretch from December into January without years the end lies in the
 * given year. Answers a sentence where a day does not exist, its day of the week is another, or the order is wrong.
 */
export function daysOf({ from, to }: WrittenRange, year: number | null): string[] | string {
  const overNewYear = from.year === null && from.month === 12 && to.month === 1;
  const endYear =
    to.year ?? (from.year !== null && to.month < from.month ? from.year + 1 : (from.year ?? year));
  const startYear = from.year ?? (overNewYear && endYear !== null ? endYear - 1 : endYear);
  if (startYear === null || endYear === null) return '没有写年份。请写成“2027年1月1日”，或先选年份';
  if (startYear < CALENDAR_YEARS.first || endYear > CALENDAR_YEARS.last)
    return `年份应在 ${CALENDAR_YEARS.first} 到 ${CALENDAR_YEARS.last} 之间`;
  const first = exactDay(from, startYear);
  if (!/^\d/u.test(first)) return first;
  const end = exactDay(to, endYear);
  if (!/^\d/u.test(end)) return end;
  if (end < first) return `截止的${inWords(end)}早于开始的${inWords(first)}`;
  const days = [first];
  for (let day = daysLater(first, 1); day <= end; day = daysLater(day, 1)) {
    days.push(day);
    if (days.length > MOST_DAYS) return `从${inWords(first)}到${inWords(end)}超过 ${MOST_DAYS} 天`;
  }
  return days;
}

/** The day as 2027-01-04, or a sentence that begins with a Chinese character. */
function exactDay({ month, date, weekday }: Written, year: number): string {
  const day = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.getUTCDate() !== date)
    return `没有 ${year}年${month}月${date}日这一天`;
  const real = weekdayOf(day);
  if (weekday !== null && weekday !== real)
    return `写的是周${WEEKDAYS[weekday] ?? ''}，而${inWords(day)}是周${WEEKDAYS[real] ?? ''}。请核对年份`;
  return day;
}

/** 2027-01-04 as 2027年1月4日. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}
