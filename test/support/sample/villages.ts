import { formerTownOf, formerVillageName } from './history.ts';
import { listed } from './listed.ts';
import { ordinal } from './ordinals.ts';
import type { SampleOrganisation, StatisticsKind } from './organisation.ts';
import { organisation } from './organisation.ts';
import type { Random } from './random.ts';
import type { SampleTown } from './towns.ts';

const HAMLETS = listed(`
  新塘 石塘 枫树 樟树 金盆 高峰 大屋 长岭 上屋 白沙 桐子 莲花 茶园 石龙 桃花 响堂 竹山 红旗 湖塘 栗山 梅树 藕塘 沙洲 新屋
`);
const ESTATES = listed(`
  滨江花苑 望府家园 阳光嘉园 金色家园 学府佳苑 锦绣华庭 湘江明珠 湖畔新居 翡翠城 书香苑 安置小区 桂花园 春风里 橡树湾
`);
const TRADES = listed('蔬菜产业 水产养殖产业 优质稻产业 乡村旅游产业 花卉苗木产业 葡萄产业');

// About 20 members a branch: above 100 members a 党委 is possible, but many villages stay with a 总支.
const POSSIBLE_COMMITTEE_BRANCHES = 6;
const SURE_COMMITTEE_BRANCHES = 9;
const GRID_BRANCHES = 4;
const NESTED_BRANCHES = 10;

interface Place {
  town: SampleTown;
  village: string;
  /** Number of branches in it. */
  count: number;
}

/**
 * Everything below one village or community: a 党委 or 总支 with its branches, or — with one branch only — that branch
 * directly under the town. Large communities of a dense street have 网格党总支 in between.
 */
export function villageOrganisations(place: Place, random: Random): SampleOrganisation[] {
  const tree = place.count === 1 ? [onlyBranch(place, random)] : headWithBranches(place, random);
  if (!place.town.groups) return tree;
  return tree.flatMap((below) => (below.kind === 'branch' ? [below, ...groupsOf(below, random)] : [below]));
}

/** 社区 or 建制村, by the last word of the name. */
export function isCommunity(village: string): boolean {
  return village.endsWith('社区');
}

function statisticsKindOf(village: string): StatisticsKind {
  return isCommunity(village) ? 'community' : 'village';
}

function onlyBranch({ town, village }: Place, random: Random): SampleOrganisation {
  return organisation({
    key: `${town.name}/${village}`,
    parent: town.name,
    name: `${town.name}${village}党支部`,
    shortName: `${village}党支部`,
    kind: 'branch',
    statisticsKind: statisticsKindOf(village),
    foundedOn: foundingDay(town, village, random),
    formerNames: formerNames(town, village, (townName, name) => `${townName}${name}党支部`),
  });
}

function headWithBranches(place: Place, random: Random): SampleOrganisation[] {
  const { town, village, count } = place;
  const committee =
    count >= SURE_COMMITTEE_BRANCHES || (count >= POSSIBLE_COMMITTEE_BRANCHES && random.chance(0.4));
  const head = organisation({
    key: `${town.name}/${village}`,
    parent: town.name,
    name: headName(town.name, village, committee),
    shortName: `${village}${committee ? '党委' : '党总支'}`,
    kind: committee ? 'committee' : 'general-branch',
    statisticsKind: statisticsKindOf(village),
    foundedOn: foundingDay(town, village, random),
    formerNames: formerNames(town, village, (townName, name) => headName(townName, name, committee)),
  });
  if (town.dense && isCommunity(village) && count >= NESTED_BRANCHES) {
    return [head, ...gridsWithBranches(place, head, random)];
  }
  const labels = isCommunity(village) ? communityLabels(count, random) : villageLabels(count, random);
  return [head, ...branchesBelow(head, `${town.name}${village}`, village, labels, random)];
}

function headName(town: string, village: string, committee: boolean): string {
  return `中共望城区${town}${village}${committee ? '委员会' : '总支部委员会'}`;
}

function gridsWithBranches(place: Place, head: SampleOrganisation, random: Random): SampleOrganisation[] {
  const grids = Math.ceil(place.count / GRID_BRANCHES);
  return Array.from({ length: grids }, (_, index) => {
    const label = `${ordinal(index + 1)}网格`;
    const branches = Math.floor(place.count / grids) + (index < place.count % grids ? 1 : 0);
    const grid = organisation({
      key: `${head.key}/${label}`,
      parent: head.key,
      name: `中共望城区${place.town.name}${place.village}${label}总支部委员会`,
      shortName: `${place.village}${label}党总支`,
      kind: 'general-branch',
      statisticsKind: 'community',
      foundedOn: random.day('2020-03-01', '2024-06-30'),
    });
    const stem = `${place.village}${label}`;
    return [grid, ...branchesBelow(grid, `${place.town.name}${stem}`, stem, numbered(branches), random)];
  }).flat();
}

function branchesBelow(
  head: SampleOrganisation,
  stem: string,
  shortStem: string,
  labels: string[],
  random: Random,
): SampleOrganisation[] {
  return labels.map((label) =>
    organisation({
      key: `${head.key}/${label}支部`,
      parent: head.key,
      name: `${stem}${label}党支部`,
      shortName: `${shortStem}${label}支部`,
      kind: 'branch',
      statisticsKind: head.statisticsKind,
      foundedOn: random.chance(0.08) ? null : random.day(head.foundedOn ?? '2008-01-01', '2025-06-30'),
    }),
  );
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => ordinal(index + 1));
}

function communityLabels(count: number, random: Random): string[] {
  if (count < 4 || random.chance(0.4)) return numbered(count);
  const estates = random.shuffle(ESTATES).slice(0, random.int(0, Math.min(3, count - 3)));
  const grids = Array.from({ length: count - estates.length - 1 }, (_, index) => `${ordinal(index + 1)}网格`);
  return [...grids, ...estates, '离退休'];
}

function villageLabels(count: number, random: Random): string[] {
  if (count > HAMLETS.length || random.chance(0.55)) return numbered(count);
  const trade = count >= 5 && random.chance(0.5) ? [random.pick(TRADES)] : [];
  const hamlets = random.shuffle(HAMLETS).slice(0, count - trade.length);
  return [...hamlets.map((hamlet) => `${hamlet}片`), ...trade];
}

function groupsOf(branch: SampleOrganisation, random: Random): SampleOrganisation[] {
  if (random.chance(0.4)) return [];
  return numbered(random.int(2, 4)).map((label) =>
    organisation({
      key: `${branch.key}/${label}小组`,
      parent: branch.key,
      name: `${branch.name}${label}党小组`,
      shortName: `${label}党小组`,
      kind: 'group',
      statisticsKind: branch.statisticsKind,
    }),
  );
}

/** Villages were merged in 2004 and again in 2016; communities are mostly younger. */
function foundingDay(town: SampleTown, village: string, random: Random): string | null {
  const merged2004 = random.day('2004-05-10', '2004-09-30');
  if (formerTownOf(town.name, village) !== null || formerVillageName(town.name, village) !== null)
    return merged2004;
  if (random.chance(0.05)) return null;
  if (isCommunity(village)) return random.day('2005-01-01', '2019-12-31');
  return random.chance(0.7) ? merged2004 : random.day('2016-03-25', '2016-07-29');
}

function formerNames(
  town: SampleTown,
  village: string,
  nameOf: (townName: string, villageName: string) => string,
): SampleOrganisation['formerNames'] {
  const moved = formerTownOf(town.name, village);
  const renamed = formerVillageName(town.name, village);
  return [
    ...(moved === null
      ? []
      : [{ name: nameOf(moved.town, village), until: moved.until, paper: moved.paper }]),
    ...(renamed === null
      ? []
      : [{ name: nameOf(town.name, renamed.village), until: renamed.until, paper: renamed.paper }]),
  ];
}
