/** The data of 组织名册, from which preview, PDF and later spreadsheets are made. */
export interface OrganisationRoster {
  readonly title: string;
  readonly unit: string;
  readonly day: string;
  readonly lines: readonly {
    readonly number: number;
    /** Steps below the organisation whose roster it is. */
    readonly level: number;
    readonly name: string;
    readonly shortName: string;
    readonly kind: string;
    readonly statisticsKind: string;
    readonly foundedOn: string;
  }[];
  /** e.g. 党委 4 个，党支部 63 个. */
  readonly totals: string;
}
