import { dayWithWeekday } from '../../shared/domain/day-words.ts';

/** Dates, times and sizes in the words of the screens (DESIGN §6). */

/** A calendar day 2026-11-23 as 2026年11月23日（周一）; — for none. */
export function dayInWords(day: string | null): string {
  if (day === null) return '—';
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? dayWithWeekday(day) : day;
}

/** A point in time as the clerk reads it: 今天 9:05, 昨天 17:30, 11月2日 8:00, 2025年3月1日 8:00. */
export function timeInWords(at: string, now: Date = new Date()): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const clock = `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
  const days = Math.round((midnight(now) - midnight(time)) / 86_400_000);
  if (days === 0) return `今天 ${clock}`;
  if (days === 1) return `昨天 ${clock}`;
  const date = `${time.getMonth() + 1}月${time.getDate()}日`;
  return time.getFullYear() === now.getFullYear()
    ? `${date} ${clock}`
    : `${time.getFullYear()}年${date} ${clock}`;
}

/** Whole days from a point in time until now. */
export function daysSince(at: string, now: Date = new Date()): number {
  return Math.round((midnight(now) - midnight(new Date(at))) / 86_400_000);
}

/** A file size with the unit that reads best. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}

/** Empty means “—”. */
export function orDash(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? '—' : text;
}

/** Today as 2026-11-23, in the time of this computer. */
export function today(now: Date = new Date()): string {
  return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function isoDay(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
