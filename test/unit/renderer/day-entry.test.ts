import { describe, expect, it } from 'vitest';
import { readDay, weeksOf } from '../../../renderer/ui/day/entry.ts';

const NOW = new Date(2026, 10, 23);

describe('reading a typed day', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026.5.1', '2026-05-01'],
    ['2026/5/1', '2026-05-01'],
    ['20260501', '2026-05-01'],
    ['2026年5月1日', '2026-05-01'],
    ['２０２６－０５－０１', '2026-05-01'],
    [' 2026 - 5 - 1 ', '2026-05-01'],
    ['5-1', '2026-05-01'],
    ['5月1日', '2026-05-01'],
    ['今天', '2026-11-23'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => expect(readDay(text, NOW)).toBe(day));

  it.each(['', '2026-02-30', '2026-13-01', '26-1-1-1', '1', '明年', '0001-01-01', '2026-05'])(
    '%j is no day',
    (text) => expect(readDay(text, NOW)).toBeNull(),
  );
});

describe('the month view', () => {
  it('shows six whole weeks from Monday on', () => {
    const weeks = weeksOf(2026, 11);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks[0]?.[6]).toBe('2026-11-01');
    expect(weeks.flat()).toHaveLength(42);
  });
});
