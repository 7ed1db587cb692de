import type { BranchActivity } from './codes.ts';

/** What is usual of an activity: the key under which it is typed, its short name, how long it takes in minutes. */
export interface UsualEvent {
  readonly key: string;
  readonly short: string;
  readonly minutes: number;
}

/** By number key in the order of the list; initials of the short name do as well. */
export const USUAL_EVENTS: Readonly<Record<BranchActivity, UsualEvent & { readonly initials: string }>> = {
  congress: { key: '1', short: '党员大会', minutes: 120, initials: 'dydh' },
  committee: { key: '2', short: '支委会', minutes: 90, initials: 'zwh' },
  'group-meeting': { key: '3', short: '党小组会', minutes: 90, initials: 'dxzh' },
  'party-lecture': { key: '4', short: '党课', minutes: 120, initials: 'dk' },
  'theme-day': { key: '5', short: '主题党日', minutes: 180, initials: 'ztdr' },
  'organisational-life': { key: '6', short: '组织生活会', minutes: 180, initials: 'zzshh' },
  'seasonal-training': { key: '7', short: '冬春训', minutes: 180, initials: 'dcx' },
  'study-group': { key: '8', short: '中心组学习', minutes: 120, initials: 'zxz' },
  lecture: { key: '9', short: '专题讲座', minutes: 120, initials: 'ztjz' },
};
