import type { OrganisationLine } from '../../../../shared/contract/organisations.ts';
import { isBranch } from '../../../../shared/domain/organisations/kinds.ts';

type Placeable = Pick<OrganisationLine, 'kind' | 'closedOn'>;

/** Whether people can stand in an organisation: an open branch or group. */
export function takesPeople({ kind, closedOn }: Placeable): boolean {
  return closedOn === null && (isBranch(kind) || kind === 'group');
}

export function isOpenOrganisation({ closedOn }: Pick<OrganisationLine, 'closedOn'>): boolean {
  return closedOn === null;
}
