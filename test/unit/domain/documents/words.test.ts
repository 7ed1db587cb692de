import { expect, test } from 'vitest';
import { printedMoment } from '../../../../shared/domain/documents/words.ts';

test('a moment is printed in the time of the office', () => {
  expect(printedMoment(new Date(2026, 10, 24, 9, 5))).toBe('2026年11月24日 9:05');
});
