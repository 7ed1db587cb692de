import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BLANK, BRANCH, OTHER_BRANCH } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { sampleFolder } from '../../support/sample/template.ts';

/** A block pasted into the register: one change, one undo; what is refused does not keep the rest from being saved. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

const enter = async (name: string, branch = BRANCH) =>
  (await desk.ask('people.create', { ...BLANK, name, membership: 'full', branch, holder: null })).id;
const rowOf = (id: string) =>
  dump(desk.data().reader)['person']?.find((row) => (row as { id: string }).id === id);

describe('a block', () => {
  test('is one transaction; the refused cells are told by their place, one undo takes back the others', async () => {
    const [one, two] = [await enter('覃试验'), await enter('覃二二', OTHER_BRANCH)];
    const before = dump(desk.data().reader);
    const done = await desk.ask('people.edit-several', {
      edits: [
        { id: one, duty: '干事' },
        { id: one, joinedOn: '2003-06-31' },
        { id: two, duty: '会计' },
        { id: '00000000-0000-7000-8000-000000000000', duty: '出纳' },
        { id: two, idNumber: '430124 19780305 2178' },
      ],
    });
    expect(done.edited).toBe(3);
    expect(done.refused.map(({ at }) => at)).toEqual([1, 3]);
    expect(done.refused[0]?.message).toContain('2003-06-31');
    expect(rowOf(one)).toMatchObject({ duty: '干事', joined_on: null });
    expect(rowOf(two)).toMatchObject({ duty: '会计', id_number: '430124197803052178' });
    const { undo } = await desk.ask('changes.undo-state', {});
    expect(undo?.label).toBe('撤销：修改 2 人的资料');
    await desk.ask('changes.undo', { transaction: undo?.id });
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('of which everything is refused changes nothing and leaves nothing to undo', async () => {
    const id = await enter('覃试验');
    const { undo: last } = await desk.ask('changes.undo-state', {});
    const done = await desk.ask('people.edit-several', { edits: [{ id, birth: '1978-02-30' }] });
    expect(done).toMatchObject({ edited: 0, refused: [{ at: 0 }] });
    expect((await desk.ask('changes.undo-state', {})).undo?.id).toBe(last?.id);
  });
});
