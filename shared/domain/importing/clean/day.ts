import { isPartialDay } from '../../people/partial-day.ts';
import type { Fault, Reading } from './reading.ts';
import { isFault, NOTHING, quoted } from './reading.ts';
import { saysNothing } from './text.ts';

/** What has to be known to read a day. */
export interface DayContext {
  /** ISO day on which the list is read: pivot of two-digit years, limit of what has happened. */
  readonly today: string;
  /** `birth`: somebody old enough for a list; `past`: has happened; `any`: may lie ahead. */
  readonly sense: 'birth' | 'past' | 'any';
  /** Whether the column writes months with two digits elsewhere, so that 1978.1 may be 1978.10 cut short. */
  readonly twoDigitMonths: boolean;
}

const SUGGESTION = '请写成 1978-03-05 或 1978.03';
const SERIAL_OF_1970 = 25_569;
const DAY_IN_MILLISECONDS = 86_400_000;
const FIRST_YEAR = 1900;
/** Nobody on a list is younger; decides what 10 in 10年3月 means for a birth. */
const YOUNGEST = 14;
/** A two-digit year that comes out further back than this is worth a look. */
const LONG_AGO = 90;

/**
 * Reads a day, month or year as people write it (1978.03, 78年3月, 1978-3-1, 19780301, an Excel serial) into an ISO
 * day of that precision. What does not exist, or has not happened yet where it must have, is a fault.
 */
export function readDay(cell: string, context: DayContext): Reading {
  const text = tidyDay(cell);
  if (saysNothing(text)) return NOTHING;
  const shown = quoted(cell.trim());
  const read = /^\d+$/u.test(text) ? fromDigits(text, shown, context) : fromParts(text, shown, context);
  if (isFault(read) || read.value === null) return read;
  if (!isPartialDay(read.value)) return { fault: `${shown}不是存在的日期`, suggestion: SUGGESTION };
  const year = Number(read.value.slice(0, 4));
  if (year < FIRST_YEAR || year > Number(context.today.slice(0, 4)) + 50)
    return { fault: `${shown}的年份不对`, suggestion: SUGGESTION };
  if (context.sense !== 'any' && read.value > context.today.slice(0, read.value.length))
    return { fault: `${shown}在今天（${context.today}）之后`, suggestion: '请核对年份' };
  return read;
}

/** Whether a text writes the month of a day with two digits after a point, as in 1978.03. */
export function monthDigits(cell: string): 'leading-zero' | 'ten' | 'later' | 'single' | null {
  const month = /^\s*\d{2,4}[.．](\d{1,2})\s*$/u.exec(cell)?.[1];
  if (month === undefined) return null;
  if (month.length === 1) return month === '1' ? null : 'single';
  if (month.startsWith('0')) return 'leading-zero';
  return month === '10' ? 'ten' : 'later';
}

/** Half width, without time of day, words around it and remarks in brackets. */
function tidyDay(cell: string): string {
  if (/^(?:19|20)\d\d[./年-][\d./年月-]{1,7}日?$/u.test(cell)) return cell.replace(/[.]$/u, '');
  return cell
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\uFEFF'‘’]/gu, '')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/iu, '')
    .replace(/\(.*\)$/u, '')
    .replace(/\s+/gu, '')
    .replace(/(出生|生|入党|转正)$/u, '')
    .replace(/^(\d{5})\.\d+$/u, '$1')
    .replace(/[.。]$/u, '');
}

/** 1978, 197803, 19780301, 780301 or the serial number of a day in Excel. */
function fromDigits(text: string, shown: string, context: DayContext): Reading {
  if (text.length === 4) return { value: text };
  if (text.length === 8) return { value: `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` };
  if (text.length === 6) {
    const month = `${text.slice(0, 4)}-${text.slice(4)}`;
    if (/^(19|20)/u.test(text) && isPartialDay(month)) return { value: month };
    return dated([text.slice(0, 2), text.slice(2, 4), text.slice(4)], shown, context);
  }
  if (text.length === 5) return fromSerial(text, shown, context);
  return { fault: `${shown}不是日期`, suggestion: SUGGESTION };
}

/** Excel counts days from 1899-12-30; only what gives a day of somebody's life is taken, and it is said. */
function fromSerial(text: string, shown: string, context: DayContext): Reading {
  const moment = new Date((Number(text) - SERIAL_OF_1970) * DAY_IN_MILLISECONDS);
  const day = moment.toISOString().slice(0, 10);
  const limit = Number(context.today.slice(0, 4)) + (context.sense === 'any' ? 20 : 0);
  if (Number(text) < 10_000 || Number(day.slice(0, 4)) > limit)
    return { fault: `${shown}不是日期`, suggestion: SUGGESTION };
  const month = /^((?:19|20)\d\d)([1-9])$/u.exec(text);
  const other = month === null ? '' : `，也可能是 ${month[1] ?? ''}年${month[2] ?? ''}月`;
  return { value: day, doubt: `${shown}按 Excel 的日期序号读成 ${day}${other}，请核对` };
}

const WRITTEN =
  /^(\d{2}|\d{4})(?:年|[.。/\-—–、,])(?:(\d{1,2})(?:(?:月份?|[.。/\-—–、,])(?:(\d{1,2})[日号]?)?)?)?$/u;

function fromParts(text: string, shown: string, context: DayContext): Reading {
  const parts = WRITTEN.exec(text);
  if (parts === null) return { fault: `${shown}不是日期`, suggestion: SUGGESTION };
  const [, year = '', month, day] = parts;
  const read = dated([year, month, day], shown, context);
  if (isFault(read) || day !== undefined || month !== '1') return read;
  if (!context.twoDigitMonths || !/^\d+\.1$/u.test(text)) return read;
  const ten = `${read.value?.slice(0, 4) ?? ''}年10月`;
  const doubt = `${shown}按 1 月读入；同列的月份写两位，可能是 ${ten}丢了末尾的 0，请核对`;
  return { ...read, doubt: read.doubt === undefined ? doubt : `${read.doubt}；${doubt}` };
}

type Parts = readonly [string, string | undefined, string | undefined];

function dated([year, month, day]: Parts, shown: string, context: DayContext): Reading | Fault {
  const whole = year.length === 4 ? year : wholeYear(Number(year), context);
  const value = [whole, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  const thisYear = Number(context.today.slice(0, 4));
  if (year.length === 4 || Number(whole) > thisYear - LONG_AGO) return { value };
  return { value, doubt: `${shown}的年份只有两位，按 ${whole} 年读入，请核对` };
}

/** The century of a two-digit year: the latest that the sense of the field allows. */
function wholeYear(year: number, { today, sense }: DayContext): string {
  const thisYear = Number(today.slice(0, 4));
  const latest = sense === 'birth' ? thisYear - YOUNGEST : sense === 'past' ? thisYear : thisYear + 10;
  return String(2000 + year <= latest ? 2000 + year : 1900 + year);
}
