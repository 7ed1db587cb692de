import type { Unit } from './units.ts';
import { unit } from './units.ts';

/** The departments of the district's reform of offices in March 2019; the numbers of papers are made up. */
const REFORM = { until: '2019-03-15', paper: '望编〔2019〕3号' } as const;

const PARTY_AND_PEOPLE = [
  unit('区纪委监委', 'government', '派驻机构第一 派驻机构第二 区委巡察机构'),
  unit('区委办公室', 'government', '离退休干部'),
  unit('区委组织部', 'government'),
  unit('区委宣传部', 'government'),
  unit('区委统战部', 'government'),
  unit('区委政法委', 'government'),
  unit('区委网信办', 'government'),
  unit('区委编办', 'government'),
  unit('区委老干部局', 'government', '离休干部 退休干部第一 退休干部第二'),
  unit('区直属机关工委机关', 'government', '', { office: '' }),
  unit('区信访局', 'government'),
  unit('区人大常委会', 'government', '离退休干部'),
  unit('区政协', 'government', '离退休干部'),
  unit('区人民法院', 'government', '刑事审判庭 民事审判庭 执行局 高塘岭人民法庭 离退休干部'),
  unit('区人民检察院', 'government', '检察业务第一 检察业务第二 离退休干部'),
  unit('区总工会', 'government'),
  unit('团区委', 'government', '', { stem: '共青团望城区委' }),
  unit('区妇联', 'government'),
  unit('区科协', 'government'),
  unit('区工商联', 'government'),
  unit('区残联', 'government'),
  unit('区红十字会', 'government'),
  unit('区文联', 'government'),
];

const GOVERNMENT = [
  unit('区人民政府办公室', 'government', '离退休干部'),
  unit('区发展和改革局', 'government', '粮食和物资储备'),
  unit('区科技和工业信息化局', 'government'),
  unit(
    '区公安分局',
    'government',
    '刑侦大队 交警大队 治安大队 巡特警大队 高塘岭派出所 月亮岛派出所 铜官派出所 离退休民警',
    {
      stem: '长沙市公安局望城分局',
    },
  ),
  unit('区民政局', 'government', '社会福利中心'),
  unit('区司法局', 'government', '律师行业'),
  unit('区财政局', 'government', '财政事务中心 离退休干部'),
  unit('区人力资源和社会保障局', 'government', '社会保险服务中心 就业服务中心'),
  unit('区自然资源局', 'government', '不动产登记中心 离退休干部', {
    former: { name: '区国土资源局', ...REFORM },
  }),
  unit('区住房和城乡建设局', 'government', '住房保障服务中心 质量安全监督站'),
  unit('区交通运输局', 'government', '公路建设养护中心 道路运输服务中心'),
  unit('区水利局', 'government', '水利工程事务中心'),
  unit('区农业农村局', 'government', '农业综合行政执法大队 畜牧水产事务中心 离退休干部', {
    former: { name: '区农业局', ...REFORM },
  }),
  unit('区商务局', 'government'),
  unit('区文化旅游体育局', 'government', '文化馆 图书馆', {
    former: { name: '区文化体育广电局', ...REFORM },
  }),
  unit('区退役军人事务局', 'government'),
  unit('区应急管理局', 'government', '', { former: { name: '区安全生产监督管理局', ...REFORM } }),
  unit('区审计局', 'government'),
  unit('区市场监督管理局', 'government', '高塘岭市场监管所 月亮岛市场监管所 靖港市场监管所 离退休干部', {
    former: { name: '区工商行政管理局', until: '2015-06-30', paper: null },
  }),
  unit('区统计局', 'government'),
  unit('区医疗保障局', 'government'),
  unit('区城市管理和综合执法局', 'government', '环境卫生维护中心 市政维护中心 综合行政执法大队'),
  unit('区行政审批服务局', 'government', '政务服务中心窗口'),
  unit('区生态环境分局', 'government', '', { stem: '长沙市生态环境局望城分局' }),
  unit('区税务局', 'government', '第一税务分局 稽查联络 离退休干部', {
    stem: '国家税务总局长沙市望城区税务局',
  }),
  unit('区消防救援大队', 'government'),
  unit('区机关事务服务中心', 'government'),
];

const INSTITUTIONS = [
  unit('区委党校', 'institution', '教学科研'),
  unit('区档案馆', 'institution'),
  unit('区融媒体中心', 'institution'),
  unit('区林业事务中心', 'institution'),
  unit('区投资促进事务中心', 'institution'),
  unit('区公共资源交易中心', 'institution'),
  unit('区铜官窑遗址管理处', 'institution'),
  unit('区气象局', 'institution'),
];

const FIRMS = [
  unit('区城市发展集团', 'public-enterprise', '建设管理公司 资产运营公司 物业公司 项目部联合'),
  unit('区水务集团', 'public-enterprise', '自来水公司 污水处理公司'),
  unit('区文化旅游集团', 'public-enterprise', '铜官窑景区公司'),
  unit('区供销合作总社', 'public-enterprise', '离退休职工'),
];

/** The units under 中共长沙市望城区直属机关工作委员会. */
export const departments: readonly Unit[] = [...PARTY_AND_PEOPLE, ...GOVERNMENT, ...INSTITUTIONS, ...FIRMS];
