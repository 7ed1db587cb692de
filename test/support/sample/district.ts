import { bodyOrganisations } from './bodies.ts';
import { closedOrganisations, districtHistory, townHistory } from './history.ts';
import { newOrganisations } from './new-organisations.ts';
import { officeOrganisations } from './offices.ts';
import type { SampleOrganisation } from './organisation.ts';
import { organisation } from './organisation.ts';
import type { Random } from './random.ts';
import { seededRandom } from './random.ts';
import type { SampleTown } from './towns.ts';
import { isStreet, towns } from './towns.ts';
import { isCommunity, villageOrganisations } from './villages.ts';

export type { SampleOrganisation } from './organisation.ts';

const ONE_BRANCH_VILLAGES = 2;
const TOWN_WITH_ONE_BRANCH_VILLAGES = 10;

/** Branches in the sense of the yearly statistics: 党支部, 联合党支部, 流动党员党支部. */
export function isBranch(given: SampleOrganisation): boolean {
  return given.kind === 'branch' || given.kind === 'joint-branch' || given.kind === 'mobile-branch';
}

/**
 * All party organisations of the sample district 望城区: about 1,700 open branches in 16 towns and three bodies, some
 * organisations with a history. Parents come before their children; the same seed gives the same district.
 */
export function districtOrganisations(seed = 20261123): SampleOrganisation[] {
  const root = organisation({
    key: '区委',
    parent: null,
    name: '中共长沙市望城区委员会',
    shortName: '区委',
    kind: 'local-committee',
    statisticsKind: null,
    ...districtHistory(),
  });
  return [
    root,
    ...towns.flatMap((town) => townOrganisations(town, seededRandom(seed + town.code))),
    ...bodyOrganisations(seed),
    ...closedOrganisations(),
  ];
}

function townOrganisations(town: SampleTown, random: Random): SampleOrganisation[] {
  const head = organisation({
    key: town.name,
    parent: '区委',
    name: `中共长沙市望城区${town.name}${isStreet(town) ? '工作' : ''}委员会`,
    shortName: `${town.name}${isStreet(town) ? '党工委' : '党委'}`,
    kind: isStreet(town) ? 'work-committee' : 'committee',
    statisticsKind: null,
    ...townHistory(town.name),
  });
  const offices = officeOrganisations(town, random);
  const firms = newOrganisations(town, random);
  const left = town.branches - [...offices, ...firms].filter(isBranch).length;
  const counts = branchesByVillage(town, left, random);
  const villages = town.villages.flatMap((village, index) =>
    villageOrganisations({ town, village, count: counts[index] ?? 1 }, random),
  );
  return [head, ...offices, ...villages, ...firms];
}

/** How many of a town's branches each village has: communities more, in the larger rural towns two villages just one. */
function branchesByVillage(town: SampleTown, branches: number, random: Random): number[] {
  const rural = town.villages.filter((village) => !isCommunity(village));
  const singles = town.villages.length >= TOWN_WITH_ONE_BRANCH_VILLAGES ? ONE_BRANCH_VILLAGES : 0;
  const single = random.shuffle(rural).slice(0, singles);
  const weights = town.villages.map((village) => {
    const weight = random.int(60, 140);
    if (single.includes(village)) return 0;
    return isCommunity(village) ? weight * 1.4 : weight;
  });
  return sharedOut(branches, weights);
}

/** Splits `total` by weight into whole parts of at least 1; the largest remainders are rounded up. */
function sharedOut(total: number, weights: readonly number[]): number[] {
  const rest = total - weights.length;
  if (rest < 0) throw new Error('Fewer branches than villages.');
  const sum = weights.reduce((before, weight) => before + weight, 0);
  const exact = weights.map((weight) => (rest * weight) / sum);
  const parts = exact.map((share) => Math.floor(share));
  const missing = rest - parts.reduce((before, part) => before + part, 0);
  const roundedUp = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return parts.map((part, index) => 1 + part + (roundedUp.includes(index) ? 1 : 0));
}
