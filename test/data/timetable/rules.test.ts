import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CLASS,
  LEADER,
  LESSON,
  OTHER_CLASS,
  OTHER_WAITING,
  TEACHER,
  TRIP,
} from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const allow = () =>
  desk.ask('timetable.allow', { one: TRIP, other: OTHER_WAITING, kind: 'teacher', reason: '同一场报告' });
const teach = (teachers: string[]) => desk.ask('sessions.edit', { id: LESSON, teachers });

test.each([
  {
    table: 'session_class',
    first: () => desk.ask('sessions.join', { session: LESSON, class: OTHER_CLASS }),
    back: () => desk.ask('sessions.part', { session: LESSON, class: OTHER_CLASS }),
  },
  { table: 'session_teacher', first: () => teach([TEACHER, LEADER]), back: () => teach([TEACHER]) },
  {
    table: 'conflict_exception',
    before: () => desk.ask('sessions.place', { session: OTHER_WAITING, day: '2026-11-25', half: 'morning' }),
    first: allow,
    back: async (id: string) => desk.ask('timetable.disallow', { id }),
  },
  {
    table: 'timetable_version',
    first: () => desk.ask('timetable.publish', { class: CLASS }),
    back: () => desk.ask('changes.undo', {}),
  },
])(
  '$table: done, taken back, done again; then the taking back is taken back: nothing is there twice',
  async ({ table, before, first, back }) => {
    await before?.();
    const { id } = await first();
    await back(id);
    const [takenBack] = (await desk.ask('changes.list', { limit: 1 })).transactions;
    await first();
    const once = dump(desk.data().reader)[table];
    const answer = await desk.call('changes.undo', { transaction: takenBack?.id ?? 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'changes.all-left' } });
    expect(dump(desk.data().reader)[table]).toEqual(once);
  },
);

test('one person stands in a session once, as teacher or as assistant', async () => {
  const answer = await desk.call('sessions.edit', { id: LESSON, assistants: [LEADER, TEACHER] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'sessions.teacher-twice' } });
  expect(answer.ok ? '' : answer.error.message).toContain('何静姝 在“党章党规党纪”');
  // From one role to the other in one step.
  await desk.ask('sessions.edit', { id: LESSON, teachers: [LEADER], assistants: [TEACHER] });
  const { placed } = await desk.ask('timetable.class', { class: CLASS });
  expect(placed.find(({ id }) => id === LESSON)).toMatchObject({
    teachers: [{ id: LEADER }],
    assistants: [{ id: TEACHER }],
  });
});
