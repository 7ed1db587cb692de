import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conflict, StandingSession } from '../../../../shared/domain/timetable/conflicts.ts';
import { conflictIndex } from '../../../../shared/domain/timetable/conflict-index.ts';
import { anySession, CROWDED, kindsOf, NOTHING_AROUND, standing, toldOf } from './standing.ts';

const HOURS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const STRETCHES = HOURS.flatMap((from) => HOURS.filter((to) => to > from).map((to) => [from, to] as const));

/** The oracle knows no comparison of ends: it fills in the hours one by one. */
const shareAnHour = (one: readonly [number, number], other: readonly [number, number]) =>
  HOURS.some((hour) => hour >= one[0] && hour < one[1] && hour >= other[0] && hour < other[1]);

const told = (conflicts: readonly Conflict[]) => conflicts.map(toldOf).sort();

describe('two sessions', () => {
  test('of all pairs on a grid of hours from 0 to 8 those clash that share an hour: 876 of 1,296', () => {
    let clashing = 0;
    for (const one of STRETCHES)
      for (const other of STRETCHES) {
        const [first, second] = [one, other].map(([from, to], index) =>
          standing({ id: `s${index}`, starts: from * 60, ends: to * 60, venue: 'v' }),
        ) as [StandingSession, StandingSession];
        const expected = shareAnHour(one, other) ? ['venue'] : [];
        const index = conflictIndex(NOTHING_AROUND, [second]);
        expect(kindsOf(index.conflictsOf(first))).toEqual(expected);
        index.put(first);
        expect(kindsOf(index.conflictsOf(second))).toEqual(expected);
        expect(kindsOf(index.all())).toEqual(expected);
        clashing += expected.length;
      }
    expect({ all: STRETCHES.length ** 2, clashing }).toEqual({ all: 1296, clashing: 876 });
  });

  test('whose ends touch in one room do not clash, and a session never clashes with itself', () => {
    const early = standing({ id: 'a', starts: 480, ends: 540, venue: 'v', teachers: ['t'] });
    const late = standing({ id: 'b', starts: 540, ends: 600, venue: 'v', teachers: ['t'] });
    const index = conflictIndex(NOTHING_AROUND, [early, late]);
    expect(index.all()).toEqual([]);
    expect(index.conflictsOf({ ...early, starts: 470, ends: 530 })).toEqual([]);
  });

  test('a joint lecture is one session and no clash; each other party is named', () => {
    const joint = standing({ id: 'joint', classes: ['a', 'b', 'c'], teachers: ['t'], venue: 'hall' });
    const index = conflictIndex(NOTHING_AROUND, [
      joint,
      standing({ id: 'x', classes: ['b'], venue: 'room' }),
      standing({ id: 'y', teachers: ['t', 'u'] }),
      standing({ id: 'z', assistants: ['t'] }),
    ]);
    expect(index.conflictsOf(joint).map(({ kind, other, about }) => [other, kind, about])).toEqual([
      ['x', 'class', ['b']],
      ['y', 'teacher', ['t']],
      ['z', 'assistant', ['t']],
    ]);
  });

  test('people of two classes are told with both classes, but not when the class itself is there twice', () => {
    const around = { ...NOTHING_AROUND, sharedPeople: () => ['p2', 'p1'] };
    const index = conflictIndex(around, [standing({ id: 'x', classes: ['a'] })]);
    expect(index.conflictsOf(standing({ id: 'y', classes: ['b'] }))).toMatchObject([
      { kind: 'trainee', about: ['a', 'b'], people: ['p1', 'p2'] },
    ]);
    expect(kindsOf(index.conflictsOf(standing({ id: 'y', classes: ['a', 'b'] })))).toEqual(['class']);
  });

  test.each([
    [100, 59, 40, []],
    [100, 60, 40, []],
    [100, 61, 40, [101]],
    // Nobody knows how many it takes.
    [null, 1, 1, [2]],
  ] as const)('at one site of %s places, for %i and %i trainees', (seats, first, second, expected) => {
    const trainees: Readonly<Record<string, number>> = { a: first, b: second };
    const around = {
      ...NOTHING_AROUND,
      classOf: (id: string) => ({ startsOn: null, endsOn: null, trainees: trainees[id] ?? 0 }),
    };
    const one = standing({ id: 'a', visit: 'p', seats });
    const other = standing({ id: 'b', visit: 'p', seats, starts: 600, ends: 720 });
    for (const [asked, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const found = conflictIndex(around, [there]).conflictsOf(asked);
      expect(found.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(
        expected.map(() => 'capacity warn'),
      );
      expect(found.map(({ needed }) => needed)).toEqual(expected);
    }
    // One after the other, or each at its own.
    for (const more of [{ starts: 690, ends: 800 }, { visit: 'q' }])
      expect(conflictIndex(around, [one]).conflictsOf({ ...other, ...more })).toEqual([]);
  });

  test('the way between two places must fit between the two sessions, in either order', () => {
    const at = (id: string, place: string, starts: number) =>
      standing({ id, starts, ends: starts + 60, classes: ['c'], place: { first: place, last: place } });
    const around = { ...NOTHING_AROUND, minutesBetween: () => 40 };
    for (const [gap, kinds] of [
      [39, ['travel']],
      [40, []],
      [41, []],
    ] as const) {
      const [early, late] = [at('a', 'school', 480), at('b', 'site', 540 + gap)];
      expect(kindsOf(conflictIndex(around, [early]).conflictsOf(late))).toEqual(kinds);
      expect(kindsOf(conflictIndex(around, [late]).conflictsOf(early))).toEqual(kinds);
    }
    expect(conflictIndex(around, [at('a', 'site', 480)]).conflictsOf(at('b', 'site', 540))).toEqual([]);
  });
});

describe('the index', () => {
  test('says the same in whatever order sessions came in', () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 12 }), fc.integer(), (sessions, seed) => {
        const unique = [...new Map(sessions.map((each) => [each.id, each])).values()];
        const shuffled = [...unique].sort((one, other) => order(one.id, seed) - order(other.id, seed));
        const [one, other] = [conflictIndex(CROWDED, unique), conflictIndex(CROWDED, shuffled)];
        expect(told(other.all())).toEqual(told(one.all()));
        for (const each of unique) expect(other.conflictsOf(each)).toEqual(one.conflictsOf(each));
      }),
    );
  });

  test('after any puts, moves and removals is as if built anew', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: anySession.map((session) => ({ put: session })) },
      { weight: 1, arbitrary: anySession.map(({ id }) => ({ remove: id })) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), anySession, (steps, asked) => {
        const index = conflictIndex(CROWDED);
        const left = new Map<string, StandingSession>();
        for (const each of steps)
          if ('put' in each) {
            index.put(each.put);
            left.set(each.put.id, each.put);
          } else {
            index.remove(each.remove);
            left.delete(each.remove);
          }
        const anew = conflictIndex(CROWDED, left.values());
        expect(index.all()).toEqual(anew.all());
        expect(index.conflictsOf(asked)).toEqual(anew.conflictsOf(asked));
        for (const each of left.values()) expect(index.session(each.id)).toEqual(each);
      }),
    );
  });

  test('asked for each session says each pair twice and its own conflicts once: what `all` says', () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 12 }), (sessions) => {
        const index = conflictIndex(CROWDED, sessions);
        const ids = [...new Set(sessions.map(({ id }) => id))];
        const each = ids.flatMap((id) => {
          const session = index.session(id);
          return session === undefined ? [] : index.conflictsOf(session);
        });
        const all = index.all();
        expect(new Set(told(each))).toEqual(new Set(told(all)));
        const pairs = all.filter(({ other }) => other !== null).length;
        expect(each).toHaveLength(all.length + pairs);
      }),
    );
  });
});

const order = (id: string, seed: number) => Math.imul(Number(id.slice(1)) + seed, 0x9e3779b1) >>> 0;
