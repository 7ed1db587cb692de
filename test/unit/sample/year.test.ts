import { beforeAll, expect, test } from 'vitest';
import { branchYear } from '../../support/sample/year/branch-year.ts';
import { declaredYear, isExempt, isMember, sampleTarget } from '../../support/sample/year/declared.ts';
import { hoursIn } from '../../support/sample/year/earned.ts';
import { returnedClasses } from '../../support/sample/year/whole-classes.ts';
import { wholeClasses } from '../../support/sample/training/classes.ts';

/** The full year of the whole sample: what comes back on paper. */

// Made once in this process; on a busy machine that takes longer than a test may.
beforeAll(() => {
  declaredYear();
}, 120_000);

test('with the two lines of the small sample there are 20,000 events, of every branch and within a year', () => {
  const events = branchYear();
  expect(events.length).toBe(20_000 - 2);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(new Set(events.flatMap(({ branches }) => branches)).size).toBe(1_706);
  expect(events.filter(({ branches }) => branches.length > 1).length).toBe(237);
  const days = events.map(({ day }) => day).toSorted();
  expect([days[0], days.at(-1)].map((day) => day?.slice(0, 7))).toEqual(['2025-12', '2026-11']);
});

test('all classes that are over have sheets of every half-day, and a result for everybody who was there', () => {
  const returned = returnedClasses();
  const { classes } = wholeClasses();
  const open = classes.filter(({ status }) => status === 'running' || status === 'enrolling');
  expect(returned.length).toBe(classes.length - open.length);
  // 153 with 33,184 are all; the showcases have 77, and what is not over is still to come back.
  const times = returned.reduce((sum, { enrolments }) => sum + enrolments.length, 0);
  expect(times + open.reduce((sum, { size }) => sum + size, 0)).toBe(33_184 - 77);
  for (const { halves, sheets, enrolments, results, marks, leaves } of returned) {
    expect(sheets.length).toBe(halves.length);
    const here = enrolments.filter(({ status }) => status === 'finished').map(({ id }) => id);
    expect(results.map((row) => row.enrolment_id)).toEqual(here);
    expect(results.filter(({ excellent }) => excellent === 1).length).toBeLessThanOrEqual(here.length / 10);
    expect(marks.every(({ enrolment_id }) => here.includes(enrolment_id))).toBe(true);
    expect(leaves.every((row) => row.from_day <= row.to_day)).toBe(true);
  }
});

test('of those who must earn hours about eight of a hundred lack some in November', () => {
  const { earned } = declaredYear();
  const bound = wholeClasses().people.filter((person) => isMember(person) && !isExempt(person));
  const lacking = bound.filter(
    (person) => hoursIn('2026', earned.get(person.key) ?? []) < sampleTarget(person),
  );
  const share = (lacking.length / bound.length) * 100;
  expect(share).toBeGreaterThan(7);
  expect(share).toBeLessThan(9);
});
