import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dump } from '../../support/dump.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import type { TestGrid } from '../../support/workbooks/grid.ts';
import { BRANCH, idNumber, people, personCalled, planOf, undoLast, type Plan } from './list.ts';

/** The import of people through the same way in as the screen and the command line. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-03-10T09:00:00') });
});
afterEach(() => desk.close());

const NUMBER = idNumber('19780305', '217');
const HEADER = ['姓名', '身份证号', '手机号码', '职务'];
const list = (phone: string, duty = '干事'): TestGrid => [HEADER, ['覃试验', NUMBER, phone, duty]];
const A = '10012345601';
const B = '10012345602';
const C = '10012345603';

const check = (plan: Plan) => desk.ask('people.check-import', plan);
const take = (plan: Plan) => desk.ask('people.import', plan);
const ofLists = (lists: readonly TestGrid[], more: Partial<Plan> = {}) => planOf(desk, lists, more);

describe('who wrote a value last', () => {
  test('a field edited by hand is kept, and written when overwriting was asked for', async () => {
    await take(ofLists([list(A)]));
    const { id } = personCalled(desk, '覃试验');
    await desk.ask('people.edit', { id, phone: B });

    const checked = await check(ofLists([list(C, '科员')]));
    expect(checked.rows[0]?.state).toBe('changed');
    expect(checked.rows[0]?.changes.map(({ field, kept }) => [field, kept !== null])).toEqual([
      ['phone', true],
      ['duty', false],
    ]);
    await take(ofLists([list(C, '科员')]));
    expect(personCalled(desk, '覃试验')).toMatchObject({ id, phone: B, duty: '科员' });

    await take(ofLists([list(C, '科员')], { overwrite: true }));
    expect(personCalled(desk, '覃试验')).toMatchObject({ id, phone: C });
  });

  test('after overwriting, the value is the import’s and the next list updates it', async () => {
    await take(ofLists([list(A)]));
    await desk.ask('people.edit', { id: personCalled(desk, '覃试验').id, phone: B });
    await take(ofLists([list(C)], { overwrite: true }));
    expect(await take(ofLists([list(A)]))).toMatchObject({ counts: { changed: 1 } });
    expect(personCalled(desk, '覃试验').phone).toBe(A);
  });

  test('an import that was undone is no edit by hand', async () => {
    await take(ofLists([list(A)]));
    await take(ofLists([list(B)]));
    await undoLast(desk);
    expect(personCalled(desk, '覃试验').phone).toBe(A);
    expect((await take(ofLists([list(C)]))).counts.changed).toBe(1);
    expect(personCalled(desk, '覃试验').phone).toBe(C);
  });

  test('an undone edit by hand gives the value back to the import', async () => {
    await take(ofLists([list(A)]));
    await desk.ask('people.edit', { id: personCalled(desk, '覃试验').id, phone: B });
    await undoLast(desk);
    expect((await take(ofLists([list(C)]))).counts.changed).toBe(1);
  });
});

describe('what is counted and done', () => {
  test('only adding and only updating', async () => {
    await take(ofLists([list(A)]));
    const both: TestGrid = [...list(B), ['覃新人', idNumber('19800102', '311'), C, '干事']];
    const states = async (mode: Plan['mode']) =>
      (await check(ofLists([both], { mode }))).rows.map(({ name, state }) => [name, state]);
    expect(await states('add')).toEqual([
      ['覃试验', 'skipped'],
      ['覃新人', 'new'],
    ]);
    expect(await states('update')).toEqual([
      ['覃试验', 'changed'],
      ['覃新人', 'skipped'],
    ]);
    await take(ofLists([both], { mode: 'add' }));
    expect(personCalled(desk, '覃试验').phone).toBe(A);
    expect(personCalled(desk, '覃新人').phone).toBe(C);
  });

  test('the line of a roster of 43 with one new and one faulty row; a second time nobody changes', async () => {
    const known = people(desk)
      .filter((row) => row.id_number?.length === 18 && row.standing === 'present')
      .slice(0, 41);
    const grid: TestGrid = [
      ['姓名', '身份证号', '出生日期'],
      ...known.map((row) => [row.name, row.id_number, row.birth]),
      ['覃新人', idNumber('19800102', '311'), '1980-01-02'],
      ['覃错日', null, '1980年13月'],
    ];
    const plan = ofLists([grid]);
    const checked = await check(plan);
    expect(checked.line).toBe('41 人已在库、1 人新增、1 行有问题');
    expect(checked.counts).toEqual({ new: 1, changed: 0, same: 41, faulty: 1, skipped: 0 });
    expect(checked.rows.find(({ state }) => state === 'faulty')).toMatchObject({ row: 44, name: '覃错日' });
    const before = people(desk);
    expect((await take(plan)).line).toBe(checked.line);
    expect(people(desk).length).toBe(before.length + 1);
    const after = people(desk);
    expect((await take(plan)).line).toBe('42 人已在库、1 行有问题');
    expect(people(desk)).toEqual(after);
  });

  test('one undo takes two new and three updated people back', async () => {
    const five = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => ({
      name: `覃${name}甲`,
      number: idNumber('19790607', `10${index}`),
    }));
    const rowsOf = (some: typeof five, duty: string) => some.map((each) => [each.name, each.number, duty]);
    await take(ofLists([[['姓名', '身份证号', '职务'], ...rowsOf(five.slice(0, 3), '干事')]]));
    const before = dump(desk.data().reader);
    const done = await take(ofLists([[['姓名', '身份证号', '职务'], ...rowsOf(five, '主任')]]));
    expect(done.counts).toEqual({ new: 2, changed: 3, same: 0, faulty: 0, skipped: 0 });
    await undoLast(desk);
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

describe('who somebody is', () => {
  test('one person in two rows and in two files is asked about', async () => {
    const twice: TestGrid = [...list(A), ['覃试验', NUMBER, A, '干事']];
    const [first, second] = (await check(ofLists([twice]))).rows;
    expect(first?.state).toBe('new');
    expect(second?.state).toBe('faulty');
    expect(second?.faults[0]?.reason).toBe('与第 2 行是同一个人');

    const across = (await check(ofLists([list(A), list(A)]))).rows;
    expect(across.map(({ file, state }) => [file, state])).toEqual([
      [0, 'new'],
      [1, 'faulty'],
    ]);
    expect(across[1]?.faults[0]?.reason).toBe('与另一个文件的第 2 行是同一个人');
  });

  test('two of one name are asked about and decided', async () => {
    await take(
      ofLists([
        [
          ['姓名', '身份证号'],
          ['覃同名', idNumber('19780305', '217')],
          ['覃同名', idNumber('19800102', '311')],
        ],
      ]),
    );
    const [one, other] = people(desk).filter((row) => row.name === '覃同名');
    const plan = ofLists([
      [
        ['姓名', '职务'],
        ['覃同名', '主任'],
      ],
    ]);
    const asked = (await check(plan)).rows[0];
    expect(asked?.state).toBe('faulty');
    expect(new Set(asked?.candidates.map(({ id }) => id))).toEqual(new Set([one?.id, other?.id]));

    await take({ ...plan, same: [{ file: 0, row: 2, person: other?.id ?? null }] });
    const duties = () =>
      people(desk)
        .filter((row) => row.name === '覃同名')
        .map(({ id, duty }) => [id, duty]);
    expect(new Map(duties() as [string, string | null][])).toEqual(
      new Map([
        [one?.id, null],
        [other?.id, '主任'],
      ]),
    );

    await take({ ...plan, same: [{ file: 0, row: 2, person: null }] });
    expect(duties()).toHaveLength(3);
  });

  test('15 and 18 digits are one person', async () => {
    await take(ofLists([list(A)]));
    const short = NUMBER.slice(0, 6) + NUMBER.slice(8, 17);
    const grid: TestGrid = [HEADER, ['覃试验', short, B, '干事']];
    expect((await take(ofLists([grid]))).counts).toMatchObject({ new: 0, changed: 1 });
    expect(personCalled(desk, '覃试验')).toMatchObject({ phone: B, id_number: NUMBER });
  });

  test('a number of another name is asked about, not overwritten', async () => {
    await take(ofLists([list(A)]));
    const [row] = (await check(ofLists([[HEADER, ['王别人', NUMBER, B, '干事']]]))).rows;
    expect(row).toMatchObject({ state: 'faulty' });
    expect(row?.candidates[0]?.name).toBe('覃试验');
  });
});

describe('names of units', () => {
  const withUnits = (branch: string, employer: string, name = '覃试验'): TestGrid => [
    ['姓名', '身份证号', '所在党支部', '工作单位'],
    [name, NUMBER, branch, employer],
  ];

  test('what was said once is known the next time, and a new employer is made', async () => {
    const plan = ofLists([withUnits('老街那个支部', '乔口试验粮站')]);
    const checked = await check(plan);
    expect(checked.units.map(({ tree, name }) => [tree, name])).toEqual(
      expect.arrayContaining([
        ['branch', '老街那个支部'],
        ['employer', '乔口试验粮站'],
      ]),
    );
    expect(checked.rows[0]?.state).toBe('faulty');
    await take({
      ...plan,
      branch: null,
      units: [
        { tree: 'branch', name: '老街那个支部', to: BRANCH },
        { tree: 'employer', name: '乔口试验粮站', to: null, create: true },
      ],
    });
    const made = personCalled(desk, '覃试验');
    expect(made).toMatchObject({ branch_id: BRANCH, holder_id: BRANCH });
    const employer = dump(desk.data().reader)['employer']?.find(
      (row) => (row as { id: string }).id === made.employer_id,
    );
    expect(employer).toMatchObject({ name: '乔口试验粮站' });

    const again = await check(ofLists([withUnits('老街那个支部', '乔口试验粮站')], { branch: null }));
    expect(again.units).toEqual([]);
    expect(again.counts).toMatchObject({ same: 1, faulty: 0 });

    await take(
      ofLists([withUnits('老街那个支部', '粮站老名字')], {
        units: [{ tree: 'employer', name: '粮站老名字', to: made.employer_id }],
      }),
    );
    expect((await check(ofLists([withUnits('老街那个支部', '粮站老名字')]))).counts.same).toBe(1);
  });

  test('a list that names another branch moves the person and says so in the history', async () => {
    await take(ofLists([list(A)]));
    const { id } = personCalled(desk, '覃试验');
    const there = people(desk).find((row) => row.branch_id !== null && row.branch_id !== BRANCH)?.branch_id;
    const units = [{ tree: 'branch' as const, name: '新去的支部', to: there ?? null }];
    const grid: TestGrid = [
      ['姓名', '身份证号', '所在党支部'],
      ['覃试验', NUMBER, '新去的支部'],
    ];
    expect((await take(ofLists([grid], { units }))).counts.changed).toBe(1);
    expect(personCalled(desk, '覃试验')).toMatchObject({ branch_id: there, holder_id: there });
    const moves = dump(desk.data().reader)['person_move']?.filter(
      (row) => (row as { person_id: string }).person_id === id,
    );
    expect(moves).toMatchObject([{ kind: 'branch', from_id: BRANCH, to_id: there, moved_on: '2026-03-10' }]);
  });

  test('a unit that does not exist is refused and nothing is learned', async () => {
    const before = dump(desk.data().reader);
    for (const tree of ['branch', 'employer'] as const) {
      const units = [{ tree, name: '老街那个支部', to: '01900000-0000-7000-8000-00000000dead' }];
      const plan = ofLists([withUnits('老街那个支部', '老街那个支部')], { units });
      await expect(take(plan)).rejects.toMatchObject({ code: 'organisations.not-found' });
    }
    expect(dump(desk.data().reader)).toEqual(before);
  });
});
