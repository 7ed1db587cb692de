import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater } from '../../../../shared/domain/day.ts';
import { isMember, placeOn, type HistoryMove } from '../../../../shared/domain/hours/members-on.ts';
import type { Standing } from '../../../../shared/domain/people/codes.ts';

const FIRST = '2024-01-01';
const BRANCHES = ['甲', '乙', '丙'] as const;

interface Step {
  readonly after: number;
  readonly what: 'move' | 'leave' | 'return' | 'employer';
  readonly to: string;
}

const step = fc.record({
  /** Days after the step before; 0: on the same day. */
  after: fc.integer({ min: 0, max: 40 }),
  what: fc.constantFrom('move', 'leave', 'return', 'employer'),
  to: fc.constantFrom(...BRANCHES),
}) as fc.Arbitrary<Step>;

/** Lives a history day by day, writing down what the register would, and remembers where he was each evening. */
function live(start: string, steps: readonly Step[]) {
  let place: string | null = start;
  let branch = start;
  let day = FIRST;
  const moves: HistoryMove[] = [];
  const evenings = new Map<string, string | null>();
  const write = (kind: HistoryMove['kind'], from: string | null) =>
    moves.push({ id: String(moves.length).padStart(4, '0'), kind, on: day, from });
  for (const each of steps) {
    for (let passed = 0; passed < each.after; passed += 1) {
      evenings.set(day, place);
      day = daysLater(day, 1);
    }
    if (each.what === 'employer') write('employer', null);
    if (each.what === 'move' && place !== null && each.to !== place) {
      write('branch', place);
      place = each.to;
      branch = each.to;
    }
    if (each.what === 'leave' && place !== null) {
      write('out', place);
      place = null;
    }
    if (each.what === 'return' && place === null) {
      write('back', branch);
      place = each.to;
      branch = each.to;
    }
  }
  for (let passed = 0; passed < 5; passed += 1) {
    evenings.set(day, place);
    day = daysLater(day, 1);
  }
  const standing: Standing = place === null ? 'transferred' : 'present';
  return { evenings, history: { branch, standing, membership: 'full' as const, joinedOn: null, moves } };
}

describe('where somebody was on a day', () => {
  test('is what a day-by-day life says, whatever the order in which the moves are read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BRANCHES),
        fc.array(step, { maxLength: 12 }),
        fc.boolean(),
        (start, steps, turned) => {
          const { evenings, history } = live(start, steps);
          const read = turned ? { ...history, moves: history.moves.toReversed() } : history;
          for (const [day, place] of evenings) expect([day, placeOn(read, day)]).toEqual([day, place]);
          expect(placeOn(read, '2020-01-01')).toBe(start);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a month alone counts from its beginning', () => {
    const history = {
      branch: '乙',
      standing: 'present' as const,
      membership: 'full' as const,
      joinedOn: null,
      moves: [{ id: '1', kind: 'branch' as const, on: '2026-11', from: '甲' }],
    };
    expect(placeOn(history, '2026-10-31')).toBe('甲');
    expect(placeOn(history, '2026-11-01')).toBe('乙');
  });
});

test.each([
  ['full', null, '2026-01-01', true],
  ['probationary', '2026-01-01', '2026-01-01', true],
  ['probationary', '2026-01-02', '2026-01-01', false],
  ['full', '2025', '2025-01-01', true],
  ['candidate', null, '2026-01-01', false],
  ['activist', '2020-01-01', '2026-01-01', false],
] as const)('%s, joined %s, is on %s a member: %s', (membership, joinedOn, day, is) => {
  expect(isMember({ branch: '甲', standing: 'present', membership, joinedOn, moves: [] }, day)).toBe(is);
});
