import {
  mayStandUnder,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../../../shared/domain/organisations/kinds.ts';
import { keysOf } from '../../../ui/keys-of.ts';

/** The kinds that may stand under one of kind `parent` (null: at the top), in the usual order. */
export function childKinds(parent: OrganisationKind | null): readonly OrganisationKind[] {
  return keysOf(ORGANISATION_KINDS).filter((kind) => mayStandUnder(kind, parent));
}

/** These kinds with their titles, for a choice. */
export function kindChoices(kinds: readonly OrganisationKind[]): Partial<Record<OrganisationKind, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind, ORGANISATION_KINDS[kind]]));
}
