import { shortDay } from '../day-words.ts';
import { clockTime } from '../resources/bells.ts';
import { SESSION_KINDS } from './codes.ts';
import { HALF_DAYS } from './half-days.ts';
import type { KeptSession, SessionChange } from './versions.ts';

/** A change of lessons as a text to send on: one line a change, what was before and what is now. */
export function changeText(called: string, changes: readonly SessionChange[], reason: string | null): string {
  if (changes.length === 0) return `【调课通知】${called}：课表没有变化。`;
  const lines = changes.map((change, index) => `${index + 1}. ${lineOf(change)}`);
  return [
    `【调课通知】${called}课表有 ${changes.length} 处调整${reason === null ? '' : `（${reason}）`}：`,
    ...lines,
    '请相互转告，按调整后的时间地点上课。',
  ].join('\n');
}

function lineOf({ is, before, after, fields }: SessionChange): string {
  if (is === 'added' && after !== null) return `新增：${whenOf(after)}，${whatOf(after)}。`;
  if (is === 'removed' && before !== null) return `取消：${whenOf(before)}，${whatOf(before)}。`;
  if (before === null || after === null) return '';
  const parts = [
    fields.includes('when') ? `由${whenOf(before)}调到${whenOf(after)}` : whenOf(after),
    ...(fields.includes('title') ? [`内容改为“${after.title}”`] : []),
    ...(fields.includes('kind') ? [`由${SESSION_KINDS[before.kind]}改为${SESSION_KINDS[after.kind]}`] : []),
    ...(fields.includes('teachers')
      ? [`授课人由${people(before.teachers)}改为${people(after.teachers)}`]
      : []),
    ...(fields.includes('assistants')
      ? [`辅教人由${people(before.assistants)}改为${people(after.assistants)}`]
      : []),
    ...(fields.includes('place') ? [`地点由${before.place ?? '未定'}改为${after.place ?? '未定'}`] : []),
    ...(fields.includes('jointWith')
      ? [after.jointWith.length === 0 ? '不再合班' : `与${after.jointWith.join('、')}合班`]
      : []),
    ...(fields.includes('hours') ? [`学时由 ${before.hours} 改为 ${after.hours}`] : []),
    ...(fields.includes('note') ? [after.note === null ? '备注取消' : `备注：${after.note}`] : []),
  ];
  return `“${before.title}”${parts.join('，')}。`;
}

const people = (names: readonly string[]) => (names.length === 0 ? '未定' : names.join('、'));

function whenOf({ day, half, starts, ends }: KeptSession): string {
  const times = starts === null || ends === null ? '' : ` ${clockTime(starts)}–${clockTime(ends)}`;
  return `${shortDay(day)}${HALF_DAYS[half]}${times}`;
}

function whatOf({ title, teachers, place }: KeptSession): string {
  return [
    `“${title}”`,
    ...(teachers.length === 0 ? [] : [teachers.join('、')]),
    ...(place === null ? [] : [place]),
  ].join('，');
}
