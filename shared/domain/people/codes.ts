/** Code lists of the register (rules-and-forms §5.1). Stored is the code, shown and printed the word. */

/** GB/T 2261.1. 未知 (0) is stored as nothing. */
export const SEXES = { '1': '男', '2': '女', '9': '未说明' } as const;
export type Sex = keyof typeof SEXES;

/** GB/T 3304: short names as they are printed. */
export const NATIONALITIES = {
  '01': '汉族',
  '02': '蒙古族',
  '03': '回族',
  '04': '藏族',
  '05': '维吾尔族',
  '06': '苗族',
  '07': '彝族',
  '08': '壮族',
  '09': '布依族',
  '10': '朝鲜族',
  '11': '满族',
  '12': '侗族',
  '13': '瑶族',
  '14': '白族',
  '15': '土家族',
  '16': '哈尼族',
  '17': '哈萨克族',
  '18': '傣族',
  '19': '黎族',
  '20': '傈僳族',
  '21': '佤族',
  '22': '畲族',
  '23': '高山族',
  '24': '拉祜族',
  '25': '水族',
  '26': '东乡族',
  '27': '纳西族',
  '28': '景颇族',
  '29': '柯尔克孜族',
  '30': '土族',
  '31': '达斡尔族',
  '32': '仫佬族',
  '33': '羌族',
  '34': '布朗族',
  '35': '撒拉族',
  '36': '毛南族',
  '37': '仡佬族',
  '38': '锡伯族',
  '39': '阿昌族',
  '40': '普米族',
  '41': '塔吉克族',
  '42': '怒族',
  '43': '乌孜别克族',
  '44': '俄罗斯族',
  '45': '鄂温克族',
  '46': '德昂族',
  '47': '保安族',
  '48': '裕固族',
  '49': '京族',
  '50': '塔塔尔族',
  '51': '独龙族',
  '52': '鄂伦春族',
  '53': '赫哲族',
  '54': '门巴族',
  '55': '珞巴族',
  '56': '基诺族',
  '97': '其他',
  '98': '外国血统中国籍人士',
} as const;
export type Nationality = keyof typeof NATIONALITIES;

/** GB/T 4658-2006, as far as registers use it. */
export const EDUCATIONS = {
  '11': '博士研究生',
  '14': '硕士研究生',
  '10': '研究生',
  '21': '大学本科',
  '31': '大学专科',
  '41': '中等专科',
  '44': '职业高中',
  '47': '技工学校',
  '61': '高中',
  '71': '初中',
  '81': '小学',
  '90': '其他',
} as const;
export type Education = keyof typeof EDUCATIONS;

/** GB/T 4762-1984. */
export const POLITICAL_STATUSES = {
  '01': '中共党员',
  '02': '中共预备党员',
  '03': '共青团员',
  '04': '民革党员',
  '05': '民盟盟员',
  '06': '民建会员',
  '07': '民进会员',
  '08': '农工党党员',
  '09': '致公党党员',
  '10': '九三学社社员',
  '11': '台盟盟员',
  '12': '无党派人士',
  '13': '群众',
} as const;
export type PoliticalStatus = keyof typeof POLITICAL_STATUSES;

/** Where somebody stands on the way into the party. */
export const MEMBERSHIPS = {
  full: '正式党员',
  probationary: '预备党员',
  candidate: '发展对象',
  activist: '入党积极分子',
  applicant: '入党申请人',
  none: '非党员',
} as const;
export type Membership = keyof typeof MEMBERSHIPS;

/** Whether somebody is on the register now. */
export const STANDINGS = {
  present: '在册',
  transferred: '已转出',
  suspended: '停止党籍',
  left: '已出党',
  deceased: '已去世',
  /** The entry turned out to be somebody's second one and only points to the first. */
  merged: '已合并',
} as const;
export type Standing = keyof typeof STANDINGS;

/** Posts as far as the category of a trainee and his hours follow from them (rules-and-forms §1.2, §0.7). */
export const POST_KINDS = {
  secretary: '党组织书记',
  'deputy-secretary': '党组织副书记',
  'committee-member': '党组织委员',
  'village-cadre': '村（社区）干部',
  'government-cadre': '党政机关干部',
  other: '其他职务',
} as const;
export type PostKind = keyof typeof POST_KINDS;

/** Categories of trainees. The first that fits is the one that counts. */
export const CATEGORIES = {
  leader: '支部书记和班子成员',
  'village-cadre': '村（社区）干部',
  'government-cadre': '党政机关干部',
  ordinary: '普通党员',
  probationary: '预备党员',
  candidate: '发展对象',
  activist: '入党积极分子',
  other: '其他人员',
} as const;
export type Category = keyof typeof CATEGORIES;

/** Why somebody need not earn hours (条例 art. 23: 年老体弱、残疾、重病，不作硬性要求). */
export const EXEMPTION_REASONS = {
  frail: '年老体弱',
  disabled: '残疾',
  ill: '重病',
  other: '其他',
} as const;
export type ExemptionReason = keyof typeof EXEMPTION_REASONS;

/** What a change of place was. */
export const MOVE_KINDS = {
  branch: '组织关系转接',
  employer: '工作单位变动',
  out: '转出或离册',
  back: '恢复在册',
} as const;
export type MoveKind = keyof typeof MOVE_KINDS;
