import { expect, test } from 'vitest';
import { CLASS_STATUSES, type ClassStatus } from '../../../../shared/domain/classes/codes.ts';
import { claimsTimeOf, spansMeet, wasHeld } from '../../../../shared/domain/classes/spans.ts';
import { daysBetween, daysLater } from '../../../../shared/domain/day.ts';

/** Days around the turn of a year and of a month, so that strings and calendar must both be right. */
const DAYS = Array.from({ length: 9 }, (_, index) => {
  const date = new Date(Date.UTC(2025, 11, 28 + index));
  return date.toISOString().slice(0, 10);
});
const SPANS = DAYS.flatMap((startsOn, from) =>
  DAYS.slice(from).map((endsOn, more) => ({ startsOn, endsOn, from, to: from + more })),
);

/** Each day on its own. */
const shareADay = (one: (typeof SPANS)[number], other: (typeof SPANS)[number]) =>
  DAYS.some((_, day) => one.from <= day && day <= one.to && other.from <= day && day <= other.to);

test('all pairs of classes on nine days meet exactly when they share a day, whichever is asked about first', () => {
  let meeting = 0;
  for (const one of SPANS)
    for (const other of SPANS) {
      expect(spansMeet(one, other)).toBe(shareADay(one, other));
      expect(spansMeet(other, one)).toBe(spansMeet(one, other));
      if (shareADay(one, other)) meeting += 1;
    }
  expect([SPANS.length ** 2, meeting]).toEqual([2025, 1365]);
});

test('what is not settled meets nothing', () => {
  const settled = { startsOn: '2026-11-23', endsOn: '2026-11-27' };
  for (const open of [
    { startsOn: null, endsOn: null },
    { startsOn: '2026-11-23', endsOn: null },
    { startsOn: null, endsOn: '2026-11-27' },
  ]) {
    expect(spansMeet(settled, open)).toBe(false);
    expect(spansMeet(open, settled)).toBe(false);
  }
});

test('a class claims time as long as it is to come or runs; over, called off or put off it does not', () => {
  const own = { startsOn: '2026-11-25', endsOn: '2026-11-27' };
  const claiming = (Object.keys(CLASS_STATUSES) as ClassStatus[]).filter((status) =>
    claimsTimeOf(own, { startsOn: '2026-11-23', endsOn: '2026-11-27', status }, '2026-11-24'),
  );
  expect(claiming).toEqual(['planned', 'approved', 'filed', 'enrolling', 'running']);
  const forgotten = { startsOn: '2026-11-23', endsOn: '2026-11-25', status: 'running' } as const;
  expect(claimsTimeOf(own, forgotten, '2026-11-25')).toBe(true);
  expect(claimsTimeOf(own, forgotten, '2026-11-26')).toBe(false);
  expect(wasHeld(forgotten, '2026-11-25')).toBe(false);
  expect(wasHeld(forgotten, '2026-11-26')).toBe(true);
  expect(wasHeld({ ...forgotten, status: 'cancelled' }, '2026-11-26')).toBe(false);
  expect(wasHeld({ ...forgotten, status: 'archived' }, '2026-11-24')).toBe(true);
});

test('days later and days between are each other’s inverse over leap years', () => {
  for (let days = -800; days <= 800; days += 7) {
    const day = daysLater('2024-02-28', days);
    expect(daysBetween('2024-02-28', day)).toBe(days);
  }
  expect([daysLater('2024-02-28', 1), daysLater('2026-02-28', 1), daysLater('2026-01-01', -1)]).toEqual([
    '2024-02-29',
    '2026-03-01',
    '2025-12-31',
  ]);
});
