import type { LeaveDone, SheetState, StateCounts } from '../../../shared/contract/attendance.ts';
import { ATTENDANCE_STATES, LEAVE_APPROVERS } from '../../../shared/domain/attendance/codes.ts';
import type { DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { keysOf } from '../../ui/keys-of.ts';

/** Where a sheet stands, with the tone of its mark. */
export const SHEET_STATES: Readonly<
  Record<SheetState, readonly [word: string, tone: 'plain' | 'warning' | 'good']>
> = {
  ahead: ['未到', 'plain'],
  running: ['正在上', 'plain'],
  missing: ['未录', 'warning'],
  partly: ['部分已录', 'warning'],
  entered: ['已录', 'good'],
  closed: ['已核定', 'good'],
};

/** “出勤 37”, “事假 2”, each that there is. */
export function countsInWords(counts: StateCounts): string {
  return keysOf(ATTENDANCE_STATES)
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => `${ATTENDANCE_STATES[state]} ${counts[state] ?? 0}`)
    .join('　');
}

/** A group by its number; 0: those without one. */
export const groupInWords = (group: number): string => (group === 0 ? '未分组' : `第 ${group} 组`);

/** “1 个半天，要由班主任批” with what is to be said of the limits. */
export function leaveInWords({ halfDays, needed, next, status, limits }: LeaveDone): string {
  const who =
    status === 'approved'
      ? '已批准'
      : status === 'returned'
        ? '未批准'
        : `要由${needed.map((each) => LEAVE_APPROVERS[each]).join('、')}批${next === null || next === needed[0] ? '' : `，现在轮到${LEAVE_APPROVERS[next]}`}`;
  const near = limits.map(({ sentence, level }) => `${LEVELS[level]}${sentence}`);
  return [`${halfDays} 个半天，${who}`, ...near].join('；');
}

export const LEVELS = {
  below: '',
  half: '已用一半以上：',
  reached: '已到上限：',
  over: '已超上限：',
} as const;

/** The address of a sheet in the workspace of its class. */
export const addressOfSheet = (classId: string, { day, half }: DayHalf): string =>
  `/classes/${classId}/attendance/${day}-${half}`;
