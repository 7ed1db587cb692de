import type { ImportCounts } from '../../../shared/contract/importing.ts';

/** Whether there is anything to write. */
export function isWorthwhile(counts: ImportCounts): boolean {
  return counts.new + counts.changed > 0;
}

/** What the button does: “导入 1 人新增、3 人更新”. */
export function importTitle(counts: ImportCounts): string {
  const parts = [
    counts.new > 0 ? `${counts.new} 人新增` : '',
    counts.changed > 0 ? `${counts.changed} 人更新` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '没有要导入的' : `导入 ${parts.join('、')}`;
}

/** What was done: “新增 1 人、更新 3 人”. */
export function doneTitle(counts: ImportCounts): string {
  const parts = [
    counts.new > 0 ? `新增 ${counts.new} 人` : '',
    counts.changed > 0 ? `更新 ${counts.changed} 人` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '没有写入' : parts.join('、');
}
