import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../../../electron/data/log/write.ts';
import { derivedColumns } from '../../../electron/features/people/derived.ts';
import type { PersonRow } from '../../../electron/features/people/columns.ts';
import type { CallInput } from '../../../shared/contract/index.ts';
import { BLANK, BRANCH, OTHER_BRANCH } from '../../../shared/contract/people-parts.ts';
import { sampleOrganisation } from '../../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';
import { SAMPLE_ADMINISTRATOR, TOWN_CLERK } from '../../support/sample/viewer.ts';

/** What must stay true of somebody whichever way his entry is changed: derived columns, place, history, photo. */

const FOREIGN = sampleOrganisation('铜官街道/机关支部');
const FOREIGN_CLERK = {
  ...TOWN_CLERK,
  user: 'clerk-of-tongguan',
  roots: [sampleOrganisation('铜官街道')],
};

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const state = () => dump(desk.data().reader);
const rowOf = (id: string) => {
  const row = (state()['person'] as PersonRow[]).find((each) => each.id === id);
  if (row === undefined) throw new Error('the entry is gone');
  return row;
};
const enter = async (more: Partial<CallInput<'people.create'>> = {}) =>
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
const undo = () => desk.ask('changes.undo', {});
const redo = () => desk.ask('changes.redo', {});

function isDerived(id: string): boolean {
  const row = rowOf(id);
  return Object.entries(derivedColumns(row)).every(
    ([column, value]) => row[column as keyof PersonRow] === value,
  );
}

describe('derived columns', () => {
  test('follow an edit, its undo, its redo, and the removal taken back', async () => {
    const id = await enter();
    const first = rowOf(id);
    await desk.ask('people.edit', { id, name: '单于明', formerName: '覃明', reading: 'chan yu ming' });
    expect(isDerived(id)).toBe(true);
    expect(rowOf(id).search_text).not.toBe(first.search_text);
    await undo();
    expect(rowOf(id)).toEqual(first);
    await redo();
    expect(isDerived(id)).toBe(true);
    expect(rowOf(id)).toMatchObject({ name: '单于明', reading: 'chan yu ming' });
    await desk.ask('people.remove', { id });
    await undo();
    expect(isDerived(id)).toBe(true);
    expect((await desk.ask('people.search', { text: 'chanyuming' })).total).toBe(1);
  });

  test('follow a name that was written past every call', async () => {
    const id = await enter();
    const about = { call: 'people.edit', label: '改名', viewer: SAMPLE_ADMINISTRATOR, undoable: true };
    await write(desk.data(), about, async ({ db }) => {
      await db.updateTable('person').set({ name: '仇英' }).where('id', '=', id).execute();
    });
    expect(isDerived(id)).toBe(true);
    expect((await desk.ask('people.search', { text: 'qiuying' })).found.map((each) => each.id)).toContain(id);
  });
});

describe('the order within a unit', () => {
  test('goes by the posts held today, not by those left or to come', async () => {
    const branch = sampleOrganisation('靖港镇/前榜村');
    const before = await desk.ask('people.list', { filter: { under: branch }, limit: 500 });
    const held = (id: string, from: string, to: string | null) =>
      desk.ask('people.add-post', {
        person: id,
        kind: 'secretary',
        title: '书记',
        organisation: branch,
        from,
        to,
        paper: null,
      });
    const names = ['鏖一', '鏖二', '鏖三', '鏖四', '鏖五'];
    const ids: string[] = [];
    for (const name of names) ids.push(await enter({ name, branch }));
    const [left = '', leaving = '', coming = '', today = '', none = ''] = ids;
    await held(left, '2020-01-01', '2026-11-24');
    await held(leaving, '2020-01-01', '2026-11-25');
    await held(coming, '2026-11-25', null);
    await held(today, '2026-11-24', null);
    const { people } = await desk.ask('people.list', { filter: { under: branch }, limit: 500 });
    const leaders = people.filter(({ category }) => category === 'leader').map(({ id }) => id);
    const place = (id: string) => people.findIndex((line) => line.id === id);
    expect(leaders).toEqual(expect.arrayContaining([leaving, today]));
    for (const id of [left, coming, none]) {
      expect(leaders).not.toContain(id);
      for (const leader of leaders) expect(place(leader)).toBeLessThan(place(id));
    }
    expect(people).toHaveLength(before.total + names.length);
  });
});

describe('moving', () => {
  test('writes the old and the new branch down, as they are called now; one undo takes it back', async () => {
    const ids = [await enter(), await enter({ name: '覃二' })];
    const before = state();
    const day = { on: '2026-05-01', paper: '介绍信第 12 号', note: '工作调动' };
    expect(await desk.ask('people.move', { people: ids, to: FOREIGN, ...day })).toEqual({ moved: 2 });
    for (const id of ids) {
      expect(rowOf(id)).toMatchObject({ branch_id: FOREIGN, holder_id: FOREIGN });
      const [move] = (await desk.ask('people.get', { id })).moves;
      expect(move).toMatchObject({ kind: 'branch', on: day.on, paper: day.paper, note: day.note });
      expect(move?.before).not.toBe(move?.after);
    }
    await undo();
    expect(state()).toEqual(before);
  });

  test('who left cannot be moved, comes back into an open branch, and the way is in the history', async () => {
    const id = await enter();
    await desk.ask('people.leave', { people: [id], standing: 'transferred', on: '2026-02-01', to: '岳麓区' });
    const moved = await desk.call('people.move', { people: [id], to: OTHER_BRANCH, on: '2026-03-01' });
    expect(moved).toMatchObject({ ok: false, error: { code: 'people.not-present' } });
    const closed = await desk.ask('organisations.create', {
      parent: sampleOrganisation('靖港镇'),
      name: '靖港镇试验党支部',
      kind: 'branch',
    });
    await desk.ask('organisations.close', { id: closed.id, on: '2026-03-01' });
    const back = { id, on: '2026-05-01' };
    expect(await desk.call('people.come-back', { ...back, branch: closed.id })).toMatchObject({ ok: false });
    await desk.ask('people.come-back', { ...back, branch: OTHER_BRANCH });
    const page = await desk.ask('people.get', { id });
    expect(page).toMatchObject({ standing: 'present', branch: { id: OTHER_BRANCH } });
    expect(page.moves.map(({ kind }) => kind)).toEqual(['back', 'out']);
  });

  test('a branch in which people stand is neither closed nor made a committee; merged, it gives them on', async () => {
    const id = await enter();
    const refused = { ok: false, error: { code: 'organisations.has-people' } };
    expect(await desk.call('organisations.close', { id: BRANCH, on: '2026-05-01' })).toMatchObject(refused);
    expect(await desk.call('organisations.edit', { id: BRANCH, kind: 'general-branch' })).toMatchObject(
      refused,
    );
    const before = state();
    await desk.ask('organisations.merge', { from: BRANCH, into: OTHER_BRANCH, on: '2026-05-01' });
    expect(rowOf(id)).toMatchObject({ branch_id: OTHER_BRANCH, holder_id: OTHER_BRANCH });
    const stuck = (state()['person'] as PersonRow[]).filter(
      (row) => row.branch_id === BRANCH && row.standing === 'present',
    );
    expect(stuck).toEqual([]);
    await undo();
    expect(state()).toEqual(before);
  });

  test('undoing that somebody left is refused when his branch is closed by now', async () => {
    const { id: branch } = await desk.ask('organisations.create', {
      parent: sampleOrganisation('靖港镇'),
      name: '靖港镇试验党支部',
      kind: 'branch',
    });
    const id = await enter({ branch });
    await desk.ask('people.leave', { people: [id], standing: 'deceased', on: '2026-02-01' });
    const { undo: left } = await desk.ask('changes.undo-state', {});
    await desk.ask('organisations.close', { id: branch, on: '2026-03-01' });
    expect(await desk.call('changes.undo', { transaction: left?.id })).toMatchObject({
      ok: false,
      error: { code: 'changes.all-left' },
    });
    expect(rowOf(id).standing).toBe('deceased');
  });
});

describe('the photo', () => {
  async function putPhoto(id: string): Promise<void> {
    const path = join(emptyFolder(), '照片.jpg');
    writeFileSync(path, Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
    await desk.ask('people.set-photo', { id, file: desk.files.issue(path, 'read') });
  }

  test('goes with the person into another town, and back with the undo', async () => {
    const id = await enter();
    await putPhoto(id);
    const before = state();
    await desk.ask('people.move', { people: [id], to: FOREIGN, on: '2026-05-01' });
    const foreign = { as: FOREIGN_CLERK };
    expect((await desk.ask('people.get', { id }, foreign)).photo).toMatchObject({ name: '照片.jpg' });
    expect(await desk.ask('people.photo', { id }, foreign)).toMatchObject({ name: '照片.jpg' });
    await undo();
    expect(state()).toEqual(before);
  });

  test('goes with him when he comes back elsewhere', async () => {
    const id = await enter();
    await putPhoto(id);
    await desk.ask('people.leave', { people: [id], standing: 'transferred', on: '2026-02-01' });
    await desk.ask('people.come-back', { id, branch: FOREIGN, on: '2026-05-01' });
    expect(await desk.ask('people.photo', { id }, { as: FOREIGN_CLERK })).toMatchObject({ name: '照片.jpg' });
  });

  test('is gone from the register with an entry that was a slip, and back with the undo', async () => {
    const id = await enter();
    await putPhoto(id);
    const before = state();
    await desk.ask('people.remove', { id });
    expect(state()['attachment']).toEqual([]);
    await undo();
    expect(state()).toEqual(before);
  });

  test('that is lost on the disk is said, and can be put anew', async () => {
    const id = await enter();
    await putPhoto(id);
    const store = join(desk.data().folder, 'attachments');
    expect(existsSync(store)).toBe(true);
    rmSync(store, { recursive: true });
    const lost = { ok: false, error: { code: 'attachments.lost' } };
    expect(await desk.call('people.photo', { id })).toMatchObject(lost);
    await putPhoto(id);
    expect((await desk.ask('people.photo', { id }))?.base64).toBeTruthy();
    expect(desk.faults).toEqual([]);
  });
});
