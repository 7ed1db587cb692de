import { departments } from '../departments.ts';
import { hospitals } from '../hospitals.ts';
import { districtOrganisations } from '../district.ts';
import { schools } from '../schools.ts';
import { isStreet, towns } from '../towns.ts';
import type { Unit } from '../units.ts';
import { isCommunity } from '../villages.ts';
import type { SampleEmployer } from './person.ts';
import { topOf, type Setting } from './settings.ts';

/** Units whose official name is not their organisation's with 长沙市 before it. */
const OFFICIAL: Readonly<Record<string, string>> = {
  区纪委监委: '中共长沙市望城区纪律检查委员会',
  区直属机关工委机关: '中共长沙市望城区委直属机关工作委员会',
  区教育局机关: '长沙市望城区教育局',
  区卫健局机关: '长沙市望城区卫生健康局',
  区委党校: '中共长沙市望城区委党校（长沙市望城区行政学校）',
  区人大常委会: '长沙市望城区人民代表大会常务委员会',
  区政协: '中国人民政治协商会议长沙市望城区委员会',
  区妇联: '长沙市望城区妇女联合会',
  区科协: '长沙市望城区科学技术协会',
  区工商联: '长沙市望城区工商业联合会',
  区残联: '长沙市望城区残疾人联合会',
  区文联: '长沙市望城区文学艺术界联合会',
  区委编办: '中共长沙市望城区委机构编制委员会办公室',
  区委网信办: '中共长沙市望城区委网络安全和信息化委员会办公室',
};
/** The bodies' own offices: one employer for the office and its retirees. */
const OFFICES: Readonly<Record<string, string>> = {
  区教育局机关: '区教育局',
  区教育局离退休干部: '区教育局',
  区卫健局机关: '区卫健局',
  区卫健局离退休干部: '区卫健局',
};
/** Parts of a unit that are employers themselves. */
const OWN_EMPLOYER = /(?:中心|馆|公司)$/u;
/** Firms of these towns and every so many of the others are employers, the rest are not in the list. */
const TOWNS_WITH_ALL_FIRMS: readonly string[] = ['靖港镇', '铜官街道'];
const EVERY_FIRM = 9;

/** Where the district's people work, in the official order: first the district's own units, then the towns. */
export function sampleEmployers(): SampleEmployer[] {
  const body = (parent: string, units: readonly Unit[]): SampleEmployer[] =>
    units.flatMap((unit) => unitEmployers(unit, parent));
  return [
    ...departments.flatMap((unit) => unitEmployers(unit, null)),
    ...body('区教育局', schools),
    ...body('区卫健局', hospitals),
    ...towns.flatMap((town): SampleEmployer[] => [
      {
        key: town.name,
        parent: null,
        name: `长沙市望城区${town.name}${isStreet(town) ? '办事处' : '人民政府'}`,
        shortName: town.name,
        formerNames: [],
      },
      ...town.villages.map((village) => ({
        key: `${town.name}/${village}`,
        parent: town.name,
        name: `望城区${town.name}${village}${isCommunity(village) ? '居民委员会' : '村民委员会'}`,
        shortName: village,
        formerNames: [],
      })),
    ]),
    ...firms(),
  ];
}

/** Finds the employer of a branch's people by the branch's key; null where none is in the list. */
export function employerFinder(): (branch: string, setting: Setting) => SampleEmployer | null {
  const byKey = new Map(sampleEmployers().map((employer) => [employer.key, employer]));
  return (branch, setting) => {
    const parts = branch.split('/').map((part) => part.replace(/支部$/u, ''));
    const [top = '', second = ''] = parts;
    const last = parts.at(-1) ?? '';
    if (setting === 'private-firm') return byKey.get(last) ?? null;
    if (setting === 'social' || setting === 'mobile') return null;
    const unit = OFFICES[second] ?? second;
    const key = [`${unit}/${last}`, `${top}/${second}`, unit, top].find((possible) => byKey.has(possible));
    return byKey.get(key ?? '') ?? null;
  };
}

function unitEmployers(unit: Unit, parent: string | null): SampleEmployer[] {
  const office = OFFICES[unit.name];
  if (office !== undefined && unit.name.includes('离退休')) return [];
  const stem = unit.stem.startsWith('望城区委') ? `中共长沙市${unit.stem}` : `长沙市${unit.stem}`;
  const key = office ?? unit.name;
  return [
    {
      key,
      parent: office === undefined ? parent : null,
      name:
        OFFICIAL[unit.name] ??
        (unit.stem.includes('长沙市') || unit.stem.startsWith('共青团') ? unit.stem : stem),
      shortName: key,
      formerNames: unit.former === null ? [] : [`长沙市望城${unit.former.name}`],
    },
    ...unit.parts
      .filter((part) => OWN_EMPLOYER.test(part))
      .map((part) => ({
        key: `${key}/${part}`,
        parent: key,
        name: `${unit.stem.includes('长沙市') ? '望城区' : unit.stem}${part}`,
        shortName: part,
        formerNames: [],
      })),
  ];
}

function firms(): SampleEmployer[] {
  const found = districtOrganisations().filter(
    ({ statisticsKind, kind, key }) =>
      statisticsKind === 'private-enterprise' && kind === 'branch' && key.includes('有限公司'),
  );
  return found
    .filter(({ key }, index) => TOWNS_WITH_ALL_FIRMS.includes(topOf(key)) || index % EVERY_FIRM === 0)
    .map(({ key }) => {
      const name = (key.split('/').at(-1) ?? '').replace(/支部$/u, '');
      return {
        key: name,
        parent: null,
        name,
        shortName: name.replace(/^湖南|有限公司$/gu, ''),
        formerNames: [],
      };
    });
}
