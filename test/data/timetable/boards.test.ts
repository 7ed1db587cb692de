import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../electron/data/log/write.ts';
import {
  BLANK_SESSION,
  CLASS,
  LESSON,
  OTHER_CLASS,
  ROOM,
  SITE,
  TEACHER,
  TOWN_CLASS,
} from '../../../shared/contract/timetable-parts.ts';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const about = { call: 'resources.edit', label: '改资源', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
const WEEK = { from: '2026-11-23', to: '2026-11-29' };

test('a week has all classes that run in it and all that stands in it, whichever day is asked', async () => {
  const week = await desk.ask('timetable.week', { from: '2026-11-27' });
  expect(week.from).toBe('2026-11-23');
  expect(week.days.map(({ day }) => day.slice(8))).toEqual(['23', '24', '25', '26', '27', '28', '29']);
  expect(week.rows.map(({ class: own }) => own.id)).toEqual([CLASS, OTHER_CLASS]);
  const own = (await desk.ask('timetable.class', { class: CLASS })).placed;
  expect(week.rows[0]?.sessions).toEqual(own);
  const later = await desk.ask('timetable.week', { from: '2026-12-07' });
  expect(later.rows.map(({ class: each, sessions }) => [each.id, sessions.length])).toEqual([
    [TOWN_CLASS, 0],
  ]);
});

test('a class that is only on file has a row once it has a timetable here', async () => {
  const rows = async () =>
    (await desk.ask('timetable.week', { from: '2026-12-07' })).rows.map(({ class: each }) => each.id);
  await desk.ask('classes.set-status', { id: TOWN_CLASS, status: 'filed', on: '2026-11-24' });
  expect(await rows()).toEqual([]);
  const at = { day: '2026-12-07', half: 'morning' as const };
  await desk.ask('sessions.create', { class: TOWN_CLASS, ...BLANK_SESSION, at });
  expect(await rows()).toEqual([TOWN_CLASS]);
});

test("a joint lecture stands in the rows of all its classes, a teacher's and a venue's timetable", async () => {
  await desk.ask('sessions.join', { session: LESSON, class: OTHER_CLASS });
  const week = await desk.ask('timetable.week', { from: '2026-11-23' });
  for (const { sessions } of week.rows) expect(sessions.map(({ id }) => id)).toContain(LESSON);
  const teacher = await desk.ask('timetable.teacher', { teacher: TEACHER, ...WEEK });
  expect(teacher.of.name).toBe('何静姝');
  // Also where she only helps.
  expect(teacher.sessions.map(({ title }) => title)).toEqual([
    '习近平新时代中国特色社会主义思想专题',
    '党章党规党纪',
    '党章党规党纪',
  ]);
  const venue = await desk.ask('timetable.venue', { venue: ROOM, ...WEEK });
  expect(venue.sessions.every(({ where }) => where?.id === ROOM)).toBe(true);
  expect(venue.sessions).toHaveLength(5);
});

test('free are those whom nobody wants, and the others are told with what they do', async () => {
  await write(desk.data(), about, async ({ db }) => {
    await db
      .insertInto('teacher_absence')
      .values({
        id: sampleId('absence', '1'),
        teacher_id: sampleId('teacher', '肖桂澜'),
        from_on: '2026-11-20',
        to_on: '2026-11-26',
        half: 'morning',
        note: null,
      })
      .execute();
  });
  const busy = async (half: 'morning' | 'afternoon') => {
    const { venues, teachers } = await desk.ask('timetable.free', { day: '2026-11-26', half });
    return Object.fromEntries([...venues, ...teachers].map((each) => [each.name, each.busy]));
  };
  expect(await busy('morning')).toMatchObject({
    第一教室: '2026年第12期“党章党规党纪”',
    何静姝: '2026年第12期“党章党规党纪”',
    肖桂澜: '这个半天不可用',
    周明德: null,
    报告厅: null,
  });
  expect(await busy('afternoon')).toMatchObject({
    第一教室: null,
    研讨室一: '2026年第12期“分组研讨”',
    肖桂澜: null,
  });
});

test('the way from the school to a site is held against the minutes between two sessions', async () => {
  const create = (where: { venue: string } | { site: string }, starts: number, ends: number) =>
    desk.ask('sessions.create', {
      class: TOWN_CLASS,
      kind: 'lesson',
      course: null,
      title: '讲授与参观',
      hours: 2,
      teachers: [],
      assistants: [],
      where,
      pinned: false,
      note: null,
      at: { day: '2026-12-07', half: 'morning', starts, ends },
    });
  await create({ venue: ROOM }, 510, 570);
  // 雷锋纪念馆 is 35 minutes from the school.
  const tight = await create({ site: SITE }, 600, 690);
  expect(tight.conflicts.find(({ kind }) => kind === 'travel')?.text).toMatch(
    /只有 30 分钟，路上要 35 分钟$/u,
  );
  await desk.ask('changes.undo', {});
  const enough = await create({ site: SITE }, 605, 690);
  expect(enough.conflicts.some(({ kind }) => kind === 'travel')).toBe(false);
});

test('holidays and absences warn and never refuse', async () => {
  await write(desk.data(), about, async ({ db }) => {
    await db
      .insertInto('calendar_day')
      .values({
        id: sampleId('calendar', '1'),
        day: '2026-11-26',
        kind: 'rest',
        name: '校庆',
        half: 'evening',
        class_id: CLASS,
        source: null,
      })
      .execute();
    await db
      .insertInto('teacher_absence')
      .values({
        id: sampleId('absence', '2'),
        teacher_id: TEACHER,
        from_on: '2026-11-26',
        to_on: '2026-11-26',
        half: null,
        note: null,
      })
      .execute();
  });
  const { conflicts } = await desk.ask('sessions.place', {
    session: LESSON,
    day: '2026-11-26',
    half: 'evening',
  });
  const warned = conflicts.filter(({ severity }) => severity === 'warn');
  expect(warned.map(({ kind, text }) => [kind, text])).toEqual([
    ['absence', '何静姝 这个半天不可用'],
    ['holiday', '11月26日（周四）校庆'],
  ]);
});
