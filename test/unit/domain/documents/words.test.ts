import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TRAINEE_SORTS, type TraineeSort } from '../../../../shared/domain/classes/codes.ts';
import { inOrder, type OrderKeys } from '../../../../shared/domain/documents/orders.ts';
import { printedMoment, printedSpan } from '../../../../shared/domain/documents/words.ts';
import { strokeKey } from '../../../../shared/domain/people/names/order.ts';

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

const trainee = (name: string, rest: Partial<OrderKeys> = {}) => ({
  name,
  keys: {
    kept: 0,
    group: null,
    pinyin: '',
    surnameStrokes: strokeKey(name, 'surname').key,
    nameStrokes: strokeKey(name, 'full').key,
    units: [0, 0] as const,
    ...rest,
  },
});

test('the two stroke orders differ where the rules do: 田富 before or after 田大利', () => {
  const people = [trainee('田大利'), trainee('田富'), trainee('丁一')];
  const names = (order: TraineeSort) => inOrder(people, order).map(({ name }) => name);
  expect(names('surname-strokes')).toEqual(['丁一', '田富', '田大利']);
  expect(names('name-strokes')).toEqual(['丁一', '田大利', '田富']);
});

test('those without a group stand last; equals stay as the roster is kept; nobody is lost', () => {
  const keys = fc.record({
    kept: fc.integer({ min: 0, max: 100 }),
    group: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    units: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  });
  fc.assert(
    fc.property(
      fc.array(keys),
      fc.constantFrom(...(Object.keys(TRAINEE_SORTS) as TraineeSort[])),
      (all, order) => {
        const people = all.map((each, index) => trainee(`学员${index}`, each));
        const ordered = inOrder(people, order);
        expect(new Set(ordered)).toEqual(new Set(people));
        if (order !== 'group') return;
        for (const [index, { keys: own }] of ordered.entries()) {
          const before = ordered[index - 1]?.keys;
          if (before === undefined) continue;
          const [one, other] = [before.group ?? 99, own.group ?? 99];
          expect(one < other || (one === other && before.kept <= own.kept)).toBe(true);
        }
      },
    ),
  );
});
