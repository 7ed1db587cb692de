import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLASS, LESSON, OTHER_CLASS, TOWN_CLASS } from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

test('a timetable is not copied upon another, unless it is wanted', async () => {
  const input = { class: TOWN_CLASS, from: CLASS, as: 'waiting' as const };
  const { waiting } = await desk.ask('timetable.copy-from', input);
  const once = dump(desk.data().reader)['session'];
  const again = await desk.call('timetable.copy-from', input);
  expect(again).toMatchObject({ ok: false, error: { code: 'timetable.has-sessions' } });
  expect(again.ok ? '' : again.error.message).toContain(`已有 ${waiting} 个课次`);
  expect(dump(desk.data().reader)['session']).toEqual(once);
  await desk.ask('timetable.copy-from', { ...input, despite: true });
  const own = await desk.ask('timetable.class', { class: TOWN_CLASS });
  expect(own.waiting).toHaveLength(2 * waiting);
});

test('what the copies clash with is answered: the same teachers and rooms on the same days', async () => {
  await desk.ask('classes.set-dates', {
    id: TOWN_CLASS,
    startsOn: '2026-11-23',
    endsOn: '2026-11-27',
    reason: null,
  });
  const input = { class: TOWN_CLASS, from: CLASS, as: 'shifted' as const };
  const { conflicts, placed } = await desk.ask('timetable.copy-from', input);
  const { placed: cards } = await desk.ask('timetable.class', { class: TOWN_CLASS });
  expect(cards).toHaveLength(placed);
  const told = cards.flatMap((card) => card.conflicts).filter(({ severity }) => severity !== 'hint');
  expect(conflicts.map(({ text }) => text).sort()).toEqual(told.map(({ text }) => text).sort());
  expect(conflicts.filter(({ other }) => other === LESSON).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['venue', 'teacher']),
  );
});

test('new dates of a class name the joint lectures it would miss, and its page counts them', async () => {
  await desk.ask('sessions.join', { session: LESSON, class: OTHER_CLASS });
  const { outside } = await desk.ask('classes.set-dates', {
    id: OTHER_CLASS,
    startsOn: '2026-11-23',
    endsOn: '2026-11-24',
    reason: null,
  });
  expect(outside.map(({ id }) => id)).toContain(LESSON);
  const before = await desk.ask('classes.get', { id: OTHER_CLASS });
  await desk.ask('sessions.part', { session: LESSON, class: OTHER_CLASS });
  const after = await desk.ask('classes.get', { id: OTHER_CLASS });
  expect(before.counts.placed).toBe(after.counts.placed + 1);
});
