/** The rules that are kept as dated values, with what a value may be. Sources: rules-and-forms §0.7, §1.1–1.6. */
export const SETTING_KEYS = {
  'hours.target.member': { title: '党员年度学时', unit: '学时', group: '学时', min: 0, max: 200 },
  'hours.target.secretary': {
    title: '书记和班子成员年度学时',
    unit: '学时',
    group: '学时',
    min: 0,
    max: 200,
  },
  'hours.target.cadre': { title: '乡科级及以下干部年度学时', unit: '学时', group: '学时', min: 0, max: 400 },
  'leave.limit-divisor': {
    title: '请假上限（总学时的几分之一）',
    unit: '分之一',
    group: '学员管理',
    min: 2,
    max: 30,
  },
  'teaching.leaders-share': { title: '领导干部讲课占比', unit: '%', group: '教学', min: 0, max: 100 },
  'teaching.theory-share': { title: '理论教育和党性教育占比', unit: '%', group: '教学', min: 0, max: 100 },
  'teaching.spirit-share': { title: '党性教育占比', unit: '%', group: '教学', min: 0, max: 100 },
  'hours.target.probationary': { title: '预备党员年度学时', unit: '学时', group: '学时', min: 0, max: 200 },
  'hours.target.candidate': { title: '发展对象培训学时', unit: '学时', group: '学时', min: 0, max: 200 },
  'hours.target.candidate-days': { title: '发展对象培训天数', unit: '天', group: '学时', min: 0, max: 30 },
  'hours.target.leader-courses': {
    title: '书记和班子成员每年集中培训次数',
    unit: '次',
    group: '学时',
    min: 0,
    max: 12,
  },
  'hours.new-secretary-months': { title: '新任书记培训期限', unit: '个月', group: '学时', min: 1, max: 24 },
  'hours.late-share': { title: '迟到、早退的半天计学时', unit: '%', group: '学时', min: 0, max: 100 },
  'leave.class-teacher': { title: '班主任可批请假', unit: '个半天', group: '学员管理', min: 0, max: 60 },
  'leave.office': { title: '教务处可批请假', unit: '个半天', group: '学员管理', min: 0, max: 60 },
  'leave.principal': { title: '分管校长可批请假', unit: '个半天', group: '学员管理', min: 0, max: 60 },
  'leave.short-class-days': { title: '短期班的天数', unit: '天以内', group: '学员管理', min: 1, max: 365 },
  'leave.short-class-limit': { title: '短期班请假上限', unit: '个半天', group: '学员管理', min: 0, max: 60 },
  'leave.long-class-limit': { title: '其他班请假上限', unit: '个半天', group: '学员管理', min: 0, max: 120 },
  'leave.absent-limit': { title: '旷课上限', unit: '个半天', group: '学员管理', min: 1, max: 60 },
  'closing.excellent-share': { title: '优秀学员比例上限', unit: '%', group: '学员管理', min: 0, max: 100 },
  'fees.other': { title: '讲课费：其他人员每学时', unit: '元（税后）', group: '经费', min: 0, max: 5000 },
  'fees.senior': { title: '讲课费：副高级每学时', unit: '元（税后）', group: '经费', min: 0, max: 5000 },
  'fees.full': { title: '讲课费：正高级每学时', unit: '元（税后）', group: '经费', min: 0, max: 5000 },
  'fees.academician': {
    title: '讲课费：院士、知名专家每学时',
    unit: '元（税后）',
    group: '经费',
    min: 0,
    max: 10000,
  },
  'fees.most-a-half-day': { title: '讲课费：每半天最多学时', unit: '学时', group: '经费', min: 1, max: 8 },
} as const;

export type SettingKey = keyof typeof SETTING_KEYS;

/** Whether a value may be entered for a rule. */
export function settingValueAllowed(key: SettingKey, value: number): boolean {
  const { min, max } = SETTING_KEYS[key];
  return value >= min && value <= max;
}
