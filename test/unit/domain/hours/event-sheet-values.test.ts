import { expect, test } from 'vitest';
import {
  readSheetActivity,
  readSheetDay,
  readSheetHalf,
  readSheetMark,
  readSheetMinutes,
  splitSheetName,
} from '../../../../shared/domain/hours/event-sheet-values.ts';
import { namesOnSheet } from '../../../../shared/domain/hours/names-on-sheet.ts';

/** The value, or the reason why there is none. */
const said = (read: { value: unknown } | { reason: string }) => ('value' in read ? read.value : read.reason);

test.each([
  ['6', '2026-11-06'],
  ['6日', '2026-11-06'],
  ['６号', '2026-11-06'],
  ['11.6', '2026-11-06'],
  ['11月 6日', '2026-11-06'],
  ['2026/11/6', '2026-11-06'],
  ['2026-11-06', '2026-11-06'],
  ['31', '“31”这一天不存在'],
  ['10月6日', '2026年10月6日不在这张表的2026年11月里'],
  ['2025-11-06', '2025年11月6日不在这张表的2026年11月里'],
  ['上旬', '“上旬”不是日期'],
  ['', '没有写日期'],
])('the day %s is %s', (text, expected) => {
  expect(said(readSheetDay(text, '2026-11'))).toBe(expected);
});

test.each([
  ['上午', 'morning'],
  ['上', 'morning'],
  ['下午3点', 'afternoon'],
  ['晚上', 'evening'],
  ['夜间', 'evening'],
  ['全天', '全天是两个半天'],
  ['中午', '“中午”不是午别'],
])('the half-day %s is %s', (text, expected) => {
  expect(said(readSheetHalf(text))).toBe(expected);
});

test.each([
  ['支部党员大会', 'congress'],
  ['党员大会', 'congress'],
  ['支委会', 'committee'],
  ['支部委员会', 'committee'],
  ['党小组会', 'group-meeting'],
  ['11月主题党日', 'theme-day'],
  ['专题组织生活会', 'organisational-life'],
  ['冬训', 'seasonal-training'],
  ['春季冬春训', 'seasonal-training'],
  ['理论学习中心组', 'study-group'],
  ['书记讲党课', 'party-lecture'],
  ['党课', 'party-lecture'],
  ['讲座', 'lecture'],
  ['春游', '“春游”不是支部活动的类别'],
])('the activity %s is %s', (text, expected) => {
  expect(said(readSheetActivity(text))).toBe(expected);
});

test.each([
  ['120', 120],
  ['90分钟', 90],
  ['2小时', 120],
  ['1.5小时', 90],
  ['1小时30分', 90],
  ['25小时', 1500],
  ['', 180],
  ['2', '只写了“2”，看不出是分钟还是小时'],
  ['半天', '“半天”不是时长'],
  ['0', '“0”不到一分钟'],
])('of a 主题党日 the time %s is %s', (text, expected) => {
  expect(said(readSheetMinutes(text, 'theme-day'))).toBe(expected);
});

test.each([
  ['×', 'absent'],
  ['x', 'absent'],
  ['Ｘ', 'absent'],
  ['请假', 'absent'],
  ['√', 'present'],
  ['✓', 'present'],
  ['1', 'present'],
  ['', null],
  ['○', '看不懂“○”'],
])('the mark %s is %s', (text, expected) => {
  expect(said(readSheetMark(text))).toBe(expected);
});

test('two of one name are told apart by their years, else by their order', () => {
  const people = [
    { name: '王军', birth: '1960-02' },
    { name: '李丽', birth: '1990-01-01' },
    { name: '王军', birth: '1985-03-01' },
    { name: '李丽', birth: '1990-06-01' },
    { name: '张三', birth: null },
  ];
  const names = namesOnSheet(people);
  expect(names).toEqual(['王军（1960）', '李丽（1）', '王军（1985）', '李丽（2）', '张三']);
  expect(names.map(splitSheetName)).toEqual([
    { name: '王军', mark: '1960' },
    { name: '李丽', mark: '1' },
    { name: '王军', mark: '1985' },
    { name: '李丽', mark: '2' },
    { name: '张三', mark: null },
  ]);
});
