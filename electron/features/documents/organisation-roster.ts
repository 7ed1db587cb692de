import type { Kysely } from 'kysely';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { OrganisationRoster } from '../../../shared/domain/documents/organisation-roster.ts';
import {
  ORGANISATION_KINDS,
  STATISTICS_KINDS,
  type OrganisationKind,
} from '../../../shared/domain/organisations/kinds.ts';
import type { Database } from '../../data/tables/index.ts';
import { organisationRow, subtreeLines } from '../organisations/queries.ts';

/** The open organisations below one, in tree order as maintained, with totals by kind. */
export async function organisationRoster(
  viewer: Viewer,
  db: Kysely<Database>,
  root: string,
  depth: number | null,
  now: Date,
): Promise<OrganisationRoster> {
  const own = await organisationRow(viewer, db, root);
  const below = (await subtreeLines(viewer, db, root)).filter(
    (line) => line.level > 0 && line.closedOn === null && (depth === null || line.level <= depth),
  );
  const counts = new Map<OrganisationKind, number>();
  for (const line of below) counts.set(line.kind, (counts.get(line.kind) ?? 0) + 1);
  const totals = (Object.keys(ORGANISATION_KINDS) as OrganisationKind[])
    .filter((kind) => counts.has(kind))
    .map((kind) => `${ORGANISATION_KINDS[kind]} ${counts.get(kind) ?? 0} 个`);
  return {
    title: `${own.short_name ?? own.name}组织名册`,
    unit: own.name,
    day: dayOf(now),
    lines: below.map((line, index) => ({
      number: index + 1,
      level: line.level - 1,
      name: line.name,
      shortName: line.shortName ?? '',
      kind: ORGANISATION_KINDS[line.kind],
      statisticsKind: line.statisticsKind === null ? '' : STATISTICS_KINDS[line.statisticsKind],
      foundedOn: line.foundedOn ?? '',
    })),
    totals: `共 ${below.length} 个${totals.length === 0 ? '' : `：${totals.join('，')}`}`,
  };
}
