import { describe, expect, test } from 'vitest';
import { readMinutes } from '../../../renderer/features/attendance/entry/drafts.ts';
import { findTrainees } from '../../../renderer/features/attendance/entry/finding.ts';
import {
  readFindKey,
  readRowKey,
  STATE_KEYS,
  stateOfKey,
} from '../../../renderer/features/attendance/entry/keys.ts';
import { beginnings, chosenHalf, returns } from '../../../renderer/features/attendance/leave/half-choices.ts';

const key = (pressed: string, more: object = {}) => ({
  key: pressed,
  code: `Key${pressed.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const one = (number: number | null, name: string, ...forms: string[]) => ({
  number,
  name,
  search: `\n${[name, ...forms].join('\n')}\n`,
});
const LIST = [
  one(1, '张三丰', 'zhangsanfeng', 'zsf'),
  one(12, '张三', 'zhangsan', 'zs'),
  one(2, '单立', 'shanli', 'sl'),
  one(null, '曾诗', 'zengshi', 'zs'),
];
const names = (typed: string) => findTrainees(LIST, typed).map(({ name }) => name);

describe('finding', () => {
  test.each([
    ['', ['张三丰', '张三', '单立', '曾诗']],
    ['1', ['张三丰']],
    ['12', ['张三']],
    ['１２', ['张三']],
    ['3', []],
    // Whole initials before beginnings.
    ['zs', ['张三', '曾诗', '张三丰']],
    ['ZSF', ['张三丰']],
    ['三', ['张三丰', '张三']],
    [' zhang san ', ['张三', '张三丰']],
    ['li', []],
  ])('“%s”', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });
});

describe('keys', () => {
  test('each state has one, small or large, half or full width, and under an input method', () => {
    for (const [state, letter] of Object.entries(STATE_KEYS)) {
      expect(stateOfKey(key(letter))).toBe(state);
      expect(stateOfKey(key(letter.toUpperCase()))).toBe(state);
    }
    expect(stateOfKey(key('ｋ'))).toBe('absent');
    expect(stateOfKey(key('k', { key: 'Process' }))).toBe('absent');
    expect(stateOfKey(key('x'))).toBe(null);
    expect(new Set(Object.values(STATE_KEYS)).size).toBe(7);
  });

  test('Ctrl+S saves and is no 事假, Ctrl+Z undoes and is no 早退', () => {
    expect(readRowKey(key('s', { ctrlKey: true }))).toBe(null);
    expect(readRowKey(key('z', { metaKey: true }))).toBe(null);
  });

  test('in a line arrows and Enter move, a digit begins the next search', () => {
    expect(readRowKey(key('ArrowDown'))).toEqual({ is: 'move', by: 1 });
    expect(readRowKey(key('Enter'))).toEqual({ is: 'move', by: 1 });
    expect(readRowKey(key('7'))).toEqual({ is: 'find', text: '7' });
    expect(readRowKey(key('Tab'))).toBe(null);
  });

  test('in the field a letter behind a number marks; behind letters it is typed', () => {
    expect(readFindKey(key('k'), '12', 1)).toEqual({ is: 'state', state: 'absent' });
    expect(readFindKey(key('k'), '99', 0)).toBe(null);
    expect(readFindKey(key('k'), 'zs', 1)).toBe(null);
    expect(readFindKey(key('s'), '', 43)).toBe(null);
    expect(readFindKey(key('Enter'), 'zs', 2)).toEqual({ is: 'enter' });
  });
});

test('minutes', () => {
  expect(['', ' 20 ', '２０', '0', '601', '1.5', '二十'].map(readMinutes)).toEqual([
    null,
    20,
    20,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('somebody is back on a half-day after the one from which he is away, or not before the end', () => {
  const halves = [
    { day: '2026-11-26', half: 'morning' },
    { day: '2026-11-26', half: 'afternoon' },
    { day: '2026-11-27', half: 'morning' },
  ] as const;
  const [, from] = beginnings(halves);
  const choices = returns(halves, from?.value ?? null);
  expect(choices.map(({ label }) => label)).toEqual(['11月27日（周五）上午', '到班次结束，不再返回']);
  expect(choices.map(({ value }) => chosenHalf(value))).toEqual([
    halves[2],
    { day: '2026-11-27', half: 'afternoon' },
  ]);
});
