import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RUNNING } from '../../../shared/contract/document-parts.ts';
import { GUEST, PAID_LESSON, PAID_TEACHER } from '../../../shared/contract/fee-parts.ts';
import { OTHER_CLASS, OTHER_WAITING, TRIP } from '../../../shared/contract/timetable-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

/** 讲课费: by the rules, once for a joint lecture, at most four hours in a half-day; what differs has a reason. */

let desk: DeskInProcess;
let now = new Date('2026-11-30T10:00:00');
beforeEach(async () => {
  now = new Date('2026-11-30T10:00:00');
  desk = openInProcess(await sampleFolder(), { now: () => now });
});
afterEach(() => desk.close());

const lineOf = async (session: string, ofClass = RUNNING) =>
  (await desk.ask('fees.of-class', { class: ofClass })).lines.find((line) => line.session === session);

test('by the grade in the register: the guest is paid, own staff and leaders are not', async () => {
  const { lines, totals } = await desk.ask('fees.of-class', { class: RUNNING });
  expect(lines.map(({ teacher, paid, rate, amount }) => [teacher.name, paid, rate, amount])).toEqual([
    ['周明德', 4, null, 0],
    ['彭建邺', 4, null, 0],
    ['谭学汶', 4, 1000, 4000],
    ['何静姝', 4, null, 0],
  ]);
  expect(totals).toEqual({ lessons: 4, taught: 16, paid: 16, amount: 4000, unsigned: 4000, coming: 0 });
});

test('the rule of the day of the lesson holds, not that of today', async () => {
  await desk.ask('settings.change', {
    key: 'fees.full',
    value: 800,
    from: '2026-11-25',
    source: '校务会纪要',
  });
  expect(await lineOf(TRIP)).toMatchObject({ rate: 800, amount: 3200 });
  await desk.ask('settings.change', {
    key: 'fees.full',
    value: 700,
    from: '2026-11-26',
    source: '校务会纪要',
  });
  expect(await lineOf(TRIP)).toMatchObject({ rate: 800, amount: 3200 });
});

describe('one teacher in one half-day', () => {
  const together = { day: '2026-11-25', half: 'morning' } as const;

  test('is paid for four hours, however many classes want him at that time', async () => {
    await desk.ask('sessions.place', { session: OTHER_WAITING, ...together });
    const one = await lineOf(TRIP);
    const other = await lineOf(OTHER_WAITING, OTHER_CLASS);
    expect((one?.paid ?? 0) + (other?.paid ?? 0)).toBe(4);
    const cut = one?.paid === 0 ? one : other;
    expect(cut?.cut).toBe('2026年11月25日上午同一教师最多计 4 学时');
    expect((await desk.ask('fees.month', { month: '2026-11' })).totals).toMatchObject({
      taught: 24,
      amount: 4000,
    });
  });

  test('what he does not want leaves room for the other', async () => {
    await desk.ask('sessions.place', { session: OTHER_WAITING, ...together });
    await desk.ask('fees.set', { session: TRIP, teacher: GUEST, waived: true, note: '教师自愿' });
    expect(await lineOf(OTHER_WAITING, OTHER_CLASS)).toMatchObject({ paid: 4, amount: 4000, cut: null });
  });
});

test('a joint lecture is paid once, by the class that holds it', async () => {
  await desk.ask('sessions.join', { session: TRIP, class: OTHER_CLASS });
  expect(await lineOf(TRIP, OTHER_CLASS)).toMatchObject({
    elsewhere: true,
    jointWith: [{ id: OTHER_CLASS }],
  });
  expect((await desk.ask('fees.of-class', { class: OTHER_CLASS })).totals).toMatchObject({ amount: 0 });
  const { teachers } = await desk.ask('fees.month', { month: '2026-11' });
  expect(teachers[0]).toMatchObject({ teacher: { name: '谭学汶' }, lessons: 1, taught: 4, amount: 4000 });
});

test('fewer hours than in the timetable need a reason; hours over the most are cut', async () => {
  const refused = await desk.call('fees.set', { session: TRIP, teacher: GUEST, hours: 3 });
  expect(refused).toMatchObject({ error: { code: 'fees.no-reason' } });
  expect(await desk.ask('fees.set', { session: TRIP, teacher: GUEST, hours: 3, note: '提前返回' })).toEqual({
    amount: 3000,
  });
  expect(await lineOf(TRIP)).toMatchObject({ planned: 4, taught: 3, paid: 3, note: '提前返回' });
  expect(await desk.ask('fees.set', { session: TRIP, teacher: GUEST, hours: 6, note: '延长' })).toEqual({
    amount: 4000,
  });
  // Back to what the rules say: nothing is kept.
  await desk.ask('fees.set', { session: TRIP, teacher: GUEST, hours: null, note: null });
  expect(desk.data().reader.prepare('SELECT count(*) FROM lecture_fee').pluck().get()).toBe(0);
});

describe('signing', () => {
  test('all of a class at once; then amounts stay until the signature is taken back', async () => {
    expect(await desk.ask('fees.sign', { class: RUNNING, on: '2026-11-28' })).toEqual({
      signed: 1,
      amount: 4000,
    });
    expect((await desk.ask('fees.of-class', { class: RUNNING })).totals.unsigned).toBe(0);
    const cheaper = { session: TRIP, teacher: GUEST, rate: 500, note: '按副高' };
    expect(await desk.call('fees.set', cheaper)).toMatchObject({ error: { code: 'fees.signed' } });
    await desk.ask('fees.set', { session: TRIP, teacher: GUEST, signedOn: null });
    expect(await desk.ask('fees.set', cheaper)).toEqual({ amount: 2000 });
  });

  test('not before the lesson, and not after today', async () => {
    now = new Date('2026-11-24T10:00:00');
    for (const signedOn of ['2026-11-24', '2026-11-25'])
      expect(await desk.call('fees.set', { session: TRIP, teacher: GUEST, signedOn })).toMatchObject({
        error: { code: 'fees.too-early' },
      });
    expect((await lineOf(TRIP))?.coming).toBe(true);
    expect((await desk.ask('fees.of-class', { class: RUNNING })).totals).toMatchObject({
      unsigned: 0,
      coming: 4000,
    });
  });

  test('a lesson that was signed for neither goes nor gets another teacher; one only noted does', async () => {
    const note = { session: PAID_LESSON, teacher: PAID_TEACHER, rate: 300, note: '校务会' };
    await desk.ask('fees.set', { ...note, signedOn: '2026-11-24' });
    expect(await desk.call('sessions.remove', { sessions: [PAID_LESSON] })).toMatchObject({
      error: { code: 'sessions.fee-signed' },
    });
    await desk.ask('fees.set', { session: PAID_LESSON, teacher: PAID_TEACHER, signedOn: null });
    await desk.ask('sessions.remove', { sessions: [PAID_LESSON] });
    await desk.ask('changes.undo', {});
    expect(await lineOf(PAID_LESSON)).toMatchObject({ rate: 300, note: '校务会' });
  });
});

test('a clerk of a town sees no fee of a class of the school', async () => {
  expect(await desk.call('fees.of-class', { class: OTHER_CLASS }, { as: TOWN_CLERK })).toMatchObject({
    error: { code: 'classes.not-found' },
  });
  const seen = await desk.ask('fees.month', { month: '2026-11' }, { as: TOWN_CLERK });
  expect(seen.teachers).toEqual([]);
});
