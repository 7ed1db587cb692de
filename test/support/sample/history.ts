import { listed } from './listed.ts';
import type { FormerName, SampleOrganisation } from './organisation.ts';
import { organisation } from './organisation.ts';

/**
 * What the district went through. Confirmed by a county history, a list of the 2015 scheme and Wikipedia:
 * 望城县 became 望城区 (2011-05-20); four 镇 became 街道 (2012-07) and were divided (2012-08-28); six pairs of towns were
 * merged (2015-11-19). The days of closing are those of the decision; all numbers of papers are made up.
 */
const DISTRICT_FOUNDED = '2011-05-20';
const TOWNS_BECAME_STREETS = '2012-07-20';
const STREETS_DIVIDED = '2012-08-28';
const TOWNS_MERGED = '2015-11-19';
const VILLAGES_MERGED = '2016-03-23';

interface Town {
  foundedOn: string | null;
  formerNames: FormerName[];
}

const OLD_TOWNS = listed('高塘岭镇 丁字镇 乌山镇 铜官镇 雷锋镇 桥驿镇 茶亭镇 靖港镇 乔口镇 白箬铺镇');

/** Old 镇 behind a street of today; the other old 镇 kept their names. */
const STREET_FROM_TOWN: Readonly<Record<string, string>> = {
  高塘岭街道: '高塘岭镇',
  丁字湾街道: '丁字镇',
  乌山街道: '乌山镇',
  铜官街道: '铜官镇',
  雷锋街道: '雷锋镇',
};

/** Founding day (1995-06: 撤区并乡; 2012-08-28: division of the streets) and former names of a town's committee. */
export function townHistory(town: string): Town {
  const old = STREET_FROM_TOWN[town] ?? town;
  if (!OLD_TOWNS.includes(old)) {
    // When 白马街道 was founded could not be confirmed.
    return { foundedOn: town === '白马街道' ? null : STREETS_DIVIDED, formerNames: [] };
  }
  const formerNames: FormerName[] = [
    { name: `中共望城县${old}委员会`, until: DISTRICT_FOUNDED, paper: '望发〔2011〕12号' },
  ];
  if (town === '高塘岭街道' || town === '丁字湾街道') {
    formerNames.push({
      name: `中共长沙市望城区${old}委员会`,
      until: TOWNS_BECAME_STREETS,
      paper: '望组〔2012〕31号',
    });
  } else if (old !== town) {
    formerNames.push({
      name: `中共长沙市望城区${old}委员会`,
      until: TOWNS_MERGED,
      paper: '望组〔2015〕58号',
    });
  }
  if (town === '丁字湾街道') {
    const name = '中共长沙市望城区丁字街道工作委员会';
    formerNames.push({ name, until: STREETS_DIVIDED, paper: null });
  }
  return { foundedOn: town === '雷锋街道' ? '1993-03-16' : '1995-06-30', formerNames };
}

/** 望城县 was restored on 1977-12-21 and became a district in 2011. */
export function districtHistory(): Town {
  const formerNames = [{ name: '中共望城县委员会', until: DISTRICT_FOUNDED, paper: null }];
  return { foundedOn: '1977-12-21', formerNames };
}

interface FormerTown {
  town: string;
  until: string;
  paper: string | null;
}

const MOVED_2015 = { until: TOWNS_MERGED, paper: '望组〔2015〕58号' } as const;

const FORMER_TOWNS: Readonly<Record<string, FormerTown>> = {
  '高塘岭街道/新康社区': { town: '新康乡', ...MOVED_2015 },
  '高塘岭街道/六合围村': { town: '新康乡', ...MOVED_2015 },
  '乌山街道/喻家坡社区': { town: '喻家坡街道', ...MOVED_2015 },
  '乌山街道/团山湖村': { town: '乌山镇', ...MOVED_2015 },
  '铜官街道/郭亮村': { town: '茶亭镇', ...MOVED_2015 },
  '铜官街道/华城村': { town: '铜官镇', ...MOVED_2015 },
  '黄金园街道/黄金园村': { town: '黄金镇', until: TOWNS_BECAME_STREETS, paper: null },
};

/** The town a village belonged to before it was moved, or null. */
export function formerTownOf(town: string, village: string): FormerTown | null {
  return FORMER_TOWNS[`${town}/${village}`] ?? null;
}

/** 维梓村 was formed from 茶园村 and 蓟家巷村; the sample lets 蓟家巷村 go on under the new name. */
export function formerVillageName(
  town: string,
  village: string,
): { village: string; until: string; paper: string | null } | null {
  if (town !== '乌山街道' || village !== '维梓村') return null;
  return { village: '蓟家巷村', until: VILLAGES_MERGED, paper: '望组〔2016〕9号' };
}

const CLOSED_TOWNS = [
  { name: '新康乡', street: false, foundedOn: '1984-03-31', into: '高塘岭街道' },
  { name: '喻家坡街道', street: true, foundedOn: STREETS_DIVIDED, into: '乌山街道' },
  { name: '书堂山街道', street: true, foundedOn: STREETS_DIVIDED, into: '铜官街道' },
  { name: '廖家坪街道', street: true, foundedOn: STREETS_DIVIDED, into: '雷锋街道' },
  { name: '东城镇', street: false, foundedOn: null, into: '茶亭镇' },
  { name: '格塘镇', street: false, foundedOn: null, into: '靖港镇' },
] as const;

/** Closed organisations: the six town committees merged in 2015, and three branches. */
export function closedOrganisations(): SampleOrganisation[] {
  const towns = CLOSED_TOWNS.map((town) =>
    organisation({
      key: town.name,
      parent: '区委',
      name: `中共长沙市望城区${town.name}${town.street ? '工作' : ''}委员会`,
      shortName: `${town.name}${town.street ? '党工委' : '党委'}`,
      kind: town.street ? 'work-committee' : 'committee',
      statisticsKind: null,
      foundedOn: town.foundedOn,
      closedOn: TOWNS_MERGED,
      mergedInto: town.into,
    }),
  );
  return [...towns, ...closedBranches()];
}

function closedBranches(): SampleOrganisation[] {
  return [
    organisation({
      key: '区卫健局/计划生育服务站支部',
      parent: '区卫健局',
      name: '望城区计划生育服务站党支部',
      kind: 'branch',
      statisticsKind: 'institution',
      foundedOn: '1998-04-15',
      closedOn: '2016-09-30',
      mergedInto: '区卫健局/区妇幼保健院/行政支部',
    }),
    organisation({
      key: '铜官街道/陶瓷总厂留守处支部',
      parent: '铜官街道',
      name: '铜官街道陶瓷总厂留守处党支部',
      kind: 'branch',
      statisticsKind: 'public-enterprise',
      foundedOn: null,
      closedOn: '2018-12-20',
      mergedInto: '铜官街道/改制企业离退休支部',
    }),
    organisation({
      // Fewer than three full members for a year: dissolved, its members went to their home branches.
      key: '白沙洲街道/建设工地联合支部',
      parent: '白沙洲街道',
      name: '白沙洲街道建设工地联合党支部',
      kind: 'joint-branch',
      statisticsKind: 'private-enterprise',
      foundedOn: '2017-05-18',
      closedOn: '2021-11-26',
    }),
  ];
}
