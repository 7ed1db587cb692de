import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BLANK_CLASS, CLASS, OTHER_CLASS, TOWN_CLASS } from '../../../shared/contract/class-parts.ts';
import { JINGGANG, LUJIANG } from '../../../shared/contract/organisation-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import { newClass, TODAY } from './roster.ts';

/** Classes themselves: numbers, steps, days, terms after terms. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: TODAY });
});
afterEach(() => desk.close());

describe('numbers', () => {
  test('the next one is proposed for the district and for a town', async () => {
    expect((await desk.ask('classes.next-number', { year: 2026 })).number).toBe('2026年第14期');
    expect((await desk.ask('classes.next-number', { year: 2026, holder: JINGGANG })).number).toBe(
      '靖港镇2026年第4期',
    );
    expect((await desk.ask('classes.next-number', { year: 2027 })).number).toBe('2027年第1期');
  });

  test('two classes with one number: in the answer, and on the pages of both until one has another', async () => {
    const taken = await desk.ask('classes.next-number', { year: 2026, number: '2026年第12期' });
    expect(taken.taken).toMatchObject([{ id: CLASS, name: '基层党支部书记轮训班', startsOn: '2026-11-23' }]);
    const id = await newClass(desk, { number: '2026年第12期' });
    const hints = async (of: string) =>
      (await desk.ask('classes.get', { id: of })).hints.map(({ sentence }) => sentence);
    expect(await hints(id)).toContain(
      '编号与“基层党支部书记轮训班”（2026年11月23日—27日）相同，请核对后改其中一个',
    );
    expect((await hints(CLASS))[0]).toContain('编号与“测试班”');
    const edited = await desk.ask('classes.edit', { id, number: '2026年第14期' });
    expect(edited.sameNumber).toEqual([]);
    expect((await hints(CLASS)).join()).not.toContain('编号');
  });
});

test('blanks and leading zeros make no other number', async () => {
  for (const number of ['2026 年第 12 期', '2026年第012期', '２０２６年第１２期'])
    expect((await desk.ask('classes.next-number', { year: 2026, number })).taken).toMatchObject([
      { id: CLASS },
    ]);
  expect((await desk.ask('classes.next-number', { year: 2026, number: '2026年第120期' })).taken).toEqual([]);
});

describe('steps', () => {
  test('a class without approval goes on, and is told that it is missing until the paper is there', async () => {
    const id = await newClass(desk);
    const about = async () => (await desk.ask('classes.get', { id })).hints.map((hint) => hint.about);
    expect(await about()).toEqual([]);
    await desk.ask('classes.set-status', { id, status: 'enrolling', on: '2026-11-24' });
    expect(await about()).toEqual(['paper']);
    await desk.ask('classes.edit', { id, paper: '望组发〔2026〕50号' });
    expect(await about()).toEqual([]);
  });

  test('re-opening keeps its reason among the events, and undoing it leaves none', async () => {
    await desk.ask('classes.set-status', { id: CLASS, status: 'finished', on: '2026-11-27' });
    await desk.ask('classes.set-status', { id: CLASS, status: 'running', on: '2026-11-30', reason: '补课' });
    const page = await desk.ask('classes.get', { id: CLASS });
    expect(page.status).toBe('running');
    expect(page.events.map(({ before, after, reason }) => [before, after, reason])).toEqual([
      ['结业', '开班', '补课'],
      ['开班', '结业', null],
    ]);
    await desk.ask('changes.undo', {});
    expect(await desk.ask('classes.get', { id: CLASS })).toMatchObject({
      status: 'finished',
      events: [{ after: '结业' }],
    });
  });

  test('a reason of nothing is none, and a refused step says which are open', async () => {
    const refused = await desk.call('classes.set-status', {
      id: TOWN_CLASS,
      status: 'finished',
      on: '2026-11-24',
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { message: '班次现在是“计划”，不能直接改为“结业”。可以改为：已备案、报名、开班、延期、取消。' },
    });
  });
});

describe('days', () => {
  test('sessions outside new days are named and stay where they are', async () => {
    const sessions = dump(desk.data().reader)['session'];
    const { outside } = await desk.ask('classes.set-dates', {
      id: CLASS,
      startsOn: '2026-11-25',
      endsOn: '2026-11-26',
    });
    expect(outside.map(({ title, day }) => [day, title])).toEqual([
      ['2026-11-23', '学员报到'],
      ['2026-11-23', '开班式'],
      ['2026-11-24', '习近平新时代中国特色社会主义思想专题'],
      ['2026-11-24', '当前形势与任务'],
      ['2026-11-24', '自学'],
      ['2026-11-27', '结业式'],
    ]);
    expect(dump(desk.data().reader)['session']).toEqual(sessions);
    const page = await desk.ask('classes.get', { id: CLASS });
    expect(page.hints.map(({ sentence }) => sentence)).toContain(
      '有 6 个课次排在培训日期以外，请调整课表或日期',
    );
    expect(page.events[0]).toMatchObject({
      kind: 'dates',
      before: '2026年11月23日—2026年11月27日',
      after: '2026年11月25日—2026年11月26日',
    });
  });

  test('reversed ones are refused wherever they are entered', async () => {
    const reversed = { startsOn: '2026-12-11', endsOn: '2026-12-07' };
    expect(await desk.call('classes.set-dates', { id: CLASS, ...reversed })).toMatchObject({
      ok: false,
      error: { code: 'classes.wrong-order' },
    });
    await expect(newClass(desk, reversed)).rejects.toMatchObject({ code: 'classes.wrong-order' });
  });
});

test('the next term: facts and places come along, paper, trainees and answers do not', async () => {
  await desk.ask('classes.set-quotas', {
    class: CLASS,
    quotas: [{ organisation: JINGGANG, places: 9, contact: '何志远' }],
  });
  await desk.ask('classes.note-answer', { class: CLASS, organisation: JINGGANG, answeredOn: '2026-11-20' });
  const made = await desk.ask('classes.copy', { from: CLASS, startsOn: '2026-12-12' });
  expect(made).toMatchObject({
    number: '2026年第14期',
    startsOn: '2026-12-14',
    endsOn: '2026-12-18',
    moved: '2026年12月12日是休息日，开班日期顺延到2026年12月14日',
    sameNumber: [],
  });
  expect(await desk.ask('classes.get', { id: made.id })).toMatchObject({
    name: '基层党支部书记轮训班',
    status: 'planned',
    paper: null,
    planned: 45,
    trainees: 0,
    copiedFrom: { id: CLASS },
    quota: { units: 1, places: 9, answered: 0 },
    counts: { sessions: 0 },
  });
  const bare = await desk.ask('classes.copy', { from: CLASS, startsOn: null, quotas: false, name: '另一期' });
  expect(await desk.ask('classes.get', { id: bare.id })).toMatchObject({
    name: '另一期',
    startsOn: null,
    quota: { units: 0 },
  });
  await desk.ask('classes.remove', { id: made.id });
});

test('the next term in a year that is not published passes over the days of the law, and asks to look again', async () => {
  const made = await desk.ask('classes.copy', { from: CLASS, startsOn: '2027-10-01' });
  expect([made.startsOn, made.endsOn]).toEqual(['2027-10-04', '2027-10-08']);
  expect(made.moved).toBe(
    '2027年10月1日是休息日，开班日期顺延到2027年10月4日；2027年放假安排未公布，起止日期请核对',
  );
  const plain = await desk.ask('classes.copy', { from: CLASS, startsOn: '2027-03-01' });
  expect(plain.moved).toBe('2027年放假安排未公布，起止日期请核对');
});

test('the timetable comes along when asked for: 待排, or on the same days of teaching; undone nothing is left', async () => {
  const before = dump(desk.data().reader);
  const waiting = await desk.ask('classes.copy', { from: CLASS, startsOn: null, sessions: 'waiting' });
  expect(waiting.sessions).toEqual({ placed: 0, waiting: 10 });
  const shifted = await desk.ask('classes.copy', {
    from: CLASS,
    startsOn: '2026-12-14',
    sessions: 'shifted',
  });
  expect(shifted.sessions).toEqual({ placed: 9, waiting: 1 });
  expect((await desk.ask('classes.get', { id: shifted.id })).counts).toMatchObject({
    sessions: 10,
    placed: 9,
  });
  const days = (
    dump(desk.data().reader)['session'] as { class_id: string; title: string; day: string }[]
  ).filter((row) => row.class_id === shifted.id);
  expect(days.find(({ title }) => title === '结业式')?.day).toBe('2026-12-18');
  const none = await desk.ask('classes.copy', { from: TOWN_CLASS, startsOn: null, sessions: 'waiting' });
  expect(none.sessions).toEqual({ placed: 0, waiting: 0 });
  for (let undone = 0; undone < 3; undone += 1) await desk.ask('changes.undo', {});
  expect(dump(desk.data().reader)).toEqual(before);
});

test('one that has trainees or sessions is not taken out, one that was copied from is', async () => {
  expect(await desk.call('classes.remove', { id: CLASS })).toMatchObject({
    ok: false,
    error: {
      code: 'classes.in-use',
      message:
        '“基层党支部书记轮训班”已有学员 42 条、课次 10 条，不能删除。不办了的请改状态为“取消”，内容会留存。',
    },
  });
  const id = await newClass(desk);
  const copy = await desk.ask('classes.copy', { from: id, startsOn: null });
  await desk.ask('classes.remove', { id });
  expect((await desk.ask('classes.get', { id: copy.id })).copiedFrom).toBeNull();
  await desk.ask('changes.undo', {});
  expect((await desk.ask('classes.get', { id: copy.id })).copiedFrom?.id).toBe(id);
});

describe('the list', () => {
  test('latest first, with counts; by text, initials, number, year, status, kind and stretch of days', async () => {
    const names = async (input: object) =>
      (await desk.ask('classes.list', input)).found.map(({ name }) => name);
    const town = '靖港镇党员冬训班';
    const main = '基层党支部书记轮训班';
    const candidates = '发展对象培训班';
    const over = '村（社区）后备干部培训班';
    expect(await names({})).toEqual([town, candidates, main, over]);
    expect((await desk.ask('classes.list', {})).found.map(({ trainees }) => trainees)).toEqual([
      0, 18, 42, 17,
    ]);
    expect(await names({ text: '书记' })).toEqual([main]);
    expect(await names({ text: 'jcdzb' })).toEqual([main]);
    expect(await names({ text: '第12期' })).toEqual([main]);
    expect(await names({ text: '何静姝 轮训' })).toEqual([main]);
    expect(await names({ text: '何静姝 冬训' })).toEqual([]);
    expect(await names({ year: 2025 })).toEqual([]);
    expect(await names({ statuses: ['planned', 'running'] })).toEqual([town, main]);
    expect(await names({ kinds: ['candidate'] })).toEqual([candidates]);
    expect(await names({ from: '2026-11-28', to: '2026-12-07' })).toEqual([town]);
    expect(await names({ from: '2026-11-27', to: '2026-11-27' })).toEqual([candidates, main]);
    const undated = await newClass(desk, { name: '日期未定班', startsOn: null, endsOn: null });
    expect((await desk.ask('classes.list', { year: 2026, limit: 1 })).found[0]?.id).toBe(undated);
  });

  test('a clerk of a town sees and numbers the classes of his town alone', async () => {
    const seen = await desk.ask('classes.list', {}, { as: TOWN_CLERK });
    expect(seen.found.map(({ id }) => id)).toEqual([TOWN_CLASS]);
    for (const call of ['classes.get', 'classes.remove'])
      expect(await desk.call(call, { id: OTHER_CLASS }, { as: TOWN_CLERK })).toMatchObject({
        error: { code: 'classes.not-found' },
      });
    const made = await desk.ask(
      'classes.create',
      {
        ...BLANK_CLASS,
        name: '芦江社区党员轮训',
        kind: 'town',
        holder: LUJIANG,
      },
      { as: TOWN_CLERK },
    );
    expect((await desk.ask('classes.get', { id: made.id })).holder.id).toBe(LUJIANG);
  });
});
