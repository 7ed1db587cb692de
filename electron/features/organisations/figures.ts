import type { Kysely } from 'kysely';
import type { OrganisationFigures } from '../../../shared/contract/organisations.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import {
  isBranch,
  type OrganisationKind,
  type StatisticsKind,
} from '../../../shared/domain/organisations/kinds.ts';
import { rows } from '../../data/scope.ts';
import type { Database } from '../../data/tables/index.ts';
import { childLines } from './queries.ts';

/**
 * Counts of open organisations: by kind, by kind of unit, and for each unit directly below the top (towns and
 * other bodies). Temporary branches stand outside (rules-and-forms §0.6).
 */
export async function organisationFigures(
  viewer: Viewer,
  db: Kysely<Database>,
): Promise<OrganisationFigures> {
  const open = await rows(viewer, db, 'organisation')
    .select(['id', 'parent_id', 'kind', 'statistics_kind'])
    .where('closed_on', 'is', null)
    .where('kind', '!=', 'temporary-branch')
    .execute();
  const byKind: Partial<Record<OrganisationKind, number>> = {};
  const byStatisticsKind: Partial<Record<StatisticsKind | 'none', number>> = {};
  for (const row of open) {
    byKind[row.kind] = (byKind[row.kind] ?? 0) + 1;
    if (!isBranch(row.kind)) continue;
    const kind = row.statistics_kind ?? 'none';
    byStatisticsKind[kind] = (byStatisticsKind[kind] ?? 0) + 1;
  }
  const parents = new Map(open.map((row) => [row.id, row.parent_id]));
  const tops = await childLines(viewer, db, null, false);
  const unitLines =
    viewer.roots === 'all'
      ? (await Promise.all(tops.map((top) => childLines(viewer, db, top.id, false)))).flat()
      : tops;
  const unitIds = new Set(unitLines.map((unit) => unit.id));
  const counts = new Map<string, Record<'committees' | 'generalBranches' | 'branches' | 'groups', number>>();
  for (const row of open) {
    const unit = unitOf(row.id, parents, unitIds);
    if (unit === null || unit === row.id) continue;
    const count = counts.get(unit) ?? { committees: 0, generalBranches: 0, branches: 0, groups: 0 };
    count[columnOf(row.kind)] += 1;
    counts.set(unit, count);
  }
  const units = unitLines.map(({ id, name, shortName }) => ({
    id,
    name,
    shortName,
    ...(counts.get(id) ?? { committees: 0, generalBranches: 0, branches: 0, groups: 0 }),
  }));
  return { byKind, byStatisticsKind, units };
}

function unitOf(
  id: string,
  parents: ReadonlyMap<string, string | null>,
  units: ReadonlySet<string>,
): string | null {
  for (let next: string | null | undefined = id; next != null; next = parents.get(next)) {
    if (units.has(next)) return next;
  }
  return null;
}

function columnOf(kind: OrganisationKind): 'committees' | 'generalBranches' | 'branches' | 'groups' {
  if (isBranch(kind)) return 'branches';
  if (kind === 'group') return 'groups';
  return kind === 'general-branch' ? 'generalBranches' : 'committees';
}
