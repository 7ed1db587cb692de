import { expect, test } from 'vitest';
import { changeText } from '../../../../shared/domain/timetable/change-text.ts';
import {
  compareTimetables,
  KEPT_FIELDS,
  type KeptSession,
} from '../../../../shared/domain/timetable/versions.ts';

const LESSON: KeptSession = {
  id: 'a',
  kind: 'lesson',
  title: '党史',
  hours: 4,
  day: '2026-11-26',
  half: 'morning',
  starts: 510,
  ends: 690,
  teachers: ['何静姝'],
  assistants: ['肖桂澜'],
  place: '第一教室',
  jointWith: ['2026年第13期'],
  note: '带笔记本',
};

test.each<[keyof typeof KEPT_FIELDS, Partial<KeptSession>, string]>([
  ['when', { day: '2026-11-27' }, '调到11月27日（周五）上午'],
  ['title', { title: '国史' }, '内容改为“国史”'],
  ['kind', { kind: 'discussion' }, '由授课改为研讨'],
  ['hours', { hours: 2 }, '学时由 4 改为 2'],
  ['teachers', { teachers: [] }, '授课人由何静姝改为未定'],
  ['assistants', { assistants: [] }, '辅教人由肖桂澜改为未定'],
  ['place', { place: null }, '地点由第一教室改为未定'],
  ['jointWith', { jointWith: [] }, '不再合班'],
  ['note', { note: null }, '备注取消'],
])('a change of %s alone is said', (field, after, said) => {
  const changes = compareTimetables([LESSON], [{ ...LESSON, ...after }]);
  expect(changes.map(({ fields }) => fields)).toEqual([[field]]);
  expect(changeText('2026年第12期', changes, null)).toContain(said);
});

test('no field goes without a word', () => {
  for (const field of Object.keys(KEPT_FIELDS) as (keyof typeof KEPT_FIELDS)[]) {
    const text = (fields: readonly (keyof typeof KEPT_FIELDS)[]) =>
      changeText('x', [{ is: 'changed', before: LESSON, after: LESSON, fields }], null);
    expect(text([field])).not.toBe(text([]));
  }
});
