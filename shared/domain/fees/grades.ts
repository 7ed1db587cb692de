import { FEE_CLASSES, type FeeClass, type TeacherKind } from '../resources/codes.ts';
import type { SettingKey } from '../settings/keys.ts';

/** Which rule says what a 学时 of a grade is worth; 不计课酬 has none. */
export const RATE_KEYS: Readonly<Record<Exclude<FeeClass, 'none'>, SettingKey>> = {
  intermediate: 'fees.other',
  'vice-senior': 'fees.senior',
  senior: 'fees.full',
  academician: 'fees.academician',
};

/** Read off the text of a professional title; null: it says nothing about it. */
export function gradeOfTitle(title: string | null): Exclude<FeeClass, 'none'> | null {
  if (title === null) return null;
  if (/院士/u.test(title)) return 'academician';
  if (/副教授|副研究员|副高|高级(?:讲师|工程师|经济师|会计师)|副主任(?:医师|编辑)/u.test(title))
    return 'vice-senior';
  if (/正高|(?<!助理)教授|(?<!助理)研究员/u.test(title)) return 'senior';
  if (/讲师|助教|助理(?:教授|研究员)|工程师/u.test(title)) return 'intermediate';
  return null;
}

/** Why the grade that the register says should be looked at once more; null: nothing speaks against it. */
export function doubtAbout(teacher: {
  readonly kind: TeacherKind;
  readonly title: string | null;
  readonly grade: FeeClass;
}): string | null {
  const { kind, title, grade } = teacher;
  if (grade === 'none')
    return kind === 'external' || kind === 'lecturer' ? '外请教师登记为“不计课酬”，请核对' : null;
  const read = gradeOfTitle(title);
  if (read === null || read === grade) return null;
  return `职称“${title ?? ''}”一般为${FEE_CLASSES[read]}，师资库登记为${FEE_CLASSES[grade]}，请核对`;
}
