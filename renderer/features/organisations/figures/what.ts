import type { OrganisationLine } from '../../../../shared/contract/organisations.ts';
import {
  isBranch,
  ORGANISATION_KINDS,
  STATISTICS_KINDS,
} from '../../../../shared/domain/organisations/kinds.ts';
import { isKeyOf } from '../../../ui/keys-of.ts';

/** What a list of organisations holds: the last part of its address made into a title and a test. */
export interface What {
  readonly title: string;
  readonly holds: (node: OrganisationLine) => boolean;
}

/** The columns of the figures by unit. */
const GROUPS: Readonly<Record<string, What>> = {
  all: { title: '下级组织', holds: () => true },
  committees: {
    title: '党委、党工委',
    holds: ({ kind }) => kind === 'committee' || kind === 'work-committee',
  },
  branches: { title: '党支部（各种）', holds: ({ kind }) => isBranch(kind) },
};

/** Reads the last part of an address such as `branches`, `general-branch` or `statistics-village`. */
export function whatOf(part: string): What {
  const group = Object.hasOwn(GROUPS, part) ? GROUPS[part] : undefined;
  if (group !== undefined) return group;
  if (isKeyOf(ORGANISATION_KINDS, part)) {
    return { title: ORGANISATION_KINDS[part], holds: ({ kind }) => kind === part };
  }
  const statistics = part.replace(/^statistics-/u, '');
  if (statistics === 'none') {
    return { title: '统计类别未填', holds: ({ statisticsKind }) => statisticsKind === null };
  }
  if (isKeyOf(STATISTICS_KINDS, statistics)) {
    return {
      title: `统计类别：${STATISTICS_KINDS[statistics]}`,
      holds: ({ statisticsKind }) => statisticsKind === statistics,
    };
  }
  return { title: '下级组织', holds: () => true };
}
