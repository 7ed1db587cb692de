import type { HoursOfPerson } from '../../../shared/contract/hours-answers.ts';
import { hoursInWords } from '../../../shared/domain/hours/words.ts';

/** 缺 4 学时、集中培训 1 次; nothing where nothing lacks. */
export function lackInWords({
  missing,
  missingCourses,
}: Pick<HoursOfPerson, 'missing' | 'missingCourses'>): string {
  const parts = [
    missing > 0 ? `${hoursInWords(missing)} 学时` : null,
    missingCourses > 0 ? `集中培训 ${missingCourses} 次` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `缺 ${parts.join('、')}`;
}
