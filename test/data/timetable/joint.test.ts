import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import {
  BLANK_SESSION,
  CLASS,
  LEADER,
  LESSON,
  OTHER_CLASS,
  ROOM,
  TEACHER,
  TOWN_CLASS,
} from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const TOWN = { as: TOWN_CLERK };
const MORNING = { day: '2026-11-26', half: 'morning' as const };
const SEALED = /2026年第12期|党章党规党纪|基层党支部书记轮训班/u;
const create = (as: Viewer, more: object = {}) =>
  desk.ask('sessions.create', { class: TOWN_CLASS, ...BLANK_SESSION, at: MORNING, ...more }, { as });

test('a lecture of another office is read by the class that sits in it, and changed by its holder only', async () => {
  await desk.ask('sessions.join', { session: LESSON, class: TOWN_CLASS });
  const seen = await desk.ask('timetable.class', { class: TOWN_CLASS }, TOWN);
  expect(seen.placed.map(({ id, title, class: own }) => [id, title, own.name])).toEqual([
    [LESSON, '党章党规党纪', '其他班次'],
  ]);
  // Something else of the class at that time is told of it.
  const { conflicts } = await create(TOWN_CLERK);
  expect(conflicts.find(({ kind }) => kind === 'class')).toMatchObject({ severity: 'clash', other: LESSON });
  const answers = [
    await desk.call('sessions.remove', { sessions: [LESSON] }, TOWN),
    await desk.call('sessions.place', { session: LESSON, day: '2026-11-27', half: 'evening' }, TOWN),
    await desk.call('sessions.part', { session: LESSON, class: TOWN_CLASS }, TOWN),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, error: { code: 'sessions.not-found' } });
  const [first] = answers;
  expect(first?.ok === false ? first.error.message : '').toContain('只能查看');
});

test('its timetable, published by either office, is the same for both', async () => {
  await desk.ask('sessions.join', { session: LESSON, class: TOWN_CLASS });
  const { id } = await desk.ask('timetable.publish', { class: TOWN_CLASS }, TOWN);
  const jointWith = async (as: Viewer) =>
    (await desk.ask('timetable.version', { id }, { as })).content.map((each) => each.jointWith);
  expect([await jointWith(TOWN_CLERK), await jointWith(SAMPLE_ADMINISTRATOR)]).toEqual([
    [['其他班次']],
    [['2026年第12期']],
  ]);
  for (const as of [TOWN_CLERK, SAMPLE_ADMINISTRATOR]) {
    const { published } = await desk.ask('timetable.class', { class: TOWN_CLASS }, { as });
    expect(published).toMatchObject({ version: 1, changes: 0 });
    const { changes } = await desk.ask('timetable.compare', { before: id }, { as });
    expect(changes).toEqual([]);
  }
});

test('rooms and teachers that others take are taken, and nothing else is told of these', async () => {
  const { venues, teachers } = await desk.ask('timetable.free', MORNING, TOWN);
  expect(venues.find(({ id }) => id === ROOM)?.busy).toBe('其他班次');
  expect(teachers.find(({ id }) => id === TEACHER)?.busy).toBe('其他班次');
  const { conflicts } = await create(TOWN_CLERK, { teachers: [TEACHER], where: { venue: ROOM } });
  const clashes = conflicts.filter(({ severity }) => severity === 'clash').map(({ text }) => text);
  expect(clashes).toEqual([
    '“第一教室”同时用于 其他班次（11月26日（周四） 8:30–11:30）',
    '何静姝 同时讲授 其他班次（11月26日（周四） 8:30–11:30）',
  ]);
  const year = { from: '2026-01-01', to: '2026-12-31', limit: 500 };
  const found = await desk.ask('timetable.conflicts', year, TOWN);
  expect(found.kinds).toMatchObject({ venue: 1, teacher: 1 });
  expect(found.found).toHaveLength(found.total);
  const week = await desk.ask('timetable.week', { from: MORNING.day }, TOWN);
  const teacher = await desk.ask(
    'timetable.teacher',
    { teacher: TEACHER, from: MORNING.day, to: MORNING.day },
    TOWN,
  );
  expect(teacher.sessions).toHaveLength(1);
  expect(JSON.stringify([venues, teachers, conflicts, found, week, teacher])).not.toMatch(SEALED);
});

test('a cancelled class of others takes nothing', async () => {
  await desk.ask('classes.set-status', {
    id: CLASS,
    status: 'cancelled',
    on: '2026-11-24',
    reason: '人数不足',
  });
  const { venues } = await desk.ask('timetable.free', MORNING, TOWN);
  expect(venues.find(({ id }) => id === ROOM)?.busy).toBeNull();
});

test('whoever moves or removes a joint lecture is told which classes come to it', async () => {
  const { id } = await create(TOWN_CLERK, { teachers: [LEADER] });
  for (const joined of [CLASS, OTHER_CLASS]) await desk.ask('sessions.join', { session: id, class: joined });
  const named = ['2026年第12期', '2026年第13期'];
  const moved = await desk.ask('sessions.place', { session: id, ...MORNING, half: 'evening' });
  expect(moved.joint.map(({ number }) => number)).toEqual(named);
  const back = await desk.ask('sessions.unplace', { sessions: [id] }, TOWN);
  expect(back.joint.map(({ name }) => name)).toEqual(['其他班次', '其他班次']);
  const removed = await desk.ask('sessions.remove', { sessions: [id] });
  expect(removed.joint.map(({ number }) => number)).toEqual(named);
});
