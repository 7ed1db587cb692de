import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  BLANK_SESSION,
  CLASS,
  LESSON,
  OTHER_CLASS,
  ROOM,
  SITE,
  TEACHER,
} from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const ON = '2026-11-26';
const place = (day: string) => desk.ask('sessions.place', { session: LESSON, day, half: 'evening' });

test('a teacher who retires and a room that closes are told from their day on, with the sessions left', async () => {
  const left = await desk.ask('venues.close', { id: ROOM, on: ON });
  expect(left.sessions.map(({ title, day }) => [title, day])).toEqual([
    ['党章党规党纪', '2026-11-26'],
    ['结业式', '2026-11-27'],
  ]);
  await desk.ask('teachers.retire', { id: TEACHER, on: ON });
  const told = async (day: string) =>
    (await place(day)).conflicts.filter(({ kind }) => kind === 'out-of-use').map(({ text }) => text);
  expect(await told('2026-11-25')).toEqual([]);
  expect(await told(ON)).toEqual([expect.stringMatching(/(?=.*何静姝)(?=.*第一教室).*停聘或停用$/u)]);
});

test('until that day they are offered, from then on no more', async () => {
  await desk.ask('venues.close', { id: ROOM, on: ON });
  await desk.ask('teachers.retire', { id: TEACHER, on: ON });
  const offered = async (day: string) => {
    const { venues, teachers } = await desk.ask('timetable.free', { day, half: 'evening' });
    return [venues.some(({ id }) => id === ROOM), teachers.some(({ id }) => id === TEACHER)];
  };
  expect(await offered('2026-11-25')).toEqual([true, true]);
  expect(await offered(ON)).toEqual([false, false]);
  const listed = async (only: boolean) => {
    const venues = await desk.ask('venues.list', only ? { closed: 'only' } : {});
    const teachers = await desk.ask('teachers.list', { limit: 100, ...(only && { retired: 'only' }) });
    return [venues.found.some(({ id }) => id === ROOM), teachers.found.some(({ id }) => id === TEACHER)];
  };
  // Today is two days before.
  expect([await listed(false), await listed(true)]).toEqual([
    [true, true],
    [false, false],
  ]);
  await desk.ask('venues.close', { id: ROOM, on: '2026-11-24' });
  await desk.ask('teachers.retire', { id: TEACHER, on: '2026-11-24' });
  expect([await listed(false), await listed(true)]).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('two classes at one site at the same time are told when it does not take both', async () => {
  await desk.ask('sites.edit', { id: SITE, capacity: 1 });
  const create = (classId: string) =>
    desk.ask('sessions.create', {
      class: classId,
      ...BLANK_SESSION,
      where: { site: SITE },
      at: { day: ON, half: 'evening' },
    });
  const { id } = await create(CLASS);
  const { conflicts } = await create(OTHER_CLASS);
  expect(conflicts.find(({ kind, other }) => kind === 'capacity' && other === id)?.text).toMatch(
    /同时接待 2026年第12期.*接待人数只有 1$/u,
  );
});

test('a lesson that runs on into the afternoon meets who is away in the afternoon', async () => {
  await desk.ask('teachers.set-absence', {
    teacher: TEACHER,
    from: ON,
    to: ON,
    half: 'afternoon',
    note: null,
  });
  const kinds = async (ends: number) =>
    (
      await desk.ask('sessions.place', { session: LESSON, day: ON, half: 'morning', starts: 660, ends })
    ).conflicts.map(({ kind }) => kind);
  expect(await kinds(960)).toContain('absence');
  expect(await kinds(720)).not.toContain('absence');
});
