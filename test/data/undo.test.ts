import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stateOf } from '../../electron/data/log/in-force.ts';
import { replay } from '../../electron/features/changes/undo-stacks.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { dump } from '../support/dump.ts';
import { seededRandom } from '../support/sample/random.ts';
import { sampleFolder } from '../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../support/sample/viewer.ts';

const JINGGANG = sampleOrganisation('靖港镇');
const LUJIANG = sampleOrganisation('靖港镇/芦江社区');
const TONGGUAN = sampleOrganisation('铜官街道');
const ANOTHER = { ...SAMPLE_ADMINISTRATOR, user: 'another', name: '另一位' };

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const lastTransaction = async () => (await desk.ask('changes.list', { limit: 1 })).transactions[0]?.id ?? 0;
const state = () => dump(desk.data().reader);

describe('undo leaves and names what it cannot take back', () => {
  test('a field changed since stays, the other field goes back', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '甲', shortName: '芦江' });
    const first = await lastTransaction();
    await desk.ask('organisations.edit', { id: LUJIANG, note: '乙' });
    const result = await desk.ask('changes.undo', { transaction: first });
    expect(result).toMatchObject({
      rows: 1,
      left: [{ row: LUJIANG, fieldTitle: '备注', reason: '之后又有修改' }],
    });
    const page = await desk.ask('organisations.get', { id: LUJIANG });
    expect(page).toMatchObject({ note: '乙', shortName: '芦江社区党委' });
  });

  test('a row that others refer to by now stays', async () => {
    const { id } = await desk.ask('organisations.create', {
      parent: LUJIANG,
      name: '甲党支部',
      kind: 'branch',
    });
    const created = await lastTransaction();
    await desk.ask('organisations.create', { parent: id, name: '第一党小组', kind: 'group' });
    const envelope = await desk.call('changes.undo', { transaction: created });
    expect(envelope).toMatchObject({
      ok: false,
      error: {
        code: 'changes.all-left',
        details: { left: [{ row: id, rowTitle: '甲党支部', reason: '之后有 1 条组织用到它' }] },
      },
    });
  });

  test('what would break a rule stays: the old name is taken by now', async () => {
    const { id } = await desk.ask('organisations.create', {
      parent: LUJIANG,
      name: '甲党支部',
      kind: 'branch',
    });
    await desk.ask('organisations.edit', { id, name: '乙党支部', note: '改名' });
    const renamed = await lastTransaction();
    await desk.ask('organisations.create', { parent: LUJIANG, name: '甲党支部', kind: 'branch' });
    const envelope = await desk.call('changes.undo', { transaction: renamed });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'changes.all-left' } });
    expect(JSON.stringify(envelope)).toContain('同一上级下已有');
  });

  test('an import of which one row is used since is taken back without that row', async () => {
    const lines = ['甲', '乙', '丙'].map((name) => ({
      parent: null,
      name: `${name}党支部`,
      kind: 'branch' as const,
    }));
    await desk.ask('organisations.import', { under: LUJIANG, lines });
    const imported = await lastTransaction();
    const { found } = await desk.ask('organisations.search', { text: '乙党支部' });
    await desk.ask('organisations.create', { parent: found[0]?.id ?? '', name: '第一党小组', kind: 'group' });
    const result = await desk.ask('changes.undo', { transaction: imported });
    expect(result).toMatchObject({ label: '撤销：导入 3 个组织', rows: 2, left: [{ rowTitle: '乙党支部' }] });
  });

  test('rows outside the reach of the one who undoes stay', async () => {
    await desk.ask('organisations.move', { id: LUJIANG, parent: TONGGUAN, on: '2026-05-01' });
    const moved = await lastTransaction();
    expect(await desk.call('changes.undo', { transaction: moved }, { as: TOWN_CLERK })).toMatchObject({
      ok: false,
    });
    // Seen by its scope, but the row itself now stands in another town.
    await desk.ask('organisations.edit', { id: JINGGANG, note: '镇' });
    const result = await desk.ask(
      'changes.undo',
      { transaction: await lastTransaction() },
      { as: TOWN_CLERK },
    );
    expect(result).toMatchObject({ rows: 1, left: [] });
  });
});

describe('undo under other hands', () => {
  test('what was undone and then changed by another is not undone a second time', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '甲' });
    const first = await lastTransaction();
    await desk.ask('changes.undo', {});
    await desk.ask('organisations.edit', { id: LUJIANG, note: '乙' }, { as: ANOTHER });
    expect(await desk.call('changes.undo', { transaction: first })).toMatchObject({
      ok: false,
      error: { code: 'changes.already-undone' },
    });
    expect(await desk.ask('organisations.get', { id: LUJIANG })).toMatchObject({ note: '乙' });
  });

  test('the undo button passes over what others have changed since or undone', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '甲' });
    await desk.ask('organisations.edit', { id: JINGGANG, note: '乙' });
    await desk.ask('organisations.edit', { id: JINGGANG, note: '丙' }, { as: ANOTHER });
    expect((await desk.ask('changes.undo-state', {})).undo?.label).toBe('撤销：修改资料 芦江社区党委');
    await desk.ask('changes.undo', { transaction: (await lastTransaction()) - 2 }, { as: ANOTHER });
    expect((await desk.ask('changes.undo-state', {})).undo).toBeNull();
  });

  test('undoing needs the right for what is undone', async () => {
    await desk.ask('settings.change', { key: 'hours.target.member', value: 40, from: '2027-01-01' });
    const changed = await lastTransaction();
    const undoOnly = {
      ...SAMPLE_ADMINISTRATOR,
      user: 'undo-only',
      rights: ['changes.undo', 'changes.see', 'settings.see'] as const,
    };
    expect(await desk.call('changes.undo', { transaction: changed }, { as: undoOnly })).toMatchObject({
      ok: false,
      error: { code: 'right.missing' },
    });
  });

  test('a clerk does not move a unit out of his town by undoing its arrival', async () => {
    const { id } = await desk.ask('organisations.create', {
      parent: TONGGUAN,
      name: '甲党支部',
      kind: 'branch',
    });
    await desk.ask('organisations.move', { id, parent: JINGGANG, on: '2026-05-01' });
    const moved = await lastTransaction();
    const envelope = await desk.call('changes.undo', { transaction: moved }, { as: TOWN_CLERK });
    expect(envelope).toMatchObject({ ok: false });
    expect((await desk.ask('organisations.get', { id })).parentId).toBe(JINGGANG);
  });

  test('a clerk makes no second top of the district', async () => {
    const envelope = await desk.call(
      'organisations.create',
      { parent: null, name: '另一个区委', kind: 'committee' },
      { as: TOWN_CLERK },
    );
    expect(envelope).toMatchObject({ ok: false, error: { code: 'scope.outside' } });
  });

  test('the history of a merge stays while the organisation was reopened since', async () => {
    const { id } = await desk.ask('organisations.create', {
      parent: LUJIANG,
      name: '甲党支部',
      kind: 'branch',
    });
    const { id: into } = await desk.ask('organisations.create', {
      parent: LUJIANG,
      name: '乙党支部',
      kind: 'branch',
    });
    await desk.ask('organisations.merge', { from: id, into, on: '2026-05-01' });
    const merged = await lastTransaction();
    await desk.ask('organisations.reopen', { id, on: '2026-06-01' });
    await desk.call('changes.undo', { transaction: merged });
    const page = await desk.ask('organisations.get', { id });
    expect(page.events.map((event) => event.kind)).toEqual(['reopened', 'absorbed']);
  });
});

describe('undo and redo', () => {
  test('step by step back to the beginning and forth again', async () => {
    const states = [state()];
    await desk.ask('organisations.create', { parent: LUJIANG, name: '甲党支部', kind: 'branch' });
    states.push(state());
    await desk.ask('organisations.rename', { id: LUJIANG, name: '老街社区党委', on: '2026-05-01' });
    states.push(state());
    await desk.ask('organisations.merge', { from: LUJIANG, into: TONGGUAN, on: '2026-06-01' });
    states.push(state());
    for (const expected of states.slice(0, -1).toReversed()) {
      await desk.ask('changes.undo', {});
      expect(state()).toEqual(expected);
    }
    expect(await desk.ask('changes.undo-state', {})).toMatchObject({
      undo: null,
      redo: { label: '恢复：新建组织 甲党支部' },
    });
    for (const expected of states.slice(1)) {
      await desk.ask('changes.redo', {});
      expect(state()).toEqual(expected);
    }
    expect(await desk.ask('changes.undo-state', {})).toMatchObject({
      undo: { label: '撤销：芦江社区党委并入铜官街道党工委' },
      redo: null,
    });
  });

  test('a new change empties the redo list; another person has lists of his own', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '甲' });
    await desk.ask('changes.undo', {});
    await desk.ask('organisations.edit', { id: JINGGANG, note: '乙' });
    expect((await desk.ask('changes.undo-state', {})).redo).toBeNull();
    expect(await desk.ask('changes.undo-state', {}, { as: ANOTHER })).toEqual({ undo: null, redo: null });
  });

  test('random histories: undoing everything gives the beginning, redoing everything the end', async () => {
    const random = seededRandom(7);
    const beginning = state();
    const created: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      const id = created.length === 0 ? LUJIANG : random.pick(created);
      const act = random.int(0, 4);
      if (act <= 1) {
        const made = await desk.ask('organisations.create', {
          parent: LUJIANG,
          name: `支部${round}`,
          kind: 'branch',
        });
        created.push(made.id);
      } else if (act === 2)
        await desk.call('organisations.edit', { id, note: `备注${round}`, shortName: `简称${round}` });
      else if (act === 3)
        await desk.call('organisations.rename', { id, name: `更名${round}`, on: '2026-05-01' });
      else
        await desk.call('organisations.add-alias', { organisation: id, name: `别名${round}`, kind: 'other' });
    }
    const end = state();
    let undone = 0;
    while ((await desk.ask('changes.undo-state', {})).undo !== null) {
      await desk.ask('changes.undo', {});
      undone += 1;
    }
    expect(undone).toBeGreaterThan(20);
    expect(state()).toEqual(beginning);
    while ((await desk.ask('changes.undo-state', {})).redo !== null) await desk.ask('changes.redo', {});
    expect(state()).toEqual(end);
    expect(await desk.ask('changes.verify', {})).toMatchObject({ broken: [] });
  });
});

describe('the pure parts', () => {
  test.each([
    ['nothing since', [], 'in-force'],
    ['changed since', [{ tx: 2, undoOf: null }], 'changed'],
    ['undone', [{ tx: 2, undoOf: 1 }], 'undone'],
    [
      'changed, and that undone',
      [
        { tx: 2, undoOf: null },
        { tx: 3, undoOf: 2 },
      ],
      'in-force',
    ],
    [
      'undone and redone',
      [
        { tx: 2, undoOf: 1 },
        { tx: 3, undoOf: 2 },
      ],
      'in-force',
    ],
    [
      'undone, redone, undone again',
      [
        { tx: 2, undoOf: 1 },
        { tx: 3, undoOf: 2 },
        { tx: 4, undoOf: 1 },
      ],
      'undone',
    ],
    [
      'undone, then changed by another',
      [
        { tx: 2, undoOf: 1 },
        { tx: 3, undoOf: null },
      ],
      'undone',
    ],
    [
      'the first of two later changes undone',
      [
        { tx: 2, undoOf: null },
        { tx: 3, undoOf: null },
        { tx: 4, undoOf: 2 },
      ],
      'changed',
    ],
    [
      'several entries of one transaction',
      [
        { tx: 2, undoOf: null },
        { tx: 2, undoOf: null },
        { tx: 3, undoOf: 2 },
      ],
      'in-force',
    ],
  ])('%s', (_, later, expected) => expect(stateOf(1, later)).toBe(expected));

  test('stacks follow from the log', () => {
    const tx = (id: number, undo_of: number | null = null, undoable = 1, actor = 'me') => ({
      id,
      actor,
      label: String(id),
      undo_of,
      undoable,
    });
    const ids = (given: Parameters<typeof replay>[0]) => {
      const { undo, redo } = replay(given, { user: 'me' });
      return [undo.map((each) => each.id), redo.map((each) => each.id)];
    };
    expect(ids([tx(1, null, 0), tx(2), tx(3)])).toEqual([[2, 3], []]);
    expect(ids([tx(2), tx(3), tx(4, 3), tx(5, 2)])).toEqual([[], [4, 5]]);
    expect(ids([tx(2), tx(3), tx(4, 3), tx(5, 4)])).toEqual([[2, 5], []]);
    expect(ids([tx(2), tx(3), tx(4, 3), tx(5)])).toEqual([[2, 5], []]);
    // Somebody else undoes my last change, or I undo somebody else's.
    expect(ids([tx(2), tx(3), tx(4, 3, 1, 'other')])).toEqual([[2], []]);
    expect(ids([tx(2, null, 1, 'other'), tx(3, 2)])).toEqual([[], [3]]);
    expect(ids([tx(2), tx(3, null, 1, 'other')])).toEqual([[2], []]);
  });
});

test('an organisation can be moved before the same sibling a hundred times and stays where it is put', async () => {
  const ids: string[] = [];
  for (const name of ['甲', '乙', '丙']) {
    ids.push(
      (await desk.ask('organisations.create', { parent: LUJIANG, name: `${name}党支部`, kind: 'branch' })).id,
    );
  }
  const [first = '', second = '', third = ''] = ids;
  for (let round = 0; round < 100; round += 1) {
    const moved = round % 2 === 0 ? first : second;
    await desk.ask('organisations.arrange', { id: moved, before: third });
    const { nodes } = await desk.ask('organisations.children', { parent: LUJIANG });
    const order = nodes.map((node) => node.id);
    expect(order.indexOf(moved)).toBe(order.indexOf(third) - 1);
  }
});
