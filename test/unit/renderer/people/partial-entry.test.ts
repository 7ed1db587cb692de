import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  partialDayFault,
  partialDayHeard,
  readPartialDay,
} from '../../../../renderer/ui/day/partial-entry.ts';

const NOW = new Date(2026, 10, 23);

describe('reading a day of which perhaps only the month or the year is known', () => {
  it.each([
    ['1978', '1978'],
    ['1978年', '1978'],
    ['１９７８', '1978'],
    ['1978.3', '1978-03'],
    ['1978-03', '1978-03'],
    ['1978/11', '1978-11'],
    ['197803', '1978-03'],
    ['1978年3月', '1978-03'],
    [' 1978 年 12 月 ', '1978-12'],
    ['1978-03-05', '1978-03-05'],
    ['1978.3.5', '1978-03-05'],
    ['19780305', '1978-03-05'],
    ['1978年3月5日', '1978-03-05'],
    ['今天', '2026-11-23'],
  ])('%s is %s', (text, day) => expect(readPartialDay(text, NOW)).toBe(day));

  // A day without a year would be guessed into this one; a year of two digits into a century.
  it.each([
    '',
    '3-5',
    '3月5日',
    '78.3',
    '78',
    '197813',
    '1978.0',
    '1978-13',
    '1978-02-30',
    '0978',
    '9999',
    '约1978',
  ])('%j is none', (text) => expect(readPartialDay(text, NOW)).toBeNull());

  it('understands what it made itself', () => {
    const made = fc
      .tuple(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .chain(([year, month, day]) => {
        const two = (part: number) => `${part < 10 ? '0' : ''}${part}`;
        return fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`);
      });
    fc.assert(fc.property(made, (day) => readPartialDay(day, NOW) === day));
  });

  it('says what it understood, and what it was not told', () => {
    expect(partialDayHeard('197803', NOW)).toBe('1978年3月（日未填）');
    expect(partialDayHeard('1978', NOW)).toBe('1978年（月、日未填）');
    expect(partialDayHeard('1978.3.5', NOW)).toBe('1978年3月5日');
    expect(partialDayHeard('三月', NOW)).toBeNull();
  });
});

describe('what is wrong with it', () => {
  it('asks for it only where it is required', () => {
    expect(partialDayFault(' ', {}, NOW)).toBeUndefined();
    expect(partialDayFault(' ', { required: true }, NOW)).toMatch(/请填写日期/u);
  });

  it('refuses days to come, but not the month or year that has begun', () => {
    expect(partialDayFault('2026-11-24', {}, NOW)).toMatch(/今天之后/u);
    expect(partialDayFault('2026-12', {}, NOW)).toMatch(/今天之后/u);
    for (const text of ['2026-11-23', '2026-11', '2026'])
      expect(partialDayFault(text, {}, NOW)).toBeUndefined();
    expect(partialDayFault('2027', { future: true }, NOW)).toBeUndefined();
  });

  it('says how to write it', () => expect(partialDayFault('去年', {}, NOW)).toMatch(/1978\.3/u));
});
