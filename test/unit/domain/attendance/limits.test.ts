import { describe, expect, test } from 'vitest';
import type { AttendanceState } from '../../../../shared/domain/attendance/codes.ts';
import { attendanceRate, isEnteredFor, wasInClassOn } from '../../../../shared/domain/attendance/derive.ts';
import { halfAtPlace, placeOf } from '../../../../shared/domain/attendance/half-line.ts';
import { limitLines, type LimitRules } from '../../../../shared/domain/attendance/limits.ts';

const RULES: LimitRules = {
  divisor: 7,
  shortClassDays: 15,
  shortClassLimit: 2,
  longClassLimit: 4,
  absentLimit: 4,
};
const START = placeOf({ day: '2026-11-02', half: 'morning' });
/** Mornings and afternoons of so many days. */
const halvesOf = (days: number) =>
  Array.from({ length: days }, (_, day) => [
    halfAtPlace(START + day * 3),
    halfAtPlace(START + day * 3 + 1),
  ]).flat();

function linesFor(days: number, states: readonly AttendanceState[]) {
  const halves = halvesOf(days);
  const given = states.map((state, at) => ({ ...(halves[at] ?? halfAtPlace(START)), state }));
  return Object.fromEntries(limitLines({ days, halves }, given, RULES).map((line) => [line.rule, line]));
}
const times = (count: number, state: AttendanceState) => Array.from({ length: count }, () => state);

describe('limits', () => {
  test.each([
    // 10 half-days: a seventh is 1.43.
    [5, 0, 'below', null],
    [5, 1, 'half', null],
    [5, 2, 'over', '退学'],
    // 14 half-days: a seventh is 2, which may be reached.
    [7, 1, 'half', null],
    [7, 2, 'reached', null],
    [7, 3, 'over', '退学'],
    // 28 half-days: 4.
    [14, 1, 'below', null],
    [14, 2, 'half', null],
    [14, 4, 'reached', null],
    [14, 5, 'over', '退学'],
  ] as const)('of a class of %i days %i half-days of leave: 1/7 is %s', (days, missed, level, proposal) => {
    expect(linesFor(days, times(missed, 'personal'))['share']).toMatchObject({ level, proposal });
  });

  test.each([
    [15, 2, 'reached', null],
    [15, 3, 'over', '不予结业'],
    [16, 3, 'half', null],
    [16, 4, 'reached', null],
    [16, 5, 'over', '不予结业'],
  ] as const)('a class of %i days, %i half-days: the house rule is %s', (days, missed, level, proposal) => {
    expect(linesFor(days, times(missed, 'sick'))['house']).toMatchObject({ level, proposal });
  });

  test.each([
    [1, 'below', null],
    [2, 'half', null],
    [3, 'half', null],
    [4, 'over', '退学'],
  ] as const)('%i half-days of 旷课: %s', (missed, level, proposal) => {
    expect(linesFor(20, times(missed, 'absent'))['absent']).toMatchObject({ level, proposal });
  });

  test('公假, 迟到 and 早退 use nothing up; 旷课 counts for the seventh and not as leave', () => {
    for (const state of ['official', 'late', 'early', 'present'] as const)
      expect(Object.values(linesFor(5, times(8, state))).map(({ level }) => level)).toEqual([
        'below',
        'below',
        'below',
      ]);
    const lines = linesFor(5, times(2, 'absent'));
    expect([lines['share']?.level, lines['house']?.level]).toEqual(['over', 'below']);
  });

  test('the worst stands first', () => {
    const halves = halvesOf(5);
    const states = times(3, 'personal').map((state, at) => ({
      ...(halves[at] ?? halfAtPlace(START)),
      state,
    }));
    expect(limitLines({ days: 5, halves }, states, RULES).map(({ level }) => level)).toEqual([
      'over',
      'over',
      'below',
    ]);
  });
});

describe('who is in a class', () => {
  const ON = { status: 'reported', enrolledOn: '2026-11-01', leftOn: null };
  test.each([
    ['there all the time', ON, true],
    ['never came', { ...ON, status: 'absent' }, false],
    ['left on that day', { ...ON, status: 'withdrawn', leftOn: '2026-11-24' }, false],
    ['left on the next', { ...ON, status: 'withdrawn', leftOn: '2026-11-25' }, true],
    ['left, nobody knows when', { ...ON, status: 'withdrawn' }, false],
    ['came on that day', { ...ON, enrolledOn: '2026-11-24' }, true],
    ['came on the next', { ...ON, enrolledOn: '2026-11-25' }, false],
    ['put down on the last day', { ...ON, enrolledOn: '2026-11-27' }, false],
    ['put down after the class was over', { ...ON, enrolledOn: '2026-12-03' }, true],
  ])('%s', (_, person, was) => {
    expect(wasInClassOn(person, '2026-11-27', '2026-11-24')).toBe(was);
  });
});

test('a sheet is entered for the whole class or for its groups; 0 are those without one', () => {
  expect(isEnteredFor(null, 3)).toBe(true);
  expect(isEnteredFor([1, 2], 3)).toBe(false);
  expect(isEnteredFor([0], null)).toBe(true);
  expect(isEnteredFor([1], null)).toBe(false);
});

test('the rate has one decimal, and none where nothing is entered', () => {
  expect([attendanceRate(0, 0), attendanceRate(2, 3), attendanceRate(5, 5)]).toEqual([null, 66.7, 100]);
});
