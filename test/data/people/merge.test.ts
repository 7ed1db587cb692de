import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { BLANK, BRANCH, EMPLOYER, OTHER_BRANCH } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { dump } from '../../support/dump.ts';
import { emptyFolder, sampleFolder } from '../../support/sample/template.ts';

/** Two entries of one person made one: nothing of the entry that is given up may be lost, and one undo brings it back. */

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date('2026-11-24T10:00:00') });
});
afterEach(() => desk.close());

type Row = Readonly<Record<string, unknown>>;
const table = (name: string) => (dump(desk.data().reader)[name] ?? []) as Row[];
const rowOf = (id: string) => table('person').find((row) => row['id'] === id);
const enter = async (more: Partial<CallInput<'people.create'>>) =>
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

async function putPhoto(id: string, last = 'd9'): Promise<void> {
  const path = join(emptyFolder(), '照片.jpg');
  writeFileSync(path, Buffer.from(`ffd8ffe000104a46494600010100000100010000ff${last}`, 'hex'));
  await desk.ask('people.set-photo', { id, file: desk.files.issue(path, 'read') });
}

/** Two entries; the one to be given up has everything that an entry can have. */
async function twoEntries() {
  const keep = await enter({ phone: '15400000001', birth: '1978-03' });
  const drop = await enter({ name: '覃小明', phone: '15400000002', birth: '1978-03-12', employer: EMPLOYER });
  await desk.ask('people.add-post', {
    person: drop,
    kind: 'secretary',
    title: '书记',
    organisation: BRANCH,
    from: '2024-05',
    to: null,
    paper: null,
  });
  await desk.ask('people.exempt', {
    person: drop,
    reason: 'ill',
    from: '2026-01-01',
    to: null,
    paper: null,
    note: null,
  });
  await desk.ask('people.move', { people: [drop], to: OTHER_BRANCH, on: '2026-03-01' });
  await desk.ask('people.reveal', { id: drop, field: 'phone' });
  await putPhoto(drop);
  return { keep, drop };
}

describe('merging', () => {
  test('the chosen fields, posts, exemptions, moves, looks and the photo go over; one undo restores all of it', async () => {
    const { keep, drop } = await twoEntries();
    const before = dump(desk.data().reader);
    await desk.ask('people.merge', { keep, drop, take: ['birth', 'employer'] });
    expect(rowOf(keep)).toMatchObject({
      name: '覃晓明',
      phone: '15400000001',
      birth: '1978-03-12',
      employer_id: EMPLOYER,
      branch_id: BRANCH,
      standing: 'present',
    });
    for (const name of ['post', 'exemption', 'person_move', 'disclosure'])
      expect(
        table(name).map((row) => row['person_id']),
        name,
      ).not.toContain(drop);
    const page = await desk.ask('people.get', { id: keep });
    expect(page).toMatchObject({ category: 'leader', exempt: true, photo: { name: '照片.jpg' } });
    expect(page.moves).toHaveLength(1);
    expect(await desk.ask('people.get', { id: drop })).toMatchObject({
      standing: 'merged',
      mergedInto: { id: keep },
    });
    const { found } = await desk.ask('people.search', { text: '覃小明' });
    expect(found.map(({ id }) => id)).not.toContain(drop);
    await undo();
    expect(dump(desk.data().reader)).toEqual(before);
  });

  test('with the branch come the place that holds the entry and whether it is on the register', async () => {
    const { keep, drop } = await twoEntries();
    await desk.ask('people.merge', { keep, drop, take: ['branch'] });
    expect(rowOf(keep)).toMatchObject({
      branch_id: OTHER_BRANCH,
      holder_id: OTHER_BRANCH,
      standing: 'present',
    });
  });

  test('the photo that went over can be changed and taken away', async () => {
    const { keep, drop } = await twoEntries();
    await desk.ask('people.merge', { keep, drop });
    await putPhoto(keep, 'd8');
    await desk.ask('people.set-photo', { id: keep, file: null });
    expect(await desk.ask('people.photo', { id: keep })).toBeNull();
    expect(table('attachment')).toEqual([]);
    expect(desk.faults).toEqual([]);
  });

  test('an entry into which others were merged takes them along; the oldest id leads to the newest', async () => {
    const [one, two, three] = [await enter({}), await enter({}), await enter({})];
    await desk.ask('people.merge', { keep: two, drop: one });
    await desk.ask('people.merge', { keep: three, drop: two });
    for (const id of [one, two]) expect((await desk.ask('people.get', { id })).mergedInto?.id).toBe(three);
    await undo();
    expect((await desk.ask('people.get', { id: one })).mergedInto?.id).toBe(two);
  });

  test('who was said to be somebody else than the entry given up is somebody else than the one kept', async () => {
    const number = '430199197803120017';
    const [keep, drop, other] = [
      await enter({ idNumber: number }),
      await enter({ idNumber: number }),
      await enter({ idNumber: number }),
    ];
    await desk.ask('people.distinct', { one: drop, other });
    await desk.ask('people.merge', { keep, drop });
    expect((await desk.ask('people.duplicates', { person: keep })).total).toBe(0);
    await undo();
    expect((await desk.ask('people.duplicates', { person: keep })).total).toBe(2);
  });

  test('said to be two and merged all the same: the pair does not become one with itself', async () => {
    const [keep, drop] = [await enter({}), await enter({})];
    await desk.ask('people.distinct', { one: keep, other: drop });
    await desk.ask('people.merge', { keep, drop });
    expect(table('distinct_pair').filter((row) => row['one_id'] === row['other_id'])).toEqual([]);
  });

  test('said twice to be two, whichever way round, is remembered once', async () => {
    const [one, other] = [await enter({}), await enter({})];
    await desk.ask('people.distinct', { one, other });
    await desk.ask('people.distinct', { one: other, other: one });
    expect(table('distinct_pair')).toHaveLength(1);
  });

  test('what is left of an entry that was merged is refused a new life', async () => {
    const [keep, drop] = [await enter({}), await enter({})];
    await desk.ask('people.merge', { keep, drop });
    const answers = [
      await desk.call('people.come-back', { id: drop, branch: BRANCH, on: '2026-05-01' }),
      await desk.call('people.move', { people: [drop], to: OTHER_BRANCH, on: '2026-05-01' }),
      await desk.call('people.leave', { people: [drop], standing: 'left', on: '2026-05-01' }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false });
    // Nobody can “first put back” what only points elsewhere.
    expect(JSON.stringify(answers[0])).not.toContain('请先恢复在册');
    expect(rowOf(drop)).toMatchObject({ standing: 'merged', merged_into_id: keep });
  });
});

describe('an entry that only points to another', () => {
  test('takes nothing more: nobody would find it there', async () => {
    const { keep, drop } = await twoEntries();
    await desk.ask('people.merge', { keep, drop });
    const other = await enter({ name: '覃二二' });
    const photo = join(emptyFolder(), '照片.jpg');
    writeFileSync(photo, Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
    const post = {
      kind: 'other',
      title: '组长',
      organisation: null,
      from: null,
      to: null,
      paper: null,
    } as const;
    const ill = { reason: 'ill', from: '2026-01-01', to: null, paper: null, note: null } as const;
    const before = dump(desk.data().reader);
    for (const attempt of [
      () => desk.ask('people.edit', { id: drop, duty: '干事' }),
      () => desk.ask('people.add-post', { person: drop, ...post }),
      () => desk.ask('people.exempt', { person: drop, ...ill }),
      () => desk.ask('people.set-photo', { id: drop, file: desk.files.issue(photo, 'read') }),
      () => desk.ask('people.distinct', { one: other, other: drop }),
      () => desk.ask('people.change-employer', { people: [other, drop], to: null, on: '2026-03-02' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'people.merged' });
    expect(dump(desk.data().reader)).toEqual(before);
  });
});

describe('which of two is kept', () => {
  const gone = async () => {
    const id = await enter({ phone: '15400000001' });
    await desk.ask('people.leave', { people: [id], standing: 'transferred', on: '2026-02-01' });
    return id;
  };

  test('somebody on the register does not leave it by a merge', async () => {
    const [keep, drop] = [await gone(), await enter({ phone: '15400000002' })];
    const merging = desk.ask('people.merge', { keep, drop });
    await expect(merging).rejects.toMatchObject({
      code: 'people.not-present',
      message: expect.stringContaining('已转出') as string,
    });
    expect(rowOf(drop)).toMatchObject({ standing: 'present', merged_into_id: null });
  });

  test('with the branch of the one on the register the kept one is on it', async () => {
    const [keep, drop] = [await gone(), await enter({ phone: '15400000002', branch: OTHER_BRANCH })];
    await desk.ask('people.merge', { keep, drop, take: ['branch'] });
    expect(rowOf(keep)).toMatchObject({ standing: 'present', branch_id: OTHER_BRANCH });
  });
});

describe('a reading given by hand', () => {
  const found = async (text: string) =>
    (await desk.ask('people.search', { text, limit: 50 })).found.map(({ id }) => id);

  test('goes with the name for which it was given', async () => {
    const id = await enter({ name: '覃试验', reading: 'tan shi yan' });
    expect(await found('tanshiyan')).toContain(id);
    await desk.ask('people.edit', { id, name: '王大力' });
    expect(rowOf(id)?.['reading']).toBeNull();
    expect(await found('tanshiyan')).not.toContain(id);
    expect(await found('wangdali')).toContain(id);
  });

  test('stays with another name where it is given for it, and with the same name', async () => {
    const id = await enter({ name: '覃试验', reading: 'tan shi yan' });
    await desk.ask('people.edit', { id, name: '覃试研', reading: 'tan shi yan' });
    expect(rowOf(id)?.['reading']).toBe('tan shi yan');
    await desk.ask('people.edit', { id, name: '覃试研', duty: '干事' });
    expect(rowOf(id)?.['reading']).toBe('tan shi yan');
  });

  test('comes with the name that is taken in a merge', async () => {
    const keep = await enter({ name: '覃试验', reading: 'tan shi yan' });
    const drop = await enter({ name: '王大力', reading: null });
    await desk.ask('people.merge', { keep, drop, take: ['name'] });
    expect(rowOf(keep)).toMatchObject({ name: '王大力', reading: null });
  });
});
