import { listed } from './listed.ts';
import type { Unit } from './units.ts';
import { unit } from './units.ts';

const LARGE_HOSPITALS = [
  unit('区人民医院', 'institution', '内科 外科 门诊医技 离退休'),
  unit('区中医医院', 'institution', '临床 离退休'),
  unit('区妇幼保健院', 'institution', '保健'),
  unit('区疾病预防控制中心', 'institution'),
  unit('区卫生健康综合行政执法大队', 'institution'),
];

const HEALTH_CENTRES = listed(`
  高塘岭街道社区卫生服务中心 丁字湾街道社区卫生服务中心 大泽湖街道社区卫生服务中心 月亮岛街道社区卫生服务中心
  白沙洲街道社区卫生服务中心 金山桥街道社区卫生服务中心 黄金园街道社区卫生服务中心 乌山街道社区卫生服务中心 铜官街道中心卫生院
  书堂山卫生院 雷锋街道社区卫生服务中心 白马街道社区卫生服务中心 新康卫生院 桥驿镇中心卫生院 茶亭镇中心卫生院 东城卫生院
  靖港镇中心卫生院 格塘卫生院 乔口镇卫生院 白箬铺镇中心卫生院
`);

/** The units under 中共长沙市望城区卫生健康局委员会: hospitals, health centres and the office itself. */
export const hospitals: readonly Unit[] = [
  unit('区卫健局机关', 'government', '', { stem: '望城区卫生健康局机关', office: '' }),
  unit('区卫健局离退休干部', 'government', '', { stem: '望城区卫生健康局离退休干部', office: '' }),
  ...LARGE_HOSPITALS,
  ...HEALTH_CENTRES.map((centre) => unit(centre, 'institution', '', { stem: `望城区${centre}` })),
];

/** Private hospitals and surgeries share one joint branch. */
export const hospitalJointBranches: readonly string[] = ['民营医疗机构联合'];
