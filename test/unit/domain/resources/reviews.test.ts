import { describe, expect, test } from 'vitest';
import { brokenStep, nextSteps } from '../../../../shared/domain/resources/reviews.ts';
import { blocksOf, layoutFault } from '../../../../shared/domain/resources/layout.ts';
import type { ReviewStep } from '../../../../shared/domain/resources/codes.ts';

const STEPS: readonly ReviewStep[] = ['preparing', 'trial', 'approved', 'returned'];

describe('review of a course', () => {
  test.each([
    [['preparing', 'trial', 'approved'], null],
    [['preparing', 'returned', 'preparing', 'trial', 'returned', 'trial', 'approved'], null],
    [['approved', 'preparing', 'trial', 'approved'], null],
    [['returned'], 0],
    [['preparing', 'approved'], 1],
    [['preparing', 'trial', 'approved', 'approved'], 3],
    [['trial', 'returned', 'approved'], 2],
  ] as const)('%j breaks at %j', (steps, at) => {
    expect(brokenStep(steps)).toBe(at);
  });

  test('from every step the way to approval is open, and nothing is approved twice in a row or straight after a return', () => {
    for (const step of STEPS) {
      const reached = new Set<ReviewStep>([step]);
      // A set grows while it is walked: every step reached is looked at once.
      for (const each of reached) for (const next of nextSteps(each)) reached.add(next);
      expect(reached.has('approved')).toBe(true);
    }
    expect(nextSteps('approved')).not.toContain('approved');
    expect(nextSteps('returned')).toEqual(['preparing', 'trial']);
  });
});

describe('layout of a room', () => {
  test('the blocks between aisles hold every column once', () => {
    expect(blocksOf(12, [3, 9])).toEqual([3, 6, 3]);
    expect(blocksOf(12, [])).toEqual([12]);
    expect(blocksOf(12, [9, 3, 3, 0, 12])).toEqual([3, 6, 3]);
    for (let columns = 1; columns <= 8; columns += 1)
      for (let set = 0; set < 2 ** columns; set += 1) {
        const aisles = Array.from({ length: columns }, (_, index) => index + 1).filter(
          (at) => (set >> (at - 1)) % 2,
        );
        const blocks = blocksOf(columns, aisles);
        expect(blocks.reduce((sum, block) => sum + block, 0)).toBe(columns);
        expect(Math.min(...blocks)).toBeGreaterThan(0);
      }
  });

  test('what cannot be drawn is said', () => {
    expect(layoutFault({ rows: 8, columns: 10, aisles: [5] })).toBe(null);
    expect(layoutFault({ rows: null, columns: null, aisles: [] })).toBe(null);
    expect(layoutFault({ rows: 8, columns: null, aisles: [] })).toContain('都填');
    expect(layoutFault({ rows: null, columns: null, aisles: [2] })).toContain('过道');
    expect(layoutFault({ rows: 8, columns: 10, aisles: [10] })).toContain('只有 10 列');
  });
});
