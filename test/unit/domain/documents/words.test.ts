import { expect, test } from 'vitest';
import { printedMoment, printedSpan } from '../../../../shared/domain/documents/words.ts';

test.each([
  ['2026-11-23', '2026-11-23', '2026年11月23日'],
  ['2026-11-23', '2026-11-27', '2026年11月23日至27日'],
  ['2026-11-30', '2026-12-04', '2026年11月30日至12月4日'],
  ['2026-12-28', '2027-01-02', '2026年12月28日至2027年1月2日'],
])('from %s to %s is printed as %s', (from, to, words) => {
  expect(printedSpan(from, to)).toBe(words);
});

test('a moment is printed in the time of the office', () => {
  expect(printedMoment(new Date(2026, 10, 24, 9, 5))).toBe('2026年11月24日 9:05');
});
