import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLASS, LEADER, LESSON, TEACHER } from '../../../shared/contract/timetable-parts.ts';
import type { ConflictKind } from '../../../shared/domain/timetable/codes.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const allow = (kind: ConflictKind, reason: string) =>
  desk.ask('timetable.allow', { one: LESSON, other: null, kind, reason });
async function lineOf(kind: ConflictKind) {
  const { placed } = await desk.ask('timetable.class', { class: CLASS });
  return placed.find(({ id }) => id === LESSON)?.conflicts.find((each) => each.kind === kind);
}

test('what was allowed for one day is asked again for another, with the old reason, and holds again at home', async () => {
  const place = (day: string) => desk.ask('sessions.place', { session: LESSON, day, half: 'morning' });
  await place('2026-11-28');
  const { id } = await allow('dates', '补课');
  await place('2026-11-29');
  const lapsed = await lineOf('dates');
  expect(lapsed?.allowed).toBeNull();
  expect(lapsed?.text).toMatch(/曾允许：补课；情况已变/u);
  const year = { from: '2026-11-29', to: '2026-11-29', kind: 'dates' as const };
  expect((await desk.ask('timetable.conflicts', year)).total).toBe(1);
  await place('2026-11-28');
  expect((await lineOf('dates'))?.allowed).toEqual({ id, reason: '补课' });
  // Allowed anew, the exception is the same row with what it is now allowed for.
  await place('2026-11-29');
  expect((await allow('dates', '再补课')).id).toBe(id);
  expect((await lineOf('dates'))?.allowed).toEqual({ id, reason: '再补课' });
  expect(dump(desk.data().reader)['conflict_exception']).toHaveLength(1);
});

test('the absence of one teacher is not the absence of another', async () => {
  for (const teacher of [TEACHER, LEADER])
    await desk.ask('teachers.set-absence', {
      teacher,
      from: '2026-11-26',
      to: '2026-11-26',
      half: null,
      note: null,
    });
  await allow('absence', '线上授课');
  expect((await lineOf('absence'))?.allowed).not.toBeNull();
  await desk.ask('sessions.edit', { id: LESSON, teachers: [LEADER] });
  expect((await lineOf('absence'))?.allowed).toBeNull();
});
