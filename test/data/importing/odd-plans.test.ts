import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OTHER_BRANCH } from '../../../shared/contract/people-parts.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import { writeGrid, type TestGrid } from '../../support/workbooks/grid.ts';
import { emptyFolder } from '../../support/sample/template.ts';
import { join } from 'node:path';
import {
  BRANCH,
  idNumber,
  issued,
  people,
  personCalled,
  planOf,
  undoLast,
  UNDER,
  type Plan,
} from './list.ts';

/** Plans that do not fit what they are about: refused or put right in the check already, never half-way through. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-03-10T09:00:00') });
});
afterEach(() => {
  expect(desk.faults).toEqual([]);
  desk.close();
});

const NUMBER = idNumber('19780305', '217');
const check = (plan: Plan) => desk.ask('people.check-import', plan);
const one: TestGrid = [
  ['姓名', '身份证号'],
  ['覃试验', NUMBER],
];

describe('a place where nobody can stand', () => {
  test.each([
    ['for everybody', (to: string) => planOf(desk, [one], { branch: to })],
    [
      'for a name of a unit',
      (to: string) =>
        planOf(
          desk,
          [
            [
              ['姓名', '所在党支部'],
              ['覃试验', '哪个支部'],
            ],
          ],
          {
            units: [{ tree: 'branch', name: '哪个支部', to }],
          },
        ),
    ],
  ])('%s is refused by the check as by the import', async (_, planFor) => {
    const closed = await desk.ask('organisations.create', {
      parent: UNDER,
      name: '靖港镇试验党支部',
      kind: 'branch',
    });
    await desk.ask('organisations.close', { id: closed.id, on: '2026-03-01' });
    const before = dump(desk.data().reader);
    for (const to of [UNDER, closed.id])
      for (const call of ['people.check-import', 'people.import'] as const)
        expect(await desk.call(call, planFor(to))).toMatchObject({
          ok: false,
          error: { code: 'people.wrong-branch', message: expect.stringMatching(/请.*。$/u) as string },
        });
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

describe('what the file does not have', () => {
  test('rows that are not there any more are passed over', async () => {
    const decisions: Partial<Plan> = {
      take: [
        { file: 0, row: 90 },
        { file: 7, row: 1 },
      ],
      skip: [{ file: 0, row: 91 }],
      same: [{ file: 0, row: 92, person: null }],
      corrections: [{ file: 0, row: 99, field: 'name', value: '覃幽灵' }],
    };
    const checked = await check(planOf(desk, [one], decisions));
    expect(checked.rows.map(({ row }) => row)).toEqual([2]);
    await desk.ask('people.import', planOf(desk, [one], decisions));
    expect(people(desk).some(({ name }) => name === '覃幽灵')).toBe(false);
  });

  test('a sheet that is not there is named', async () => {
    const file = issued(desk, [
      { name: '在职', rows: one },
      { name: '退休', rows: one },
    ]);
    const { files, counts } = await check({ files: [{ file, sheet: '存档' }], under: UNDER, branch: BRANCH });
    expect(counts.new).toBe(0);
    expect(files[0]?.notes.join()).toContain('“存档”');
    expect(files[0]?.sheets.map(({ name }) => name)).toEqual(['在职', '退休']);
  });

  test('a file corrected in the meantime is read anew', async () => {
    const path = join(emptyFolder(), '名单.xlsx');
    writeGrid(path, one, { as: 'xlsx' });
    const plan = { files: [{ file: desk.files.issue(path, 'read') }], under: UNDER, branch: BRANCH };
    expect((await check(plan)).counts.new).toBe(1);
    writeGrid(path, [...one, ['覃二二', idNumber('19790607', '101')]], { as: 'xlsx' });
    expect((await check(plan)).counts.new).toBe(2);
  });

  test('a file that was changed after rows of it were decided about is not taken by their numbers', async () => {
    const path = join(emptyFolder(), '名单.xlsx');
    writeGrid(path, one, { as: 'xlsx' });
    const file = desk.files.issue(path, 'read');
    const plan = { files: [{ file }], under: UNDER, branch: BRANCH };
    const version = (await check(plan)).files[0]?.version ?? '';
    const corrections = [{ file: 0, row: 2, field: 'duty' as const, value: '会计' }];
    const decided = { ...plan, files: [{ file, version }], corrections };
    expect((await check(decided)).files[0]?.fault).toBeNull();
    // Somebody else stands in row 2 now.
    writeGrid(path, [one[0] ?? [], ['覃二二', idNumber('19790607', '101')], ...one.slice(1)], { as: 'xlsx' });
    const checked = await check(decided);
    expect(checked.counts.new).toBe(0);
    expect(checked.files[0]?.fault?.code).toBe('import.file-changed');
    const to = desk.files.issue(join(emptyFolder(), '退回.xlsx'), 'write');
    for (const attempt of [
      () => desk.ask('people.import', decided),
      () => desk.ask('people.save-faulty', { ...decided, to }),
    ])
      await expect(attempt()).rejects.toMatchObject({
        code: 'import.file-changed',
        message: expect.stringContaining('名单.xlsx') as string,
      });
    expect(people(desk).some(({ name }) => name === '覃二二')).toBe(false);
    // Looked at and decided about anew it is taken.
    const anew = { ...decided, files: [{ file, version: checked.files[0]?.version ?? '' }], corrections: [] };
    expect((await desk.ask('people.import', anew)).counts.new).toBe(2);
  });
});

test('of two columns chosen for one field the first counts, and the other is said not to', async () => {
  const file = issued(desk, [
    ['姓名', '职务甲', '职务乙'],
    ['覃试验', '主任', '书记'],
  ]);
  const fields: Plan['files'][number]['fields'] = ['name', 'duty', 'duty'];
  const plan = { files: [{ file, fields }], under: UNDER, branch: BRANCH };
  const checked = await check(plan);
  expect(checked.rows[0]?.cells.duty).toBe('主任');
  expect(checked.files[0]?.columns.map(({ field, state }) => [field, state])).toEqual([
    ['name', 'used'],
    ['duty', 'used'],
    [null, 'conflict'],
  ]);
  await desk.ask('people.import', plan);
  expect(personCalled(desk, '覃试验').duty).toBe('主任');
});

describe('the list of imports', () => {
  test('a clerk sees those of his town, also when they were undone, and no others', async () => {
    const foreign = {
      under: sampleOrganisation('铜官街道'),
      branch: sampleOrganisation('铜官街道/机关支部'),
    };
    await desk.ask('people.import', planOf(desk, [[['姓名'], ['覃外面']]], foreign));
    await undoLast(desk);
    await desk.ask('people.import', planOf(desk, [[['姓名'], ['覃外人']]], foreign));
    await desk.ask('people.import', planOf(desk, [one]));
    await undoLast(desk);
    await desk.ask('people.import', planOf(desk, [one], { branch: OTHER_BRANCH }));
    const all = await desk.ask('importing.history', {});
    expect(all.runs.map(({ undone }) => undone)).toEqual([false, true, false, true]);
    const own = await desk.ask('importing.history', {}, { as: TOWN_CLERK });
    expect(own.total).toBe(2);
    expect(own.runs).toEqual(all.runs.slice(0, 2));
  });
});

describe('an import in the log', () => {
  test('shows whole numbers to nobody, not even to whoever may look them up: that look is logged', async () => {
    const grid: TestGrid = [
      ['姓名', '身份证号', '手机号码', '现居住地'],
      ['覃试验', NUMBER, '15400000001', '保粮街一号院二单元'],
    ];
    await desk.ask('people.import', planOf(desk, [grid]));
    await desk.ask(
      'people.import',
      planOf(desk, [[...grid.slice(0, 1), ['覃试验', NUMBER, '15400000002', '保粮街九号院']]]),
    );
    const { id } = personCalled(desk, '覃试验');
    await desk.ask('people.reveal', { id, field: 'phone' });
    const clerk = { ...TOWN_CLERK, rights: TOWN_CLERK.rights.filter((right) => right !== 'people.reveal') };
    const told = async (as: typeof TOWN_CLERK) => {
      const { transactions } = await desk.ask('changes.list', { limit: 20 }, { as });
      const details: unknown[] = [transactions];
      for (const { id: transaction } of transactions)
        details.push(await desk.ask('changes.fields', { transaction, limit: 500 }, { as }));
      for (const field of ['id_number', 'phone', 'address'])
        details.push(await desk.ask('changes.history', { table: 'person', row: id, field }, { as }));
      return JSON.stringify(details);
    };
    const secrets = [NUMBER, '15400000001', '15400000002', '保粮街一号院二单元', '保粮街九号院'];
    const [covered, masked] = [await told(clerk), await told(TOWN_CLERK)];
    expect(secrets.filter((secret) => covered.includes(secret) || masked.includes(secret))).toEqual([]);
    // Enough to see which number it was, for whoever may look it up; nothing at all for others.
    for (const mask of ['154****0001', '154****0002']) {
      expect(masked).toContain(mask);
      expect(covered).not.toContain(mask);
    }
    const labels = JSON.stringify(desk.data().reader.prepare('SELECT label, reason FROM change_tx').all());
    expect(secrets.filter((secret) => labels.includes(secret))).toEqual([]);
  });
});
