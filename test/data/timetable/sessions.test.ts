import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../../../electron/data/log/write.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import {
  BLANK_SESSION,
  CLASS,
  LEADER,
  LESSON,
  OTHER_CLASS,
  OTHER_LESSON,
  OTHER_WAITING,
  ROOM,
  TEACHER,
  TOWN_CLASS,
  TRIP,
  WAITING,
} from '../../../shared/contract/timetable-parts.ts';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const WEEK = { from: '2026-11-23', to: '2026-11-29' };
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const place = (session: string, day: string, half: HalfDay, more: object = {}) =>
  desk.ask('sessions.place', { session, day, half, ...more });
const card = async (id: string, classId = CLASS) => {
  const { placed, waiting } = await desk.ask('timetable.class', { class: classId });
  const found = [...placed, ...waiting].find((each) => each.id === id);
  if (found === undefined) throw new Error('the session is gone');
  return found;
};
/** What is said, hints of unpublished years left out. */
const said = (conflicts: readonly { kind: string; severity: string }[]) =>
  conflicts.filter(({ severity }) => severity !== 'hint').map(({ kind }) => kind);

describe('a session by hand', () => {
  test('waits with its needs, is placed, moved and put back; its id lives on', async () => {
    const { id } = await desk.ask('sessions.create', {
      class: CLASS,
      ...BLANK_SESSION,
      teachers: [LEADER],
      where: { venue: ROOM },
    });
    expect((await card(id)).at).toBeNull();
    await place(id, '2026-11-26', 'afternoon', { starts: 900, ends: 960 });
    expect((await card(id)).at).toMatchObject({ half: 'afternoon', starts: 900, ends: 960, ownTimes: true });
    // In the same half-day its own times stay; in another the bells hold.
    await place(id, '2026-11-27', 'afternoon');
    expect((await card(id)).at).toMatchObject({ day: '2026-11-27', starts: 900, ends: 960 });
    await place(id, '2026-11-27', 'evening');
    expect((await card(id)).at).toMatchObject({ half: 'evening', ownTimes: false });
    await desk.ask('sessions.unplace', { sessions: [id] });
    expect(await card(id)).toMatchObject({ at: null, teachers: [{ name: '彭建邺' }], where: { id: ROOM } });
  });

  test('swapped with another: each stands where the other stood, twice is as before', async () => {
    const before = dump(desk.data().reader)['session'];
    const [one, other] = [await card(LESSON), await card(TRIP)];
    await desk.ask('sessions.swap', { one: LESSON, other: TRIP });
    expect([(await card(LESSON)).at, (await card(TRIP)).at]).toEqual([other.at, one.at]);
    await desk.ask('sessions.swap', { one: LESSON, other: TRIP });
    expect(dump(desk.data().reader)['session']).toEqual(before);
  });

  test('a copy has its teachers and place, and is another session', async () => {
    const { id } = await desk.ask('sessions.copy', { session: LESSON });
    const [own, copy] = [await card(LESSON), await card(id)];
    expect({ ...copy, id: own.id, at: own.at, conflicts: own.conflicts }).toEqual(own);
  });

  test('reversed, half given or misplaced times are refused with their values, and nothing is changed', async () => {
    const before = dump(desk.data().reader);
    const refusals: readonly (readonly [Partial<CallInput<'sessions.place'>>, string])[] = [
      [{ starts: 690, ends: 510 }, '8:30'],
      [{ starts: 600, ends: 600 }, '10:00'],
      [{ starts: 600 }, '10:00'],
      [{ starts: 900, ends: 960 }, '15:00'],
    ];
    for (const [times, value] of refusals) {
      const answer = await desk.call('sessions.place', {
        session: LESSON,
        day: '2026-11-24',
        half: 'morning',
        ...times,
      });
      expect(answer).toMatchObject({ ok: false, error: { code: 'sessions.wrong-times' } });
      expect(answer.ok ? '' : answer.error.message).toContain(value);
    }
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

describe('conflicts', () => {
  test('name every other party with class and time, whichever is asked, and never the session itself', async () => {
    const { conflicts } = await place(OTHER_WAITING, '2026-11-25', 'morning');
    expect(said(conflicts).sort()).toEqual(['class', 'teacher']);
    const teacher = conflicts.find(({ kind }) => kind === 'teacher');
    expect(teacher).toMatchObject({ other: TRIP });
    expect(teacher?.text).toContain('谭学汶');
    expect(teacher?.text).toContain('2026年第12期“走初心路”（11月25日（周三） 8:30–11:30）');
    const back = (await card(TRIP)).conflicts.find(({ kind }) => kind === 'teacher');
    expect(back).toMatchObject({ other: OTHER_WAITING });
    const again = await desk.ask('sessions.edit', { id: OTHER_WAITING, hours: 3 });
    expect(again.conflicts.some(({ other }) => other === OTHER_WAITING)).toBe(false);
  });

  test('of people in two classes are told with how many and who', async () => {
    const person = desk
      .data()
      .reader.prepare('SELECT person_id FROM enrolment WHERE class_id = ? LIMIT 1')
      .pluck()
      .get(CLASS) as string;
    const about = { call: 'classes.enrol', label: '报名', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
    await write(desk.data(), about, async ({ db }) => {
      const row = await db
        .selectFrom('enrolment')
        .selectAll()
        .where('class_id', '=', CLASS)
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('enrolment')
        .values({ ...row, id: sampleId('enrolment', 'twice'), class_id: OTHER_CLASS })
        .execute();
    });
    const { conflicts } = await place(OTHER_WAITING, '2026-11-26', 'morning');
    const found = conflicts.find(({ kind }) => kind === 'trainee');
    expect(found).toMatchObject({ severity: 'clash', other: LESSON });
    expect(found?.text).toMatch(/^1 名学员（.+）同时要上 2026年第12期/u);
  });

  test('a joint lecture is none; the same as two sessions is one, allowed with a reason from either side', async () => {
    const joined = await desk.ask('sessions.join', { session: LESSON, class: OTHER_CLASS });
    expect(said(joined.conflicts)).toEqual([]);
    expect((await card(LESSON, OTHER_CLASS)).jointWith).toMatchObject([{ id: OTHER_CLASS }]);
    await desk.ask('changes.undo', {});

    await place(OTHER_WAITING, '2026-11-25', 'morning');
    const before = await desk.ask('timetable.conflicts', YEAR);
    const { id } = await desk.ask('timetable.allow', {
      one: OTHER_WAITING,
      other: TRIP,
      kind: 'teacher',
      reason: '同一场报告',
    });
    const after = await desk.ask('timetable.conflicts', YEAR);
    expect(after.total).toBe(before.total - 1);
    expect((await desk.ask('timetable.conflicts', { ...YEAR, allowed: true })).total).toBe(before.total);
    for (const session of [await card(TRIP), await card(OTHER_WAITING, OTHER_CLASS)])
      expect(session.conflicts.find(({ kind }) => kind === 'teacher')?.allowed).toEqual({
        id,
        reason: '同一场报告',
      });
    await desk.ask('timetable.disallow', { id });
    expect((await desk.ask('timetable.conflicts', YEAR)).total).toBe(before.total);
  });

  test('the check of the year says what the sessions of all classes say', async () => {
    await place(OTHER_WAITING, '2026-11-25', 'morning');
    await place(WAITING, '2026-12-20', 'morning');
    const year = await desk.ask('timetable.conflicts', { ...YEAR, limit: 500 });
    const pairs = new Set(
      year.found.map(({ session, other, conflict }) =>
        [conflict.kind, ...[session.id, other?.id ?? ''].sort()].join(),
      ),
    );
    const ofClasses = new Set<string>();
    for (const id of [CLASS, OTHER_CLASS, TOWN_CLASS])
      for (const each of (await desk.ask('timetable.class', { class: id })).placed)
        for (const conflict of each.conflicts)
          if (conflict.severity !== 'hint')
            ofClasses.add([conflict.kind, ...[each.id, conflict.other ?? ''].sort()].join());
    expect(pairs).toEqual(ofClasses);
    expect(Object.values(year.kinds).reduce((sum, each) => sum + each, 0)).toBe(year.total);
  });

  test('a session outside the dates of its class is listed, also after the dates change; never deleted', async () => {
    const about = { call: 'classes.edit', label: '改日期', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
    await write(desk.data(), about, async ({ db }) => {
      await db.updateTable('training_class').set({ ends_on: '2026-11-25' }).where('id', '=', CLASS).execute();
    });
    const { placed, days } = await desk.ask('timetable.class', { class: CLASS });
    const outside = placed.filter(({ conflicts }) => conflicts.some(({ kind }) => kind === 'dates'));
    expect(outside.map(({ title }) => title)).toEqual(['党章党规党纪', '分组研讨', '结业式']);
    expect(days.filter((day) => day.outside).map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27']);
  });

  test.each([
    [400, true],
    [0, false],
  ])('a class of %i in a room of 120', async (planned, told) => {
    const about = { call: 'classes.edit', label: '改人数', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
    await write(desk.data(), about, async ({ db }) => {
      await db.updateTable('training_class').set({ planned }).where('id', '=', TOWN_CLASS).execute();
    });
    const { conflicts } = await desk.ask('sessions.create', {
      class: TOWN_CLASS,
      ...BLANK_SESSION,
      where: { venue: ROOM },
      at: { day: '2026-12-07', half: 'morning' },
    });
    expect(said(conflicts).includes('capacity')).toBe(told);
    if (told)
      expect(conflicts.map(({ text }) => text).join()).toContain('“第一教室”只能容纳 120 人，学员 400 人');
  });
});

describe('targets of a drag', () => {
  test('say what placing there says, for every half-day of the week', async () => {
    await place(OTHER_WAITING, '2026-11-24', 'morning');
    for (const session of [LESSON, WAITING, OTHER_LESSON]) {
      const { targets } = await desk.ask('timetable.targets', { session, ...WEEK });
      expect(targets).toHaveLength(7 * Object.keys(HALF_DAYS).length);
      for (const target of targets) {
        const { conflicts } = await place(session, target.day, target.half);
        const has = (severity: string) => conflicts.some((each) => each.severity === severity);
        const state = has('clash') ? 'forbidden' : has('warn') ? 'warns' : 'free';
        expect([target.day, target.half, target.state, target.reasons]).toEqual([
          target.day,
          target.half,
          state,
          conflicts.map(({ text }) => text),
        ]);
      }
    }
  });

  test('what is tried out in the form is what saving says', async () => {
    const at = { day: '2026-11-25', half: 'morning' as const, starts: 600, ends: 720 };
    const tried = await desk.ask('sessions.try', {
      class: CLASS,
      session: LESSON,
      teachers: [TEACHER],
      assistants: [],
      where: { venue: ROOM },
      at,
    });
    const saved = await desk.ask('sessions.edit', { id: LESSON, teachers: [TEACHER], assistants: [], at });
    expect(saved.conflicts).toEqual(tried.conflicts);
    expect(said(tried.conflicts)).toEqual(expect.arrayContaining(['class', 'teacher']));
  });
});

test('a clerk of a town sees the sessions of his own classes only', async () => {
  const { id } = await desk.ask('sessions.create', {
    class: TOWN_CLASS,
    ...BLANK_SESSION,
    teachers: [TEACHER],
    at: { day: '2026-11-26', half: 'morning' },
  });
  const as = { as: TOWN_CLERK };
  const week = await desk.ask('timetable.week', { from: '2026-11-26' }, as);
  expect(week.rows.flatMap(({ sessions }) => sessions.map((each) => each.id))).toEqual([id]);
  expect(
    await desk.call('sessions.place', { session: LESSON, day: '2026-11-26', half: 'evening' }, as),
  ).toMatchObject({
    ok: false,
    error: { code: 'sessions.not-found' },
  });
  const year = await desk.ask('timetable.conflicts', { from: '2026-11-23', to: '2026-11-29' }, as);
  expect(JSON.stringify(year)).not.toContain('2026年第12期');
});
