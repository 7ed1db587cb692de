import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitColumns,
  fittingCell,
  linesAt,
  nameWidth,
  widthOf,
} from '../../../../shared/domain/documents/fitting.ts';
import { richCell } from '../../../../shared/domain/documents/paper.ts';
import { LONG_NAME } from '../../../support/papers.ts';

const column = fc.record({
  least: fc.integer({ min: 5, max: 60 }),
  most: fc.option(fc.integer({ min: 5, max: 120 }), { nil: null }),
  align: fc.constantFrom('start' as const, 'centre' as const),
});

describe('columns', () => {
  test('fill the page exactly, whatever they want', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 14 }), (wanted) => {
        const fitted = fitColumns(wanted, 180);
        const sum = fitted.reduce((all, { width }) => all + width, 0);
        expect(Math.abs(sum - 180)).toBeLessThan(0.1);
        expect(fitted.every(({ width }) => width > 0)).toBe(true);
      }),
    );
  });

  test('are never narrower than they must be while there is room', () => {
    const fitted = fitColumns(
      [
        { least: 20, align: 'centre' },
        { least: 30, most: 50, align: 'start' },
        { least: 40, most: null, align: 'start' },
      ],
      180,
    );
    expect(fitted.map(({ width }) => width)).toEqual([20, 50, 110]);
  });
});

describe('a text in its cell', () => {
  const texts = fc.stringMatching(/^[党校学员花名册0-9ab·（）]{0,120}$/u);

  test('keeps every character, in letters between 六号 and the size of the table', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 80 }), fc.constantFrom(1, 2, 3), (text, width, lines) => {
        const { text: shown, size = 10.5 } = richCell(
          fittingCell(text, { width, align: 'start' }, 10.5, lines),
        );
        expect(shown).toBe(text);
        expect(size).toBeGreaterThanOrEqual(7.5);
        expect(size).toBeLessThanOrEqual(10.5);
      }),
    );
  });

  test('is not set smaller than it has to be', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 80 }), (text, width) => {
        const own = { width, align: 'start' } as const;
        const { size = 10.5 } = richCell(fittingCell(text, own, 10.5, 1));
        if (size < 10.5) expect(linesAt(text, own, size + 0.5)).toBeGreaterThan(1);
      }),
    );
  });

  test('takes the width of its characters: Chinese ones whole, others half', () => {
    expect(widthOf('花名册')).toBe(3);
    expect(widthOf('𬭎')).toBe(1);
    expect(widthOf('12')).toBeCloseTo(1.1);
  });

  test('a name of 55 characters gets a column in which it takes four lines', () => {
    const width = nameWidth(['张三', '李四', LONG_NAME], 10.5, 19);
    const { size = 10.5 } = richCell(fittingCell(LONG_NAME, { width, align: 'centre' }, 10.5, 1));
    expect(linesAt(LONG_NAME, { width, align: 'centre' }, size)).toBeLessThanOrEqual(4);
    expect(nameWidth(['张三', '李四'], 10.5, 19)).toBe(19);
  });
});
