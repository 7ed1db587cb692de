import { describe, expect, test } from 'vitest';
import { conflictIndex } from '../../../../shared/domain/timetable/conflict-index.ts';
import { ownConflicts } from '../../../../shared/domain/timetable/own-conflicts.ts';
import type { StandingSession } from '../../../../shared/domain/timetable/conflicts.ts';
import { kindsOf, NOTHING_AROUND, standing } from './standing.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

const HALVES: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;
const DAYS = [1, 2, 3, 4, 5, 6];

describe('days', () => {
  test('absences from a day to a day, whole or by half-day, as if each half-day were crossed out by itself', () => {
    for (const from of DAYS)
      for (const to of DAYS)
        for (const half of [null, ...HALVES]) {
          // The oracle: the list of crossed-out half-days.
          const out = new Set<string>();
          for (let each = from; each <= to; each += 1)
            for (const one of half === null ? HALVES : [half]) out.add(`${day(each)} ${one}`);
          const around = {
            ...NOTHING_AROUND,
            absencesOf: () => [{ from: day(from), to: day(to), half }],
          };
          for (const on of DAYS)
            for (const each of HALVES) {
              const times = around.bell('', '', each);
              const session = standing({ id: 's', day: day(on), half: each, ...times, teachers: ['t'] });
              const expected = out.has(`${day(on)} ${each}`) ? ['absence'] : [];
              expect(kindsOf(ownConflicts(session, around))).toEqual(expected);
            }
        }
  });

  test('dates of a class, open ends included: days before the first and after the last are outside', () => {
    for (const from of [null, ...DAYS])
      for (const to of [null, ...DAYS]) {
        const inside = DAYS.filter((each) => each >= (from ?? 0) && each <= (to ?? 99));
        const dates = {
          startsOn: from === null ? null : day(from),
          endsOn: to === null ? null : day(to),
          trainees: 0,
        };
        for (const on of DAYS)
          expect(
            kindsOf(
              ownConflicts(standing({ id: 's', day: day(on) }), { ...NOTHING_AROUND, classOf: () => dates }),
            ),
          ).toEqual(inside.includes(on) ? [] : ['dates']);
      }
  });

  test('a holiday warns, a year that is not published only hints, a published working day says nothing', () => {
    const on = (free: string | null, published: boolean) =>
      ownConflicts(standing({ id: 's' }), { ...NOTHING_AROUND, calendar: () => ({ free, published }) });
    expect(on('国庆节', true)).toMatchObject([{ kind: 'holiday', severity: 'warn', note: '国庆节' }]);
    expect(on(null, false)).toMatchObject([{ kind: 'holiday', severity: 'hint' }]);
    expect(on('周六', false)).toMatchObject([{ severity: 'warn', note: '周六' }]);
    expect(on(null, true)).toEqual([]);
  });
});

describe('times that run on', () => {
  const around = {
    ...NOTHING_AROUND,
    absencesOf: () => [{ from: day(1), to: day(1), half: 'afternoon' as const }],
    calendar: (_: string, half: HalfDay) => ({ free: half === 'afternoon' ? '校庆' : null, published: true }),
  };
  test.each([
    [660, 960, ['absence', 'holiday']],
    [660, 901, ['absence', 'holiday']],
    // It ends when the lessons of the afternoon begin.
    [660, 900, []],
    [510, 1290, ['absence', 'holiday']],
  ] as const)('from %i to %i are held against every half-day they touch', (starts, ends, kinds) => {
    const session = standing({ id: 's', day: day(1), starts, ends, teachers: ['t'] });
    expect(kindsOf(ownConflicts(session, around))).toEqual(kinds);
  });
});

describe('what is out of use', () => {
  test('is told from its day on, whoever and whatever it is', () => {
    const around = { ...NOTHING_AROUND, outSince: (id: string) => (id === 'kept' ? null : day(3)) };
    const named: readonly (readonly [Partial<StandingSession>, string[]])[] = [
      [{ teachers: ['t', 'kept'] }, ['t']],
      [{ assistants: ['a'] }, ['a']],
      [{ venue: 'v' }, ['v']],
      [{ visit: 'p', teachers: ['t'] }, ['p', 't']],
      [{ venue: 'kept' }, []],
    ];
    for (const [own, about] of named)
      for (const on of DAYS) {
        const told = ownConflicts(standing({ id: 's', day: day(on), ...own }), around);
        const expected =
          on < 3 || about.length === 0 ? [] : [{ kind: 'out-of-use', severity: 'warn', about }];
        expect(told.map(({ kind, severity, about: ids }) => ({ kind, severity, about: ids }))).toEqual(
          expected,
        );
      }
  });
});

describe('seats', () => {
  test.each([
    [null, 400, []],
    [120, 0, []],
    [120, 120, []],
    [120, 121, ['capacity']],
    [0, 1, ['capacity']],
  ] as const)('%s seats for %s trainees', (seats, trainees, kinds) => {
    const around = { ...NOTHING_AROUND, classOf: () => ({ startsOn: null, endsOn: null, trainees }) };
    const session = standing({ id: 's', seats, venue: 'v' });
    expect(kindsOf(conflictIndex(around).conflictsOf(session))).toEqual(kinds);
  });

  test('are needed for all classes of a joint lecture', () => {
    const around = {
      ...NOTHING_AROUND,
      classOf: (id: string) => ({ startsOn: null, endsOn: null, trainees: id === 'a' ? 70 : 60 }),
    };
    const session = standing({ id: 's', classes: ['a', 'b'], seats: 120, venue: 'v' });
    expect(ownConflicts(session, around)).toMatchObject([{ needed: 130, given: 120, about: ['v'] }]);
  });
});
