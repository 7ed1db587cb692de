import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CLASS,
  LESSON,
  OTHER_CLASS,
  OTHER_LESSON,
  OTHER_ROOM,
  TEACHER,
} from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const MORNING = { day: '2026-11-25', half: 'morning' as const };
const setStatus = (classId: string, status: 'cancelled' | 'postponed') =>
  desk.ask('classes.set-status', { id: classId, status, on: '2026-11-24', reason: '人数不足' });

/** Everybody who is told of the lesson of the other class. */
async function toldOfIt() {
  const placed = await desk.ask('sessions.place', { session: LESSON, ...MORNING });
  const span = { from: MORNING.day, to: MORNING.day };
  const { targets } = await desk.ask('timetable.targets', { session: LESSON, ...span });
  const { venues, teachers } = await desk.ask('timetable.free', MORNING);
  const teacher = await desk.ask('timetable.teacher', { teacher: TEACHER, ...span });
  const venue = await desk.ask('timetable.venue', { venue: OTHER_ROOM, ...span });
  const week = await desk.ask('timetable.week', { from: MORNING.day });
  const year = await desk.ask('timetable.conflicts', span);
  return {
    placing: placed.conflicts.some(({ other }) => other === OTHER_LESSON),
    dragging: targets.some(({ half, kinds }) => half === 'morning' && kinds.includes('teacher')),
    free: [...venues, ...teachers].some(({ busy }) => busy?.includes('2026年第13期')),
    teacher: teacher.sessions.some(({ id }) => id === OTHER_LESSON),
    venue: venue.sessions.some(({ id }) => id === OTHER_LESSON),
    week: week.rows.some(({ class: own }) => own.id === OTHER_CLASS),
    year: year.found.some(({ session, other }) => [session.id, other?.id].includes(OTHER_LESSON)),
  };
}

test('a class that takes place is told everywhere; a cancelled or postponed one wants nobody and nothing', async () => {
  expect(new Set(Object.values(await toldOfIt()))).toEqual(new Set([true]));
  for (const status of ['postponed', 'cancelled'] as const) {
    await setStatus(OTHER_CLASS, status);
    expect(new Set(Object.values(await toldOfIt()))).toEqual(new Set([false]));
    // On its own page all stands as it was, and clashes with nothing.
    const own = await desk.ask('timetable.class', { class: OTHER_CLASS });
    expect(own.placed.map(({ id, conflicts }) => [id, conflicts])).toEqual([[OTHER_LESSON, []]]);
  }
});

test('a joint lecture of a cancelled class is still held for the class that comes to it', async () => {
  await desk.ask('sessions.join', { session: OTHER_LESSON, class: CLASS });
  await setStatus(OTHER_CLASS, 'cancelled');
  const told = await toldOfIt();
  expect(told).toMatchObject({ placing: true, free: true, teacher: true });
  expect(told.week).toBe(false);
});

test('hours of a cancelled class count in no share', async () => {
  const { classes, hours } = await desk.ask('timetable.ratios', { year: 2026, term: 'second' });
  const counted = classes.find(({ class: own }) => own.id === CLASS)?.hours.total ?? 0;
  expect(counted).toBeGreaterThan(0);
  await setStatus(CLASS, 'cancelled');
  const after = await desk.ask('timetable.ratios', { year: 2026, term: 'second' });
  expect(after.classes.some(({ class: own }) => own.id === CLASS)).toBe(false);
  expect(after.hours.total).toBe(hours.total - counted);
});

test('publishing the timetable of a cancelled class says so', async () => {
  expect((await desk.ask('timetable.publish', { class: CLASS })).warning).toBeNull();
  await setStatus(OTHER_CLASS, 'cancelled');
  const { warning } = await desk.ask('timetable.publish', { class: OTHER_CLASS });
  expect(warning).toMatch(/^“2026年第13期”.*不占用/u);
});
