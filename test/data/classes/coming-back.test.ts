import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JINGGANG } from '../../../shared/contract/organisation-parts.ts';
import { BLANK, BRANCH } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { idNumber, planOf } from '../importing/list.ts';
import { enrolmentsOf, newClass, TODAY } from './roster.ts';

/** Who leaves a class, who comes in his place, and who comes back. */

let desk: DeskInProcess;
let own: string;
const ids = new Map<string, string>();
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: TODAY });
  own = await newClass(desk);
  for (const [index, name] of ['易小满', '卢小寒', '覃立秋'].entries()) {
    const person = { ...BLANK, name, idNumber: idNumber('19850312', `01${index}`) };
    const made = await desk.ask('people.create', {
      ...person,
      membership: 'full',
      branch: BRANCH,
      holder: null,
    });
    ids.set(name, made.id);
  }
  await desk.ask('classes.enrol', { class: own, people: [of('易小满'), of('卢小寒')] });
});
afterEach(() => desk.close());

const of = (name: string) => ids.get(name) ?? '';
const trainees = async () => (await desk.ask('classes.trainees', { class: own })).trainees;
const placeOf = async (name: string) =>
  (await trainees()).find(({ person }) => person.id === of(name))?.id ?? '';
const leaves = async (name: string) =>
  desk.ask('classes.withdraw', { enrolments: [await placeOf(name)], on: '2026-12-01', reason: '借调' });
const replace = async (name: string, by: string) =>
  desk.call('classes.replace', {
    enrolment: await placeOf(name),
    person: of(by),
    on: '2026-12-01',
    reason: '借调',
  });
const states = async () => (await trainees()).map(({ person, status }) => `${person.name} ${status}`);

describe('on a new list', () => {
  test('who had left is named and stays out, and comes back when that is asked for', async () => {
    await leaves('易小满');
    const everybody = { class: own, people: ['易小满', '卢小寒', '覃立秋'].map(of) };
    const check = await desk.ask('classes.check-enrol', everybody);
    expect([check.line, check.fresh]).toEqual(['可报 1 人；1 人已在本班；1 人曾退出本班', 1]);
    const out = await desk.ask('classes.enrol', everybody);
    expect(out).toMatchObject({
      line: '报名 1 人，1 人原已在本班；1 人曾退出，未恢复：易小满',
      left: ['易小满'],
      already: ['卢小寒'],
    });
    expect(await states()).toEqual(['易小满 withdrawn', '卢小寒 enrolled', '覃立秋 enrolled']);
    const back = await desk.ask('classes.enrol', { class: own, people: [of('易小满')], bringBack: true });
    expect(back).toMatchObject({ line: '报名 0 人，1 人恢复参训', back: 1, left: [] });
    expect(enrolmentsOf(desk, own)[0]).toMatchObject({
      status: 'enrolled',
      left_on: null,
      left_reason: null,
    });
  });

  test('the same from a workbook, said before and after', async () => {
    await leaves('易小满');
    const list = [
      ['姓名', '身份证号'],
      ['易小满', idNumber('19850312', '010')],
    ];
    const plan = { ...planOf(desk, [list]), class: own };
    const check = await desk.ask('people.check-import', plan);
    expect(check.enrolling).toMatchObject({
      line: '报名 0 人；1 人曾退出，未恢复：易小满',
      enrol: 0,
      left: ['易小满'],
    });
    expect((await desk.ask('people.import', plan)).enrolled).toMatchObject({
      line: '报名 0 人；1 人曾退出，未恢复：易小满',
      left: ['易小满'],
    });
    const again = { ...plan, bringBack: true };
    expect((await desk.ask('people.check-import', again)).enrolling).toMatchObject({
      line: '报名 0 人，1 人恢复参训',
      enrol: 1,
    });
    expect((await desk.ask('people.import', again)).enrolled).toMatchObject({ back: 1, left: [] });
    expect(await states()).toEqual(['易小满 enrolled', '卢小寒 enrolled']);
  });
});

describe('in place of another', () => {
  test('again and again: every place is one of its own, between him who left and the next', async () => {
    expect(await replace('易小满', '覃立秋')).toMatchObject({ ok: true });
    const { id } = await desk.ask('people.create', {
      ...BLANK,
      name: '何处暑',
      membership: 'full',
      branch: BRANCH,
      holder: null,
    });
    ids.set('何处暑', id);
    expect(await replace('覃立秋', '何处暑')).toMatchObject({ ok: true });
    expect(await states()).toEqual([
      '易小满 withdrawn',
      '覃立秋 withdrawn',
      '何处暑 enrolled',
      '卢小寒 enrolled',
    ]);
    const positions = enrolmentsOf(desk, own).map((row) => row['position']);
    expect(new Set(positions).size).toBe(positions.length);
  });

  test('who has left cannot leave or be replaced again: day and reason stay', async () => {
    await leaves('易小满');
    expect(await replace('易小满', '覃立秋')).toMatchObject({ error: { code: 'classes.has-left' } });
    const again = { enrolments: [await placeOf('易小满')], on: '2026-12-05', reason: '别的原因' };
    expect(await desk.call('classes.withdraw', again)).toMatchObject({
      error: { message: '易小满已经退出，不能再退出或换人。要改退出日期和原因，请先恢复为“已报名”再登记。' },
    });
    expect(enrolmentsOf(desk, own)[0]).toMatchObject({ left_on: '2026-12-01', left_reason: '借调' });
  });

  test('one who comes back has neither his office nor his group, and who came for him is named', async () => {
    const place = await placeOf('易小满');
    await desk.ask('classes.edit-enrolments', { enrolments: [place], role: 'monitor', group: 3 });
    await replace('易小满', '覃立秋');
    const back = await desk.ask('classes.edit-enrolments', { enrolments: [place], status: 'reported' });
    expect(back.remarks).toEqual(['“易小满”退出时已由“覃立秋”接替，现在两人都在班里，请核对']);
    expect((await trainees())[0]).toMatchObject({ status: 'reported', role: 'trainee', group: null });
    await desk.ask('classes.remove-enrolments', { enrolments: [place] });
    expect(await states()).toEqual(['覃立秋 enrolled', '卢小寒 enrolled']);
  });
});

test('dividing gives up the groups of those who have left', async () => {
  const place = await placeOf('易小满');
  await desk.ask('classes.edit-enrolments', { enrolments: [place], group: 10 });
  await leaves('易小满');
  await desk.ask('classes.divide', { class: own, groups: 1, how: 'evenly' });
  expect((await trainees()).map(({ group }) => group)).toEqual([null, 1]);
});

test('the log names classes, not people: whoever sees the class need not see them', async () => {
  await replace('易小满', '覃立秋');
  await leaves('覃立秋');
  await desk.ask('classes.remove-enrolments', { enrolments: [await placeOf('卢小寒')] });
  const { transactions } = await desk.ask('changes.list', { limit: 3 });
  expect(transactions.map(({ label }) => label)).toEqual([
    '测试班：删除学员 1 人',
    '测试班：退出 1 人',
    '测试班：换人参训 1 人',
  ]);
});

test('places taken back, given again, and the taking back undone: one unit has them once', async () => {
  const give = (quotas: { organisation: string; places: number }[]) =>
    desk.ask('classes.set-quotas', { class: own, quotas });
  await give([{ organisation: JINGGANG, places: 2 }]);
  await give([]);
  const [taken] = (await desk.ask('changes.list', { limit: 1 })).transactions;
  await give([{ organisation: JINGGANG, places: 3 }]);
  await desk.call('changes.undo', { transaction: taken?.id });
  const { units } = await desk.ask('classes.answers', { class: own });
  expect(units.map(({ places }) => places)).toEqual([3]);
});
