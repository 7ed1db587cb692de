import { expect, test } from 'vitest';
import { classInWords, shortSpan } from '../../../../shared/domain/classes/words.ts';

test.each([
  ['2026-11-23', '2026-11-27', '2026年11月23日—27日'],
  ['2026-11-30', '2026-12-04', '2026年11月30日—12月4日'],
  ['2026-12-30', '2027-01-02', '2026年12月30日—2027年1月2日'],
  ['2026-11-23', '2026-11-23', '2026年11月23日'],
  ['2026-11-23', null, '2026年11月23日'],
  [null, null, '未定'],
])('the days %s to %s are %s', (startsOn, endsOn, words) => {
  expect(shortSpan({ startsOn, endsOn })).toBe(words);
});

test('a class in a sentence', () => {
  expect(classInWords({ name: '轮训班', startsOn: null, endsOn: null })).toBe('“轮训班”（日期未定）');
});
