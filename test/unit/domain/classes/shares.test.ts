import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide } from '../../../../shared/domain/classes/groups.ts';
import { hintsFor, type HintFacts } from '../../../../shared/domain/classes/hints.ts';
import { nextNumber } from '../../../../shared/domain/classes/numbers.ts';
import { positionsBetween } from '../../../../shared/domain/classes/positions.ts';
import { shareOut } from '../../../../shared/domain/classes/quotas.ts';
import { shiftDays } from '../../../../shared/domain/classes/shifting.ts';

const countOf = (values: readonly number[], value: number) => values.filter((each) => each === value).length;

describe('places by largest remainder', () => {
  test('add up, and nobody is a whole place away from the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), weights, (total, given) => {
        const sum = given.reduce((all, each) => all + each, 0);
        const places = shareOut(total, given);
        expect(places.reduce((all, each) => all + each, 0)).toBe(sum === 0 ? 0 : total);
        for (const [at, weight] of given.entries())
          if (sum > 0) expect(Math.abs((places[at] ?? 0) - (total * weight) / sum)).toBeLessThan(1);
        for (const [one, weight] of given.entries())
          for (const [other, less] of given.entries())
            if (weight > less) expect(places[one] ?? 0).toBeGreaterThanOrEqual(places[other] ?? 0);
      }),
    );
  });

  test('as worked out on paper: 10 places for 53, 24 and 23 members', () => {
    expect(shareOut(10, [53, 24, 23])).toEqual([5, 3, 2]);
    expect(shareOut(1, [5, 5])).toEqual([1, 0]);
  });
});

describe('groups', () => {
  const units = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 60 });
  const groups = fc.integer({ min: 1, max: 12 });

  test('evenly: sizes and the shares of each unit differ by one at most', () => {
    fc.assert(
      fc.property(units, groups, (given, count) => {
        const found = divide(given, count, 'evenly');
        const sizes = (of: readonly number[]) =>
          Array.from({ length: count }, (_, at) => countOf(of, at + 1));
        const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
        expect(found.length).toBe(given.length);
        expect(spread(sizes(found))).toBeLessThanOrEqual(1);
        for (const unit of new Set(given))
          expect(spread(sizes(found.filter((_, at) => given[at] === unit)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('by unit: nobody is parted from his unit, and no group is empty while there are units enough', () => {
    fc.assert(
      fc.property(units, groups, (given, count) => {
        const found = divide(given, count, 'unit');
        const places = given.map((unit, at) => `${unit} ${found[at]}`);
        expect(new Set(places).size).toBe(new Set(given).size);
        expect(new Set(found).size).toBe(Math.min(count, new Set(given).size));
        for (const group of found) expect(group >= 1 && group <= count).toBe(true);
      }),
    );
  });
});

describe('numbers of classes', () => {
  test('the number behind the highest of the year and series; odd ones are no part of it', () => {
    const taken = [
      '2026年第9期',
      '2026年第12期',
      '2025年第30期',
      '靖港镇2026年第3期',
      '2026 年第 13 期',
      '第14期',
      '特训',
    ];
    expect(nextNumber(taken, 2026, '')).toBe('2026年第14期');
    expect(nextNumber(taken, 2027, '')).toBe('2027年第1期');
    expect(nextNumber(taken, 2026, '靖港镇')).toBe('靖港镇2026年第4期');
    expect(nextNumber([], 2026, '铜官街道')).toBe('铜官街道2026年第1期');
  });
});

describe('the days of a copied class', () => {
  /** National Day of 2026: off 1–7 October, 10 October (a Saturday) worked; weekends otherwise. */
  const isDayOff = (day: string) => {
    if (day >= '2026-10-01' && day <= '2026-10-07') return true;
    if (day === '2026-10-10') return false;
    return [0, 6].includes(new Date(day).getUTCDay());
  };
  const week = { startsOn: '2026-09-07', endsOn: '2026-09-11' };

  test('on working days the class is as long as before', () => {
    expect(shiftDays(week, '2026-09-14', isDayOff)).toEqual({
      startsOn: '2026-09-14',
      endsOn: '2026-09-18',
      insteadOf: null,
    });
  });

  test('a first day that is off moves on and is said; five working days are counted over the holiday and the worked Saturday', () => {
    expect(shiftDays(week, '2026-10-05', isDayOff)).toEqual({
      startsOn: '2026-10-08',
      endsOn: '2026-10-13',
      insteadOf: '2026-10-05',
    });
    expect(shiftDays(week, '2026-09-28', isDayOff)).toMatchObject({
      startsOn: '2026-09-28',
      endsOn: '2026-10-09',
    });
  });

  test('a course of a weekend stays one, and a calendar without any working day ends the search', () => {
    const weekend = { startsOn: '2026-09-12', endsOn: '2026-09-13' };
    expect(shiftDays(weekend, '2026-09-19', isDayOff)).toEqual({
      startsOn: '2026-09-19',
      endsOn: '2026-09-20',
      insteadOf: null,
    });
    const onlyOnce = (day: string) => day !== '2026-09-07';
    expect(shiftDays(week, '2027-01-01', onlyOnce).startsOn).toBe('2027-01-01');
  });

  test('whatever the calendar, the working days are as many as before', () => {
    const off = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(off, fc.integer({ min: 0, max: 20 }), (given, start) => {
        const days = new Set(
          given.map((index) => new Date(Date.UTC(2026, 8, 21 + index)).toISOString().slice(0, 10)),
        );
        const isOff = (day: string) => days.has(day);
        const wanted = new Date(Date.UTC(2026, 8, 21 + start)).toISOString().slice(0, 10);
        const { startsOn, endsOn } = shiftDays(week, wanted, isOff);
        let working = 0;
        for (let at = Date.parse(startsOn); at <= Date.parse(endsOn); at += 86_400_000)
          if (!isOff(new Date(at).toISOString().slice(0, 10))) working += 1;
        expect(working).toBe(5);
        expect(isOff(startsOn) || isOff(endsOn)).toBe(false);
      }),
    );
  });
});

describe('hints', () => {
  const facts: HintFacts = {
    kind: 'main',
    status: 'enrolling',
    paper: null,
    granted: false,
    startsOn: '2026-12-07',
    endsOn: '2026-12-11',
    planned: 40,
    trainees: 41,
    sameNumber: ['“另一班”（2026年1月5日）'],
    sessionsOutside: 2,
  };
  const about = (given: Partial<HintFacts>, today = '2026-11-24') =>
    hintsFor({ ...facts, ...given }, today).map((hint) => hint.about);

  test('each fact has its hint, and nothing is hinted at a class that was called off', () => {
    expect(about({})).toEqual(['number', 'paper', 'sessions', 'places']);
    expect(about({ status: 'cancelled' })).toEqual([]);
    expect(about({ paper: '望组发〔2026〕1号', sameNumber: [], sessionsOutside: 0, trainees: 40 })).toEqual(
      [],
    );
    expect(about({ status: 'planned', sameNumber: [], sessionsOutside: 0, planned: null })).toEqual([]);
  });

  test('what is missing is named: an approval, its number, filing for a town; days that have passed', () => {
    const sentence = (given: Partial<HintFacts>) =>
      hintsFor({ ...facts, sameNumber: [], ...given }, '2026-11-24')[0]?.sentence;
    expect(sentence({})).toContain('还没有批复，手续待补');
    expect(sentence({ granted: true })).toContain('批复文号待补');
    expect(sentence({ kind: 'town' })).toContain('还没有备案，手续待补');
    expect(about({ status: 'running' }, '2026-12-12')).toContain('status');
    expect(about({}, '2026-12-07')).toContain('status');
    expect(about({ status: 'finished' }, '2026-12-12')).not.toContain('status');
  });
});

describe('places between two others', () => {
  test('rise, lie between them, and are none where there is no room', () => {
    const place = fc.option(fc.double({ min: -1000, max: 1000, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        (low, wide, open, count) => {
          const after = open || low === undefined ? undefined : low + wide;
          const all = [
            ...(low === undefined ? [] : [low]),
            ...(positionsBetween(low, after, count) ?? []),
            ...(after === undefined ? [] : [after]),
          ];
          expect(all.length).toBe(count + (low === undefined ? 0 : 1) + (after === undefined ? 0 : 1));
          for (const [at, each] of all.slice(1).entries()) expect(each).toBeGreaterThan(all[at] ?? Infinity);
        },
      ),
    );
    expect(positionsBetween(1, 1.000001, 3)).toBeNull();
    expect(positionsBetween(undefined, 1, 1)?.[0]).toBeLessThan(1);
  });
});
