import { expect, test } from 'vitest';
import type { ConflictKind } from '../../../../shared/domain/timetable/codes.ts';
import type { Conflict } from '../../../../shared/domain/timetable/conflicts.ts';
import { conflictSentence, type ConflictNames } from '../../../../shared/domain/timetable/conflict-words.ts';

const NAMES: ConflictNames = {
  session: () => ({
    title: '党史中的望城',
    classes: ['2026年第13期'],
    day: '2026-11-25',
    starts: 510,
    ends: 690,
  }),
  name: (id) => ({ v: '第一教室', t: '何静姝', c: '2026年第12期' })[id] ?? id,
  person: (id) => (id === 'hidden' ? null : `学员${id}`),
  datesOf: () => ({ startsOn: '2026-11-23', endsOn: null }),
};
const OTHER = ' 2026年第13期“党史中的望城”（11月25日（周三） 8:30–11:30）';

const conflict = (kind: ConflictKind, more: Partial<Conflict> = {}): Conflict => ({
  kind,
  severity: 'clash',
  session: 'a',
  other: 'b',
  about: [],
  people: [],
  needed: null,
  given: null,
  note: null,
  ...more,
});

test.each<[Conflict, string]>([
  [conflict('venue', { about: ['v'] }), `“第一教室”同时用于${OTHER}`],
  [conflict('teacher', { about: ['t'] }), `何静姝 同时讲授${OTHER}`],
  [conflict('class', { about: ['c'] }), `2026年第12期 同时要上${OTHER}`],
  [
    conflict('trainee', { people: ['1', '2', '3', '4'] }),
    `4 名学员（学员1、学员2、学员3等）同时要上${OTHER}`,
  ],
  [conflict('trainee', { people: ['hidden'] }), `1 名学员同时要上${OTHER}`],
  [conflict('trainee', { people: ['1', 'hidden'] }), `2 名学员（学员1等）同时要上${OTHER}`],
  [
    conflict('capacity', { other: null, about: ['v'], given: 60, needed: 85 }),
    '“第一教室”只能容纳 60 人，学员 85 人',
  ],
  [
    conflict('capacity', { about: ['v'], given: 60, needed: 85 }),
    `“第一教室”同时接待${OTHER}，共 85 人，接待人数只有 60`,
  ],
  [
    conflict('capacity', { about: ['v'], needed: 85 }),
    `“第一教室”同时接待${OTHER}，共 85 人，接待人数未填，请先问明`,
  ],
  [conflict('out-of-use', { other: null, about: ['t', 'v'] }), '何静姝、第一教室 到这一天已停聘或停用'],
  [conflict('absence', { other: null, about: ['t'] }), '何静姝 这个半天不可用'],
  [conflict('holiday', { severity: 'warn', other: null, note: '休息' }), '11月25日（周三）休息'],
  [conflict('holiday', { severity: 'hint', other: null }), '2026 年放假安排未公布，公布后请再核对'],
  [conflict('travel', { given: 20, needed: 40 }), `与${OTHER}之间只有 20 分钟，路上要 40 分钟`],
  [conflict('dates', { about: ['c'] }), '在班次日期之外（2026年第12期：11月23日（周一）至未定）'],
  [conflict('assistant', { about: ['t'] }), `何静姝 同时在${OTHER}授课或辅教`],
])('%j', (given, sentence) => {
  expect(conflictSentence(given, '2026-11-25', NAMES)).toBe(sentence);
});
