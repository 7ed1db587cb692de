import type { SettingKey } from './keys.ts';

/** A default that ships with the program: fixed id, never logged as somebody's edit. */
export interface ShippedSetting {
  readonly id: string;
  readonly key: SettingKey;
  readonly value: number;
  readonly validFrom: string;
  readonly source: string;
  /** 请核对: the local rule is not confirmed (rules-and-forms tags [R2], [S], [X]). */
  readonly toConfirm: boolean;
}

const ROWS: readonly Omit<ShippedSetting, 'id'>[] = [
  {
    key: 'hours.target.member',
    value: 32,
    validFrom: '2019-05-06',
    source: '《中国共产党党员教育管理工作条例》第二十条',
    toConfirm: false,
  },
  {
    key: 'hours.target.secretary',
    value: 56,
    validFrom: '2019-11-01',
    source: '《2019—2023年全国党员教育培训工作规划》',
    toConfirm: true,
  },
  {
    key: 'hours.target.cadre',
    value: 90,
    validFrom: '2023-10-15',
    source: '《干部教育培训工作条例》（2023年修订）',
    toConfirm: true,
  },
  {
    key: 'leave.limit-divisor',
    value: 7,
    validFrom: '2013-03-01',
    source: '《关于在干部教育培训中进一步加强学员管理的规定》',
    toConfirm: true,
  },
  {
    key: 'teaching.leaders-share',
    value: 20,
    validFrom: '2025-08-03',
    source: '《中国共产党党校（行政学院）工作条例》（2025年修订）',
    toConfirm: true,
  },
  {
    key: 'teaching.theory-share',
    value: 70,
    validFrom: '2019-01-01',
    source: '省市两级党校的要求，县级未见原文',
    toConfirm: true,
  },
  {
    key: 'teaching.spirit-share',
    value: 20,
    validFrom: '2019-01-01',
    source: '省市两级党校的要求，县级未见原文',
    toConfirm: true,
  },
  {
    key: 'hours.target.probationary',
    value: 32,
    validFrom: '2019-11-01',
    source: '《2019—2023年全国党员教育培训工作规划》',
    toConfirm: true,
  },
  {
    key: 'hours.target.candidate',
    value: 24,
    validFrom: '2014-05-28',
    source: '《中国共产党发展党员工作细则》：不少于三天或24学时',
    toConfirm: true,
  },
  {
    key: 'hours.target.candidate-days',
    value: 3,
    validFrom: '2014-05-28',
    source: '《中国共产党发展党员工作细则》：不少于三天或24学时',
    toConfirm: true,
  },
  {
    key: 'hours.target.leader-courses',
    value: 1,
    validFrom: '2019-11-01',
    source: '《2019—2023年全国党员教育培训工作规划》',
    toConfirm: true,
  },
  {
    key: 'hours.new-secretary-months',
    value: 6,
    validFrom: '2019-11-01',
    source: '《2019—2023年全国党员教育培训工作规划》',
    toConfirm: true,
  },
  {
    key: 'hours.late-share',
    value: 100,
    validFrom: '2019-01-01',
    source: '本程序的建议，各校规定不一',
    toConfirm: true,
  },
  {
    key: 'leave.class-teacher',
    value: 1,
    validFrom: '2013-03-01',
    source: '多所党校的请假规定',
    toConfirm: true,
  },
  {
    key: 'leave.office',
    value: 2,
    validFrom: '2013-03-01',
    source: '多所党校的请假规定',
    toConfirm: true,
  },
  {
    key: 'leave.principal',
    value: 6,
    validFrom: '2013-03-01',
    source: '多所党校的请假规定',
    toConfirm: true,
  },
  {
    key: 'leave.short-class-days',
    value: 15,
    validFrom: '2013-03-01',
    source: '一所市委党校的规定',
    toConfirm: true,
  },
  {
    key: 'leave.short-class-limit',
    value: 2,
    validFrom: '2013-03-01',
    source: '一所市委党校的规定',
    toConfirm: true,
  },
  {
    key: 'leave.long-class-limit',
    value: 4,
    validFrom: '2013-03-01',
    source: '一所市委党校的规定',
    toConfirm: true,
  },
  {
    key: 'leave.absent-limit',
    value: 4,
    validFrom: '2013-03-01',
    source: '一所区委党校的规定',
    toConfirm: true,
  },
  {
    key: 'closing.excellent-share',
    value: 10,
    validFrom: '2013-03-01',
    source: '本程序的建议，各校规定不一',
    toConfirm: true,
  },
  {
    key: 'fees.other',
    value: 300,
    validFrom: '2017-01-01',
    source: '部分地方的规定',
    toConfirm: true,
  },
  {
    key: 'fees.senior',
    value: 500,
    validFrom: '2017-01-01',
    source: '财行〔2016〕540号',
    toConfirm: true,
  },
  {
    key: 'fees.full',
    value: 1000,
    validFrom: '2017-01-01',
    source: '财行〔2016〕540号',
    toConfirm: true,
  },
  {
    key: 'fees.academician',
    value: 1500,
    validFrom: '2017-01-01',
    source: '财行〔2016〕540号',
    toConfirm: true,
  },
  {
    key: 'fees.most-a-half-day',
    value: 4,
    validFrom: '2017-01-01',
    source: '财行〔2016〕540号',
    toConfirm: true,
  },
];

/** The fixed id of the first shipped value of a rule. Ids stay with their row for ever. */
export function shippedSettingId(key: SettingKey): string {
  const index = IDS.indexOf(key);
  if (index < 0) throw new Error(`no setting ships for ${key}`);
  return `019b7544-7000-7000-8000-${String(index + 1).padStart(12, '0')}`;
}

/** Rules that shipped once and are no settings any more: hours of a half-day and a day stand among the rules of hours. */
type Retired = 'hours.half-day' | 'hours.day';

/** Order fixes the ids: append only, and a retired one keeps its place. */
const IDS: readonly (SettingKey | Retired)[] = [
  'hours.half-day',
  'hours.day',
  'hours.target.member',
  'hours.target.secretary',
  'hours.target.cadre',
  'leave.limit-divisor',
  'teaching.leaders-share',
  'teaching.theory-share',
  'teaching.spirit-share',
  'hours.target.probationary',
  'hours.target.candidate',
  'hours.target.candidate-days',
  'hours.target.leader-courses',
  'hours.new-secretary-months',
  'hours.late-share',
  'leave.class-teacher',
  'leave.office',
  'leave.principal',
  'leave.short-class-days',
  'leave.short-class-limit',
  'leave.long-class-limit',
  'leave.absent-limit',
  'closing.excellent-share',
  'fees.other',
  'fees.senior',
  'fees.full',
  'fees.academician',
  'fees.most-a-half-day',
];

export const SHIPPED_SETTINGS: readonly ShippedSetting[] = ROWS.map((row) => ({
  ...row,
  id: shippedSettingId(row.key),
}));
