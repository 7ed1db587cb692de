import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { wholeSampleFolder } from '../../support/sample/whole.ts';

/** The timetables of the whole sample district: what the reference district taught in thirteen months. */

let desk: DeskInProcess;
beforeAll(async () => {
  const now = () => new Date('2026-11-24T10:00:00');
  desk = openInProcess(await wholeSampleFolder(), { now });
}, 120_000);
afterAll(() => desk.close());

const YEARS = { from: '2025-01-01', to: '2026-12-31' };
const one = (query: string) => desk.data().reader.prepare(query).pluck().get() as number;

test('all classes that were held have a published timetable; those to come have lessons that wait', () => {
  const withoutTimetable = one(`SELECT count(*) FROM training_class c
    WHERE EXISTS (SELECT 1 FROM enrolment WHERE class_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM session WHERE class_id = c.id)`);
  const unpublished = one(`SELECT count(*) FROM training_class c
    WHERE c.status IN ('running', 'finished', 'archived')
      AND EXISTS (SELECT 1 FROM session WHERE class_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM timetable_version WHERE class_id = c.id)`);
  expect({ withoutTimetable, unpublished }).toEqual({ withoutTimetable: 0, unpublished: 0 });
  const sessions = one('SELECT count(*) FROM session');
  expect(sessions).toBeGreaterThan(1_400);
  expect(sessions).toBeLessThan(2_500);
});

test('there are a few honest clashes, and some that are allowed with a reason', async () => {
  const open = await desk.ask('timetable.conflicts', YEARS);
  const all = await desk.ask('timetable.conflicts', { ...YEARS, allowed: true, limit: 500 });
  expect(open.total).toBeGreaterThan(0);
  expect(open.total).toBeLessThan(30);
  expect(open.kinds['teacher']).toBeGreaterThan(0);
  const allowed = all.found.filter(({ conflict }) => conflict.allowed !== null);
  expect(allowed.length).toBe(all.total - open.total);
  expect(allowed.length).toBeGreaterThan(0);
});

test('versions say why lessons were moved, and the newest is the draft of classes that are over', async () => {
  const moved = desk
    .data()
    .reader.prepare('SELECT class_id FROM timetable_version WHERE version = 2')
    .pluck()
    .all() as string[];
  expect(moved.length).toBeGreaterThan(5);
  for (const id of moved) {
    const { versions } = await desk.ask('timetable.versions', { class: id });
    expect(versions[0]).toMatchObject({ version: 2, changes: 1 });
    expect(versions[0]?.reason).toMatch(/\p{Script=Han}/u);
    expect((await desk.ask('timetable.class', { class: id })).published?.changes).toBe(0);
  }
});

test('leaders teach a fifth of the hours of 主体班次, as the rule asks', async () => {
  const { ratios, hours } = await desk.ask('timetable.ratios', { year: 2026, term: 'second' });
  expect(hours.total).toBeGreaterThan(100);
  expect(ratios.find(({ key }) => key === 'leaders')?.percent).toBeGreaterThanOrEqual(20);
});
