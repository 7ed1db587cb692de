import { describe, expect, test } from 'vitest';
import { type Arrow, cellBeside, cellOf } from '../../../../renderer/features/timetable/moving/keys.ts';

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-27'];
const walk = (from: string | null, arrows: readonly Arrow[], layout: 'days-down' | 'days-across') =>
  arrows.reduce<string | null>((at, arrow) => cellBeside(at, arrow, DAYS, layout), from);

describe('arrow keys', () => {
  test('change the day up and down and the half-day sideways where days stand below one another', () => {
    expect(walk('2026-11-23/morning', ['ArrowDown', 'ArrowRight'], 'days-down')).toBe('2026-11-24/afternoon');
    expect(walk('2026-11-24/evening', ['ArrowUp', 'ArrowLeft'], 'days-down')).toBe('2026-11-23/afternoon');
  });

  test('and the other way round where they stand beside one another', () => {
    expect(walk('2026-11-23/morning', ['ArrowDown', 'ArrowRight'], 'days-across')).toBe(
      '2026-11-24/afternoon',
    );
    expect(walk('2026-11-24/morning', ['ArrowRight'], 'days-across')).toBe('2026-11-27/morning');
  });

  test('go from day to day that is shown, and stay at the edges', () => {
    expect(walk('2026-11-27/evening', ['ArrowDown', 'ArrowRight'], 'days-down')).toBe('2026-11-27/evening');
    expect(walk('2026-11-23/morning', ['ArrowUp', 'ArrowLeft'], 'days-down')).toBe('2026-11-23/morning');
  });

  test('begin at the first half-day for what stands nowhere', () => {
    expect(walk(null, ['ArrowDown'], 'days-down')).toBe('2026-11-23/morning');
    expect(walk('waiting', ['ArrowRight'], 'days-down')).toBe('2026-11-23/morning');
    expect(cellBeside(null, 'ArrowDown', [], 'days-down')).toBeNull();
  });

  test('a key of a cell is its day and half-day', () => {
    expect(cellOf('2026-11-24/evening')).toEqual({ day: '2026-11-24', half: 'evening' });
    expect(cellOf('waiting')).toBeNull();
    expect(cellOf('2026-11-24/night')).toBeNull();
  });
});
