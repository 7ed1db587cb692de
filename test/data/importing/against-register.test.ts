import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BLANK, EMPLOYER, OTHER_BRANCH } from '../../../shared/contract/people-parts.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import type { TestGrid } from '../../support/workbooks/grid.ts';
import { BRANCH, idNumber, issued, people, personCalled, planOf, UNDER, type Plan } from './list.ts';

/** A list against what the register holds by now: people who have left, units made meanwhile, units of headings. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-03-10T09:00:00') });
});
afterEach(() => desk.close());

const NUMBER = idNumber('19780305', '217');
const check = (plan: Plan) => desk.ask('people.check-import', plan);
const take = (plan: Plan) => desk.ask('people.import', plan);
const ofLists = (lists: readonly TestGrid[], more: Partial<Plan> = {}) => planOf(desk, lists, more);
const enter = async () =>
  (
    await desk.ask('people.create', {
      ...BLANK,
      name: '覃试验',
      membership: 'full',
      branch: BRANCH,
      holder: null,
      idNumber: NUMBER,
    })
  ).id;

describe('somebody who has left', () => {
  const listing = (branch: string): TestGrid => [
    ['姓名', '身份证号', '职务', '所在党支部'],
    ['覃试验', NUMBER, '干事', branch],
  ];

  test('is said, with what he is; the list neither puts him back nor into another branch', async () => {
    const id = await enter();
    await desk.ask('people.leave', { people: [id], standing: 'deceased', on: '2026-02-01' });
    const units = [{ tree: 'branch' as const, name: '另一个支部', to: OTHER_BRANCH }];
    const plan = ofLists([listing('另一个支部')], { units });
    for (const overwrite of [false, true]) {
      const [row] = (await check({ ...plan, overwrite })).rows;
      expect(row?.person?.id).toBe(id);
      expect(row?.remarks.map(({ sentence }) => sentence).join()).toContain('已去世');
      expect(row?.changes.find(({ field }) => field === 'branch')?.kept).toMatch(/不在册/u);
      expect(row?.changes.find(({ field }) => field === 'duty')?.kept).toBeNull();
    }
    await take(plan);
    expect(personCalled(desk, '覃试验')).toMatchObject({
      standing: 'deceased',
      branch_id: BRANCH,
      holder_id: BRANCH,
      duty: '干事',
    });
    expect((await desk.ask('people.get', { id })).moves.map(({ kind }) => kind)).toEqual(['out']);
  });

  test('whoever is on the register is not spoken of', async () => {
    await enter();
    const grid: TestGrid = [
      ['姓名', '身份证号'],
      ['覃试验', NUMBER],
    ];
    const [row] = (await check(ofLists([grid]))).rows;
    expect(row?.person?.name).toBe('覃试验');
    expect(JSON.stringify(row?.remarks)).not.toContain('在册');
  });

  test('a row that names another entry by decision is told the same', async () => {
    const id = await enter();
    await desk.ask('people.leave', { people: [id], standing: 'transferred', on: '2026-02-01' });
    const plan = ofLists([[['姓名'], ['覃新名']]], { same: [{ file: 0, row: 2, person: id }] });
    const [row] = (await check(plan)).rows;
    expect(row?.remarks.map(({ sentence }) => sentence).join()).toContain('已转出');
  });
});

test('a photo goes with the person whom a list puts into another town', async () => {
  const id = await enter();
  const path = join(emptyFolder(), '照片.jpg');
  writeFileSync(path, Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
  await desk.ask('people.set-photo', { id, file: desk.files.issue(path, 'read') });
  const grid: TestGrid = [
    ['姓名', '身份证号', '所在党支部'],
    ['覃试验', NUMBER, '那边的支部'],
  ];
  const units = [
    { tree: 'branch' as const, name: '那边的支部', to: sampleOrganisation('铜官街道/机关支部') },
  ];
  // Entered by hand, so that another branch is written only when it is asked for.
  await take(ofLists([grid], { under: null, units, overwrite: true }));
  const clerk = { ...TOWN_CLERK, roots: [sampleOrganisation('铜官街道')] };
  expect(await desk.ask('people.photo', { id }, { as: clerk })).toMatchObject({ name: '照片.jpg' });
});

describe('a new place of work', () => {
  const units = [{ tree: 'employer' as const, name: '乔口试验粮站', to: null, create: true }];
  const grid = (duty: string): TestGrid => [
    ['姓名', '身份证号', '工作单位', '职务'],
    ['覃试验', NUMBER, '乔口试验粮站', duty],
  ];
  const made = () =>
    (dump(desk.data().reader)['employer'] as { name: string }[]).filter(({ name }) =>
      name.replaceAll(' ', '').includes('乔口试验粮站'),
    );

  test('what is said beforehand is what is done: the change is counted', async () => {
    await enter();
    const plan = ofLists([grid('')], { units });
    const checked = await check(plan);
    expect(checked.counts).toMatchObject({ changed: 1, same: 0 });
    const change = checked.rows[0]?.changes.find(({ field }) => field === 'employer');
    expect(change).toMatchObject({ before: null, after: '乔口试验粮站', kept: null });
    expect((await take(plan)).counts).toEqual(checked.counts);
  });

  test('the same plan a second time makes no second one and is not refused', async () => {
    const plan = ofLists([grid('干事')], { units });
    await take(plan);
    expect((await check(plan)).counts).toMatchObject({ same: 1, faulty: 0 });
    expect((await take(plan)).counts).toMatchObject({ same: 1, changed: 0 });
    // The list need not be told again, either.
    expect((await check(ofLists([grid('干事')]))).counts).toMatchObject({ same: 1, faulty: 0 });
    expect(made()).toHaveLength(1);
  });

  test('two spellings of one new place are one', async () => {
    const two: TestGrid = [
      ['姓名', '身份证号', '工作单位'],
      ['覃试验', NUMBER, '乔口试验粮站'],
      ['覃二二', idNumber('19790607', '101'), '望城区乔口试验粮站'],
    ];
    const both = [
      ...units,
      { tree: 'employer' as const, name: '望城区乔口试验粮站', to: null, create: true },
    ];
    const done = await take(ofLists([two], { units: both }));
    expect(done.counts).toMatchObject({ new: 2, faulty: 0 });
    expect(personCalled(desk, '覃试验').employer_id).not.toBeNull();
    expect(desk.faults).toEqual([]);
  });
});

describe('a unit that was said to be none', () => {
  test('leaves the field as it is, for somebody new and for somebody known', async () => {
    await enter();
    const grid: TestGrid = [
      ['姓名', '身份证号', '所在党支部', '工作单位', '职务'],
      ['覃试验', NUMBER, '自由职业', '个体', '干事'],
      ['覃二二', idNumber('19790607', '101'), '自由职业', '个体', '会计'],
    ];
    const units = (['branch', 'employer'] as const).map((tree) => ({
      tree,
      name: tree === 'branch' ? '自由职业' : '个体',
      to: null,
    }));
    const plan = ofLists([grid], { units });
    const checked = await check(plan);
    expect(checked.rows[0]?.changes.map(({ field }) => field)).not.toContain('employer');
    expect((await take(plan)).counts).toEqual(checked.counts);
    expect(personCalled(desk, '覃试验')).toMatchObject({
      branch_id: BRANCH,
      employer_id: null,
      duty: '干事',
    });
    expect(personCalled(desk, '覃二二')).toMatchObject({
      branch_id: BRANCH,
      employer_id: null,
      duty: '会计',
    });
    expect(desk.faults).toEqual([]);
  });
});

describe('short names of branches under headings', () => {
  test.each(['芦江社区', '芦江社区党委'])(
    'what is decided for one heading does not move the people of %s',
    async (heading) => {
      const inLujiang = sampleOrganisation('靖港镇/芦江社区/第一网格支部');
      const village = sampleOrganisation('靖港镇/前榜村');
      const grid: TestGrid = [
        ['姓名', '身份证号', '所在党支部'],
        [heading],
        ['覃试验', NUMBER, '第一网格支部'],
        ['前榜村'],
        ['覃二二', idNumber('19790607', '101'), '第一网格支部'],
      ];
      const plan = ofLists([grid], { branch: null });
      const before = await check(plan);
      const said = before.units.map(({ name }) => name);
      // Whatever is asked about is answered with the village's only branch.
      const units = said.map((name) => ({ tree: 'branch' as const, name, to: village }));
      await take({ ...plan, units });
      expect(personCalled(desk, '覃试验').branch_id).toBe(inLujiang);
      expect(personCalled(desk, '覃二二').branch_id).toBe(village);
    },
  );
});

describe('a clerk of one town', () => {
  test('does not learn from a check that a number is known elsewhere', async () => {
    const other = people(desk).find(
      (row) => row.branch_id === sampleOrganisation('铜官街道/机关支部') && row.id_number !== null,
    );
    if (other === undefined) throw new Error('nobody in the other town has a number');
    const grid: TestGrid = [
      ['姓名', '身份证号'],
      [other.name, other.id_number],
    ];
    const unknown: TestGrid = [
      ['姓名', '身份证号'],
      [other.name, idNumber('19790607', '101')],
    ];
    const file = (list: TestGrid) => ({
      files: [{ file: issued(desk, list) }],
      under: UNDER,
      branch: BRANCH,
    });
    const [known, never] = await Promise.all(
      [grid, unknown].map((list) => desk.ask('people.check-import', file(list), { as: TOWN_CLERK })),
    );
    expect(known?.line).toBe(never?.line);
    expect(known?.rows[0]?.state).toBe('new');
    const told = JSON.stringify(known?.rows.map((row) => ({ ...row, cells: [] })));
    expect(told).not.toContain(other.id_number ?? '-');
  });

  test('numbers of the register are masked in what would be changed', async () => {
    await enter();
    const id = personCalled(desk, '覃试验').id;
    await desk.ask('people.edit', { id, phone: '15400000001', address: '保粮街一号院二单元三零一室' });
    const grid: TestGrid = [
      ['姓名', '身份证号', '手机号码', '现居住地'],
      ['覃试验', NUMBER, '15400000002', '保粮街九号院'],
    ];
    const [row] = (await check(ofLists([grid]))).rows;
    const { cells: _, ...told } = row ?? { cells: {} };
    for (const secret of [NUMBER, '15400000001', '保粮街一号院二单元三零一室'])
      expect(JSON.stringify(told)).not.toContain(secret);
  });
});

describe('what a decision about a name teaches', () => {
  const village = sampleOrganisation('靖港镇/前榜村');
  const listing = (name: string, unit: string, sequence: string): TestGrid => [
    ['姓名', '身份证号', '所在党支部'],
    [name, idNumber('19790607', sequence), unit],
  ];
  const decided = async (unit: string) => {
    const units = [{ tree: 'branch' as const, name: unit, to: village }];
    await take(ofLists([listing('覃试验', unit, '101')], { units, branch: null }));
    expect(personCalled(desk, '覃试验').branch_id).toBe(village);
    return check(ofLists([listing('覃二二', unit, '11X')], { branch: null }));
  };

  test('a name of its own is known in the next list', async () => {
    expect((await decided('前榜老渡口支部')).units).toEqual([]);
  });

  test.each(['第九支部', '退休人员支部', '网格党支部'])(
    '“%s” is asked about again: every town has one',
    async (unit) => {
      expect((await decided(unit)).units.map(({ name }) => name)).toEqual([unit]);
    },
  );
});

test('a heading that several units bear is asked about above, like a cell', async () => {
  const grid: TestGrid = [
    ['姓名', '身份证号', '职务'],
    ['机关支部'],
    ['覃试验', NUMBER, '干事'],
    ['覃二二', idNumber('19790607', '101'), '会计'],
  ];
  const plan = ofLists([grid], { under: null, branch: null });
  const { units, counts } = await check(plan);
  expect(counts.faulty).toBe(2);
  expect(units).toMatchObject([{ tree: 'branch', name: '机关支部', rows: 2 }]);
  const answer = [{ tree: 'branch' as const, name: '机关支部', to: BRANCH }];
  expect((await check({ ...plan, units: answer })).counts).toMatchObject({ new: 2, faulty: 0 });
});

test('a phone with spaces on the register is the same phone in a list', async () => {
  const phone = '154 0000 0001';
  const { id } = await desk.ask('people.create', {
    ...BLANK,
    name: '覃试验',
    membership: 'full',
    branch: BRANCH,
    holder: null,
    phone,
  });
  const grid: TestGrid = [
    ['姓名', '手机号码', '职务'],
    ['覃试验', '15400000001', '干事'],
  ];
  const { rows, counts } = await check(ofLists([grid], { branch: OTHER_BRANCH }));
  expect(counts).toMatchObject({ new: 0, changed: 1 });
  expect(rows[0]?.person?.id).toBe(id);
});

test('another place of work in a list is a move in the history; one that was not known is none', async () => {
  const listing = (employer: string): TestGrid => [
    ['姓名', '身份证号', '工作单位', '职务'],
    ['覃试验', NUMBER, employer, '干事'],
  ];
  const id = await enter();
  const moves = async () => (await desk.ask('people.get', { id })).moves;
  const units = [{ tree: 'employer' as const, name: '靖港粮站', to: null, create: true }];
  await take(ofLists([listing('靖港粮站')], { units }));
  expect(await moves()).toEqual([]);
  const { name } = await desk.ask('employers.get', { id: EMPLOYER });
  await take(ofLists([listing(name)], { overwrite: true }));
  expect(await moves()).toMatchObject([
    { kind: 'employer', on: '2026-03-10', before: '靖港粮站 干事', after: `${name} 干事` },
  ]);
});
