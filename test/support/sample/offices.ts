import { ordinal } from './ordinals.ts';
import type { OrganisationKind, SampleOrganisation, StatisticsKind } from './organisation.ts';
import { organisation } from './organisation.ts';
import type { Random } from './random.ts';
import type { SampleTown } from './towns.ts';

const LARGE_TOWN_BRANCHES = 110;

/** A town's own branches: 机关, 站所, 离退休干部, old collective firms and members who work away (流动党员). */
export function officeOrganisations(town: SampleTown, random: Random): SampleOrganisation[] {
  const large = town.branches >= LARGE_TOWN_BRANCHES;
  const found: SampleOrganisation[] = large ? generalOffice(town, random) : [];

  function branch(label: string, statisticsKind: StatisticsKind, kind: OrganisationKind = 'branch'): void {
    found.push(
      organisation({
        key: `${town.name}/${label}支部`,
        parent: town.name,
        name: `${town.name}${label}党支部`,
        shortName: `${label}支部`,
        kind,
        statisticsKind,
        foundedOn: random.chance(0.1) ? null : random.day('2012-09-01', '2022-06-30'),
      }),
    );
  }

  if (!large) branch('机关', 'government');
  branch('综合行政执法队', 'institution');
  branch('社会事务综合服务中心', 'institution');
  if (large) {
    branch('离退休干部第一', 'government');
    branch('离退休干部第二', 'government');
  } else {
    branch('离退休干部', 'government');
  }
  if (town.oldFirms) branch('改制企业离退休', 'public-enterprise');
  for (const place of town.mobile) branch(`驻${place}流动党员`, 'other', 'mobile-branch');
  return found;
}

/** The office of a large street: a 总支 with three branches. */
function generalOffice(town: SampleTown, random: Random): SampleOrganisation[] {
  const key = `${town.name}/机关总支`;
  const foundedOn = random.day('2016-01-04', '2018-12-28');
  const general = organisation({
    key,
    parent: town.name,
    name: `中共望城区${town.name}机关总支部委员会`,
    shortName: '机关党总支',
    kind: 'general-branch',
    statisticsKind: 'government',
    foundedOn,
  });
  const branches = [1, 2, 3].map((number) =>
    organisation({
      key: `${key}/${ordinal(number)}支部`,
      parent: key,
      name: `${town.name}机关${ordinal(number)}党支部`,
      shortName: `机关${ordinal(number)}支部`,
      kind: 'branch',
      statisticsKind: 'government',
      foundedOn,
    }),
  );
  return [general, ...branches];
}
