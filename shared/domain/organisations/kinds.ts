/** Kinds of party organisations, top down. The temporary branch of a class stands outside statistics. */
export const ORGANISATION_KINDS = {
  'local-committee': '地方委员会',
  'work-committee': '党工委',
  committee: '党委',
  'general-branch': '党总支',
  branch: '党支部',
  'joint-branch': '联合党支部',
  'mobile-branch': '流动党员党支部',
  'temporary-branch': '临时党支部',
  group: '党小组',
} as const;

export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

/** Kinds of units as in the yearly statistics (rules-and-forms §2.1, §5.2). */
export const STATISTICS_KINDS = {
  village: '建制村',
  community: '社区',
  government: '机关',
  institution: '事业单位',
  'public-enterprise': '公有经济企业',
  'private-enterprise': '非公有制企业',
  'social-organisation': '社会组织',
  other: '其他',
} as const;

export type StatisticsKind = keyof typeof STATISTICS_KINDS;

/** How an organisation is also called: a former name, a short name, or another spelling met in rosters. */
export const ALIAS_KINDS = { former: '曾用名', short: '简称', other: '其他写法' } as const;

export type AliasKind = keyof typeof ALIAS_KINDS;

/** What happens to an organisation in the course of years; each on a date and on a paper. */
export const EVENT_KINDS = {
  founded: '成立',
  renamed: '更名',
  moved: '调整隶属',
  absorbed: '并入',
  closed: '撤销',
  reopened: '恢复',
} as const;

export type EventKind = keyof typeof EVENT_KINDS;

const BRANCHES: readonly OrganisationKind[] = ['branch', 'joint-branch', 'mobile-branch', 'temporary-branch'];

export function isBranch(kind: OrganisationKind): boolean {
  return BRANCHES.includes(kind);
}

/** The kinds in which people can be: branches and their groups, not committees. */
export const PEOPLE_KINDS: readonly OrganisationKind[] = [...BRANCHES, 'group'];

export function holdsPeople(kind: OrganisationKind): boolean {
  return PEOPLE_KINDS.includes(kind);
}

/** Whether people can be put into an organisation: one that holds people and still exists. */
export function takesPeople({
  kind,
  closedOn,
}: {
  readonly kind: OrganisationKind;
  readonly closedOn: string | null;
}): boolean {
  return closedOn === null && holdsPeople(kind);
}

/**
 * Whether an organisation of kind `child` may stand under one of kind `parent` (null: at the top).
 * The levels are not forced (rules-and-forms §0.6): a village committee may stand under a street's work
 * committee and a branch directly under a committee. Refused is only what cannot be: a group outside a
 * branch, anything but a group inside a branch, a general branch or committee below a general branch, and a
 * local committee below something else.
 */
export function mayStandUnder(child: OrganisationKind, parent: OrganisationKind | null): boolean {
  if (parent === null) return child !== 'group';
  if (parent === 'group') return false;
  if (isBranch(parent)) return child === 'group';
  if (child === 'group' || child === 'local-committee') return false;
  if (parent === 'general-branch') return isBranch(child);
  if (child === 'work-committee') return parent === 'local-committee' || parent === 'work-committee';
  return true;
}
