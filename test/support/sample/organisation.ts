/** One party organisation of the sample district, open or closed. */
export interface SampleOrganisation {
  /** Stable unique path, e.g. '靖港镇/芦江社区/第二支部'. */
  key: string;
  /** Key of the organisation above; null only for 区委. */
  parent: string | null;
  /** Full official name. */
  name: string;
  shortName: string | null;
  kind: OrganisationKind;
  /** Kind in the yearly statistics; null for the district, street and town committees themselves. */
  statisticsKind: StatisticsKind | null;
  /** ISO date; null where nobody knows it any more. */
  foundedOn: string | null;
  closedOn: string | null;
  /** Key of the organisation that took over a closed one; null if it was simply dissolved. */
  mergedInto: string | null;
  /** Oldest first. */
  formerNames: FormerName[];
}

export type OrganisationKind =
  | 'local-committee'
  | 'work-committee'
  | 'committee'
  | 'general-branch'
  | 'branch'
  | 'joint-branch'
  | 'mobile-branch'
  | 'group';

/** 建制村, 社区, 机关, 事业单位, 公有经济企业, 非公企业, 社会组织, 其他. */
export type StatisticsKind =
  | 'village'
  | 'community'
  | 'government'
  | 'institution'
  | 'public-enterprise'
  | 'private-enterprise'
  | 'social-organisation'
  | 'other';

export interface FormerName {
  name: string;
  /** ISO date of the renaming. */
  until: string;
  /** Number of the paper; null = 文号待补. */
  paper: string | null;
}

type Given = Pick<SampleOrganisation, 'key' | 'parent' | 'name' | 'kind' | 'statisticsKind'>;

/** An organisation from what is particular about it; what is left out is unknown, open and never renamed. */
export function organisation(given: Given & Partial<SampleOrganisation>): SampleOrganisation {
  return { shortName: null, foundedOn: null, closedOn: null, mergedInto: null, formerNames: [], ...given };
}
