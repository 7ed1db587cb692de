import type { Category, Membership } from '../people/codes.ts';
import type { SettingKey } from '../settings/keys.ts';

/** What is asked of people in a calendar year (rules-and-forms §1.1–1.3, §0.7–0.8). */

/** The value of a setting on a day; null: none holds. */
export type SettingOn = (key: SettingKey, day: string) => number | null;

/** The day whose category, exemption and values are taken for a year: its last, in the current year today. */
export function dayOfYear(year: number, today: string): string {
  const last = `${year}-12-31`;
  return last > today ? (today.startsWith(`${year}-`) ? today : last) : last;
}

/**
 * Hours asked of somebody in a year: 书记和班子成员 56, cadres 90, members 32; null where a year asks nothing of him
 * (发展对象 have a training of their own, not a yearly target). The value that holds on 31 December counts.
 */
export function yearTarget(
  category: Category,
  membership: Membership,
  year: number,
  setting: SettingOn,
): number | null {
  const key = targetKey(category, membership);
  return key === null ? null : setting(key, `${year}-12-31`);
}

function targetKey(category: Category, membership: Membership): SettingKey | null {
  if (category === 'leader') return 'hours.target.secretary';
  if (category === 'government-cadre') return 'hours.target.cadre';
  if (membership === 'full') return 'hours.target.member';
  return membership === 'probationary' ? 'hours.target.probationary' : null;
}

/** How many 集中培训 a year asks of somebody: only of 书记和班子成员. */
export function coursesAsked(category: Category, year: number, setting: SettingOn): number {
  return category === 'leader' ? (setting('hours.target.leader-courses', `${year}-12-31`) ?? 0) : 0;
}

/** Hours that are missing of a target. */
export function missingHours(target: number | null, hours: number): number {
  return target === null ? 0 : Math.max(0, Math.round((target - hours) * 100) / 100);
}

/** The day some months later; where the month is shorter, its last day. */
export function monthsLater(day: string, months: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7) || '1') - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const of = Math.min(Number(day.slice(8, 10) || '1'), last);
  return new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10);
}
