import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleId } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const CLASS = sampleId('class', '2026年第12期');
const mark = {
  day: '2026-12-04',
  kind: 'rest',
  name: '校庆',
  half: null,
  class: null,
  source: null,
} as const;
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。
三、春节：2月32日放假。`;

describe('a year that is pasted in', () => {
  test('good lines are taken, the bad one is named; half a notice publishes no year; one undo takes all back', async () => {
    const done = await desk.ask('calendar.import', { text: NOTICE, year: null, source: null });
    expect(done).toMatchObject({
      added: 11,
      changed: 0,
      same: 0,
      faults: [{ line: 4 }],
      skipped: [{ line: 1 }],
    });
    const year = await desk.ask('calendar.year', { year: 2027 });
    expect(year.published).toBe(false);
    expect(year.days[0]).toMatchObject({
      day: '2027-01-01',
      name: '元旦',
      source: '国务院办公厅关于2027年部分节假日安排的通知',
    });
    await desk.ask('changes.undo', {});
    expect(await desk.ask('calendar.year', { year: 2027 })).toEqual({
      year: 2027,
      published: false,
      days: [],
    });
  });

  test('the year is published when the rest has come as well', async () => {
    await desk.ask('calendar.import', { text: NOTICE, year: null, source: null });
    const text = `二、春节：2月5日至11日放假。
三、清明节：4月5日放假。
四、劳动节：5月1日至5日放假。
五、端午节：6月9日放假。
六、中秋节：9月15日放假。`;
    await desk.ask('calendar.import', { text, year: 2027, source: null });
    expect((await desk.ask('calendar.year', { year: 2027 })).published).toBe(true);
  });

  test('pasted again it changes nothing; an amended line changes only its days', async () => {
    await desk.ask('calendar.import', { text: NOTICE, year: null, source: null });
    expect(await desk.call('calendar.import', { text: NOTICE, year: null, source: null })).toMatchObject({
      ok: false,
      error: { code: 'calendar.nothing' },
    });
    const amended = await desk.ask('calendar.import', {
      text: '10月9日 国庆节 休息\n10月10日 国庆节 上班',
      year: 2027,
      source: '更正通知',
    });
    expect(amended).toMatchObject({ added: 1, changed: 1, same: 0 });
  });

  test('over shipped days it says what is the same', async () => {
    const text = '2026年10月1日至7日 国庆节 放假\n2026年10月11日 国庆节 上班';
    expect(await desk.ask('calendar.import', { text, year: null, source: null })).toMatchObject({
      added: 1,
      changed: 0,
      same: 7,
    });
  });
});

describe('single marks', () => {
  test('one for each half-day, day, class and school: the second changes the first', async () => {
    const { id } = await desk.ask('calendar.set-day', mark);
    expect(await desk.ask('calendar.set-day', { ...mark, name: '校庆日' })).toEqual({ id });
    const half = await desk.ask('calendar.set-day', { ...mark, half: 'morning' });
    const own = await desk.ask('calendar.set-day', { ...mark, class: CLASS });
    expect(new Set([id, half.id, own.id]).size).toBe(3);
    const { days } = await desk.ask('calendar.year', { year: 2026 });
    expect(days.filter(({ day }) => day === mark.day)).toHaveLength(3);
  });

  test('an undo that would mark a day twice is refused with the reason', async () => {
    const { id } = await desk.ask('calendar.set-day', mark);
    await desk.ask('calendar.remove-day', { id });
    const removal = (await desk.ask('changes.list', { limit: 1 })).transactions[0]?.id;
    await desk.ask('calendar.set-day', { ...mark, name: '另一个' });
    expect(JSON.stringify(await desk.call('changes.undo', { transaction: removal }))).toContain('另一个');
  });

  test('a clerk of a town neither sees nor touches the marks and bells of a class of the school', async () => {
    const { id } = await desk.ask('calendar.set-day', { ...mark, class: CLASS });
    const bell = await desk.ask('bells.set', {
      half: 'morning',
      class: CLASS,
      startsAt: 480,
      endsAt: 660,
      from: '2026-11-23',
      to: null,
      source: null,
    });
    const year = await desk.ask('calendar.year', { year: 2026 }, { as: TOWN_CLERK });
    expect(JSON.stringify(year)).not.toContain(CLASS);
    expect(JSON.stringify(await desk.ask('bells.list', {}, { as: TOWN_CLERK }))).not.toContain(CLASS);
    for (const [call, row] of [
      ['calendar.remove-day', id],
      ['bells.remove', bell.id],
      ['bells.confirm', bell.id],
    ] as const)
      expect(await desk.call(call, { id: row }, { as: TOWN_CLERK })).toMatchObject({
        ok: false,
        error: { code: call.startsWith('bells') ? 'bells.not-found' : 'calendar.not-found' },
      });
  });
});

describe('bells', () => {
  const winter = {
    half: 'afternoon',
    class: null,
    startsAt: 870,
    endsAt: 1020,
    from: '2026-10-01',
    to: '2027-04-30',
    source: null,
  } as const;
  const refusal = async (input: object) => {
    const envelope = await desk.call('bells.set', input);
    if (envelope.ok) throw new Error('was not refused');
    return envelope.error;
  };

  test('reversed and overlapping times are refused with the values, and nothing is written', async () => {
    const before = await desk.ask('bells.list', {});
    expect(await refusal({ ...winter, startsAt: 1020, endsAt: 870 })).toMatchObject({
      code: 'bells.reversed',
    });
    const overlap = await refusal({ ...winter, startsAt: 660 });
    expect(overlap.code).toBe('bells.overlap');
    expect(overlap.message).toContain('上午 8:30–11:30');
    expect(overlap.message).toContain('下午 11:00–17:00（2026-10-01 至 2027-04-30）');
    expect(await desk.ask('bells.list', {})).toEqual(before);
  });

  test('two seasons that share a day are refused, those that touch are not', async () => {
    await desk.ask('bells.set', winter);
    const twice = await refusal({ ...winter, from: '2027-04-30', to: '2027-09-30' });
    expect(twice.code).toBe('bells.twice');
    expect(twice.message).toContain('2027-04-30');
    expect(await desk.call('bells.set', { ...winter, from: '2027-05-01', to: '2027-09-30' })).toMatchObject({
      ok: true,
    });
  });

  test('a class is checked together with the times that it has from the school', async () => {
    const evening = await refusal({ ...winter, class: CLASS, startsAt: 900, endsAt: 1200 });
    expect(evening.code).toBe('bells.overlap');
    expect(evening.message).toContain('晚上 19:30–21:30');
  });
});
