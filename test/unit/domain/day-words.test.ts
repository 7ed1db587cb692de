import { expect, test } from 'vitest';
import { dayWithWeekday, daySpan, shortDay } from '../../../shared/domain/day-words.ts';
import { daysLater } from '../../../shared/domain/day.ts';

test.each([
  ['2026-11-23', '2026-11-23', '2026年11月23日'],
  ['2026-11-23', '2026-11-27', '2026年11月23日至27日'],
  ['2026-11-30', '2026-12-04', '2026年11月30日至12月4日'],
  ['2026-12-28', '2027-01-02', '2026年12月28日至2027年1月2日'],
])('from %s to %s is written as %s', (from, to, words) => {
  expect(daySpan(from, to, '至')).toBe(words);
  expect(daySpan(from, to, '—')).toBe(words.replace('至', '—'));
});

test('weekdays: a Sunday, a Monday, a leap day', () => {
  expect(shortDay('2026-11-29')).toBe('11月29日（周日）');
  expect(shortDay('2026-11-30')).toBe('11月30日（周一）');
  expect(dayWithWeekday('2028-02-29')).toBe('2028年2月29日（周二）');
});

test('days are stepped over months and years', () => {
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysLater('2026-03-01', -1)).toBe('2026-02-28');
});
