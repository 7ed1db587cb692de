import { describe, expect, test } from 'vitest';
import {
  planRow,
  sessionKey,
  type Surroundings,
} from '../../../../../shared/domain/timetable/importing/plan-row.ts';
import type { TimetableRow } from '../../../../../shared/domain/timetable/importing/rows.ts';

const AROUND: Surroundings = {
  startsOn: '2026-11-23',
  endsOn: '2026-11-27',
  today: '2026-11-01',
  teachers: [{ id: 't', name: '周明德' }],
  places: [{ id: 'v', name: '第一教室', is: 'venue' }],
  courses: new Map([['党史', { id: 'c', hours: 3 }]]),
  there: new Set([sessionKey('党史', '2026-11-26', 'morning')]),
  skip: [9],
};
const BLANK: TimetableRow['cells'] = {
  day: '11月24日',
  half: '上午',
  starts: '',
  ends: '',
  title: '党史',
  teachers: '',
  assistants: '',
  place: '',
  note: '',
};
const plan = (cells: Partial<TimetableRow['cells']>, row = 2) =>
  planRow({ row, cells: { ...BLANK, ...cells } }, AROUND);

describe('a row', () => {
  test('with all that is known becomes a session without a remark', () => {
    expect(plan({ title: '《党史》', starts: '8.30-11.30', teachers: '周明德', place: '第一教室' })).toEqual([
      {
        row: 2,
        state: 'placed',
        title: '党史',
        day: '2026-11-24',
        half: 'morning',
        starts: 510,
        ends: 690,
        teachers: [{ id: 't', name: '周明德' }],
        assistants: [],
        place: { is: 'venue', id: 'v', name: '第一教室', exact: true },
        kind: 'lesson',
        course: { id: 'c', hours: 3 },
        note: null,
        remarks: [],
      },
    ]);
  });

  test.each([
    [{ day: '' }, 'waiting', '没有日期，先放到待排'],
    [{ day: '第二天' }, 'waiting', '“第二天”不是日期'],
    [{ half: '' }, 'waiting', '没有写上午、下午或时间，先放到待排'],
    [{ starts: '第一讲' }, 'placed', '看不懂时间“第一讲”，先按作息时间排'],
    [{ starts: '8:30' }, 'placed', '没有结束时间'],
    [{ day: '12月1日' }, 'placed', '在班次日期之外'],
    [{ teachers: '王不识' }, 'placed', '师资库里没有授课人“王不识”，写进备注'],
    [{ place: '村部' }, 'placed', '“村部”不在场地、教学点和路线里，按文字保留'],
    [{ day: '11月26日' }, 'same', '已在课表里'],
    [{ title: '' }, 'faulty', '没有教学内容，不能成为一节课'],
  ] as const)('%j is %s: %s', (cells, state, remark) => {
    const [only] = plan(cells);
    expect(only?.state).toBe(state);
    expect(only?.remarks.join('；')).toContain(remark);
  });

  test('that is left out says so, whatever it holds', () => {
    expect(plan({ place: '村部' }, 9)).toMatchObject([{ state: 'skipped', remarks: ['选定不导入'] }]);
  });

  test('of a whole day stands in both halves by the bells', () => {
    const day = plan({ half: '全天', starts: '' });
    expect(day.map(({ half, starts }) => [half, starts])).toEqual([
      ['morning', null],
      ['afternoon', null],
    ]);
  });

  test('whose day stands in the column of times is read once', () => {
    const text = '11月24日 下午2:30-4:30';
    expect(plan({ day: text, half: '', starts: text })).toMatchObject([
      { day: '2026-11-24', half: 'afternoon', starts: 870, ends: 990, remarks: [] },
    ]);
  });

  test('loses nothing that is too long: the whole goes into the note, and it is said', () => {
    const [long] = plan({ title: `${'讲'.repeat(118)}𬭎𬭎𬭎`, note: '带笔' });
    expect(Array.from(long?.title ?? '')).toHaveLength(120);
    expect(long?.note).toBe(`${'讲'.repeat(118)}𬭎𬭎𬭎；带笔`);
    expect(long?.remarks).toEqual(['内容超过 120 字，全文写进备注']);
    const [place] = plan({ place: '村'.repeat(130) });
    expect(place?.note).toBe(`地点：${'村'.repeat(130)}`);
    expect(place?.place).toMatchObject({ name: '村'.repeat(100) });
    expect(plan({ note: '记'.repeat(400) })[0]?.remarks).toEqual(['备注只放得下 300 字，请核对']);
  });
});
