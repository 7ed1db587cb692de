import type {
  AliasKind,
  EventKind,
  OrganisationKind,
  StatisticsKind,
} from '../domain/organisations/kinds.ts';

/** An organisation as a line of the tree. */
export interface OrganisationLine {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: OrganisationKind;
  readonly statisticsKind: StatisticsKind | null;
  readonly closedOn: string | null;
  /** Open organisations directly below. */
  readonly children: number;
}

export interface OrganisationAlias {
  readonly id: string;
  readonly name: string;
  readonly kind: AliasKind;
}

export interface OrganisationEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly happenedOn: string;
  readonly paper: string | null;
  readonly note: string | null;
  /** What it was before and after, in words (names of organisations). */
  readonly before: string | null;
  readonly after: string | null;
  readonly attachment: { readonly id: string; readonly name: string; readonly bytes: number } | null;
}

export interface OrganisationPage extends OrganisationLine {
  readonly foundedOn: string | null;
  readonly note: string | null;
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
  /** From the top to the organisation above, as far as the viewer may see. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly aliases: readonly OrganisationAlias[];
  readonly events: readonly OrganisationEvent[];
  /** Open organisations in the whole subtree by kind. */
  readonly below: Readonly<Partial<Record<OrganisationKind, number>>>;
}

/** An event with the organisation that it happened to. */
export interface ListedEvent extends OrganisationEvent {
  readonly organisation: { readonly id: string; readonly name: string };
}

/** An organisation in a flat list, with the way to it. */
export interface ListedOrganisation extends OrganisationLine {
  readonly path: string;
}

export interface FoundOrganisation extends OrganisationLine {
  readonly path: string;
  /** The former or other name by which it was found, if not by its own. */
  readonly foundAs: string | null;
}

export interface OrganisationFigures {
  readonly byKind: Readonly<Partial<Record<OrganisationKind, number>>>;
  readonly byStatisticsKind: Readonly<Partial<Record<StatisticsKind | 'none', number>>>;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string | null;
    readonly committees: number;
    readonly generalBranches: number;
    readonly branches: number;
    readonly groups: number;
  }[];
}
