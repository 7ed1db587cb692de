import { fullDay } from '../day-words.ts';
import { monthInWords } from '../documents/event-sheet.ts';
import type { HalfDay } from '../timetable/half-days.ts';
import { ACTIVITIES, BRANCH_ACTIVITIES, type BranchActivity } from './codes.ts';
import { USUAL_EVENTS } from './event-defaults.ts';

/** What a hand wrote into a cell, read; or why it cannot be read, and what to do. */
export type ReadValue<Value> =
  | { readonly value: Value; readonly remark?: { readonly reason: string; readonly next: string } }
  | { readonly reason: string; readonly next: string };

const tidy = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** A day of a month: 6, 6日, 11.6, 11月6日, 2026-11-06. */
export function readSheetDay(text: string, month: string): ReadValue<string> {
  const written = tidy(text);
  const next = `请写${monthInWords(month)}里的一天，如 6 日`;
  if (written === '') return { reason: '没有写日期', next };
  const full = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?(?:\d|:)*$/u.exec(written);
  const short = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/u.exec(written);
  const alone = /^(\d{1,2})[日号]?$/u.exec(written);
  const [year, number] = month.split('-').map(Number);
  const parts =
    full !== null
      ? [full[1], full[2], full[3]].map(Number)
      : short !== null
        ? [year, Number(short[1]), Number(short[2])]
        : alone !== null
          ? [year, number, Number(alone[1])]
          : null;
  if (parts === null) return { reason: `“${text}”不是日期`, next };
  const [y = 0, m = 0, d = 0] = parts;
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d)
    return { reason: `“${text}”这一天不存在`, next };
  const day = date.toISOString().slice(0, 10);
  if (!day.startsWith(month))
    return {
      reason: `${fullDay(day)}不在这张表的${monthInWords(month)}里`,
      next: '请改日期，或写到那个月的登记表上',
    };
  return { value: day };
}

/** 上午, 下午, 晚上 and how else people write them. */
export function readSheetHalf(text: string): ReadValue<HalfDay> {
  const written = tidy(text);
  const next = '请写上午、下午或晚上';
  if (written === '') return { reason: '没有写午别', next };
  if (/全天|一天|整天/u.test(written)) return { reason: '全天是两个半天', next: '请分上午、下午两列填写' };
  if (/^[上早]/u.test(written)) return { value: 'morning' };
  if (written.startsWith('下')) return { value: 'afternoon' };
  if (/^[晚夜]/u.test(written)) return { value: 'evening' };
  return { reason: `“${text}”不是午别`, next };
}

/** Words by which an activity is known, the longer ones first: 党小组会 holds no other. */
const CALLED: readonly (readonly [RegExp, BranchActivity])[] = [
  [/主题党日/u, 'theme-day'],
  [/组织生活会/u, 'organisational-life'],
  [/小组会/u, 'group-meeting'],
  [/支部?委员?会|支委会/u, 'committee'],
  [/党员大会|支部大会/u, 'congress'],
  [/冬.?春.?训|冬训|春训/u, 'seasonal-training'],
  [/中心组/u, 'study-group'],
  [/讲座/u, 'lecture'],
  [/党课/u, 'party-lecture'],
];

/** An activity by any of its usual names. */
export function readSheetActivity(text: string): ReadValue<BranchActivity> {
  const written = tidy(text);
  const names = BRANCH_ACTIVITIES.map((activity) => USUAL_EVENTS[activity].short).join('、');
  if (written === '') return { reason: '没有写类别', next: `请写：${names}` };
  const exact = BRANCH_ACTIVITIES.find(
    (activity) => tidy(ACTIVITIES[activity]) === written || USUAL_EVENTS[activity].short === written,
  );
  const found = exact ?? CALLED.find(([words]) => words.test(written))?.[1];
  if (found === undefined) return { reason: `“${text}”不是支部活动的类别`, next: `请写：${names}` };
  return { value: found };
}

/** How long it took: 120, 90分钟, 2小时, 1.5h. Empty: as usual, and it is said. */
export function readSheetMinutes(text: string, activity: BranchActivity): ReadValue<number> {
  const written = tidy(text).toLowerCase();
  if (written === '') {
    const { minutes } = USUAL_EVENTS[activity];
    return {
      value: minutes,
      remark: { reason: `没有写时长，按 ${minutes} 分钟登记`, next: '不对的请在登记后更正' },
    };
  }
  const next = '请写分钟数，如 120，或 2 小时';
  const hours = /^(\d+(?:\.\d+)?)(?:个?小时|个?学时|h)$/u.exec(written);
  const minutes = /^(\d+(?:\.\d+)?)(?:分钟?|min)?$/u.exec(written);
  const both = /^(\d+)小时(\d+)分钟?$/u.exec(written);
  const found =
    hours !== null
      ? Number(hours[1]) * 60
      : minutes !== null
        ? Number(minutes[1])
        : both !== null
          ? Number(both[1]) * 60 + Number(both[2])
          : Number.NaN;
  if (Number.isNaN(found)) return { reason: `“${text}”不是时长`, next };
  const whole = Math.round(found);
  if (whole < 1) return { reason: `“${text}”不到一分钟`, next };
  if (whole < 10 && /^\d+(?:\.\d+)?$/u.test(written))
    return { reason: `只写了“${text}”，看不出是分钟还是小时`, next: '请写上单位，如 2 小时' };
  return { value: Math.min(whole, 100_000) };
}

/** A mark at a name. */
export function readSheetMark(text: string): ReadValue<'absent' | 'present' | null> {
  const written = tidy(text).toLowerCase();
  if (written === '') return { value: null };
  if (/^[×x✕✖╳✗✘乂]$|^(缺|缺席|未到|没到|请假|事假|病假|公假)$/u.test(written)) return { value: 'absent' };
  if (/^[√✓✔v∨对到1]$|^(参加|已到|到会)$/u.test(written)) return { value: 'present' };
  return { reason: `看不懂“${text}”`, next: '缺席打“×”，到的不打或打“√”' };
}

/** A name as it is written on a sheet, and what tells it from another of the same name. */
export function splitSheetName(text: string): { name: string; mark: string | null } {
  const found = /^(.+?)\s*[（(]\s*(\d{1,4})\s*[）)]$/u.exec(text.trim());
  return { name: (found?.[1] ?? text).replaceAll(/[\s\u3000]/gu, ''), mark: found?.[2] ?? null };
}
