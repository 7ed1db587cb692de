import type { SampleOrganisation, StatisticsKind } from '../organisation.ts';

/** What sort of people a branch has: decides ages, sexes, education and posts. */
export type Setting =
  | 'village'
  | 'community'
  | 'office'
  | 'school'
  | 'hospital'
  | 'institution'
  | 'public-firm'
  | 'private-firm'
  | 'social'
  | 'mobile'
  | 'retired';

const SETTINGS: Readonly<Record<StatisticsKind, Setting>> = {
  village: 'village',
  community: 'community',
  government: 'office',
  institution: 'institution',
  'public-enterprise': 'public-firm',
  'private-enterprise': 'private-firm',
  'social-organisation': 'social',
  other: 'mobile',
};

/** The first part of a key: the town or body. */
export function topOf(key: string): string {
  return key.split('/')[0] ?? key;
}

/** The setting of a branch, by its kinds and — for schools, hospitals and retirees — its place and name. */
export function settingOf(branch: SampleOrganisation): Setting {
  if (branch.kind === 'mobile-branch') return 'mobile';
  if (/离退休|离休|退休/u.test(branch.key)) return 'retired';
  if (branch.statisticsKind === 'institution' && topOf(branch.key) === '区教育局') return 'school';
  if (branch.statisticsKind === 'institution' && topOf(branch.key) === '区卫健局') return 'hospital';
  return SETTINGS[branch.statisticsKind ?? 'other'];
}

/** Whether somebody of the setting is paid by an employer of the public service or a public firm. */
export function isPublic(setting: Setting): boolean {
  return ['office', 'school', 'hospital', 'institution', 'public-firm'].includes(setting);
}
