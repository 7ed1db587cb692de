import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../../../electron/data/log/write.ts';
import { CLASS, LESSON, TEACHER, TOWN_CLASS, TRIP } from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

describe('a published timetable', () => {
  test('is a snapshot: neither the draft nor a renamed teacher changes it', async () => {
    const { id } = await desk.ask('timetable.publish', { class: CLASS });
    const before = await desk.ask('timetable.version', { id });
    expect(before.content).toHaveLength(9);
    await desk.ask('sessions.remove', { sessions: [LESSON] });
    const about = { call: 'teachers.edit', label: '改名', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
    await write(desk.data(), about, async ({ db }) => {
      await db.updateTable('teacher').set({ name: '何静书' }).where('id', '=', TEACHER).execute();
    });
    expect(await desk.ask('timetable.version', { id })).toEqual(before);
    expect((await desk.ask('timetable.class', { class: CLASS })).published).toMatchObject({
      version: 1,
      changes: 2,
    });
  });

  test('moved lessons are told with before and after, who and why, and as a text to send', async () => {
    const first = await desk.ask('timetable.publish', { class: CLASS });
    await desk.ask('sessions.place', { session: LESSON, day: '2026-11-26', half: 'evening' });
    await desk.ask('sessions.unplace', { sessions: [TRIP] });
    const draft = await desk.ask('timetable.compare', { before: first.id });
    expect(
      draft.changes.map(({ is, before, after, fields }) => [is, before?.half, after?.half, fields]),
    ).toEqual([
      ['removed', 'morning', undefined, []],
      ['changed', 'morning', 'evening', ['when']],
    ]);
    const second = await desk.ask('timetable.publish', { class: CLASS, reason: '教师出差' });
    expect(second).toMatchObject({ version: 2, changes: 2 });
    const between = await desk.ask('timetable.compare', { before: first.id, after: second.id });
    expect(between.changes).toEqual(draft.changes);
    expect(between.after).toMatchObject({ by: '管理员', reason: '教师出差' });
    const { text } = await desk.ask('timetable.change-text', { before: first.id, after: second.id });
    expect(text).toContain('【调课通知】2026年第12期课表有 2 处调整（教师出差）');
    expect(text).toContain('取消：11月25日（周三）上午 8:30–11:30，“走初心路”，谭学汶，走初心路。');
    expect(text).toContain('由11月26日（周四）上午 8:30–11:30调到11月26日（周四）晚上 19:30–21:30');
    const { versions } = await desk.ask('timetable.versions', { class: CLASS });
    expect(versions.map(({ version, changes, reason }) => [version, changes, reason])).toEqual([
      [2, 2, '教师出差'],
      [1, 0, null],
    ]);
  });

  test('taken back with undo leaves the version before', async () => {
    await desk.ask('timetable.publish', { class: CLASS });
    await desk.ask('sessions.place', { session: LESSON, day: '2026-11-26', half: 'evening' });
    await desk.ask('timetable.publish', { class: CLASS, reason: '教师出差' });
    await desk.ask('changes.undo', {});
    expect((await desk.ask('timetable.versions', { class: CLASS })).versions).toHaveLength(1);
  });
});

describe('the timetable of an earlier class', () => {
  test('stands on the same days of teaching, and waits where there is none', async () => {
    const { placed, waiting } = await desk.ask('timetable.copy-from', {
      class: TOWN_CLASS,
      from: CLASS,
      as: 'shifted',
    });
    // Two days of teaching instead of five.
    const { placed: there, waiting: left } = await desk.ask('timetable.class', { class: TOWN_CLASS });
    expect([there.length, left.length]).toEqual([placed, waiting]);
    expect(there.map(({ title, at }) => [title, at?.day])).toEqual([
      ['学员报到', '2026-12-07'],
      ['开班式', '2026-12-07'],
      ['习近平新时代中国特色社会主义思想专题', '2026-12-08'],
      ['当前形势与任务', '2026-12-08'],
      ['自学', '2026-12-08'],
    ]);
    await desk.ask('changes.undo', {});
    expect((await desk.ask('timetable.class', { class: TOWN_CLASS })).waiting).toEqual([]);
  });
});

test('shares of a term are those of the hours that stand, counted by hand', async () => {
  const { hours, ratios, classes } = await desk.ask('timetable.ratios', { year: 2026, term: 'second' });
  // 主体班次 is 第12期 alone: four lessons and a trip and a seminar of four hours each, none of the ceremonies.
  expect(hours).toEqual({ total: 20, leaders: 4, theory: 12, spirit: 4, unassigned: 8 });
  expect(
    ratios.map(({ key, percent, least, missing, toConfirm }) => [key, percent, least, missing, toConfirm]),
  ).toEqual([
    ['leaders', 20, 20, 0, true],
    ['theory', 60, 70, 2, true],
    ['spirit', 20, 20, 0, true],
  ]);
  expect(classes.map(({ class: own }) => own.number)).toEqual(['2026年第12期']);
  expect((await desk.ask('timetable.ratios', { year: 2026, term: 'first' })).ratios[0]?.percent).toBeNull();
});
