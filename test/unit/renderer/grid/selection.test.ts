import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_SELECTED,
  countSelected,
  headState,
  isSelected,
  NOTHING_SELECTED,
  type Selection,
  withSelected,
} from '../../../../renderer/ui/grid/selection.ts';

const ALL_IDS = ['a', 'b', 'c', 'd', 'e'];
const steps = fc.array(
  fc.oneof(
    fc.constant('all' as const),
    fc.constant('none' as const),
    fc.record({ ids: fc.uniqueArray(fc.constantFrom(...ALL_IDS)), selected: fc.boolean() }),
  ),
);

describe('ticking rows', () => {
  it('agrees with a list of every row and its tick', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        let selection: Selection = NOTHING_SELECTED;
        const ticks = new Map(ALL_IDS.map((id) => [id, false]));
        for (const step of walk) {
          if (step === 'all' || step === 'none') {
            selection = step === 'all' ? ALL_SELECTED : NOTHING_SELECTED;
            for (const id of ALL_IDS) ticks.set(id, step === 'all');
          } else {
            selection = withSelected(selection, step.ids, step.selected);
            for (const id of step.ids) ticks.set(id, step.selected);
          }
        }
        const ticked = ALL_IDS.filter((id) => ticks.get(id) === true);
        expect(ALL_IDS.filter((id) => isSelected(selection, id))).toEqual(ticked);
        expect(countSelected(selection, ALL_IDS.length)).toBe(ticked.length);
        const expected = ticked.length === 0 ? 'none' : ticked.length === ALL_IDS.length ? 'all' : 'some';
        expect(headState(selection, ALL_IDS.length)).toBe(expected);
      }),
    );
  });

  it('takes in rows that were never read, and all but one of them', () => {
    const allButOne = withSelected(ALL_SELECTED, ['a'], false);
    expect(isSelected(allButOne, 'never seen')).toBe(true);
    expect(countSelected(allButOne, 34_000)).toBe(33_999);
    expect(headState(allButOne, 34_000)).toBe('some');
  });

  it('leaves the earlier selection as it was', () => {
    const before = withSelected(NOTHING_SELECTED, ['a'], true);
    withSelected(before, ['b'], true);
    withSelected(before, ['a'], false);
    expect(countSelected(before, 5)).toBe(1);
  });

  it('shows nothing ticked in an empty table', () => {
    expect(headState(ALL_SELECTED, 0)).toBe('none');
  });
});
