import { displayed, kindOfFormat, type FormatKind } from './formats.ts';

/** From here on Excel has lost digits: it keeps 15. */
const DIGITS_LOST = 1e15;
const LAST_DAY = 2_958_465; // 9999-12-31
const DAY = 86_400;

/**
 * The text of a number (rules: shared/domain/importing/sheet.ts).
 * @param format the number format as it stands in the file, e.g. `0.00` or `yyyy"年"m"月"`
 * @param date1904 whether day 0 of the file is 1904-01-01 instead of 1899-12-31
 */
export function numberText(value: number, format: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const kind = kindOfFormat(format);
  switch (kind.is) {
    case 'date':
      return dateText(value + (date1904 ? 1462 : 0), kind) ?? plain(value, 'General');
    case 'time':
      if (value < 0) return plain(value, 'General');
      return kind.elapsed ? displayed(value, format) : clock(Math.round((value % 1) * DAY) % DAY);
    case 'displayed':
      return displayed(value, format);
    case 'padded':
      return Number.isInteger(value) && value >= 0 && value < DIGITS_LOST
        ? String(value).padStart(kind.digits, '0')
        : plain(value, format);
    default:
      return plain(value, format);
  }
}

function plain(value: number, format: string): string {
  if (!Number.isInteger(value)) return displayed(value, format);
  if (Math.abs(value) >= DIGITS_LOST) return value.toExponential().toUpperCase();
  return value === 0 ? '0' : String(value);
}

/** Null: no day that a calendar knows. */
function dateText(serial: number, shows: FormatKind & { is: 'date' }): string | null {
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * DAY);
  if (seconds === DAY) {
    day++;
    seconds = 0;
  }
  if (day < 1 || day > LAST_DAY) return null;
  const date = isoDay(day);
  if (shows.time && seconds > 0) return `${date} ${clock(seconds)}`;
  if (shows.day || !shows.year) return date;
  return shows.month ? date.slice(0, 7) : date.slice(0, 4);
}

/** Excel believes, as Lotus 1-2-3 did, that 1900 was a leap year: its day 60 is one that never was. */
function isoDay(day: number): string {
  if (day === 60) return '1900-02-29';
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 + day : 30 + day)).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const minutes = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

/** The text of a date that the file holds as text (`t="d"`): `1978-03-01T00:00:00` is `1978-03-01`. */
export function isoCellText(value: string): string {
  const [, date, minutes, seconds] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/u.exec(value.trim()) ?? [];
  if (date === undefined || minutes === undefined) return value;
  const time = seconds === undefined || seconds === '00' ? minutes : `${minutes}:${seconds}`;
  return time === '00:00' ? date : `${date} ${time}`;
}

const FORBIDDEN = /[\p{Cc}]/u;
const REMOVED = /(?![\t\n])\p{Cc}/gu;

/** A text without control characters; `removed` counts those that were none but damage (a carriage return is a newline). */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  if (!FORBIDDEN.test(text)) return { text, removed: 0 };
  const lines = text.replace(/\r\n?/gu, '\n');
  const clean = lines.replace(REMOVED, '');
  return { text: clean, removed: lines.length - clean.length };
}
