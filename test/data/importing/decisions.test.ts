import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import type { TestGrid } from '../../support/workbooks/grid.ts';
import { BRANCH, idNumber, issued, people, personCalled, planOf, UNDER, type Plan } from './list.ts';

/** What is decided on the screen about a list before it is imported: columns, cells, rows, sheets. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-03-10T09:00:00') });
});
afterEach(() => desk.close());

const check = (plan: Plan) => desk.ask('people.check-import', plan);
const take = (plan: Plan) => desk.ask('people.import', plan);
const ofLists = (lists: readonly TestGrid[], more: Partial<Plan> = {}) => planOf(desk, lists, more);

describe('what is decided about a list', () => {
  test('chosen columns are known for the next list of the same header', async () => {
    const odd = (name: string, sequence: string, title = '干啥的'): TestGrid => [
      ['姓名', '身份证号', title, '职务'],
      [name, idNumber('19780305', sequence), '修机器', '会计'],
    ];
    const fieldsOf = async (grid: TestGrid) =>
      (await check(ofLists([grid]))).files[0]?.columns.map(({ field }) => field);
    expect(await fieldsOf(odd('覃一一', '217'))).toEqual(['name', 'idNumber', null, 'duty']);

    const fields: Plan['files'][number]['fields'] = ['name', 'idNumber', 'duty', null];
    const file = issued(desk, odd('覃一一', '217'));
    await take({ files: [{ file, fields }], under: UNDER, branch: BRANCH });
    expect(personCalled(desk, '覃一一').duty).toBe('修机器');
    expect(await fieldsOf(odd('覃二二', '225'))).toEqual(fields);
    expect(await fieldsOf(odd('覃二二', '225', '干什么'))).toEqual(['name', 'idNumber', null, 'duty']);
  });

  test('corrections of a field with and without a column', async () => {
    const grid: TestGrid = [
      ['姓名', '出生日期'],
      ['覃试验', '1980年13月'],
      ['覃二二', '1981年3月'],
    ];
    const corrections = [
      { file: 0, row: 2, field: 'birth' as const, value: '1980.12' },
      { file: 0, row: 3, field: 'duty' as const, value: '会计' },
    ];
    const checked = await check(ofLists([grid], { corrections }));
    expect(checked.counts).toMatchObject({ new: 2, faulty: 0 });
    expect(checked.rows[0]?.cells.birth).toBe('1980.12');
    await take(ofLists([grid], { corrections }));
    expect(personCalled(desk, '覃试验')).toMatchObject({ birth: '1980-12', duty: null });
    expect(personCalled(desk, '覃二二')).toMatchObject({ birth: '1981-03', duty: '会计' });
  });

  test('rows are left out and taken as asked', async () => {
    const grid: TestGrid = [
      ['姓名', '职务'],
      ['示例：覃例子', '干事'],
      ['覃试验', '干事'],
      ['覃二二', '干事'],
    ];
    const plan = ofLists([grid]);
    const before = await check(plan);
    const example = before.rows.find(({ row }) => row === 2);
    expect(example?.state).toBe('skipped');
    const after = await check({ ...plan, skip: [{ file: 0, row: 3 }], take: [{ file: 0, row: 2 }] });
    expect(after.rows.find(({ row }) => row === 3)).toMatchObject({
      state: 'skipped',
      skipped: '选定不导入',
    });
    expect(after.rows.find(({ row }) => row === 2)?.state).not.toBe('skipped');
    expect(after.rows).toHaveLength(3);
  });

  test('hidden rows are left out, said, and taken when asked', async () => {
    const grid: TestGrid = [['姓名'], ['覃试验'], ['覃藏着'], ['覃二二']];
    const file = issued(desk, grid, '隐藏', { hiddenRows: [3] });
    const plan = (hidden: boolean): Plan => ({ files: [{ file, hidden }], under: UNDER, branch: BRANCH });
    const asked = await check(plan(false));
    expect(asked.files[0]?.hiddenRows).toBe(1);
    expect(asked.counts).toMatchObject({ new: 2, skipped: 1 });
    expect((await take(plan(true))).counts).toMatchObject({ new: 3, skipped: 0 });
    expect(personCalled(desk, '覃藏着').branch_id).toBe(BRANCH);
  });

  test('of several sheets the one with most people is read, another when it is chosen', async () => {
    const sheet = (name: string, ...names: string[]) => ({
      name,
      rows: [['姓名'], ...names.map((n) => [n])],
    });
    const file = issued(desk, [
      sheet('退休', '覃退休', '覃退二'),
      sheet('在职', '覃试验', '覃二二', '覃三三'),
      { ...sheet('存档', '覃四四', '覃五五', '覃六六', '覃七七'), hidden: true },
    ]);
    const plan = (name: string | null): Plan => ({
      files: [{ file, sheet: name }],
      under: UNDER,
      branch: BRANCH,
    });
    const told = (await check(plan(null))).files[0];
    expect(told?.sheet).toBe('在职');
    expect(told?.notes.filter((note) => /“(退休|存档)”/u.test(note))).toHaveLength(2);
    await take(plan('退休'));
    expect(people(desk).filter(({ name }) => name.startsWith('覃退'))).toHaveLength(2);
    expect(people(desk).some(({ name }) => name === '覃试验')).toBe(false);
  });
});
