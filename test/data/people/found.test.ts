import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { BLANK, BRANCH } from '../../../shared/contract/people-parts.ts';
import { pairKey } from '../../../shared/domain/people/duplicates.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

/** Why somebody was found, and that a person's own page knows the same suspects as the list of all. */

let desk: DeskInProcess;
beforeAll(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterAll(() => desk.close());

const enter = async (more: Partial<CallInput<'people.create'>>) =>
  (
    await desk.ask('people.create', {
      ...BLANK,
      name: '覃晓明',
      membership: 'full',
      branch: BRANCH,
      holder: null,
      ...more,
    })
  ).id;

describe('what a find says it was found by', () => {
  let id = '';
  beforeAll(async () => {
    id = await enter({
      name: '麒建国',
      formerName: '麒建',
      idNumber: '43019919780312123X',
      phone: '0731-01234567',
    });
    await enter({ name: '鎏小莉', formerName: '曾丽' });
  });

  test.each([
    ['麒建国', null],
    ['麒建', null],
    ['麒', null],
    ['qijianguo', null],
    ['曾丽', '曾用名 曾丽'],
    ['zengli', '曾用名 曾丽'],
    ['靖港 曾丽', '曾用名 曾丽'],
    ['曾丽，靖港', '曾用名 曾丽'],
    ['123x', '号码相符'],
    ['麒建国，123X', '号码相符'],
    ['01234567', '号码相符'],
  ])('%s: %s', async (text, foundBy) => {
    const { found } = await desk.ask('people.search', { text, limit: 100 });
    const hit = found.find(
      ({ name }) => name === (foundBy?.startsWith('曾用名') === true ? '鎏小莉' : '麒建国'),
    );
    expect(hit?.foundBy).toBe(foundBy);
    if (hit?.name === '麒建国') expect(hit.id).toBe(id);
  });
});

test.each([
  '15498765432',
  '154 9876 5432',
  '154-9876-5432',
  '鏖电话 154 9876 5432',
  '5432',
  '98765432',
  '0731-07654321',
  '0731 0765 4321',
  '073107654321',
  '07654321',
  '１５４９８７６５４３２',
])('a phone is found as %s', async (text) => {
  const phones = { phone: '154 9876 5432', otherPhone: '0731-07654321' };
  const id = await enter({ name: '鏖电话', ...phones });
  const { found } = await desk.ask('people.search', { text, limit: 100 });
  expect(found.map((each) => each.id)).toContain(id);
  expect(found.find((each) => each.id === id)?.foundBy).toBe('号码相符');
  await desk.ask('people.remove', { id });
});

test('words beyond the sixth narrow like the first ones', async () => {
  const id = await enter({ name: '欧阳一二', employer: null, idNumber: '430199197803121331' });
  const found = async (text: string) =>
    (await desk.ask('people.search', { text, limit: 100 })).found.map((each) => each.id);
  expect(await found('欧 阳 一 二 oy 靖港 1331')).toEqual([id]);
  expect(await found('欧 阳 一 二 oy 靖港 1332')).toEqual([]);
});

test('a word that every organisation has in its name finds nobody by it', async () => {
  await desk.ask('organisations.add-alias', {
    organisation: BRANCH,
    name: '中共靖港镇机关委员会支部',
    kind: 'other',
  });
  expect((await desk.ask('people.search', { text: '中共', limit: 5 })).total).toBe(0);
});

test('two ends of numbers stay two words', async () => {
  const id = await enter({ name: '鏖两尾', idNumber: '430199197803127717', phone: '15411118899' });
  const { found } = await desk.ask('people.search', { text: '7717 8899' });
  expect(found.map((each) => each.id)).toEqual([id]);
  await desk.ask('people.remove', { id });
});

describe('suspects', () => {
  test('of one person are those of the whole list that concern him', async () => {
    await enter({ name: '阿卜杜·买买提', birth: '1979-01-02' });
    await enter({ name: '阿卜杜买买提', birth: '1979-01-02' });
    await enter({ name: '覃一', phone: '0731-01234599', birth: '1980-05' });
    await enter({ name: '覃一', phone: '073101234599' });
    await enter({ name: '覃三', idNumber: '430199780312001' });
    await enter({ name: '覃三', idNumber: '430199197803120113' });
    await enter({ name: '覃四', formerName: '覃五', birth: '1971-01-01' });
    await enter({ name: '覃五', birth: '1971-01-01' });
    const all = (await desk.ask('people.duplicates', { limit: 500 })).pairs;
    const keys = all.map(({ one, other }) => pairKey(one.id, other.id));
    expect(new Set(keys).size).toBe(keys.length);
    const named = (name: string) => all.some(({ one, other }) => [one.name, other.name].includes(name));
    expect(['阿卜杜·买买提', '覃一', '覃五'].filter((name) => !named(name))).toEqual([]);
    const ids = new Set(all.flatMap(({ one, other }) => [one.id, other.id]));
    for (const person of ids) {
      const { pairs } = await desk.ask('people.duplicates', { person, limit: 500 });
      const own = all.filter(({ one, other }) => one.id === person || other.id === person);
      const told = (some: typeof all) =>
        some.map(({ one, other, score }) => `${pairKey(one.id, other.id)} ${score}`).sort();
      expect(told(pairs)).toEqual(told(own));
    }
  });

  test('come in the same order again, page by page', async () => {
    const all = (await desk.ask('people.duplicates', { limit: 500 })).pairs;
    const pages = [];
    for (let offset = 0; offset < all.length; offset += 3)
      pages.push(...(await desk.ask('people.duplicates', { offset, limit: 3 })).pairs);
    expect(pages).toEqual(all);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
  });
});
