import type { BranchActivity } from './codes.ts';

/**
 * How often a branch holds what is usual (《中国共产党支部工作条例（试行）》 art. 11–13, 16; 党员教育管理工作条例): the meeting of
 * the members and 党课 each quarter, the committee, the groups and 主题党日 each month.
 */
export const USUAL_EACH = {
  congress: 'quarter',
  committee: 'month',
  'group-meeting': 'month',
  'party-lecture': 'quarter',
  'theme-day': 'month',
} as const satisfies Partial<Record<BranchActivity, 'month' | 'quarter'>>;

export type UsualActivity = keyof typeof USUAL_EACH;

export const USUAL_ACTIVITIES = Object.keys(USUAL_EACH) as UsualActivity[];

/**
 * there: held in the month. earlier: held earlier in its quarter, which is enough. due: of each quarter, and the quarter
 * still goes on after the month. missing: not held. none: the branch has no groups that could meet.
 */
export const USUAL_STATES = {
  there: '已开',
  earlier: '本季已开',
  due: '本季待开',
  missing: '缺',
  none: '—',
} as const;
export type UsualState = keyof typeof USUAL_STATES;

/** The first and last day of a month such as 2026-11. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** The first day of the quarter of a month. */
export function quarterBegins(month: string): string {
  const [year = '', number = '1'] = month.split('-');
  const first = Math.floor((Number(number) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** How an activity stands at a branch in a month. */
export function usualState(
  activity: UsualActivity,
  month: string,
  held: { readonly inMonth: number; readonly earlierInQuarter: number; readonly groups: boolean },
): UsualState {
  if (activity === 'group-meeting' && !held.groups) return 'none';
  if (held.inMonth > 0) return 'there';
  if (USUAL_EACH[activity] === 'month') return 'missing';
  if (held.earlierInQuarter > 0) return 'earlier';
  return Number(month.slice(5)) % 3 === 0 ? 'missing' : 'due';
}
