import { shortDay } from '../../../../shared/domain/day-words.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowances, pairInOrder } from '../../../../shared/domain/timetable/allowances.ts';
import type { ConflictKind } from '../../../../shared/domain/timetable/codes.ts';
import { clockTime } from '../../../../shared/domain/resources/bells.ts';
import { daysBetween, daysLater } from '../../../../shared/domain/day.ts';
import { daysFromTo, halfAt, mondayOf } from '../../../../shared/domain/timetable/clock.ts';
import { gapBetween, overlap } from '../../../../shared/domain/timetable/intervals.ts';
import {
  countHours,
  daysOfTerm,
  shareOf,
  type TaughtHours,
} from '../../../../shared/domain/timetable/ratios.ts';
import { sharedPeopleOf } from '../../../../shared/domain/timetable/shared-people.ts';
import { waysBetween } from '../../../../shared/domain/timetable/travel.ts';
import {
  compareTimetables,
  inTimeOrder,
  type KeptSession,
} from '../../../../shared/domain/timetable/versions.ts';

const minute = fc.integer({ min: 0, max: 1440 });
const stretch = fc
  .tuple(minute, minute)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ starts: Math.min(one, other), ends: Math.max(one, other) }));

test('two stretches overlap, or the gap between them is not negative: never both, in either order', () => {
  fc.assert(
    fc.property(stretch, stretch, (one, other) => {
      expect(overlap(one, other)).toBe(overlap(other, one));
      expect(gapBetween(one, other)).toBe(gapBetween(other, one));
      expect(overlap(one, other)).toBe(gapBetween(one, other) < 0);
    }),
  );
});

test('times and days are said as people say them', () => {
  expect([clockTime(510), clockTime(0), clockTime(900)]).toEqual(['8:30', '0:00', '15:00']);
  expect([halfAt(719), halfAt(720), halfAt(1079), halfAt(1080)]).toEqual([
    'morning',
    'afternoon',
    'afternoon',
    'evening',
  ]);
  expect(shortDay('2026-11-24')).toBe('11月24日（周二）');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
});

test('days add up over months, years and leap days', () => {
  const any = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 400 }), (date, days) => {
      const from = date.toISOString().slice(0, 10);
      const to = daysLater(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(daysLater(to, -days)).toBe(from);
      const all = daysFromTo(from, to);
      expect([all.length, all[0], all.at(-1)]).toEqual([days + 1, from, to]);
    }),
  );
  expect(daysFromTo('2026-11-24', '2026-11-23')).toEqual([]);
});

test('an allowance is found from either side, and only for its kind', () => {
  const day = '2026-10-01';
  const find = allowances([
    { id: 'x', ...pairInOrder('b', 'a'), kind: 'venue', reason: '合班', day, about: ['v'], extent: 0 },
    { id: 'y', ...pairInOrder('b', null), kind: 'holiday', reason: '值守', day, about: ['c'], extent: 0 },
  ]);
  const one = { severity: 'clash', people: [], needed: null, given: null, note: null } as const;
  const foundOf = (session: string, other: string | null, kind: ConflictKind) =>
    find({ ...one, session, other, kind, about: [] }, day)?.allowance.id;
  expect(foundOf('a', 'b', 'venue')).toBe('x');
  expect(foundOf('b', 'a', 'venue')).toBe('x');
  expect(foundOf('b', 'a', 'teacher')).toBeUndefined();
  expect(foundOf('b', null, 'holiday')).toBe('y');
});

test('an allowance holds while what it was given for is the same or less, and no longer', () => {
  const allowed = { day: '2026-10-01', about: ['a', 'b'], extent: 5 };
  const base = { session: 's', severity: 'warn', people: [], note: null } as const;
  const holds = (
    kind: ConflictKind,
    about: string[],
    needed: number | null,
    { day = '2026-10-01', given = 60 } = {},
  ) =>
    allowances([{ id: 'x', one: 's', other: null, kind, reason: '', ...allowed }])(
      { ...base, other: null, kind, about, needed, given: needed === null ? null : given },
      day,
    )?.holds;
  expect(holds('absence', ['a', 'b'], null)).toBe(true);
  expect(holds('absence', ['b'], null)).toBe(true);
  expect(holds('absence', ['b', 'c'], null)).toBe(false);
  expect(holds('holiday', ['a'], null, { day: '2026-10-04' })).toBe(false);
  expect(holds('capacity', ['a'], 65)).toBe(true);
  expect(holds('capacity', ['a'], 66)).toBe(false);
  // The room has become smaller; and the same room on another day.
  expect(holds('capacity', ['a'], 65, { given: 40 })).toBe(false);
  expect(holds('capacity', ['a'], 64, { day: '2026-10-04' })).toBe(true);
});

test('who is in two classes is the intersection, whichever is asked first', () => {
  const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      const members = new Map([
        ['x', one],
        ['y', other],
      ]);
      const both = ['a', 'b', 'c', 'd', 'e'].filter((each) => one.includes(each) && other.includes(each));
      expect(sharedPeopleOf(members)('x', 'y')).toEqual(both);
      expect(sharedPeopleOf(members)('y', 'x')).toEqual(both);
      expect(sharedPeopleOf(members)('x', 'z')).toEqual([]);
    }),
  );
});

test('ways hold in both directions, the shortest counts, and nothing is supposed of what nobody wrote down', () => {
  const minutes = waysBetween([
    { from: 'school', to: 'a', minutes: 40 },
    { from: 'school', to: 'b', minutes: 25 },
    { from: 'a', to: 'b', minutes: 30 },
    { from: 'b', to: 'a', minutes: 28 },
    { from: 'school', to: 'c', minutes: 60 },
  ]);
  expect([minutes('a', 'b'), minutes('b', 'school'), minutes('a', 'c'), minutes('a', 'nowhere')]).toEqual([
    28,
    25,
    20,
    null,
  ]);
});

describe('shares of a term', () => {
  const taught = (more: Partial<TaughtHours>): TaughtHours => ({
    session: 's',
    classId: 'c',
    kind: 'lesson',
    hours: 4,
    area: 'ability',
    byLeader: false,
    ...more,
  });

  test('are of the hours of teaching; ceremonies and self-study are none', () => {
    const hours = countHours([
      taught({ area: 'theory', byLeader: true }),
      taught({ area: 'spirit' }),
      taught({ area: null, hours: 3, kind: 'away' }),
      taught({ kind: 'opening', hours: 1, byLeader: true }),
      taught({ kind: 'self-study', hours: 2 }),
      taught({ hours: 9 }),
    ]);
    expect(hours).toEqual({ total: 20, leaders: 4, theory: 8, spirit: 4, unassigned: 3 });
    expect(shareOf(hours.leaders, hours.total, 20)).toEqual({ percent: 20, missing: 0 });
    expect(shareOf(hours.theory, hours.total, 70)).toEqual({ percent: 40, missing: 6 });
  });

  test('without any hours there is none', () => {
    expect(shareOf(0, 0, 20)).toEqual({ percent: null, missing: 0 });
    expect(daysOfTerm(2026, 'second')).toEqual({ from: '2026-07-01', to: '2026-12-31' });
  });
});

describe('two versions', () => {
  const kept = (id: string, more: Partial<KeptSession> = {}): KeptSession => ({
    id,
    kind: 'lesson',
    title: '党章党规党纪',
    hours: 4,
    day: '2026-11-24',
    half: 'morning',
    starts: 510,
    ends: 690,
    teachers: ['何静姝'],
    assistants: [],
    place: '第一教室',
    jointWith: [],
    note: null,
    ...more,
  });

  test('the same timetable has no changes, in whatever order', () => {
    const all = [kept('a'), kept('b', { day: '2026-11-23' })];
    expect(compareTimetables(all, [...all].reverse())).toEqual([]);
    expect(inTimeOrder(all).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('what was moved, added and taken away is told with what is different', () => {
    const changes = compareTimetables(
      [kept('a'), kept('b', { day: '2026-11-25' })],
      [kept('a', { half: 'afternoon', teachers: ['何静姝', '周明德'] }), kept('c', { day: '2026-11-26' })],
    );
    expect(changes.map(({ is, fields, before, after }) => [is, before?.id ?? after?.id, fields])).toEqual([
      ['changed', 'a', ['when', 'teachers']],
      ['removed', 'b', []],
      ['added', 'c', []],
    ]);
  });
});
