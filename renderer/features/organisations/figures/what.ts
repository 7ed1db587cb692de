import type { CallInput } from '../../../../shared/contract/index.ts';
import {
  isBranch,
  ORGANISATION_KINDS,
  type OrganisationKind,
  STATISTICS_KINDS,
} from '../../../../shared/domain/organisations/kinds.ts';
import { isKeyOf, keysOf } from '../../../ui/keys-of.ts';

/** What a list of organisations holds: the last part of its address made into a title and a filter. */
export interface What {
  readonly title: string;
  readonly filter: Pick<CallInput<'organisations.below'>, 'kinds' | 'statisticsKind'>;
}

/** The branches that statistics count: the temporary branch of a class stands outside. */
const COUNTED_BRANCHES: OrganisationKind[] = keysOf(ORGANISATION_KINDS).filter(
  (kind) => isBranch(kind) && kind !== 'temporary-branch',
);

/** The columns of the figures by unit. */
const GROUPS: Readonly<Record<string, What>> = {
  all: { title: '下级组织', filter: {} },
  committees: {
    title: '党委、党工委',
    filter: { kinds: ['local-committee', 'work-committee', 'committee'] },
  },
  branches: { title: '党支部（各种）', filter: { kinds: COUNTED_BRANCHES } },
};

/** Reads the last part of an address such as `branches`, `general-branch` or `statistics-village`. */
export function whatOf(part: string): What {
  const group = Object.hasOwn(GROUPS, part) ? GROUPS[part] : undefined;
  if (group !== undefined) return group;
  if (isKeyOf(ORGANISATION_KINDS, part)) {
    return { title: ORGANISATION_KINDS[part], filter: { kinds: [part] } };
  }
  const statistics = part.replace(/^statistics-/u, '');
  if (statistics === 'none') {
    return {
      title: '统计类别未填的党支部',
      filter: { kinds: COUNTED_BRANCHES, statisticsKind: 'none' },
    };
  }
  if (isKeyOf(STATISTICS_KINDS, statistics)) {
    return {
      title: `${STATISTICS_KINDS[statistics]}党支部`,
      filter: { kinds: COUNTED_BRANCHES, statisticsKind: statistics },
    };
  }
  return { title: '下级组织', filter: {} };
}
