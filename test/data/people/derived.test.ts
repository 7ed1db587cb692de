import { afterEach, beforeEach, expect, test } from 'vitest';
import { derivedColumns } from '../../../electron/features/people/derived.ts';
import { BLANK, BRANCH } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

const rowOf = (id: string) =>
  desk.data().reader.prepare('SELECT * FROM person WHERE id = ?').get(id) as Record<string, string | null>;
const undoLast = async () => {
  const { undo } = await desk.ask('changes.undo-state', {});
  await desk.ask('changes.undo', { transaction: undo?.id });
};

function expectDerived(id: string): void {
  const row = rowOf(id);
  const { name = '', former_name = null, reading = null } = row;
  expect(row).toMatchObject(derivedColumns({ name: name ?? '', former_name, reading }));
}

test('orders and search text follow a name through edit, undo and redo', async () => {
  const person = { ...BLANK, name: '单小明', membership: 'full' as const, branch: BRANCH };
  const { id } = await desk.ask('people.create', person);
  expectDerived(id);
  const before = rowOf(id);
  await desk.ask('people.edit', { id, name: '曾大海', formerName: '单小明', reading: 'ceng da hai' });
  expectDerived(id);
  expect(rowOf(id)['pinyin_key']).not.toBe(before['pinyin_key']);
  expect((await desk.ask('people.search', { text: 'cengdahai' })).found.map((each) => each.id)).toContain(id);
  await undoLast();
  expect(rowOf(id)).toEqual(before);
  await desk.ask('changes.redo', {});
  expectDerived(id);
  expect(rowOf(id)['name']).toBe('曾大海');
});

test('a merge takes posts, moves and exemptions over, and its undo gives them back', async () => {
  const make = (name: string) =>
    desk.ask('people.create', { ...BLANK, name, membership: 'full' as const, branch: BRANCH });
  const [keep, drop] = [await make('甲小明'), await make('甲晓明')];
  const post = {
    kind: 'secretary',
    title: '书记',
    organisation: BRANCH,
    from: '2024-01-01',
    to: null,
    paper: null,
  } as const;
  await desk.ask('people.add-post', { person: drop.id, ...post });
  await desk.ask('people.exempt', {
    person: drop.id,
    reason: 'frail',
    from: '2026-01-01',
    to: null,
    paper: null,
    note: null,
  });
  await desk.ask('people.change-employer', { people: [drop.id], to: null, on: '2026-01-05' });
  const before = dump(desk.data().reader);
  await desk.ask('people.merge', { keep: keep.id, drop: drop.id, take: [] });
  const page = await desk.ask('people.get', { id: keep.id });
  expect([page.posts.length, page.exemptions.length, page.moves.length]).toEqual([1, 1, 1]);
  expect(page.category).toBe('leader');
  expect((await desk.ask('people.search', { text: '甲晓明' })).total).toBe(0);
  await undoLast();
  expect(dump(desk.data().reader)).toEqual(before);
});
