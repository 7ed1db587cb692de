import { listed } from './listed.ts';
import type { OrganisationKind, SampleOrganisation, StatisticsKind } from './organisation.ts';
import { organisation } from './organisation.ts';
import type { Random } from './random.ts';
import type { SampleTown } from './towns.ts';
import { isStreet, towns } from './towns.ts';

// All firms, associations and homes are made up; should one bear a real firm's name, that is chance.
const FIRM_NAMES = listed(`
  望湘 沩江 靖源 云麓 铜陶 麻石 湘滨 金甲 谷丰 书堂 洲际桥 麋峰 团湖 斑马 华清 荷塘 星瑞 楚沩 嘉禾源 德润 恒铸 宏泽 朗川 千禾
  天骥 三湘源 桐林 普惠通 同晟 九曲 银杉 潇望
`);
const FIRM_TRADES = listed(`
  食品 机械制造 新材料 物流 建材 包装印务 电子科技 农业科技 陶瓷文化 园林绿化 环保科技 汽车配件 服饰 医药 智能装备 建筑工程
`);
const SOCIAL_NAMES = listed(`
  商会 社会工作服务中心 志愿者协会 养老服务中心 个体劳动者协会 阳光幼儿园 春苗幼儿园 乡贤联谊会 老年体育协会 书画协会 舞龙协会
  蓝天救援服务队
`);
const STREET_JOINTS = listed(`
  物业服务行业联合 沿街商铺联合 楼宇经济联合 货运物流联合 外卖配送行业联合 教育培训机构联合 商贸市场联合 家居建材市场联合
  汽车销售服务联合 创业园小微企业联合
`);
const TOWN_JOINTS = listed('农民专业合作社联合 集镇商户联合 乡村旅游行业联合 家庭农场联合');

const COMMITTEE_BRANCHES = 14;
const GENERAL_BRANCH_BRANCHES = 6;
const SPLIT_BRANCHES = 28;

interface NewBranch {
  label: string;
  kind: OrganisationKind;
  statisticsKind: StatisticsKind;
}

/**
 * The branches in firms and social organisations (两新组织) of one town: many under a 综合党委 (with a 总支 for the social
 * organisations in the largest), some under a 总支, a few directly under the town.
 */
export function newOrganisations(town: SampleTown, random: Random): SampleOrganisation[] {
  const count = town.newOrganisations;
  const head = headOf(town, count, random);
  const split = count >= SPLIT_BRANCHES && head !== null ? socialGeneralBranch(town, head, random) : null;
  const branches = newBranches(town, random).map((branch) => {
    const social = branch.statisticsKind === 'social-organisation';
    const parent = (social ? (split ?? head) : head)?.key ?? town.name;
    return organisation({
      key: `${parent}/${branch.label}支部`,
      parent,
      name: ownName(town, branch),
      kind: branch.kind,
      statisticsKind: branch.statisticsKind,
      foundedOn: random.chance(0.05) ? null : random.day('2013-01-01', '2026-06-30'),
    });
  });
  return [...(head === null ? [] : [head]), ...(split === null ? [] : [split]), ...branches];
}

function headOf(town: SampleTown, count: number, random: Random): SampleOrganisation | null {
  if (count < GENERAL_BRANCH_BRANCHES) return null;
  const committee = count >= COMMITTEE_BRANCHES;
  return organisation({
    key: `${town.name}/两新组织`,
    parent: town.name,
    name: `中共望城区${town.name}两新组织${committee ? '综合委员会' : '总支部委员会'}`,
    shortName: committee ? '两新组织综合党委' : '两新组织党总支',
    kind: committee ? 'committee' : 'general-branch',
    statisticsKind: 'private-enterprise',
    foundedOn: random.day('2013-01-01', '2019-12-31'),
  });
}

function socialGeneralBranch(town: SampleTown, head: SampleOrganisation, random: Random): SampleOrganisation {
  return organisation({
    key: `${head.key}/社会组织`,
    parent: head.key,
    name: `中共望城区${town.name}社会组织总支部委员会`,
    shortName: '社会组织党总支',
    kind: 'general-branch',
    statisticsKind: 'social-organisation',
    foundedOn: random.day('2018-01-01', '2022-12-31'),
  });
}

/** About a fifth social organisations, up to a fifth joint branches, the rest firms. */
function newBranches(town: SampleTown, random: Random): NewBranch[] {
  const joint = random.shuffle(isStreet(town) ? STREET_JOINTS : TOWN_JOINTS);
  const jointLabels = joint.slice(0, Math.max(1, Math.floor(town.newOrganisations / 5)));
  const socialLabels = random
    .shuffle(SOCIAL_NAMES)
    .slice(0, Math.max(1, Math.round(town.newOrganisations / 5)));
  const firmNames = random.shuffle(FIRM_NAMES);
  const firms = town.newOrganisations - jointLabels.length - socialLabels.length;
  if (firms > firmNames.length) throw new Error(`Not enough names of firms for ${town.name}.`);
  return [
    ...firmNames.slice(0, firms).map((name): NewBranch => {
      const label = `湖南${name}${tradeOf(name, town)}有限公司`;
      return { label, kind: 'branch', statisticsKind: 'private-enterprise' };
    }),
    ...jointLabels.map((label): NewBranch => {
      return { label, kind: 'joint-branch', statisticsKind: 'private-enterprise' };
    }),
    ...socialLabels.map((label): NewBranch => {
      return { label, kind: 'branch', statisticsKind: 'social-organisation' };
    }),
  ];
}

/** Another trade in each town: no two firms of the district bear the same name. */
function tradeOf(name: string, town: SampleTown): string {
  const trade = FIRM_TRADES[(FIRM_NAMES.indexOf(name) + towns.indexOf(town)) % FIRM_TRADES.length];
  if (trade === undefined) throw new Error(`No trade for ${name}.`);
  return trade;
}

/** A firm bears its own name, everything else the town's before it. */
function ownName(town: SampleTown, branch: NewBranch): string {
  const firm = branch.kind === 'branch' && branch.statisticsKind === 'private-enterprise';
  return `${firm ? '' : town.name}${branch.label}党支部`;
}
