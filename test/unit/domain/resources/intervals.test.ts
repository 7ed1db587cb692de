import { expect, test } from 'vitest';
import {
  absencesMeet,
  isAway,
  validitiesMeet,
  type Absence,
} from '../../../../shared/domain/resources/absences.ts';
import type { HalfDay } from '../../../../shared/domain/timetable/half-days.ts';

/** Days 0–8 of a month that begins in February, so that the grid runs over the end of a month. */
const DAYS = ['26', '27', '28', '01', '02', '03', '04', '05', '06'].map(
  (date, index) => `2026-${index < 3 ? '02' : '03'}-${date}`,
);
const HALVES: readonly HalfDay[] = ['morning', 'afternoon', 'evening'];
const day = (index: number) => DAYS[index] ?? '';

/** The half-days of a stretch, written out one by one: the oracle. */
function halfDays(from: number, to: number, half: HalfDay | null): Set<string> {
  const found = new Set<string>();
  for (let index = from; index <= to; index += 1)
    for (const each of half === null ? HALVES : [half]) found.add(`${index}/${each}`);
  return found;
}

const stretches = DAYS.flatMap((_, from) =>
  DAYS.slice(from).flatMap((__, more) => [null, ...HALVES].map((half) => ({ from, to: from + more, half }))),
);
const asAbsence = ({ from, to, half }: (typeof stretches)[number]): Absence => ({
  from: day(from),
  to: day(to),
  half,
});

test('two absences meet exactly when they share a half-day: all pairs on a grid of nine days', () => {
  let pairs = 0;
  let meeting = 0;
  const wrong: unknown[] = [];
  for (const one of stretches)
    for (const other of stretches) {
      const mine = halfDays(one.from, one.to, one.half);
      const shared = [...halfDays(other.from, other.to, other.half)].some((each) => mine.has(each));
      pairs += 1;
      if (shared) meeting += 1;
      if (absencesMeet(asAbsence(one), asAbsence(other)) !== shared) wrong.push([one, other]);
    }
  expect(wrong).toEqual([]);
  expect(pairs).toBe(180 * 180);
  expect(meeting).toBeGreaterThan(pairs / 5);
  expect(meeting).toBeLessThan(pairs);
});

test('the pair that others miss: 1–3 and 3–5 meet on the third', () => {
  const whole = (from: number, to: number): Absence => ({ from: day(from), to: day(to), half: null });
  expect(absencesMeet(whole(1, 3), whole(3, 5))).toBe(true);
  expect(absencesMeet(whole(1, 3), whole(4, 5))).toBe(false);
  expect(absencesMeet({ ...whole(1, 3), half: 'morning' }, { ...whole(3, 5), half: 'afternoon' })).toBe(
    false,
  );
});

test('somebody is away on exactly the half-days of his absence', () => {
  const wrong = stretches.flatMap((stretch) => {
    const own = halfDays(stretch.from, stretch.to, stretch.half);
    return DAYS.flatMap((each, index) =>
      HALVES.filter((half) => isAway(asAbsence(stretch), each, half) !== own.has(`${index}/${half}`)),
    );
  });
  expect(wrong).toEqual([]);
});

test('two times of validity meet exactly when they share a day; without an end they never stop', () => {
  const spans = DAYS.slice(0, 8).flatMap((_, from) =>
    [...DAYS.slice(from, 8).keys(), null].map((more) => ({ from, to: more === null ? null : from + more })),
  );
  const covers = (span: (typeof spans)[number], index: number) =>
    span.from <= index && (span.to === null || index <= span.to);
  const wrong: unknown[] = [];
  for (const one of spans)
    for (const other of spans) {
      // Day 8 is past every end: only what never ends covers it.
      const shared = DAYS.some((_, index) => covers(one, index) && covers(other, index));
      const given = ({ from, to }: typeof one) => ({ from: day(from), to: to === null ? null : day(to) });
      if (validitiesMeet(given(one), given(other)) !== shared) wrong.push([one, other]);
    }
  expect(wrong).toEqual([]);
});
