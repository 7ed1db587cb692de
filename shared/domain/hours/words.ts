/** Hours in the words of screens and papers. */

/** Hours without a tail of zeros: 4, 2.5, 1.33. */
export function hoursInWords(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}

/** 缺 4 学时、集中培训 1 次; nothing where nothing lacks. */
export function lackInWords({
  missing,
  missingCourses,
}: {
  readonly missing: number;
  readonly missingCourses: number;
}): string {
  const parts = [
    missing > 0 ? `${hoursInWords(missing)} 学时` : null,
    missingCourses > 0 ? `集中培训 ${missingCourses} 次` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `缺 ${parts.join('、')}`;
}

/** How much of the needed is reached, in whole per cent, never 100 while somebody is missing; null: nothing is needed. */
export function coverageOf(met: number, needed: number): number | null {
  if (needed <= 0) return null;
  return met >= needed ? 100 : Math.min(99, Math.round((met / needed) * 100));
}
