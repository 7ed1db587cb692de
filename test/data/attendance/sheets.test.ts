import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLASS } from '../../../shared/contract/class-parts.ts';
import { LESSON } from '../../../shared/contract/timetable-parts.ts';
import { OVER_CLASS } from '../../../shared/contract/attendance-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import { AFTERNOON, classOf, enter, MORNING, NOW, statesOf } from './given.ts';

/** Sheets: which half-days, who is due, entering whole and by group, closing, what is chased. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: NOW });
});
afterEach(() => desk.close());

const sheets = async (id: string) => (await desk.ask('attendance.sheets', { class: id })).sheets;
const lineOf = async (id: string, { day, half }: { day: string; half: string }) =>
  (await sheets(id)).find((line) => line.day === day && line.half === half);
const rowsOf = (table: string) => dump(desk.data().reader)[table] as Record<string, unknown>[];
const lastReason = () =>
  desk.data().reader.prepare('SELECT reason FROM change_tx ORDER BY id DESC LIMIT 1').pluck().get();
const lastLabel = () =>
  desk.data().reader.prepare('SELECT label FROM change_tx ORDER BY id DESC LIMIT 1').pluck().get() as string;

describe('the half-days of a class', () => {
  test('are those on its timetable, arrival alone not; without one those of working days', async () => {
    const taught = (await sheets(CLASS)).map(({ day, half }) => `${day.slice(8)} ${half}`);
    expect(taught).toEqual([
      '23 afternoon',
      '24 morning',
      '24 afternoon',
      '24 evening',
      '25 morning',
      '26 morning',
      '26 afternoon',
      '27 morning',
    ]);
    const { id } = await classOf(desk, 1);
    const days = (await sheets(id)).map(({ day }) => day);
    expect([...new Set(days)].map((day) => day.slice(8))).toEqual([
      '16',
      '17',
      '18',
      '19',
      '20',
      '23',
      '24',
      '25',
      '26',
      '27',
    ]);
    expect(days.length).toBe(20);
  });

  test('a day off of the class is none', async () => {
    const { id } = await classOf(desk, 1);
    await desk.ask('calendar.set-day', {
      day: '2026-11-18',
      kind: 'holiday',
      name: '休整',
      half: null,
      class: id,
      source: null,
    });
    expect((await sheets(id)).some(({ day }) => day === '2026-11-18')).toBe(false);
  });

  test('one whose session was moved away after it was entered stays, and says so', async () => {
    await desk.ask('sessions.place', { session: LESSON, day: '2026-11-23', half: 'evening' });
    await enter(desk, CLASS, { day: '2026-11-23', half: 'evening' });
    await desk.ask('sessions.place', { session: LESSON, day: '2026-11-26', half: 'morning' });
    expect(await lineOf(CLASS, { day: '2026-11-23', half: 'evening' })).toMatchObject({
      state: 'entered',
      onTimetable: false,
    });
    // It can still be corrected.
    await enter(desk, CLASS, { day: '2026-11-23', half: 'evening' });
  });

  test('the states follow the clock', async () => {
    const states = (await sheets(CLASS)).map(({ state }) => state);
    expect(states).toEqual(['missing', 'running', ...Array.from({ length: 6 }, () => 'ahead')]);
  });
});

describe('entering', () => {
  test('all were there but those with a mark; minutes and notes are kept with it', async () => {
    const { id, enrolments } = await classOf(desk, 8);
    const [a = '', b = ''] = enrolments;
    const done = await desk.ask('attendance.enter', {
      class: id,
      ...MORNING,
      groups: null,
      marks: [
        { enrolment: a, state: 'late', minutes: 25, note: '堵车' },
        { enrolment: b, state: 'absent' },
        // 出勤 says nothing where nothing else would hold.
        { enrolment: enrolments[2] ?? '', state: 'present' },
      ],
    });
    expect(done).toMatchObject({ people: 8, counts: { present: 6, late: 1, absent: 1 }, groupsLeft: [] });
    expect(done.line).toBe('8 人：出勤 6，迟到 1，旷课 1');
    const page = await desk.ask('attendance.sheet', { class: id, ...MORNING });
    expect(page.trainees.map(({ state }) => state)).toEqual([
      'late',
      'absent',
      ...Array.from({ length: 6 }, () => 'present'),
    ]);
    expect(page.trainees[0]?.marked).toEqual({ state: 'late', minutes: 25, note: '堵车' });
    expect(page.trainees.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(page.next).toEqual({ day: '2026-11-16', half: 'morning' });
    expect(lastLabel()).not.toMatch(new RegExp(page.trainees.map(({ name }) => name).join('|'), 'u'));
  });

  test('again replaces what was entered; who stays as he was is left as he is', async () => {
    const { id, enrolments } = await classOf(desk, 4);
    const [a = '', b = '', c = ''] = enrolments;
    await enter(desk, id, MORNING, { [a]: 'late', [b]: 'sick' });
    const before = rowsOf('attendance_mark').find((row) => row['enrolment_id'] === b);
    await enter(desk, id, MORNING, { [b]: 'sick', [c]: 'absent' });
    expect((await statesOf(desk, id)).get(a)?.[10]).toBe('present');
    expect(rowsOf('attendance_mark').find((row) => row['enrolment_id'] === b)).toEqual(before);
    expect(rowsOf('attendance_sheet').filter((row) => row['class_id'] === id).length).toBe(1);
    await desk.ask('changes.undo', {});
    expect((await statesOf(desk, id)).get(a)?.[10]).toBe('late');
  });

  test('by groups: the others wait, the last one makes it whole; another group’s marks stay', async () => {
    const { id, enrolments } = await classOf(desk, 6);
    const [a = '', b = '', c = '', d = '', e = ''] = enrolments;
    await desk.ask('classes.edit-enrolments', { enrolments: [a, b], group: 1 });
    await desk.ask('classes.edit-enrolments', { enrolments: [c, d], group: 2 });
    const first = await enter(desk, id, MORNING, { [a]: 'absent' }, { groups: [1] });
    expect(first).toMatchObject({
      people: 2,
      groupsLeft: [0, 2],
      line: '2 人：出勤 1，旷课 1；还有第 2 组和未分组的没有录',
    });
    expect(await lineOf(id, MORNING)).toMatchObject({
      state: 'partly',
      groupsLeft: [0, 2],
      due: 6,
      counts: { present: 1, absent: 1 },
    });
    expect((await statesOf(desk, id)).get(c)?.[10]).toBe(null);
    await enter(desk, id, MORNING, { [c]: 'sick' }, { groups: [2] });
    await enter(desk, id, MORNING, { [e]: 'late' }, { groups: [0] });
    expect(await lineOf(id, MORNING)).toMatchObject({
      state: 'entered',
      counts: { present: 3, absent: 1, sick: 1, late: 1 },
    });
    // Whoever changes his group afterwards keeps what was entered.
    await desk.ask('classes.edit-enrolments', { enrolments: [a], group: 2 });
    expect((await statesOf(desk, id)).get(a)?.[10]).toBe('absent');
    const group = await desk.ask('attendance.sheet', { class: id, ...MORNING, group: 2 });
    expect(group.trainees.map(({ enrolment }) => enrolment).toSorted()).toEqual([a, c, d].toSorted());
  });

  test('numbers are those of the newest printed sheet of that half-day, added pages included', async () => {
    await desk.ask('documents.freeze', {
      class: CLASS,
      order: 'surname-strokes',
      halves: [{ day: '2026-11-23', half: 'afternoon' }],
    });
    const asPrinted = (await desk.ask('attendance.sheet', { class: CLASS, ...AFTERNOON })).trainees;
    const { trainees } = await desk.ask('classes.trainees', { class: CLASS, sort: 'surname-strokes' });
    expect(asPrinted.map(({ enrolment, number }) => [enrolment, number])).toEqual(
      trainees.map(({ id }, at) => [id, at + 1]),
    );
    const sheet = await enter(desk, CLASS, AFTERNOON);
    expect(rowsOf('attendance_sheet').find((row) => row['id'] === sheet.id)?.['document_id']).not.toBe(null);
    const other = await desk.ask('attendance.sheet', { class: CLASS, day: '2026-11-24', half: 'morning' });
    expect(other.printed).toBe(null);
  });
});

describe('who is due', () => {
  test('one who left is due until then; one who came later from then on; one who never came, never', async () => {
    const { id, enrolments } = await classOf(desk, 5);
    const [a = '', b = '', c = '', d = ''] = enrolments;
    await desk.ask('classes.withdraw', { enrolments: [a], on: '2026-11-18', reason: '调走' });
    await desk.ask('classes.edit-enrolments', { enrolments: [b], enrolledOn: '2026-11-18' });
    await desk.ask('classes.edit-enrolments', { enrolments: [c], status: 'absent' });
    await desk.ask('classes.edit-enrolments', { enrolments: [d], enrolledOn: '2026-12-20' });
    for (const day of ['2026-11-17', '2026-11-18']) await enter(desk, id, { day, half: 'morning' });
    const states = await statesOf(desk, id);
    expect([a, b, d].map((each) => [states.get(each)?.[2], states.get(each)?.[4]])).toEqual([
      ['present', '-'],
      ['-', 'present'],
      // The list came back from paper when the class was over: he was in it all the time.
      ['present', 'present'],
    ]);
    expect(states.has(c)).toBe(false);
    const refused = await desk.call('attendance.enter', {
      class: id,
      day: '2026-11-18',
      half: 'morning',
      groups: null,
      marks: [{ enrolment: a, state: 'absent' }],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'classes.not-enrolled' } });
    expect(refused.ok ? '' : refused.error.message).toContain('11月18日（周三）上午不在班里');
  });

  test('a clerk of a town enters for his own class and sees nothing of the district’s', async () => {
    const { missing } = await desk.ask('attendance.missing', {}, { as: TOWN_CLERK });
    expect(missing).toEqual([]);
    expect(
      await desk.call(
        'attendance.enter',
        { class: CLASS, ...AFTERNOON, groups: null, marks: [] },
        { as: TOWN_CLERK },
      ),
    ).toMatchObject({
      ok: false,
      error: { code: 'classes.not-found' },
    });
  });
});

describe('refused, and nothing is written', () => {
  test.each([
    ['before the class began', '2026-11-13', 'morning', 'attendance.outside-class'],
    ['after its end', '2026-11-30', 'morning', 'attendance.outside-class'],
    ['on a weekend', '2026-11-21', 'morning', 'attendance.no-such-half'],
    ['in the afternoon of today, at ten', '2026-11-24', 'afternoon', 'attendance.in-future'],
    ['tomorrow', '2026-11-25', 'morning', 'attendance.in-future'],
  ] as const)('%s', async (_, day, half, code) => {
    const { id } = await classOf(desk, 3);
    const before = dump(desk.data().reader);
    const answer = await desk.call('attendance.enter', { class: id, day, half, groups: null, marks: [] });
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('one wrong mark: nothing of the sheet is kept', async () => {
    const { id, enrolments } = await classOf(desk, 3);
    const other = await classOf(desk, 2);
    const answer = await desk.call('attendance.enter', {
      class: id,
      ...MORNING,
      groups: null,
      marks: [
        { enrolment: enrolments[0], state: 'late' },
        { enrolment: other.enrolments[0], state: 'absent' },
      ],
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'classes.not-enrolled' } });
    expect(await lineOf(id, MORNING)).toMatchObject({ state: 'missing' });
  });
});

test('somebody with a mark is not deleted from the class by a slip; who has none is', async () => {
  const { id, enrolments, names } = await classOf(desk, 3);
  await enter(desk, id, MORNING, { [enrolments[0] ?? '']: 'absent' });
  const answer = await desk.call('classes.remove-enrolments', { enrolments: enrolments.slice(0, 2) });
  expect(answer).toMatchObject({ ok: false, error: { code: 'classes.enrolment-in-use' } });
  expect(answer.ok ? '' : answer.error.message).toContain(`${names[0] ?? ''}已有考勤例外，不能删除`);
  await desk.ask('classes.remove-enrolments', { enrolments: enrolments.slice(1) });
  expect(desk.faults).toEqual([]);
});

describe('closing', () => {
  test('a closed sheet changes only with a reason, which stands with the change', async () => {
    const { trainees } = await desk.ask('classes.trainees', { class: OVER_CLASS });
    const half = { day: '2026-11-10', half: 'morning' } as const;
    const marks = { [trainees[0]?.id ?? '']: 'late' } as const;
    await expect(enter(desk, OVER_CLASS, half, marks)).rejects.toMatchObject({
      code: 'attendance.reason-needed',
    });
    await enter(desk, OVER_CLASS, half, marks, { reason: '核对原件，登记错行' });
    expect(lastReason()).toBe('核对原件，登记错行');
    expect(await lineOf(OVER_CLASS, half)).toMatchObject({
      state: 'closed',
      counts: { late: 1, present: 16 },
    });
    await desk.ask('attendance.reopen', { class: OVER_CLASS, ...half, reason: '还要更正几人' });
    await enter(desk, OVER_CLASS, half);
    expect(await lineOf(OVER_CLASS, half)).toMatchObject({ state: 'entered', counts: { present: 17 } });
  });

  test('several at once, whole or not at all', async () => {
    const { id } = await classOf(desk, 3);
    await enter(desk, id, MORNING);
    const both = [MORNING, AFTERNOON];
    await expect(desk.ask('attendance.close', { class: id, halves: both })).rejects.toMatchObject({
      code: 'attendance.not-entered',
    });
    expect(await lineOf(id, MORNING)).toMatchObject({ state: 'entered' });
    await enter(desk, id, AFTERNOON);
    expect(await desk.ask('attendance.close', { class: id, halves: both })).toEqual({ closed: 2 });
    expect(await desk.ask('attendance.close', { class: id, halves: both })).toEqual({ closed: 0 });
  });
});

describe('what is chased', () => {
  test('half-days that are over, the oldest first; groups that are left; not of closed or called-off classes', async () => {
    const { missing } = await desk.ask('attendance.missing', {});
    expect(missing).toMatchObject([
      { class: { id: CLASS }, ...AFTERNOON, groupsLeft: [], classTeacher: '何静姝' },
    ]);
    await enter(desk, CLASS, AFTERNOON, {}, { groups: [1, 2, 3] });
    expect((await desk.ask('attendance.missing', {})).missing).toMatchObject([{ groupsLeft: [4] }]);
    await enter(desk, CLASS, AFTERNOON);
    expect((await desk.ask('attendance.missing', {})).missing).toEqual([]);
    const { id } = await classOf(desk, 2);
    expect((await desk.ask('attendance.missing', {})).missing.length).toBe(12);
    expect((await desk.ask('attendance.missing', { until: '2026-11-16' })).missing.length).toBe(2);
    await desk.ask('classes.set-status', { id, status: 'cancelled', on: '2026-11-24', reason: '合并' });
    expect((await desk.ask('attendance.missing', {})).missing).toEqual([]);
  });
});
