import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysLater } from '../../../../shared/domain/day.ts';
import { declaredFault, declaredHalves } from '../../../../shared/domain/hours/declared.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

const HALVES: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];
const half = fc.constantFrom(...HALVES);
const TRIP = { activity: 'outside', from: '2026-10-12', minutes: null } as const;
const TODAY = '2026-11-24';

test('the half-days between the first and the last, evenings only where they are named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), half, half, (days, fromHalf, toHalf) => {
      const to = daysLater(TRIP.from, days);
      const found = declaredHalves({ ...TRIP, to, fromHalf, toHalf }).map(
        ({ day, half: at }) => `${day} ${at}`,
      );
      // Counted another way: every half-day by its number from the first morning.
      const number = (day: number, at: HalfDay) => day * 3 + HALVES.indexOf(at);
      const expected = [...Array(days + 1).keys()].flatMap((day) =>
        HALVES.filter((at) => {
          const own = number(day, at);
          const [first, last] = [number(0, fromHalf), number(days, toHalf)];
          return own >= first && own <= last && (at !== 'evening' || own === first || own === last);
        }).map((at) => `${daysLater(TRIP.from, day)} ${at}`),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test.each([
  [{ to: '2026-11-25', fromHalf: 'morning', toHalf: 'morning' }, '2026年11月25日还没有到'],
  [{ to: '2026-10-11', fromHalf: 'morning', toHalf: 'morning' }, '早于开始日期'],
  [{ from: '2025-10-01', to: '2026-10-12', fromHalf: 'morning', toHalf: 'morning' }, '超过一年'],
  [{ to: '2026-10-12', fromHalf: 'morning', toHalf: null }, '要么都填，要么都不填'],
  [{ to: '2026-10-12', fromHalf: null, toHalf: null }, '没有写午别，也没有写时长'],
  [{ to: '2026-10-12', fromHalf: 'morning', toHalf: 'morning', minutes: 60 }, '只能填一样'],
  [{ to: '2026-10-12', fromHalf: 'evening', toHalf: 'morning' }, '早于开始午别（晚上）'],
  [{ to: '2026-10-12', fromHalf: null, toHalf: null, minutes: 1441 }, '最多 24 小时'],
  [{ to: '2026-10-13', fromHalf: null, toHalf: null, minutes: 2881 }, '这 2 天最多 48 小时'],
] as const)('%j is refused: %s', (given, why) => {
  expect(declaredFault({ ...TRIP, ...given }, TODAY, [])?.message).toContain(why);
});

test('what was declared of the same days before is added', () => {
  const online = { ...TRIP, to: '2026-10-12', fromHalf: null, toHalf: null, minutes: 600 };
  const before = [{ from: '2026-10-12', to: '2026-10-12', minutes: 841 }];
  expect(declaredFault(online, TODAY, [])).toBeNull();
  expect(declaredFault(online, TODAY, before)?.message).toContain('另外已有 14 小时');
});
