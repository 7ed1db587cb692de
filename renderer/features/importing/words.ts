import type { ImportCheck, ImportCounts } from '../../../shared/contract/importing.ts';

/** Whether there is anything to write: people, or places in a class. */
export function isWorthwhile({ counts, enrolling }: Pick<ImportCheck, 'counts' | 'enrolling'>): boolean {
  return counts.new + counts.changed > 0 || (enrolling?.enrol ?? 0) > 0;
}

/** What the button does: “导入 1 人新增、3 人更新”, “报入 42 人（1 人新增、3 人更新）”. */
export function importTitle({ counts, enrolling }: Pick<ImportCheck, 'counts' | 'enrolling'>): string {
  const parts = [
    counts.new > 0 ? `${counts.new} 人新增` : '',
    counts.changed > 0 ? `${counts.changed} 人更新` : '',
  ].filter((part) => part !== '');
  const people = parts.join('、');
  if (enrolling !== null && enrolling.enrol > 0)
    return `报入 ${enrolling.enrol} 人${people === '' ? '' : `（${people}）`}`;
  return people === '' ? '没有要导入的' : `导入 ${people}`;
}

/** What was done: “新增 1 人、更新 3 人”. */
export function doneTitle(counts: ImportCounts): string {
  const parts = [
    counts.new > 0 ? `新增 ${counts.new} 人` : '',
    counts.changed > 0 ? `更新 ${counts.changed} 人` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '没有写入' : parts.join('、');
}
