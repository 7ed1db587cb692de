import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';
import { TOWN_CLERK } from '../../support/sample/viewer.ts';
import type { TestGrid } from '../../support/workbooks/grid.ts';
import { BRANCH, idNumber, issued, people, planOf, UNDER } from './list.ts';

/** What an import must not do: leave half of itself, keep others waiting, reach into another town. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-03-10T09:00:00') });
});
afterEach(() => desk.close());

describe('a long import', () => {
  const many: TestGrid = [
    ['姓名', '身份证号', '职务'],
    ...Array.from({ length: 3000 }, (_, index) => {
      const month = String(1 + (Math.floor(index / 900) % 12)).padStart(2, '0');
      return ['覃众人', idNumber(`1979${month}07`, String(index % 900).padStart(3, '0')), '干事'];
    }),
  ];
  const WRITING = '正在写入新增的人';

  test('a cancel in the middle of writing leaves nothing', async () => {
    const before = dump(desk.data().reader);
    const written: number[] = [];
    const answer = await desk.call('people.import', planOf(desk, [many]), {
      callId: 'long',
      onProgress: ({ note, done }) => {
        if (note !== WRITING) return;
        written.push(done);
        if (done === 1000) void desk.ask('calls.cancel', { call: 'long' });
      },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.cancelled' } });
    expect(written.at(-1)).toBeGreaterThanOrEqual(1000);
    expect(written.at(-1)).toBeLessThan(3000);
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('a read is answered meanwhile and sees the state before it', async () => {
    const count = people(desk).length;
    const order: string[] = [];
    const reading = Promise.withResolvers<unknown>();
    let asked = false;
    const importing = desk.ask('people.import', planOf(desk, [many]), {
      onProgress: ({ note }) => {
        if (note !== WRITING || asked) return;
        asked = true;
        const read = desk.ask('people.search', { text: '覃众人' });
        reading.resolve(read.then((found) => [order.push('read'), found][1]));
      },
    });
    expect(await reading.promise).toMatchObject({ total: 0 });
    expect((await importing).counts.new).toBe(3000);
    order.push('import');
    expect(order).toEqual(['read', 'import']);
    expect(people(desk).length).toBe(count + 3000);
  });
});

describe('a clerk of one town', () => {
  const TOWN = { as: TOWN_CLERK };
  const FOREIGN_TOWN = sampleOrganisation('铜官街道');
  const one = (...more: string[]): TestGrid => [
    ['姓名', '职务'],
    ['覃试验', '干事'],
    ...more.map((name) => [name, '干事']),
  ];

  /** Somebody of another town whose name nobody in 靖港镇 has. */
  function stranger() {
    const { rows } = reachOf();
    const mine = new Set(
      people(desk)
        .filter((row) => rows.has(row.holder_id))
        .map(({ name }) => name),
    );
    const found = people(desk).find(
      (row) =>
        row.branch_id !== null &&
        row.id_number?.length === 18 &&
        !rows.has(row.holder_id) &&
        !mine.has(row.name),
    );
    if (found === undefined) throw new Error('the sample district has nobody outside of 靖港镇');
    return found;
  }

  function reachOf() {
    const all = dump(desk.data().reader)['organisation'] as { id: string; parent_id: string | null }[];
    const rows = new Set([UNDER]);
    for (let before = 0; before < rows.size; ) {
      before = rows.size;
      for (const { id, parent_id } of all) if (parent_id !== null && rows.has(parent_id)) rows.add(id);
    }
    return { rows };
  }

  test('imports into the own town', async () => {
    const plan = planOf(desk, [one()]);
    expect((await desk.ask('people.import', plan, TOWN)).counts.new).toBe(1);
  });

  test('cannot import into another town, however it is asked for', async () => {
    const foreignBranch = stranger().branch_id;
    const before = dump(desk.data().reader);
    const named: TestGrid = [
      ['姓名', '所在党支部'],
      ['覃试验', '那个支部'],
    ];
    const plans = [
      planOf(desk, [one()], { under: FOREIGN_TOWN, branch: null }),
      planOf(desk, [one()], { branch: foreignBranch }),
      planOf(desk, [named], { units: [{ tree: 'branch', name: '那个支部', to: foreignBranch }] }),
    ];
    for (const plan of plans) {
      for (const call of ['people.check-import', 'people.import'] as const)
        await expect(desk.ask(call, plan, TOWN)).rejects.toMatchObject({ code: 'organisations.not-found' });
    }
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('a full name of a foreign branch in the list is not known to him', async () => {
    const { branch_id } = stranger();
    const all = dump(desk.data().reader)['organisation'] as { id: string; name: string }[];
    const name = all.find(({ id }) => id === branch_id)?.name ?? '';
    const plan = planOf(
      desk,
      [
        [
          ['姓名', '所在党支部'],
          ['覃试验', name],
        ],
      ],
      { under: null, branch: null },
    );
    const checked = await desk.ask('people.check-import', plan, TOWN);
    expect(checked.counts).toMatchObject({ new: 0, faulty: 1 });
    const ids = checked.units.flatMap(({ suggestions }) => suggestions.map(({ id }) => id));
    expect(ids.filter((id) => !reachOf().rows.has(id))).toEqual([]);
  });

  test('never sees people of other towns and cannot write over them', async () => {
    const other = stranger();
    const grid: TestGrid = [
      ['姓名', '身份证号', '手机号码', '职务'],
      [other.name, other.id_number, '10012345601', '改掉了'],
      ['覃别名', other.id_number, '10012345602', '改掉了'],
    ];
    const plan = planOf(desk, [grid], {
      same: [{ file: 0, row: 2, person: other.id }],
    });
    const checked = await desk.ask('people.check-import', plan, TOWN);
    for (const row of checked.rows) {
      expect(row.person).toBeNull();
      expect(row.candidates).toEqual([]);
      expect(row.changes).toEqual([]);
    }
    expect(JSON.stringify(checked)).not.toContain(other.id);
    await desk.call('people.import', plan, TOWN);
    expect(people(desk).find(({ id }) => id === other.id)).toEqual(other);
  });

  test('what is issued to nobody cannot be read', async () => {
    const plan = { files: [{ file: `${issued(desk, one())}x` }], under: UNDER, branch: BRANCH };
    expect(await desk.call('people.check-import', plan, TOWN)).toMatchObject({ ok: false });
  });
});
