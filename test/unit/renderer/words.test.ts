import { describe, expect, it } from 'vitest';
import { bytesInWords, dayInWords, daysSince, orDash, timeInWords } from '../../../renderer/ui/words.ts';

const NOW = new Date(2026, 10, 23, 10, 30);
const at = (year: number, month: number, date: number, hour: number, minute: number) =>
  new Date(year, month - 1, date, hour, minute).toISOString();

describe('dates and times in words', () => {
  it('writes a day with its weekday, and none as a dash', () => {
    expect(dayInWords('2026-11-23')).toBe('2026年11月23日（周一）');
    expect(dayInWords(null)).toBe('—');
    expect(dayInWords('not a day')).toBe('not a day');
  });

  it('writes a time the shorter the nearer it is', () => {
    expect(timeInWords(at(2026, 11, 23, 9, 5), NOW)).toBe('今天 9:05');
    expect(timeInWords(at(2026, 11, 22, 23, 59), NOW)).toBe('昨天 23:59');
    expect(timeInWords(at(2026, 3, 1, 8, 0), NOW)).toBe('3月1日 8:00');
    expect(timeInWords(at(2025, 12, 31, 8, 0), NOW)).toBe('2025年12月31日 8:00');
  });

  it('counts days by midnights, not by hours', () => {
    expect(daysSince(at(2026, 11, 22, 23, 59), NOW)).toBe(1);
    expect(daysSince(at(2026, 11, 23, 0, 1), NOW)).toBe(0);
  });
});

describe('other words', () => {
  it('writes sizes with the unit that reads best', () => {
    expect([bytesInWords(12), bytesInWords(482_133), bytesInWords(14_212_312)]).toEqual([
      '12 字节',
      '471 KB',
      '13.6 MB',
    ]);
  });

  it('writes nothing as a dash', () => {
    expect([orDash(''), orDash(null), orDash(undefined), orDash('有')]).toEqual(['—', '—', '—', '有']);
  });
});
