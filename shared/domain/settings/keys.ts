/** The rules that are kept as dated values, with what a value may be. Sources: rules-and-forms §0.7, §1.1–1.6. */
export const SETTING_KEYS = {
  'hours.half-day': { title: '半天折算学时', unit: '学时', group: '学时', min: 1, max: 8 },
  'hours.day': { title: '全天折算学时', unit: '学时', group: '学时', min: 1, max: 16 },
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
} as const;

export type SettingKey = keyof typeof SETTING_KEYS;

/** Whether a value may be entered for a rule. */
export function settingValueAllowed(key: SettingKey, value: number): boolean {
  const { min, max } = SETTING_KEYS[key];
  return value >= min && value <= max;
}
