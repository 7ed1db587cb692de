import fc from 'fast-check';
import type {
  Conflict,
  StandingSession,
  Surroundings,
} from '../../../../shared/domain/timetable/conflicts.ts';
import type { Interval } from '../../../../shared/domain/timetable/intervals.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

/** Sessions and surroundings to try conflicts on. */

const BELLS: Readonly<Record<HalfDay, Interval>> = {
  morning: { starts: 510, ends: 690 },
  afternoon: { starts: 900, ends: 1050 },
  evening: { starts: 1170, ends: 1290 },
};

export const NOTHING_AROUND: Surroundings = {
  classOf: () => undefined,
  absencesOf: () => [],
  outSince: () => null,
  bell: (_, __, half) => BELLS[half],
  calendar: () => ({ free: null, published: true }),
  sharedPeople: () => [],
  minutesBetween: () => null,
};

export function standing(more: Partial<StandingSession> & { readonly id: string }): StandingSession {
  return {
    day: '2026-11-24',
    half: 'morning',
    starts: 510,
    ends: 690,
    classes: [more.id],
    teachers: [],
    assistants: [],
    venue: null,
    visit: null,
    place: null,
    seats: null,
    ...more,
  };
}

/** What is clashed in, whoever was asked. */
export const kindsOf = (conflicts: readonly Conflict[]) => conflicts.map(({ kind }) => kind).sort();

/** A conflict as text in which the two sessions have no order. */
export const toldOf = (conflict: Conflict) =>
  JSON.stringify({
    ...conflict,
    session: undefined,
    other: undefined,
    pair: [conflict.session, conflict.other ?? ''].sort(),
  });

const HALVES: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];
const some = (from: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...from), { maxLength: most });

/** One place takes as many, whoever comes. */
const SPOTS = [
  { venue: 'v1', visit: null, seats: 20 },
  { venue: 'v2', visit: null, seats: 60 },
  { venue: 'v3', visit: null, seats: 90 },
  { venue: null, visit: 'p1', seats: 40 },
  { venue: null, visit: 'p2', seats: null },
];

/** A small crowded school: five days, four teachers, three rooms, five classes. */
export const anySession = fc
  .record({
    id: fc.integer({ min: 1, max: 14 }).map((number) => `s${String(number).padStart(2, '0')}`),
    day: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
    half: fc.constantFrom(...HALVES),
    starts: fc.integer({ min: 0, max: 7 }),
    length: fc.integer({ min: 1, max: 4 }),
    classes: fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'), { minLength: 1, maxLength: 2 }),
    teachers: some(['t1', 't2', 't3', 't4'], 2),
    assistants: some(['t1', 't2', 't3', 't4'], 1),
    spot: fc.option(fc.constantFrom(...SPOTS)),
    site: fc.option(fc.constantFrom('school', 'p1', 'p2')),
  })
  .map(
    ({ starts, length, site, spot, ...rest }): StandingSession => ({
      ...rest,
      venue: spot?.venue ?? null,
      visit: spot?.visit ?? null,
      seats: spot?.seats ?? null,
      starts: starts * 60,
      ends: (starts + length) * 60,
      place: site === null ? null : { first: site, last: site },
    }),
  );

/** Surroundings in which every kind of conflict can happen. */
export const CROWDED: Surroundings = {
  classOf: (id) => ({
    startsOn: id === 'c2' ? '2026-11-24' : '2026-11-01',
    endsOn: id === 'c3' ? '2026-11-24' : null,
    trainees: Number(id.slice(1)) * 15,
  }),
  absencesOf: (teacher) =>
    teacher === 't1' ? [{ from: '2026-11-24', to: '2026-11-25', half: 'morning' }] : [],
  outSince: (id) => ({ t3: '2026-11-24', v2: '2026-11-25' })[id] ?? null,
  bell: NOTHING_AROUND.bell,
  calendar: (day, half) => ({
    free: day === '2026-11-25' && half === 'evening' ? '休息' : null,
    published: day !== '2026-11-23',
  }),
  sharedPeople: (one, other) =>
    ['c1 c2', 'c2 c1'].includes(`${one} ${other}`) ? ['p7', 'p8'] : one === other ? ['p1'] : [],
  minutesBetween: (from, to) => (from === 'school' || to === 'school' ? 70 : 30),
};
