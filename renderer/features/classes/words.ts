import type { ClassName } from '../../../shared/contract/classes.ts';
import type { ClassStatus } from '../../../shared/domain/classes/codes.ts';
import { shortDay } from '../../../shared/domain/day-words.ts';
import { daysBetween } from '../../../shared/domain/day.ts';

/** The days of a class: 2026年11月23日（周一）—11月27日（周五），5 天; 日期未定 while they are not settled. */
export function spanInWords({ startsOn, endsOn }: Pick<ClassName, 'startsOn' | 'endsOn'>): string {
  if (startsOn === null) return '日期未定';
  const begun = `${startsOn.slice(0, 4)}年${shortDay(startsOn)}`;
  if (endsOn === null) return `${begun}起`;
  if (startsOn === endsOn) return `${begun}，1 天`;
  const year = endsOn.startsWith(startsOn.slice(0, 4)) ? '' : `${endsOn.slice(0, 4)}年`;
  return `${begun}—${year}${shortDay(endsOn)}，${daysBetween(startsOn, endsOn) + 1} 天`;
}

export function statusTone(status: ClassStatus): 'plain' | 'warning' | 'good' {
  if (status === 'running' || status === 'enrolling') return 'good';
  return status === 'cancelled' || status === 'postponed' ? 'warning' : 'plain';
}

/** What the button of a step says. */
export const STEP_WORDS: Readonly<Record<ClassStatus, string>> = {
  planned: '重新列入计划',
  approved: '登记批复',
  filed: '登记备案',
  enrolling: '开始报名',
  running: '开班',
  finished: '办结业',
  archived: '归档',
  postponed: '延期',
  cancelled: '取消班次',
};
