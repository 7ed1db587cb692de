import type { PersonFieldKey } from './fields.ts';

/**
 * Titles under which lists bring each field of a person, without spaces and brackets, the best first: collected from
 * the forms of training schools, of the national member system and of personnel offices (rules-and-forms §3.2, §5).
 */
export const PERSON_TITLES: Readonly<Record<Exclude<PersonFieldKey, 'reading'>, readonly string[]>> = {
  name: words('姓名 名字 党员姓名 学员姓名 人员姓名 参训人员 参训学员 姓名全称 名称'),
  formerName: words('曾用名 原名 别名'),
  sex: words('性别 男女'),
  birth: words('出生日期 出生年月 出生年月日 生日 出生时间 出生 生年月日 出生年份'),
  nationality: words('民族 族别'),
  nativePlace: words('籍贯 祖籍'),
  education: words('学历 文化程度 最高学历 学历学位 文化水平 学历层次'),
  politicalStatus: words('政治面貌 政治面目 面貌'),
  membership: words('党员类别 人员类别 党员类型 人员类型 党员身份 是否正式党员 正式或预备 类别'),
  idNumber: words(
    '公民身份号码 公民身份证号码 公民身份证号 公民身份证 身份证号码 身份证号 身份证 身份号码 证件号码 证件号',
    '居民身份证号 居民身份证号码 居民身份证 身份证件号码 身份证件号 二代身份证号',
    '有效身份证件号码',
  ),
  phone: words(
    '手机号码 手机号 手机 移动电话 联系电话 联系方式 电话 电话号码 联系号码 联系手机',
    '手机电话 联系电话号码 常用电话',
  ),
  otherPhone: words(
    '其他电话 固定电话 固话 办公电话 座机 单位电话 家庭电话 住宅电话 宅电 备用电话',
    '其他联系方式 其它电话 短号',
  ),
  branch: words(
    '所在党组织 所在党支部 所在支部 党支部 支部 党组织 隶属支部 隶属党支部 支部名称',
    '党支部名称 党组织名称 组织关系所在党支部 组织关系所在支部 所属支部 所属党支部',
    '所属党组织 组织关系 组织关系所在单位 所在党支部全称 党支部全称 隶属党组织',
    '所在基层党组织 组织关系所在党组织 党员所在支部',
  ),
  employer: words(
    '工作单位 单位 单位全称 所在单位 单位名称 现工作单位 工作单位全称 工作单位名称',
    '所属单位 从业单位 任职单位 所在工作单位',
  ),
  duty: words('职务 职务全称 现任职务 行政职务 工作岗位 岗位 职位 现任职务全称 党内职务'),
  rank: words('职级 现任职级 行政级别 级别 现职级'),
  professionalTitle: words('专业技术职称 职称 专业技术职务 技术职称 专业职称'),
  workStartedOn: words('参加工作时间 参加工作日期 工作时间 参工时间 参加工作年月'),
  appliedOn: words(
    '申请入党时间 申请入党日期 提交入党申请书时间 递交入党申请书时间 申请书时间 递交申请时间',
    '提出入党申请时间 递交入党申请书日期 递交入党申请时间',
  ),
  activistOn: words(
    '确定积极分子时间 列为积极分子时间 确定为积极分子时间 列为入党积极分子时间',
    '确定入党积极分子时间 确定为入党积极分子时间 积极分子时间 列为积极分子日期',
    '确定积极分子日期',
  ),
  candidateOn: words(
    '确定发展对象时间 列为发展对象时间 确定为发展对象时间 发展对象时间 列为发展对象日期',
    '确定发展对象日期',
  ),
  joinedOn: words(
    '入党时间 入党日期 加入中国共产党时间 加入党组织日期 加入党组织时间 入党年月',
    '加入中共党组织时间 入党年月日 加入中国共产党日期',
  ),
  confirmedOn: words(
    '转正时间 转正日期 转为正式党员时间 转为正式党员日期 转正年月 预备党员转正时间',
    '按期转正时间 转正式党员时间 转正年月日',
  ),
  address: words(
    '现居住地 家庭住址 住址 居住地 现住址 现居住地址 家庭地址 通讯地址 联系地址 常住地',
    '居住地址 地址',
  ),
  note: words('备注 备考 说明 其他说明 附注'),
};

/** Titles of columns that hold a post together with the unit or the rank. */
export const DUTY_AND_MORE = words(
  '单位及职务 工作单位及职务 单位职务 单位和职务 工作单位职务 工作单位和职务 单位与职务',
  '现任单位及职务 现工作单位及职务 所在单位及职务 职务职级 职务及职级 单位及职务全称',
  '工作单位及现任职务 职务职称 单位职务全称',
);

function words(...lines: readonly string[]): string[] {
  return lines.join(' ').split(' ');
}
