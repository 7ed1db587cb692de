import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysLater, weekdayOf } from '../../../../shared/domain/day.ts';
import { readCalendarLines } from '../../../../shared/domain/resources/calendar-lines.ts';
import { calendarOf, type CalendarRow } from '../../../../shared/domain/resources/calendar.ts';
import { SHIPPED_DAYS } from '../../../../shared/domain/resources/shipped.ts';

const shipped: readonly CalendarRow[] = SHIPPED_DAYS.map((row) => ({ ...row, half: null, classId: null }));
const calendar = calendarOf(shipped);

/** From one day to another, both included. */
function span(from: string, to = from): string[] {
  return from > to ? [] : [from, ...span(daysLater(from, 1), to)];
}

/** As rules-and-forms §4.6 notes them from the notices: written down by hand, not by the program that made the data. */
const NOTED: Readonly<Record<number, { off: readonly string[]; work: readonly string[] }>> = {
  2026: {
    off: [
      ...span('2026-01-01', '2026-01-03'),
      ...span('2026-02-15', '2026-02-23'),
      ...span('2026-04-04', '2026-04-06'),
      ...span('2026-05-01', '2026-05-05'),
      ...span('2026-06-19', '2026-06-21'),
      ...span('2026-09-25', '2026-09-27'),
      ...span('2026-10-01', '2026-10-07'),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  2025: {
    off: [
      '2025-01-01',
      ...span('2025-01-28', '2025-02-04'),
      ...span('2025-04-04', '2025-04-06'),
      ...span('2025-05-01', '2025-05-05'),
      ...span('2025-05-31', '2025-06-02'),
      ...span('2025-10-01', '2025-10-08'),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
};

describe('the days that ship', () => {
  test.each(Object.keys(NOTED).map(Number))('%i is as noted from its notice', (year) => {
    const own = (kind: string) =>
      SHIPPED_DAYS.filter((row) => row.kind === kind && row.day.startsWith(`${year}-`)).map(({ day }) => day);
    expect(own('holiday')).toEqual(NOTED[year]?.off);
    expect(own('workday').sort()).toEqual(NOTED[year]?.work);
  });

  test('cover 2007 to 2026, each day once, working days only on weekends', () => {
    const days = SHIPPED_DAYS.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(new Set(SHIPPED_DAYS.map(({ id }) => id)).size).toBe(days.length);
    const years = Array.from({ length: 24 }, (_, index) => 2005 + index);
    expect(years.filter((year) => calendar.published(year))).toEqual(
      Array.from({ length: 20 }, (_, index) => 2007 + index),
    );
    for (const { day, kind } of SHIPPED_DAYS)
      if (kind === 'workday') expect([0, 6]).toContain(weekdayOf(day));
  });

  test('are what the notices in build/ say, read anew', () => {
    const text = readFileSync(
      join(import.meta.dirname, '..', '..', '..', '..', 'build', 'holiday-notices.txt'),
      'utf8',
    );
    const blocks = text
      .replaceAll(/^#.*\n/gmu, '')
      .trim()
      .split(/\n{2,}/u);
    const read = blocks.flatMap((block) => {
      const [title = '', ...lines] = block.split('\n');
      const { entries, faults } = readCalendarLines(lines.join('\n'), Number(/\d{4}/u.exec(title)?.[0]));
      expect(faults).toEqual([]);
      return entries.map(({ day, kind }) => `${day} ${kind}`);
    });
    expect(read.sort()).toEqual(SHIPPED_DAYS.map(({ day, kind }) => `${day} ${kind}`).sort());
  });
});

describe('what a half-day is', () => {
  const row = (given: Partial<CalendarRow>): CalendarRow => ({
    day: '2026-12-04',
    kind: 'rest',
    name: '校庆',
    half: null,
    classId: null,
    ...given,
  });

  test('by its place in the week where nothing is marked', () => {
    const mark = (day: string) => calendar.mark(day, 'morning', null);
    expect(mark('2026-11-23')).toEqual({ kind: 'ordinary', name: null, working: true });
    expect(mark('2026-11-28')).toEqual({ kind: 'weekend', name: null, working: false });
    expect(mark('2026-10-10')).toEqual({ kind: 'workday', name: '国庆节', working: true });
    expect(mark('2026-10-05')).toEqual({ kind: 'holiday', name: '国庆节', working: false });
  });

  test('the nearest word counts: class before school, half-day before whole day', () => {
    const own = calendarOf([
      row({}),
      row({ half: 'afternoon', name: '校庆下午' }),
      row({ classId: 'x', kind: 'workday', name: '补课' }),
      row({ classId: 'x', half: 'evening', kind: 'rest', name: '自由活动' }),
    ]);
    const names = (classId: string | null) =>
      (['morning', 'afternoon', 'evening'] as const).map(
        (half) => own.mark('2026-12-04', half, classId).name,
      );
    expect(names(null)).toEqual(['校庆', '校庆下午', '校庆']);
    expect(names('y')).toEqual(['校庆', '校庆下午', '校庆']);
    expect(names('x')).toEqual(['补课', '补课', '自由活动']);
  });

  test('a year is published only with all holidays of the law, whole days, for the whole school', () => {
    const days: readonly (readonly [string, string])[] = [
      ['2027-01-01', '元旦'],
      ['2027-02-06', '春节'],
      ['2027-04-05', '清明节'],
      ['2027-05-01', '劳动节'],
      ['2027-06-09', '端午节'],
      ['2027-09-15', '中秋节'],
      ['2027-10-01', '国庆节'],
    ];
    const year = days.map(([day, name]) => row({ day, name, kind: 'holiday' }));
    expect(calendarOf(year).published(2027)).toBe(true);
    expect(calendarOf(year).published(2028)).toBe(false);
    for (const [at, one] of year.entries()) {
      const others = year.toSpliced(at, 1);
      expect(calendarOf(others).published(2027), one.name).toBe(false);
      for (const odd of [{ classId: 'x' }, { half: 'morning' as const }, { kind: 'workday' as const }])
        expect(calendarOf([...others, { ...one, ...odd }]).published(2027), one.name).toBe(false);
    }
    const together = year.map((each) =>
      each.name === '中秋节' ? { ...each, name: '国庆节、中秋节' } : each,
    );
    expect(calendarOf(together).published(2027)).toBe(true);
  });
});
