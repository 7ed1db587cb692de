import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bellFaults,
  bellFinder,
  clockTime,
  minutesOf,
  SEASONAL_AFTERNOONS,
  type BellRow,
} from '../../../../shared/domain/resources/bells.ts';
import { SHIPPED_BELLS } from '../../../../shared/domain/resources/shipped.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

const row = (given: Partial<BellRow>): BellRow => ({
  id: 'a',
  classId: null,
  half: 'afternoon',
  startsAt: 900,
  endsAt: 1050,
  from: '2026-01-01',
  to: null,
  ...given,
});
const HALVES: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];

describe('which bells hold', () => {
  test('a season goes before the ordinary times and ends with its last day', () => {
    const bells = bellFinder([
      row({}),
      row({ id: 'b', startsAt: 870, from: '2026-10-01', to: '2026-10-31' }),
    ]);
    const start = (day: string) => bells(null, day).afternoon?.startsAt ?? null;
    expect(
      ['2025-12-31', '2026-01-01', '2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map(start),
    ).toEqual([null, 900, 900, 870, 870, 900]);
  });

  test('a class has its own times for one half-day and the school’s for the others', () => {
    const bells = bellFinder([
      row({}),
      row({ id: 'm', half: 'morning', startsAt: 510, endsAt: 690 }),
      row({ id: 'c', half: 'morning', classId: 'x', startsAt: 480, endsAt: 660 }),
    ]);
    expect(bells('x', '2026-05-01')).toMatchObject({
      morning: { id: 'c' },
      afternoon: { id: 'a' },
      evening: null,
    });
    expect(bells('y', '2026-05-01')).toMatchObject({ morning: { id: 'm' } });
  });

  const rowsOf = fc.array(
    fc.record({
      classId: fc.constantFrom(null, 'x'),
      half: fc.constantFrom(...HALVES),
      from: fc.integer({ min: 0, max: 4 }),
      to: fc.option(fc.integer({ min: 0, max: 4 })),
    }),
    { maxLength: 8 },
  );
  const madeOf = (
    all: readonly { classId: string | null; half: HalfDay; from: number; to: number | null }[],
  ) =>
    all.map((each, index) =>
      row({
        ...each,
        id: String(index),
        from: DAYS[each.from] ?? '',
        to: each.to === null ? null : (DAYS[each.to] ?? ''),
      }),
    );

  test('agrees with asking every row in turn', () => {
    fc.assert(
      fc.property(rowsOf, (given) => {
        const all = madeOf(given);
        if (bellFaults(all).some(({ kind }) => kind !== 'overlapping')) return;
        const bells = bellFinder(all);
        for (const day of DAYS)
          for (const classId of [null, 'x'])
            for (const half of HALVES) {
              const holding = all.filter(
                (each) =>
                  each.half === half &&
                  each.from <= day &&
                  (each.to ?? '9999') >= day &&
                  (each.classId === null || each.classId === classId),
              );
              const score = (each: BellRow) => (each.classId === null ? 0 : 2) + (each.to === null ? 0 : 1);
              const best = Math.max(...holding.map(score));
              const last = holding
                .filter((each) => score(each) === best)
                .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
              expect(bells(classId, day)[half]?.id ?? null).toBe(last?.id ?? null);
            }
      }),
    );
  });
});

describe('what is wrong with bells', () => {
  test('nothing with those that ship, also with either of the seasonal afternoons', () => {
    const shipped = SHIPPED_BELLS.map((each) => row({ ...each, from: each.validFrom }));
    expect(bellFaults(shipped)).toEqual([]);
    const seasons = SEASONAL_AFTERNOONS.map(({ startsAt, endsAt, fromDay, toDay, title }) =>
      row({
        id: title,
        startsAt,
        endsAt,
        from: `2026-${fromDay}`,
        to: `${fromDay < toDay ? 2026 : 2027}-${toDay}`,
      }),
    );
    expect(bellFaults([...shipped, ...seasons])).toEqual([]);
  });

  test.each([
    ['an end before its beginning', [row({ endsAt: 900 })], 'reversed'],
    ['a season that ends before it begins', [row({ to: '2025-12-31' })], 'reversed'],
    ['two ordinary rows from one day', [row({}), row({ id: 'b' })], 'same-time-twice'],
    [
      'two seasons that meet on one day',
      [row({ to: '2026-05-01' }), row({ id: 'b', from: '2026-05-01', to: '2026-06-01' })],
      'same-time-twice',
    ],
    [
      'a morning that runs into the afternoon',
      [row({}), row({ id: 'b', half: 'morning', startsAt: 510, endsAt: 901 })],
      'overlapping',
    ],
    [
      'an afternoon of a class that runs into the evening of the school',
      [row({ half: 'evening', startsAt: 1170, endsAt: 1290 }), row({ id: 'b', classId: 'x', endsAt: 1200 })],
      'overlapping',
    ],
    [
      'an evening before noon',
      [row({}), row({ id: 'b', half: 'evening', startsAt: 600, endsAt: 700 })],
      'overlapping',
    ],
  ] as const)('%s', (_, rows, kind) => {
    expect(bellFaults(rows).map((fault) => fault.kind)).toEqual([kind]);
  });

  test('what touches does not overlap: half-open minutes', () => {
    expect(bellFaults([row({}), row({ id: 'b', half: 'morning', startsAt: 510, endsAt: 900 })])).toEqual([]);
    const later = row({ id: 'b', from: '2026-05-02', to: '2026-06-01' });
    expect(bellFaults([row({ to: '2026-05-01' }), later])).toEqual([]);
  });

  test('a clash is found exactly where some day has one', () => {
    const times = fc.integer({ min: 0, max: 5 });
    const given = fc.array(
      fc.record({
        classId: fc.constantFrom(null, 'x'),
        half: fc.constantFrom(...HALVES),
        startsAt: times,
        length: fc.integer({ min: 1, max: 3 }),
        from: fc.integer({ min: 0, max: 4 }),
        to: fc.option(fc.integer({ min: 0, max: 4 })),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(given, (all) => {
        const rows = all.map(({ length, startsAt, ...each }, index) =>
          row({
            ...each,
            id: String(index),
            startsAt: startsAt * 60,
            endsAt: (startsAt + length) * 60,
            from: DAYS[each.from] ?? '',
            to: each.to === null ? null : (DAYS[each.to] ?? ''),
          }),
        );
        const faults = bellFaults(rows);
        if (faults.some(({ kind }) => kind !== 'overlapping')) return;
        const bells = bellFinder(rows);
        const clash = [...DAYS, '2026-03-06'].some((day) =>
          [null, 'x'].some((classId) => {
            const held = bells(classId, day);
            const hours = HALVES.flatMap((half) => {
              const bell = held[half];
              if (bell === null) return [];
              const taken: number[] = [];
              for (let at = bell.startsAt; at < bell.endsAt; at += 60) taken.push(at);
              return taken;
            });
            return hours.some((hour, index) => index > 0 && hour <= (hours[index - 1] ?? 0));
          }),
        );
        expect(faults.length > 0).toBe(clash);
      }),
    );
  });
});

test('times of day are read and written', () => {
  expect(['8:30', '08：30', ' 19.05 ', '24:00'].map(minutesOf)).toEqual([510, 510, 1145, 1440]);
  expect(['', '8', '8:60', '25:00', '8:3', '八点半', '-1:00'].map(minutesOf)).toEqual(Array(7).fill(null));
  for (let minutes = 0; minutes <= 1440; minutes += 1) expect(minutesOf(clockTime(minutes))).toBe(minutes);
});
