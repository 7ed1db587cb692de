import { listed } from './listed.ts';
import type { Unit } from './units.ts';
import { unit } from './units.ts';

const LARGE_SCHOOLS = [
  unit('望城区第一中学', 'institution', '高一年级组 高二年级组 高三年级组 离退休教师', {
    stem: '望城区第一中学',
  }),
  unit('望城区第二中学', 'institution', '教学 离退休教师', { stem: '望城区第二中学' }),
  unit('望城区第六中学', 'institution', '教学 离退休教师', { stem: '望城区第六中学' }),
  unit('望城区职业中等专业学校', 'institution', '教学 离退休教师', { stem: '望城区职业中等专业学校' }),
];

const SCHOOLS = listed(`
  斑马湖中学 月亮岛中学 白沙洲学校 金山桥学校 黄金中学 雷锋学校 白马学校 丁字中学 书堂山学校 铜官中学 郭亮学校 乌山中学 新康中学
  桥驿中学 茶亭中学 东城中学 靖港中学 格塘中学 乔口中学 白箬中学 大泽湖学校
  实验小学 高塘岭小学 斑马湖小学 望府路小学 喻家坡小学 新康小学 月亮岛小学 戴公庙小学 中华岭小学 马桥河小学 腾飞小学 东马小学
  金坪小学 桐林坳小学 黄金园小学 英雄岭小学 雷锋小学 真人桥小学 廖家坪小学 翻身垸小学 铜官小学 华城小学 徐家桥小学 团山湖小学
  桥驿中心小学 黑麋峰小学 茶亭中心小学 靖港中心小学 格塘小学 乔口中心小学 白箬铺中心小学 特殊教育学校 教育科学研究中心 机关幼儿园
`);

/** The units under 中共长沙市望城区教育局委员会: schools, kindergartens and the office itself. */
export const schools: readonly Unit[] = [
  unit('区教育局机关', 'government', '', { office: '' }),
  unit('区教育局离退休干部', 'government', '', { office: '' }),
  ...LARGE_SCHOOLS,
  ...SCHOOLS.map((school) => unit(school, 'institution', '', { stem: `望城区${school}` })),
];

/** Private schools share one joint branch, private kindergartens another. */
export const schoolJointBranches: readonly string[] = ['民办学校联合', '民办幼儿园联合'];
