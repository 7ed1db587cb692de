import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLASS } from '../../../shared/contract/class-parts.ts';
import { OVER_CLASS } from '../../../shared/contract/attendance-parts.ts';
import { halfAtPlace, placeOf, type DayHalf } from '../../../shared/domain/attendance/half-line.ts';
import { ALL_RIGHTS } from '../../../shared/contract/rights.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR } from '../../support/sample/viewer.ts';
import { AFTERNOON, classOf, enter, grant, MORNING, NOW, statesOf } from './given.ts';

/** Leave: lengths and approvals, what it does to attendance, overlaps, limits, what is kept under lock. */

let desk: DeskInProcess;
let own: { id: string; enrolments: string[]; names: string[] };
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: NOW });
  own = await classOf(desk, 5);
});
afterEach(() => desk.close());

const TUESDAY = { day: '2026-11-24', half: 'morning' } as const;
const ask = (enrolment: string, from: DayHalf, to: DayHalf) =>
  desk.ask('leave.request', { enrolment, kind: 'personal', from, to, requestedOn: '2026-11-20' });
const decide = (
  leave: string,
  approver: 'class-teacher' | 'office' | 'principal' | 'committee',
  more: object = {},
) => desk.ask('leave.decide', { leave, approver, decision: 'approved', on: '2026-11-20', ...more });
const leaves = async () => (await desk.ask('leave.of-class', { class: own.id })).leaves;
const first = () => own.enrolments[0] ?? '';
const stateAt = async (enrolment: string, place: number) =>
  (await statesOf(desk, own.id)).get(enrolment)?.[place];

describe('approval', () => {
  test('each up to the one who may grant it, in their order; only the last one settles it', async () => {
    const asked = await ask(first(), MORNING, { day: '2026-11-25', half: 'morning' });
    expect(asked).toMatchObject({
      halfDays: 4,
      needed: ['class-teacher', 'office', 'principal'],
      next: 'class-teacher',
      status: 'requested',
    });
    await expect(decide(asked.id, 'principal')).rejects.toMatchObject({ code: 'leave.not-his-turn' });
    expect(await decide(asked.id, 'class-teacher')).toMatchObject({ next: 'office', status: 'requested' });
    await enter(desk, own.id, MORNING);
    expect(await stateAt(first(), 10)).toBe('present');
    await decide(asked.id, 'office');
    expect(await decide(asked.id, 'principal')).toMatchObject({ next: null, status: 'approved' });
    expect(await stateAt(first(), 10)).toBe('personal');
    // Undone, the sheet says again what it said.
    await desk.ask('changes.undo', {});
    expect(await stateAt(first(), 10)).toBe('present');
  });

  test('an agreement on which a later one rests is not undone alone', async () => {
    const asked = await ask(first(), MORNING, { day: '2026-11-25', half: 'morning' });
    const steps: number[] = [];
    for (const approver of asked.needed) {
      await decide(asked.id, approver);
      steps.push((await desk.ask('changes.list', { limit: 1 })).transactions[0]?.id ?? 0);
    }
    const before = dump(desk.data().reader);
    for (const transaction of steps.slice(0, 2)) {
      const answer = await desk.call('changes.undo', { transaction });
      expect(answer).toMatchObject({ ok: false, error: { code: 'changes.all-left' } });
      expect(JSON.stringify(answer)).toMatch(
        /请假已批准，不能没有(班主任|教务处)的同意。请先撤销最后一级的审批/u,
      );
      expect(dump(desk.data().reader)).toEqual(before);
    }
    expect(desk.faults).toEqual([]);
    // From the last one back they can be.
    for (const transaction of steps.toReversed()) await desk.ask('changes.undo', { transaction });
    expect((await leaves())[0]).toMatchObject({ status: 'requested', next: 'class-teacher', decisions: [] });
  });

  test('不同意 of any of them ends it', async () => {
    const asked = await ask(first(), MORNING, TUESDAY);
    await decide(asked.id, 'class-teacher');
    expect(await decide(asked.id, 'office', { decision: 'returned' })).toMatchObject({
      status: 'returned',
      next: null,
    });
    await enter(desk, own.id, MORNING);
    expect(await stateAt(first(), 10)).toBe('present');
    // The time is free again.
    await ask(first(), MORNING, AFTERNOON);
  });

  test('the limits of the day on which it was asked for hold', async () => {
    await desk.ask('settings.change', {
      key: 'leave.class-teacher',
      value: 4,
      from: '2026-11-21',
      source: '校务会',
    });
    const before = await ask(first(), MORNING, TUESDAY);
    expect(before.needed).toEqual(['class-teacher', 'office']);
    const after = await desk.ask('leave.request', {
      enrolment: own.enrolments[1] ?? '',
      kind: 'sick',
      from: MORNING,
      to: TUESDAY,
      requestedOn: '2026-11-21',
    });
    expect(after.needed).toEqual(['class-teacher']);
  });
});

describe('what leave does to attendance', () => {
  test('it enters by itself; a mark goes before it: one who came in spite of it', async () => {
    await grant(desk, first(), MORNING, TUESDAY, 'sick');
    const page = await desk.ask('attendance.sheet', { class: own.id, ...MORNING });
    expect(page.trainees[0]).toMatchObject({ usual: 'sick', state: null });
    await enter(desk, own.id, MORNING);
    await enter(desk, own.id, AFTERNOON, { [first()]: 'present' });
    expect([await stateAt(first(), 10), await stateAt(first(), 11)]).toEqual(['sick', 'present']);
    expect((await desk.ask('attendance.sheet', { class: own.id, ...AFTERNOON })).counts).toEqual({
      present: 5,
    });
  });

  test('back early: the rest is 出勤; back late: what is beyond is 旷课 until a person marks it otherwise', async () => {
    const id = await grant(desk, first(), MORNING, TUESDAY);
    for (const half of [MORNING, AFTERNOON, TUESDAY]) await enter(desk, own.id, half);
    const states = async () => (await statesOf(desk, own.id)).get(first())?.slice(10, 13);
    expect(await states()).toEqual(['personal', 'personal', 'present']);
    expect(await desk.ask('leave.return', { leave: id, at: AFTERNOON })).toMatchObject({ early: 1, late: 0 });
    expect(await states()).toEqual(['personal', 'present', 'present']);
    const late = { day: '2026-11-24', half: 'afternoon' } as const;
    expect(await desk.ask('leave.return', { leave: id, at: late })).toMatchObject({ early: 0, late: 1 });
    expect(await states()).toEqual(['personal', 'personal', 'absent']);
    await enter(desk, own.id, TUESDAY, { [first()]: 'official' });
    expect(await states()).toEqual(['personal', 'personal', 'official']);
    await desk.ask('leave.return', { leave: id, at: null });
    expect(await states()).toEqual(['personal', 'personal', 'official']);
  });

  test('a closed sheet is changed by leave only with a reason', async () => {
    const { trainees } = await desk.ask('classes.trainees', { class: OVER_CLASS });
    const asked = await ask(
      trainees[4]?.id ?? '',
      { day: '2026-11-09', half: 'morning' },
      { day: '2026-11-09', half: 'afternoon' },
    );
    await expect(decide(asked.id, 'class-teacher')).rejects.toMatchObject({
      code: 'attendance.reason-needed',
    });
    // What would change nothing of it needs none.
    await decide(asked.id, 'class-teacher', { decision: 'returned' });
  });
});

describe('overlaps', () => {
  test('every pair of stretches on a grid: refused exactly where a half-day is in both', async () => {
    // Monday morning to Tuesday afternoon; what lies in the evening between is a half-day like the others.
    const base = placeOf(MORNING);
    const grid = [0, 1, 2, 3, 4];
    const stretches = grid.flatMap((from) => grid.filter((to) => to > from).map((to) => ({ from, to })));
    const faults: unknown[] = [];
    for (const one of stretches) {
      const held = await ask(first(), halfAtPlace(base + one.from), halfAtPlace(base + one.to)).catch(
        () => null,
      );
      if (held === null) continue;
      for (const other of stretches) {
        const answer = await desk.call('leave.request', {
          enrolment: first(),
          kind: 'sick',
          from: halfAtPlace(base + other.from),
          to: halfAtPlace(base + other.to),
          requestedOn: '2026-11-20',
        });
        const both = grid.some((at) => at >= one.from && at < one.to && at >= other.from && at < other.to);
        const code = answer.ok ? 'ok' : answer.error.code;
        // An evening alone is no lesson of this class and refused for that.
        const expected =
          other.from === 2 && other.to === 3 ? 'leave.nothing-missed' : both ? 'leave.overlaps' : 'ok';
        if (code !== expected) faults.push({ one, other, code, expected });
        if (answer.ok) await desk.ask('leave.withdraw', { leave: (answer.value as { id: string }).id });
      }
      await desk.ask('leave.withdraw', { leave: held.id });
    }
    expect(faults).toEqual([]);
  });

  test('undo cannot bring two together: the withdrawal of the first is left', async () => {
    const one = await ask(first(), MORNING, TUESDAY);
    await desk.ask('leave.withdraw', { leave: one.id });
    const [withdrawn] = (await desk.ask('changes.list', { limit: 1 })).transactions;
    await ask(first(), AFTERNOON, TUESDAY);
    const answer = await desk.call('changes.undo', { transaction: withdrawn?.id ?? 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'changes.all-left' } });
    expect((await leaves()).map(({ status }) => status).toSorted()).toEqual(['requested', 'withdrawn']);
  });

  test('late 销假 does not run into the next leave; early frees the time', async () => {
    const one = await grant(desk, first(), MORNING, TUESDAY);
    await ask(first(), TUESDAY, { day: '2026-11-24', half: 'afternoon' });
    await expect(
      desk.ask('leave.return', { leave: one, at: { day: '2026-11-24', half: 'afternoon' } }),
    ).rejects.toMatchObject({ code: 'leave.overlaps' });
    await desk.ask('leave.return', { leave: one, at: AFTERNOON });
    await ask(first(), AFTERNOON, TUESDAY);
  });

  test('of another trainee is no matter', async () => {
    await ask(first(), MORNING, TUESDAY);
    await ask(own.enrolments[1] ?? '', MORNING, TUESDAY);
  });
});

describe('limits', () => {
  test('warn from the half on, and propose; nobody is put out by the program', async () => {
    // 20 half-days: a seventh is 2.86; a class of at most 15 days: 2 half-days of leave.
    const asked = await ask(first(), MORNING, AFTERNOON);
    expect(asked.limits.map(({ rule, level }) => [rule, level])).toEqual([['house', 'half']]);
    await decide(asked.id, 'class-teacher');
    const more = await ask(first(), TUESDAY, { day: '2026-11-25', half: 'morning' });
    expect(more.limits).toMatchObject([
      { rule: 'share', level: 'over', counted: 3, proposal: '退学' },
      { rule: 'house', level: 'over', counted: 3, proposal: '不予结业' },
    ]);
    const { rows } = await desk.ask('attendance.of-class', { class: own.id });
    // Nothing is entered yet: what is only asked for is not counted as missed.
    expect(rows[0]).toMatchObject({ status: 'enrolled', limits: [], rate: null });
  });

  test('the rate is there of due; 公假 lowers it and uses no limit up', async () => {
    const [a = '', b = ''] = own.enrolments;
    await enter(desk, own.id, MORNING, { [a]: 'official', [b]: 'late' });
    await enter(desk, own.id, AFTERNOON, { [a]: 'absent', [b]: 'early' });
    const { rows, rate, due, there } = await desk.ask('attendance.of-class', { class: own.id });
    expect([rate, due, there]).toEqual([80, 10, 8]);
    expect(rows[0]).toMatchObject({ rate: 0, due: 2, there: 0 });
    expect(rows[0]?.limits).toEqual([]);
    expect(rows[1]).toMatchObject({ rate: 100, counts: { late: 1, early: 1 } });
  });
});

describe('what is kept under lock', () => {
  const SECRET = '陪母亲住院';
  const withReason = () =>
    desk.ask('leave.request', {
      enrolment: first(),
      kind: 'personal',
      from: MORNING,
      to: AFTERNOON,
      reason: SECRET,
      destination: '湘雅医院',
      requestedOn: '2026-11-20',
    });

  test('the reason stands in no list and no label; each look is written down', async () => {
    const { id } = await withReason();
    const said = JSON.stringify([
      await leaves(),
      await desk.ask('leave.pending', {}),
      await desk.ask('attendance.sheet', { class: own.id, ...MORNING }),
      (await desk.ask('changes.list', {})).transactions.map(({ label }) => label),
    ]);
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain('湘雅');
    expect(await desk.ask('leave.reveal', { what: 'reason', id })).toEqual({ value: SECRET });
    const looks = dump(desk.data().reader)['disclosure'] as Record<string, unknown>[];
    expect(looks.at(-1)).toMatchObject({ fields: '请假事由', people: 1 });
    const rights = ALL_RIGHTS.filter((right) => right !== 'attendance.reveal');
    const as = { ...SAMPLE_ADMINISTRATOR, rights };
    expect(await desk.call('leave.reveal', { what: 'reason', id }, { as })).toMatchObject({
      ok: false,
      error: { code: 'right.missing' },
    });
    expect(await desk.call('documents.leave-slip', { leave: id, clear: true }, { as })).toMatchObject({
      ok: false,
      error: { code: 'right.missing' },
    });
    expect(await desk.call('documents.leave-slip', { leave: id }, { as })).toMatchObject({ ok: true });
    const changes = JSON.stringify(await desk.ask('changes.list', { limit: 50 }, { as }));
    expect(changes).not.toContain(SECRET);
  });

  test('the slip has it only when asked for, and the look is written down first', async () => {
    const printed: string[] = [];
    desk.close();
    desk = openInProcess(await sampleFolder(), {
      now: NOW,
      print: async (job) => {
        printed.push(JSON.stringify(job.paper));
        return { pdf: Buffer.from('%PDF-1.7'), pages: 1, missingGlyphs: [], fonts: [] };
      },
    });
    own = await classOf(desk, 2);
    const { id } = await withReason();
    const looks = () => (dump(desk.data().reader)['disclosure'] as unknown[]).length;
    const before = looks();
    await desk.ask('documents.leave-slip', { leave: id });
    expect([printed[0]?.includes(SECRET), looks() - before]).toEqual([false, 0]);
    await desk.ask('documents.leave-slip', { leave: id, clear: true });
    expect([printed[1]?.includes(SECRET), looks() - before]).toEqual([true, 1]);
    expect(printed[1]).toContain('班主任意见');
    expect(printed[1]).not.toContain('教务处意见');
  });
});

describe('what waits', () => {
  test('on 今天: what is to be decided on, what is over without 销假; nothing of closed classes', async () => {
    const one = await ask(
      first(),
      { day: '2026-11-25', half: 'morning' },
      { day: '2026-11-26', half: 'morning' },
    );
    await grant(desk, own.enrolments[1] ?? '', MORNING, AFTERNOON);
    const pending = await desk.ask('leave.pending', {});
    expect(pending.waiting.map(({ id, next }) => [id, next])).toEqual([[one.id, 'class-teacher']]);
    expect(pending.toReturn.map(({ name }) => name)).toEqual([own.names[1]]);
    await desk.ask('leave.return', { leave: pending.toReturn[0]?.id ?? '', at: AFTERNOON });
    await desk.ask('leave.withdraw', { leave: one.id });
    const none = await desk.ask('leave.pending', {});
    expect([none.waiting, none.toReturn]).toEqual([[], []]);
  });

  test('of a class with evenings a whole day is two half-days', async () => {
    const { trainees } = await desk.ask('classes.trainees', { class: CLASS });
    const day = await ask(trainees[0]?.id ?? '', TUESDAY, { day: '2026-11-25', half: 'morning' });
    expect(day).toMatchObject({ halfDays: 2, needed: ['class-teacher', 'office'] });
  });
});
