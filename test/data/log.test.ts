import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseField } from '../../electron/data/log/erase.ts';
import { verifyLog } from '../../electron/data/log/verify.ts';
import { TABLES } from '../../electron/data/tables/index.ts';
import { triggerNames } from '../../electron/data/triggers.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import type { OrganisationPage } from '../../shared/contract/organisations.ts';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { SAMPLE_TRANSACTIONS } from '../support/sample/fill.ts';
import { sampleFolder } from '../support/sample/template.ts';
import { TOWN_CLERK } from '../support/sample/viewer.ts';

const JINGGANG = sampleOrganisation('靖港镇');
const LUJIANG = sampleOrganisation('靖港镇/芦江社区');
const TONGGUAN = sampleOrganisation('铜官街道');

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const verify = () => verifyLog(desk.data().reader, () => Promise.resolve());

describe('the hash chain finds', () => {
  beforeEach(async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '甲', shortName: '芦江' });
    await desk.ask('organisations.edit', { id: LUJIANG, note: '乙' });
    expect(await verify()).toMatchObject({ transactions: SAMPLE_TRANSACTIONS + 2, broken: [] });
  });

  const tampered: [string, string][] = [
    [
      'a row changed behind the triggers',
      `UPDATE organisation SET name = name || 'x' WHERE id = '${TONGGUAN}'`,
    ],
    [
      'a row taken away',
      `DELETE FROM organisation_event WHERE id = (SELECT id FROM organisation_event LIMIT 1)`,
    ],
    [
      'a before-value changed',
      `UPDATE change_entry SET before = '丙' WHERE field = 'note' AND before = '甲'`,
    ],
    ['an entry taken away', `DELETE FROM change_entry WHERE field = 'short_name'`],
    [
      'another name put to a transaction',
      `UPDATE change_tx SET actor_name = '别人' WHERE id = ${SAMPLE_TRANSACTIONS + 1}`,
    ],
    [
      'another time',
      `UPDATE change_tx SET at = '2020-01-01T00:00:00.000Z' WHERE id = ${SAMPLE_TRANSACTIONS + 2}`,
    ],
    ['a transaction taken away', `DELETE FROM change_tx WHERE id = ${SAMPLE_TRANSACTIONS + 1}`],
    [
      'a row put in',
      `INSERT INTO organisation_alias VALUES ('019b7544-7000-7fff-8fff-ffffffffffff', '${TONGGUAN}', '多出来的', 'other')`,
    ],
    [
      'the first transaction taken away with its entries',
      `DELETE FROM change_entry WHERE tx = 1; DELETE FROM change_tx WHERE id = 1`,
    ],
    ['a salt changed', `UPDATE change_tx SET salt = randomblob(32) WHERE id = ${SAMPLE_TRANSACTIONS + 1}`],
  ];
  test.each(tampered)('%s', async (_, statement) => {
    const { writer } = desk.data();
    for (const table of Object.values(TABLES))
      for (const name of triggerNames(table)) writer.exec(`DROP TRIGGER ${name}`);
    writer.pragma('foreign_keys = OFF');
    writer.exec(statement);
    expect((await verify()).broken.length).toBeGreaterThan(0);
  });
});

test('an erased value is gone from the log while the chain holds', async () => {
  const secret = '不该留下的话';
  await desk.ask('organisations.edit', { id: LUJIANG, note: secret });
  await desk.ask('organisations.edit', { id: LUJIANG, note: `${secret}又一次`, shortName: '芦江' });
  await desk.ask('organisations.edit', { id: LUJIANG, note: null });
  const { writer } = desk.data();
  const inLog = () =>
    writer
      .prepare(`SELECT count(*) FROM change_entry WHERE instr(cast(before AS TEXT), ?) > 0`)
      .pluck()
      .get(secret);
  expect(inLog()).toBe(2);
  expect(await eraseField(desk.data(), 'organisation', LUJIANG, 'note')).toBeGreaterThanOrEqual(2);
  expect(inLog()).toBe(0);
  expect(await verify()).toMatchObject({ broken: [] });
  await desk.ask('organisations.edit', { id: LUJIANG, note: '以后还能写' });
  expect(await verify()).toMatchObject({ broken: [] });
  // The other values of the same transactions are still guarded.
  writer.exec(`UPDATE change_entry SET before = 'x' WHERE field = 'short_name'`);
  expect((await verify()).broken.length).toBeGreaterThan(0);
});

test('an erased value is not brought back by an undo, and an undo over it says so', async () => {
  await desk.ask('organisations.edit', { id: LUJIANG, note: '不该留下的话' });
  await desk.ask('organisations.edit', { id: LUJIANG, note: '可以留下', shortName: '芦江' });
  await eraseField(desk.data(), 'organisation', LUJIANG, 'note');
  const result = await desk.ask('changes.undo', {});
  expect(result).toMatchObject({ rows: 1, left: [{ fieldTitle: '备注', reason: '原来的值已按规定清除' }] });
  expect(await desk.ask('organisations.get', { id: LUJIANG })).toMatchObject({
    note: '可以留下',
    shortName: '芦江社区党委',
  });
});

test('the history of one field is found behind hundreds of edits of another', async () => {
  await desk.ask('organisations.edit', { id: LUJIANG, shortName: '芦江' });
  for (let round = 0; round < 120; round += 1) {
    await desk.ask('organisations.edit', { id: LUJIANG, note: `第 ${round} 次` });
  }
  const { changes } = await desk.ask('changes.history', {
    table: 'organisation',
    row: LUJIANG,
    field: 'short_name',
  });
  expect(changes.map((change) => change.after)).toContain('芦江');
});

test('a page of several queries is of one moment, whatever is committed in between', async () => {
  const { id } = await desk.ask('organisations.create', {
    parent: LUJIANG,
    name: '甲党支部',
    kind: 'branch',
  });
  const reads: Promise<unknown>[] = [];
  for (let round = 0; round < 40; round += 1) {
    const write = desk.call('organisations.rename', { id, name: `名称${round}`, on: '2026-05-01' });
    for (let read = 0; read < 3; read += 1) reads.push(desk.call('organisations.get', { id }));
    await write;
  }
  for (const envelope of (await Promise.all(reads)) as { ok: boolean; value: OrganisationPage }[]) {
    const { name, events } = envelope.value;
    expect(events[0]?.after ?? '甲党支部').toBe(name);
  }
  expect(desk.faults).toEqual([]);
});

describe('the views of the log', () => {
  test('say who changed what from what to what, with the words for codes and names for ids', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, kind: 'general-branch', note: '甲' });
    await desk.ask('organisations.move', {
      id: LUJIANG,
      parent: TONGGUAN,
      on: '2026-05-01',
      paper: '望办发〔2026〕2号',
    });
    const { changes } = await desk.ask('changes.history', { table: 'organisation', row: LUJIANG });
    const facts = changes.map(({ actor, fieldTitle, before, after }) => [actor, fieldTitle, before, after]);
    expect(facts).toContainEqual(['管理员', '类别', '党委', '党总支']);
    expect(facts).toContainEqual(['管理员', '备注', null, '甲']);
    expect(facts).toContainEqual([
      '管理员',
      '上级组织',
      '中共长沙市望城区靖港镇委员会',
      '中共长沙市望城区铜官街道工作委员会',
    ]);
    const one = await desk.ask('changes.history', { table: 'organisation', row: LUJIANG, field: 'note' });
    expect(one.changes.map((change) => change.after)).toEqual(['甲']);
  });

  test('values after a change follow from later changes, also of a row deleted since', async () => {
    const { id } = await desk.ask('organisations.add-alias', {
      organisation: LUJIANG,
      name: '芦江村',
      kind: 'other',
    });
    await desk.ask('organisations.remove-alias', { alias: id });
    const { transactions } = await desk.ask('changes.list', { limit: 2 });
    const [removed, added] = transactions;
    const of = async (transaction: number) =>
      (await desk.ask('changes.fields', { transaction })).changes.map(
        ({ kind, field, before, after, rowTitle }) => ({ kind, field, before, after, rowTitle }),
      );
    expect(await of(added?.id ?? 0)).toContainEqual({
      kind: 'insert',
      field: 'name',
      before: null,
      after: '芦江村',
      rowTitle: '芦江村',
    });
    expect(await of(removed?.id ?? 0)).toContainEqual({
      kind: 'delete',
      field: 'name',
      before: '芦江村',
      after: null,
      rowTitle: '芦江村',
    });
  });

  test('cover sensitive columns, and leave out rows beyond the reach of the viewer', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '不宜外传' });
    await desk.ask('organisations.edit', { id: TONGGUAN, note: '铜官的事' });
    const column = TABLES.organisation.columns.note as { sensitive: boolean };
    column.sensitive = true;
    try {
      const { transactions } = await desk.ask('changes.list', {}, { as: TOWN_CLERK });
      expect(transactions.map((each) => each.label)).toEqual(['修改资料 芦江社区党委']);
      const { changes } = await desk.ask(
        'changes.history',
        { table: 'organisation', row: LUJIANG },
        { as: TOWN_CLERK },
      );
      expect(changes.find((change) => change.field === 'note')?.after).toBe('••••');
      expect(JSON.stringify(changes)).not.toContain('不宜外传');
      const hidden = await desk.call(
        'changes.history',
        { table: 'organisation', row: TONGGUAN },
        { as: TOWN_CLERK },
      );
      expect(hidden).toMatchObject({ ok: false, error: { code: 'changes.not-found' } });
    } finally {
      column.sensitive = false;
    }
  });

  test('page by what the viewer may see, so that nothing of his is left out', async () => {
    await desk.ask('organisations.merge', { from: LUJIANG, into: TONGGUAN, on: '2026-05-01' });
    const { transactions } = await desk.ask('changes.list', { limit: 1 });
    const transaction = transactions[0]?.id ?? 0;
    const pages = async (limit: number) => {
      const rows: string[] = [];
      let total = 1;
      for (let offset = 0; offset < total; offset += limit) {
        const page = await desk.ask('changes.fields', { transaction, offset, limit }, { as: TOWN_CLERK });
        total = page.total;
        rows.push(...page.changes.map((change) => `${change.row} ${change.field ?? ''}`));
      }
      return { rows, total };
    };
    const whole = await pages(500);
    expect(await pages(3)).toEqual(whole);
    const everything = await desk.ask('changes.fields', { transaction, limit: 500 });
    expect(whole.total).toBeGreaterThan(0);
    expect(whole.total).toBeLessThan(everything.total);
  });

  test('filter by day, text and table', async () => {
    await desk.ask('organisations.edit', { id: LUJIANG, note: '甲' });
    await desk.ask('settings.change', { key: 'hours.target.member', value: 40, from: '2027-01-01' });
    const labels = async (filter: object) =>
      (await desk.ask('changes.list', filter)).transactions.map((each) => each.label);
    expect(await labels({ table: 'setting' })).toEqual(['修改规则 党员年度学时']);
    expect(await labels({ text: '芦江' })).toEqual(['修改资料 芦江社区党委']);
    expect(await labels({ to: '2020-01-01' })).toEqual([]);
    expect((await labels({ from: '2020-01-01' })).length).toBe(SAMPLE_TRANSACTIONS + 2);
  });
});

test('every update names the dot it was based on, and clocks never run backwards', async () => {
  let now = new Date('2026-11-23T09:00:00Z');
  const late = openInProcess(await sampleFolder(), { now: () => now });
  await late.ask('organisations.edit', { id: JINGGANG, note: '一' });
  now = new Date('2020-01-01T00:00:00Z');
  await late.ask('organisations.edit', { id: JINGGANG, note: '二' });
  const { reader } = late.data();
  const entries = reader
    .prepare(`SELECT seq, base_seq, base_site FROM change_entry WHERE field = 'note' ORDER BY position`)
    .all();
  const inserted = reader
    .prepare(`SELECT seq FROM change_entry WHERE kind = 1 AND row = unhex(?, '-')`)
    .pluck()
    .get(JINGGANG) as number;
  const [first, second] = entries as { seq: number; base_seq: number; base_site: number }[];
  expect(first).toMatchObject({ base_seq: inserted, base_site: 1 });
  expect(second).toMatchObject({ base_seq: first?.seq, base_site: 1 });
  const clocks = reader.prepare('SELECT hlc FROM change_tx ORDER BY id').pluck().all() as number[];
  expect(clocks).toEqual(clocks.toSorted((a, b) => a - b));
  expect(new Set(clocks).size).toBe(clocks.length);
  late.close();
});

test('shipped rules come without a log entry, and an edited one is never overwritten', async () => {
  const { reader, folder } = desk.data();
  expect(reader.prepare('SELECT count(*) FROM change_entry WHERE tbl = 6').pluck().get()).toBe(0);
  const { settings } = await desk.ask('settings.list', {});
  const half = settings.find((setting) => setting.key === 'hours.target.member');
  await desk.ask('settings.correct', { id: half?.current?.id ?? '', value: 40 });
  desk.close();
  const again = openInProcess(folder);
  const later = await again.ask('settings.list', {});
  expect(later.settings.find((setting) => setting.key === 'hours.target.member')?.current?.value).toBe(40);
  again.close();
});
