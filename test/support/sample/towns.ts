import { listed } from './listed.ts';

/**
 * The 16 streets and towns of 望城区 (430112) with their villages and communities, in the order of their codes.
 *
 * The villages are real names, but no one official list stands behind all of them: each town says where its list
 * comes from, and what is unconfirmed. The numbers of branches and firms are made up, only their proportions are realistic.
 */
export interface SampleTown {
  /** Last three digits of the administrative code. */
  code: number;
  name: string;
  /** Open branches of every sort in the whole town. */
  branches: number;
  /** How many of them are in firms and social organisations (两新组织). */
  newOrganisations: number;
  /** Where the members who work away have branches of their own. */
  mobile: readonly string[];
  /** A retirees' branch of the old, restructured collective firms. */
  oldFirms: boolean;
  /** Large communities have a level of 网格 between the committee and the branches. */
  dense: boolean;
  /** Village branches are divided into 党小组. */
  groups: boolean;
  villages: readonly string[];
}

const usual = { oldFirms: false, dense: false, groups: false } as const;

export const towns: readonly SampleTown[] = [
  {
    ...usual,
    code: 1,
    name: '高塘岭街道',
    branches: 184,
    newOrganisations: 38,
    mobile: ['深圳', '广州', '上海'],
    oldFirms: true,
    dense: true,
    // 15 of 19 confirmed by the gazetteer page of 六合围村 (430112001205).
    // Unconfirmed: 西塘街社区, 郭亮路社区, 湘江村, 胜利村.
    villages: listed(`
      高塘岭社区 西塘街社区 郭亮路社区 雷锋路社区 望府路社区 航运社区 白芙塘社区
      斑马湖社区 莲湖社区 新康社区 湘江村 胜利村 新河村 月圆村 名盛村 六合围村
      沱市村 新阳村 裕农村
    `),
  },
  {
    ...usual,
    code: 3,
    name: '丁字湾街道',
    branches: 70,
    newOrganisations: 14,
    mobile: ['广州'],
    oldFirms: true,
    // Confirmed by two gazetteer pages of the street (430112003001 to 003203).
    villages: listed('兴城社区 丁字湾社区 双桥村 翻身垸村 金云村'),
  },
  {
    ...usual,
    code: 5,
    name: '大泽湖街道',
    branches: 46,
    newOrganisations: 8,
    mobile: [],
    // Confirmed for 2012 (Wikipedia, division of 星城街道); later changes unconfirmed.
    villages: listed('东马社区 西塘村 回龙村 南塘村'),
  },
  {
    ...usual,
    code: 6,
    name: '月亮岛街道',
    branches: 110,
    newOrganisations: 30,
    mobile: ['深圳'],
    dense: true,
    // Confirmed for 2013 (gazetteer page of the street); later changes unconfirmed.
    villages: listed('月亮岛社区 黄都港社区 黄狮岭社区 桑梓社区 银星村 中华岭村 戴公庙村'),
  },
  {
    ...usual,
    code: 7,
    name: '白沙洲街道',
    branches: 122,
    newOrganisations: 36,
    mobile: ['深圳', '东莞'],
    dense: true,
    // The three villages are confirmed for 2012 (Wikipedia). Unconfirmed: the communities, the last two named after
    // villages of the former 星城镇.
    villages: listed('白沙洲社区 同福社区 同兴社区 马桥河村 腾飞村 黄田村'),
  },
  {
    ...usual,
    code: 8,
    name: '金山桥街道',
    branches: 72,
    newOrganisations: 18,
    mobile: ['广州'],
    // Three confirmed for 2012 (Wikipedia); an encyclopaedia speaks of five. Unconfirmed: 东塘社区, 观音岩社区.
    villages: listed('金坪社区 金山桥社区 桐林坳社区 东塘社区 观音岩社区'),
  },
  {
    ...usual,
    code: 9,
    name: '黄金园街道',
    branches: 56,
    newOrganisations: 14,
    mobile: [],
    // Confirmed by the gazetteer page of 黄金园村 (430112009201).
    villages: listed('金联社区 黄金园村 桂芳村 英雄岭村'),
  },
  {
    ...usual,
    code: 11,
    name: '乌山街道',
    branches: 128,
    newOrganisations: 18,
    mobile: ['深圳', '浙江'],
    groups: true,
    // Confirmed by Wikipedia (2016) and by the gazetteer page of 团山湖村 (430112011201).
    villages: listed(`
      徐家桥社区 仁和社区 旺旺路社区 喻家坡社区 团山湖村 八曲河村 黄花岭村 金树村
      龙王岭村 双丰村 双兴村 乌山村 高冲村 原佳村 维梓村
    `),
  },
  {
    ...usual,
    code: 12,
    name: '铜官街道',
    branches: 100,
    newOrganisations: 14,
    mobile: ['广州', '佛山'],
    oldFirms: true,
    // 郭亮村 and 华城村 confirmed; 高岭, 誓港, 袁家湖, 潭州, 万星, 花实 from a page on the origin of their names.
    // Unconfirmed: 铜官社区, 书堂山社区, 彩陶源村, 中山村.
    villages: listed(`
      铜官社区 高岭社区 誓港社区 袁家湖社区 潭州社区 书堂山社区 郭亮村 华城村 万星村
      花实村 彩陶源村 中山村
    `),
  },
  {
    ...usual,
    code: 13,
    name: '雷锋街道',
    branches: 88,
    newOrganisations: 28,
    mobile: ['深圳'],
    // Confirmed for 2015 (Wikipedia); which of them went to 白马街道 later is unconfirmed.
    villages: listed('雷锋社区 荷花塘社区 坪山村 真人桥村 桥头铺村 牌楼坝村'),
  },
  {
    ...usual,
    code: 17,
    name: '白马街道',
    branches: 52,
    newOrganisations: 18,
    mobile: [],
    // Unconfirmed list: the villages of the former 廖家坪街道.
    villages: listed('白马社区 廖家坪社区 三益社区'),
  },
  {
    ...usual,
    code: 101,
    name: '桥驿镇',
    branches: 84,
    newOrganisations: 8,
    mobile: ['广州', '浙江'],
    // Unconfirmed list.
    villages: listed('桥头驿社区 杨桥村 黑麋峰村 沙田村 洪家村 群力村 民福村 禾丰村 力田村 龙塘村'),
  },
  {
    ...usual,
    code: 103,
    name: '茶亭镇',
    branches: 94,
    newOrganisations: 7,
    mobile: ['深圳', '广州'],
    groups: true,
    // Confirmed by the gazetteer page of 九峰山村 (430112103206).
    villages: listed(`
      梅花岭社区 西湖寺村 狮子岭村 戴公桥村 洪开桥村 望群村 谭家园村 泉丰村 九峰山村
      苏蓼村 大龙村 静慎村 杨家坪村
    `),
  },
  {
    ...usual,
    code: 106,
    name: '靖港镇',
    branches: 98,
    newOrganisations: 9,
    mobile: ['深圳', '广州', '浙江'],
    oldFirms: true,
    groups: true,
    // Wikipedia confirms the eight of the former 靖港镇, and 2 communities and 10 villages for 2016.
    // Unconfirmed: those of the former 格塘镇 (众兴社区, 格塘村, 樟木桥村, 杨家山村).
    villages: listed(`
      芦江社区 众兴社区 石毫村 复胜村 农溪村 金星村 福塘村 前榜村 新峰村 格塘村
      樟木桥村 杨家山村
    `),
  },
  {
    ...usual,
    code: 107,
    name: '乔口镇',
    branches: 72,
    newOrganisations: 4,
    mobile: ['广州'],
    oldFirms: true,
    // Confirmed since 2004 (Wikipedia); later changes unconfirmed.
    villages: listed(`
      乔口社区 柳林江村 大垅围村 水星村 田心坪村 荷叶湖村 盘龙岭村 团头湖村 蓝塘寺村
      湛水村 鲜鱼塘村
    `),
  },
  {
    ...usual,
    code: 115,
    name: '白箬铺镇',
    branches: 94,
    newOrganisations: 9,
    mobile: ['深圳', '浙江'],
    // Confirmed for the time before 2016 (Wikipedia), except 古山村; an encyclopaedia says 11 remain today.
    villages: listed(`
      白箬铺社区 白箬铺村 龙唐村 龙莲村 桃林村 金良村 黄泥铺村 光明村 大塘村
      齐天庙村 金峰村 金峙村 古山村 洪山村 胜和村
    `),
  },
];

/** 街道 have a 党工委, 镇 a 党委. */
export function isStreet(town: SampleTown): boolean {
  return town.name.endsWith('街道');
}
