import type { Education } from '../../../../shared/domain/people/codes.ts';
import type { Random } from '../random.ts';
import { dayText, dayWithin, yearsLater } from './calendar.ts';
import { weightedBy, type Draw } from './chance.ts';
import { ageAfterSchool, educationOf } from './education.ts';
import { isPublic, type Setting } from './settings.ts';

/** What the register shows of somebody's work. */
export interface Career {
  readonly education: Education;
  readonly duty: string | null;
  readonly rank: string | null;
  readonly professionalTitle: string | null;
  readonly workStartedOn: string | null;
}

/** Draws by the last age at which they fit, youngest first. */
type ByAge = readonly (readonly [number, Draw<string>])[];

const RANKS: ByAge = [
  [29, weightedBy({ 一级科员: 6, 四级主任科员: 3, 二级科员: 1 })],
  [39, weightedBy({ 四级主任科员: 3, 三级主任科员: 4, 二级主任科员: 3, 一级科员: 1 })],
  [49, weightedBy({ 二级主任科员: 4, 一级主任科员: 4, 四级调研员: 1 })],
  [99, weightedBy({ 一级主任科员: 6, 四级调研员: 3, 三级调研员: 1 })],
];
const TEACHER_TITLES: ByAge = [
  [33, weightedBy({ 二级教师: 6, 一级教师: 2 })],
  [99, weightedBy({ 一级教师: 60, 高级教师: 38, 正高级教师: 1 })],
];
const DOCTOR_TITLES: ByAge = [
  [34, weightedBy({ 住院医师: 4, 主治医师: 2, 护师: 4, 主管护师: 1 })],
  [99, weightedBy({ 主治医师: 4, 副主任医师: 3, 主任医师: 1, 主管护师: 4, 副主任护师: 1 })],
];
const ENGINEER_TITLES: ByAge = [
  [35, weightedBy({ 助理工程师: 4, 工程师: 2, 助理经济师: 1 })],
  [99, weightedBy({ 工程师: 5, 高级工程师: 2, 会计师: 1, 经济师: 2 })],
];

/** Duties with weights; '无' is none. */
const DUTIES: Readonly<Partial<Record<Setting, Draw<string>>>> = {
  office: weightedBy({ 科员: 40, 股长: 10, 副股长: 8, 办公室副主任: 3, 工作人员: 10 }),
  institution: weightedBy({ 工作人员: 30, 办公室主任: 4, 技术员: 14, 部门负责人: 8 }),
  school: weightedBy({ 教师: 60, 班主任: 16, 教研组长: 10, 教务主任: 3, 年级组长: 5 }),
  hospital: weightedBy({ 医师: 30, 护士: 30, 护士长: 5, 科室主任: 6, 检验师: 5 }),
  'public-firm': weightedBy({ 职工: 40, 部门经理: 8, 项目经理: 6, 技术员: 12, 会计: 6 }),
  'private-firm': weightedBy({ 无: 40, 职工: 30, 车间主任: 6, 部门经理: 10, 总经理: 3 }),
  social: weightedBy({ 无: 60, 社工: 20, 理事: 10, 秘书长: 3 }),
  village: weightedBy({ 无: 92, 村民小组长: 4, 种植大户: 2, 养殖大户: 1, 乡村医生: 1 }),
  community: weightedBy({ 无: 90, 居民小组长: 3, 网格员: 4, 楼栋长: 3 }),
};

/** Until which age villagers and residents have duties. */
const LAST_AGE_WITH_DUTY = 72;

/** Education, duty, rank, title and first day of work, as they fit the setting and the age. */
export function careerOf(
  random: Random,
  about: {
    readonly setting: Setting;
    readonly birth: number;
    readonly today: number;
    readonly year: number;
    readonly age: number;
  },
): Career {
  const { setting, age } = about;
  const education = educationOf(random, setting, about.year, age);
  const duty = DUTIES[setting]?.(random) ?? '无';
  return {
    education,
    duty: duty === '无' || age > LAST_AGE_WITH_DUTY ? null : duty,
    rank: setting === 'office' ? byAge(RANKS, age)(random) : null,
    professionalTitle: titleOf(random, setting, age),
    workStartedOn: workStart(random, about, education),
  };
}

function titleOf(random: Random, setting: Setting, age: number): string | null {
  if (setting === 'school') return random.chance(0.9) ? byAge(TEACHER_TITLES, age)(random) : null;
  if (setting === 'hospital') return random.chance(0.85) ? byAge(DOCTOR_TITLES, age)(random) : null;
  const share = isPublic(setting) ? 0.3 : setting === 'village' ? 0.004 : 0.03;
  return random.chance(share) ? byAge(ENGINEER_TITLES, age)(random) : null;
}

/** Villagers and many old people have none; the personnel office writes only year and month. */
function workStart(
  random: Random,
  about: { readonly setting: Setting; readonly birth: number; readonly today: number },
  education: Education,
): string | null {
  const share = isPublic(about.setting) ? 0.97 : about.setting === 'retired' ? 0.8 : 0.15;
  if (!random.chance(share)) return null;
  const from = yearsLater(about.birth, ageAfterSchool(education));
  if (from >= about.today) return null;
  const day = dayText(dayWithin(random, from, Math.min(from + 1100, about.today)));
  return random.chance(0.6) ? day.slice(0, 7) : day;
}

function byAge(steps: ByAge, age: number): Draw<string> {
  const step = steps.find(([last]) => age <= last) ?? steps.at(-1);
  if (step === undefined) throw new Error('No step for this age.');
  return step[1];
}
