import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTENDANCE_STATES, LEAVE_KINDS } from '../../../../shared/domain/attendance/codes.ts';
import { stateByLeaves, stateIn } from '../../../../shared/domain/attendance/derive.ts';
import {
  halfAtPlace,
  halfInWords,
  keyOfHalf,
  meet,
  placeOf,
  type DayHalf,
} from '../../../../shared/domain/attendance/half-line.ts';
import {
  awayOn,
  countedHalfDays,
  halvesWithin,
  neededApprovers,
  nextApprover,
  stateByLeave,
  type LeaveTimes,
} from '../../../../shared/domain/attendance/leave.ts';
import { keysOf } from '../../../../shared/contract/organisation-parts.ts';

const MONDAY: DayHalf = { day: '2026-11-23', half: 'morning' };
const at = (place: number): DayHalf => halfAtPlace(placeOf(MONDAY) + place);

describe('half-days on a line', () => {
  test('the next one is one more, over midnight, months, years and leap days', () => {
    expect([0, 1, 2, 3, 4].map((place) => halfInWords(at(place)))).toEqual([
      '11月23日（周一）上午',
      '11月23日（周一）下午',
      '11月23日（周一）晚上',
      '11月24日（周二）上午',
      '11月24日（周二）下午',
    ]);
    const evening = placeOf({ day: '2028-02-28', half: 'evening' });
    expect(halfAtPlace(evening + 1)).toEqual({ day: '2028-02-29', half: 'morning' });
    expect(halfAtPlace(placeOf({ day: '1999-12-31', half: 'evening' }))).toEqual({
      day: '1999-12-31',
      half: 'evening',
    });
  });

  test('a place and its half-day are one, and keys are in order of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (place) => {
        expect(placeOf(halfAtPlace(place))).toBe(place);
        expect(keyOfHalf(halfAtPlace(place)) < keyOfHalf(halfAtPlace(place + 1))).toBe(true);
      }),
    );
  });
});

/** Every stretch on a grid 0–8 as the set of the half-days in it, written down one by one. */
const GRID = Array.from({ length: 9 }, (_, place) => place);
const STRETCHES = GRID.flatMap((from) => GRID.filter((to) => to > from).map((to) => ({ from, to })));
const membersOf = ({ from, to }: { from: number; to: number }) =>
  new Set(GRID.filter((place) => place >= from && place < to));

describe('two leaves', () => {
  test('overlap exactly where a half-day is in both; those that touch do not', () => {
    let overlapping = 0;
    let touching = 0;
    for (const one of STRETCHES)
      for (const other of STRETCHES) {
        const shared = [...membersOf(one)].some((place) => membersOf(other).has(place));
        expect([one, other, meet(one, other)]).toEqual([one, other, shared]);
        if (shared) overlapping += 1;
        else if (one.to === other.from || other.to === one.from) touching += 1;
      }
    // Of 1,296 pairs, by counting: 1,296 less those with a gap or touching; a rule on closed days would take the touching
    // ones for overlaps, one that looks only at beginnings would miss those that lie inside another.
    expect([overlapping, touching, 36 * 36 - overlapping - touching]).toEqual([876, 168, 252]);
  });
});

const half = fc.integer({ min: 0, max: 20 }).map(at);
const leave = fc
  .record({
    from: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 1, max: 6 }),
    back: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
    kind: fc.constantFrom(...keysOf(LEAVE_KINDS)),
  })
  .map(({ from, length, back, kind }) => ({
    kind,
    from: at(from),
    to: at(from + length),
    back: back === null ? null : at(from + back),
  }));

describe('what leave makes of a half-day', () => {
  test('its kind while it was granted and not ended, 旷课 beyond, nothing else', () => {
    fc.assert(
      fc.property(leave, half, (given, when) => {
        const place = placeOf(when);
        const state = stateByLeave(given, when);
        const granted = place >= placeOf(given.from) && place < placeOf(given.to);
        const wasBack = given.back !== null && place >= placeOf(given.back);
        const late = given.back !== null && place >= placeOf(given.to) && !wasBack;
        expect(state).toBe(granted && !wasBack ? given.kind : late ? 'absent' : null);
        expect(state !== null).toBe(meet(awayOn(given), { from: place, to: place + 1 }));
      }),
    );
  });

  test('the half-day of the return is not missed', () => {
    const given: LeaveTimes & { kind: 'sick' } = { kind: 'sick', from: at(1), to: at(3), back: null };
    expect([0, 1, 2, 3].map((place) => stateByLeave(given, at(place)))).toEqual([null, 'sick', 'sick', null]);
    // Back a half-day early, and two late.
    expect(stateByLeave({ ...given, back: at(2) }, at(2))).toBe(null);
    expect([3, 4, 5].map((place) => stateByLeave({ ...given, back: at(5) }, at(place)))).toEqual([
      'absent',
      'absent',
      null,
    ]);
  });

  test('a mark goes before leave, leave before 出勤, and nothing is said before the sheet is entered', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.option(fc.constantFrom(...keysOf(ATTENDANCE_STATES)), { nil: null }),
        fc.array(leave, { maxLength: 2 }),
        half,
        (entered, mark, leaves, when) => {
          const state = stateIn(when, { entered, mark, leaves });
          expect(state).toBe(entered ? (mark ?? stateByLeaves(when, leaves) ?? 'present') : null);
          if (entered && mark !== null) expect(state).toBe(mark);
        },
      ),
    );
  });
});

describe('how long a leave is', () => {
  const halves = [0, 1, 2, 3, 4, 5].map(at);
  test.each([
    [0, 1, 1],
    [0, 2, 2],
    // A day with its evening is two half-days; an evening alone is one.
    [0, 3, 2],
    [1, 3, 1],
    [2, 3, 1],
    [2, 4, 2],
    [0, 6, 4],
    [6, 9, 0],
  ])('from %i to %i: %i half-days', (from, to, count) => {
    expect(countedHalfDays(halvesWithin(halves, { from: placeOf(at(from)), to: placeOf(at(to)) }))).toBe(
      count,
    );
  });

  const limits = { 'class-teacher': 1, office: 2, principal: 6 };
  test.each([
    [1, ['class-teacher']],
    [2, ['class-teacher', 'office']],
    [3, ['class-teacher', 'office', 'principal']],
    [6, ['class-teacher', 'office', 'principal']],
    [7, ['class-teacher', 'office', 'principal', 'committee']],
  ])('%i half-days are granted by %j', (halfDays, needed) => {
    expect(neededApprovers(halfDays, limits)).toEqual(needed);
  });

  test('they sign in their order', () => {
    const needed = neededApprovers(4, limits);
    expect(nextApprover(needed, [])).toBe('class-teacher');
    expect(nextApprover(needed, ['class-teacher'])).toBe('office');
    expect(nextApprover(needed, needed)).toBe(null);
  });
});
