import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/compute/workbook/client.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { EMPLOYER } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { damagedZip, encryptedXlsx, photograph } from '../../support/workbooks/bad.ts';
import { writeGrid, type TestCell, type TestGrid } from '../../support/workbooks/grid.ts';
import { BRANCH, issued, people, personCalled, planOf, UNDER } from './list.ts';

/** Whole folders of lists, the way back of faulty rows, and sheets that nobody should have made. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-03-10T09:00:00') });
});
afterEach(() => desk.close());

const HEADER = ['姓名', '出生日期', '职务'];
const written = (name: string, bytes: Uint8Array) => {
  const path = join(emptyFolder(), name);
  writeFileSync(path, bytes);
  return desk.files.issue(path, 'read');
};

describe('several files at once', () => {
  test('the good ones go in, each bad one is told with its name', async () => {
    const files = [
      issued(desk, [HEADER, ['覃试验', '1980-01-02', '干事']], '好的一份'),
      written('坏的.xlsx', damagedZip()),
      written('加密的.xlsx', encryptedXlsx()),
      written('照片.xlsx', photograph()),
      issued(desk, [HEADER, ['覃二二', '1981-01-02', '干事']], '好的二份'),
    ].map((file) => ({ file }));
    const plan = { files, under: UNDER, branch: BRANCH };
    const checked = await desk.ask('people.check-import', plan);
    expect(checked.files.map(({ name, fault }) => [name, fault?.code ?? null])).toEqual([
      ['好的一份.xlsx', null],
      ['坏的.xlsx', 'workbook.damaged'],
      ['加密的.xlsx', 'workbook.encrypted'],
      ['照片.xlsx', 'workbook.not-a-workbook'],
      ['好的二份.xlsx', null],
    ]);
    for (const { name, fault } of checked.files.filter((file) => file.fault !== null)) {
      expect(fault?.message).toContain(name);
      expect(fault?.message).toMatch(/。$/u);
    }
    const sentences = checked.files.flatMap(({ fault }) => fault?.message ?? []);
    expect(new Set(sentences).size).toBe(3);
    expect((await desk.ask('people.import', plan)).counts.new).toBe(2);
    expect(personCalled(desk, '覃二二').branch_id).toBe(BRANCH);
    expect((await desk.ask('importing.history', {})).runs[0]?.files).toContain('好的二份.xlsx');
  });

  test('only bad files: the sentence of the file is the refusal', async () => {
    const plan = { files: [{ file: written('加密的.xlsx', encryptedXlsx()) }], under: UNDER };
    await expect(desk.ask('people.import', plan)).rejects.toMatchObject({
      code: 'import.nothing',
      message: expect.stringContaining('加密的.xlsx') as string,
    });
  });
});

describe('faulty rows go back and come in again', () => {
  test('the first column is the reason; corrected in the workbook, the row goes in', async () => {
    const grid: TestGrid = [
      HEADER,
      ['覃试验', '1980年13月', '干事'],
      ['覃二二', '1981-03-04', '会计'],
      ['覃三三', '1982-02-30', '出纳'],
    ];
    const path = join(emptyFolder(), '退回.xlsx');
    const to = desk.files.issue(path, 'write');
    const plan = planOf(desk, [grid]);
    expect(await desk.ask('people.save-faulty', { ...plan, to })).toEqual({ saved: '退回.xlsx', rows: 2 });
    await desk.ask('people.import', plan);
    expect(people(desk).some(({ name }) => name === '覃试验')).toBe(false);

    const rows = (await readWorkbook(path)).sheets[0]?.rows ?? [];
    expect(rows[0]?.slice(1)).toEqual(HEADER);
    expect(rows[0]?.[0]).toContain('原因');
    expect(rows.slice(1).map((row) => row.slice(1))).toEqual([grid[1], grid[3]]);
    for (const [index, number] of [2, 4].entries()) {
      expect(rows[index + 1]?.[0]).toContain(`第 ${number} 行`);
      expect(rows[index + 1]?.[0]).toContain('出生日期');
    }

    const corrected = rows.map((row, index) => (index === 1 ? row.with(2, '1980年12月') : row));
    writeGrid(path, corrected, { as: 'xlsx' });
    const again = { ...plan, files: [{ file: desk.files.issue(path, 'read') }] };
    expect((await desk.ask('people.import', again)).counts).toMatchObject({ new: 1, faulty: 1 });
    expect(personCalled(desk, '覃试验')).toMatchObject({ birth: '1980-12', duty: '干事', note: null });
  });

  test('what headings and merged cells say of a row comes along, and so do corrections', async () => {
    const path = join(emptyFolder(), '退回.xlsx');
    const to = desk.files.issue(path, 'write');
    const { name: work } = await desk.ask('employers.get', { id: EMPLOYER });
    const grid: TestGrid = [
      ['姓名', '出生日期', '工作单位', '职务'],
      ['芦江社区第一网格支部'],
      ['覃试验', '1980-01-02', work, '干事'],
      ['覃二二', '1981年13月', '', '会计'],
    ];
    const file = issued(desk, grid, '名单', { merges: ['C3:C4'] });
    const corrections = [{ file: 0, row: 4, field: 'duty' as const, value: '出纳' }];
    const plan = { files: [{ file }], under: UNDER, corrections };
    expect((await desk.ask('people.check-import', plan)).counts).toMatchObject({ new: 1, faulty: 1 });
    await desk.ask('people.save-faulty', { ...plan, to });
    const rows = (await readWorkbook(path)).sheets[0]?.rows ?? [];
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['姓名', '出生日期', '工作单位', '职务', '所在党组织'],
      ['覃二二', '1981年13月', work, '出纳', '芦江社区第一网格支部'],
    ]);
    writeGrid(path, [rows[0] ?? [], (rows[1] ?? []).with(2, '1981年3月')], { as: 'xlsx' });
    const again = { files: [{ file: desk.files.issue(path, 'read') }], under: UNDER };
    expect((await desk.ask('people.import', again)).counts).toMatchObject({ new: 1, faulty: 0 });
    const person = personCalled(desk, '覃二二');
    expect(person).toMatchObject({
      duty: '出纳',
      branch_id: sampleOrganisation('靖港镇/芦江社区/第一网格支部'),
    });
    expect(person.employer_id).toBe(EMPLOYER);
  });

  test('the reasons stand only where there are faults', async () => {
    const to = desk.files.issue(join(emptyFolder(), '退回.xlsx'), 'write');
    const plan = planOf(desk, [[HEADER, ['覃试验', '1980-01-02', '干事']]]);
    await expect(desk.ask('people.save-faulty', { ...plan, to })).rejects.toMatchObject({
      code: 'import.no-faults',
    });
  });
});

describe('sheets that nobody should have made', () => {
  const GOOD: readonly TestCell[] = ['覃好人', '1980-01-02', '干事'];

  test('a cell of 1,000 characters is told with its row and field; the other rows go in', async () => {
    const plan = planOf(desk, [[HEADER, ['覃长长', '1981-01-02', '职'.repeat(1000)], GOOD]]);
    const done = await desk.ask('people.import', plan);
    expect(done.counts).toMatchObject({ new: 1, faulty: 1 });
    expect(done.faulty[0]).toMatchObject({ file: 0, row: 2, name: '覃长长' });
    expect(done.faulty[0]?.faults).toMatchObject([{ field: 'duty', title: '职务' }]);
    expect(personCalled(desk, '覃好人').duty).toBe('干事');
  });

  test('control and invisible characters do not get into the register', async () => {
    const plan = planOf(desk, [[HEADER, ['覃\u200b控\u0007制', '1981-01-02', '干\u0000事\u000b'], GOOD]]);
    await desk.ask('people.import', plan);
    expect(personCalled(desk, '覃控制').duty).toBe('干事');
    expect(personCalled(desk, '覃好人').duty).toBe('干事');
  });

  test('300 columns: the known ones are read', async () => {
    const more = Array.from({ length: 297 }, (_, index) => `附加${index}`);
    const plan = planOf(desk, [
      [
        [...HEADER, ...more],
        [...GOOD, ...more],
      ],
    ]);
    const checked = await desk.ask('people.check-import', plan);
    expect(checked.counts).toMatchObject({ new: 1, faulty: 0 });
    await desk.ask('people.import', plan);
    expect(personCalled(desk, '覃好人')).toMatchObject({ birth: '1980-01-02', duty: '干事' });
  });

  test('formulas count with the value calculated last; one in error is told', async () => {
    const plan = planOf(desk, [
      [
        HEADER,
        [{ v: '覃公式', formula: 'A3&""' }, '1981-01-02', '会计'],
        ['覃错值', { error: '#REF!' }, '出纳'],
        GOOD,
      ],
    ]);
    const checked = await desk.ask('people.check-import', plan);
    const wrong = checked.rows.find(({ name }) => name === '覃错值');
    expect(wrong).toMatchObject({ row: 3, state: 'faulty' });
    expect(wrong?.faults).toMatchObject([{ field: 'birth', title: '出生日期' }]);
    await desk.ask('people.import', plan);
    expect(personCalled(desk, '覃公式').duty).toBe('会计');
    expect(personCalled(desk, '覃好人').duty).toBe('干事');
  });

  test('cells merged across people count for each of them', async () => {
    const grid: TestGrid = [HEADER, ['覃一一', '1980-01-02', '干事'], ['覃二二', '1981-01-02', null], GOOD];
    const file = issued(desk, grid, '合并', { merges: ['C2:C3'] });
    await desk.ask('people.import', { files: [{ file }], under: UNDER, branch: BRANCH });
    expect(personCalled(desk, '覃一一').duty).toBe('干事');
    expect(personCalled(desk, '覃二二').duty).toBe('干事');
    expect(personCalled(desk, '覃好人').duty).toBe('干事');
  });
});
