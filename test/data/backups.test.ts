import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupFolder, listBackups, rotateBackups } from '../../electron/data/backup-file.ts';
import { closingBackup } from '../../electron/data/closing-backup.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { dump } from '../support/dump.ts';
import { SAMPLE_TRANSACTIONS } from '../support/sample/fill.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');

let desk: DeskInProcess;
let clock = Date.parse('2026-11-23T09:00:00+08:00');
beforeEach(async () => {
  desk = openInProcess(await sampleFolder(), { now: () => new Date(clock) });
});
afterEach(() => desk.close());

test('a restore brings the rows of then back, under a new incarnation, and what was lost was named before', async () => {
  await desk.ask('organisations.edit', { id: LUJIANG, note: '备份之前' });
  const then = dump(desk.data().reader);
  const { file } = await desk.ask('backups.create', {});
  await desk.ask('organisations.edit', { id: LUJIANG, note: '备份之后' });
  await desk.ask('organisations.create', { parent: LUJIANG, name: '甲党支部', kind: 'branch' });

  const look = await desk.ask('backups.look', { backup: { file } });
  expect(look.lost.map((each) => each.label)).toEqual(['新建组织 甲党支部', '修改资料 芦江社区党委']);
  expect(look.lostTotal).toBe(2);
  expect(look.rows.find((row) => row.title === '组织')).toMatchObject({ now: 2447, then: 2446 });

  const incarnation = desk.data().site.incarnation;
  const result = await desk.ask('backups.restore', { backup: { file } });
  expect(dump(desk.data().reader)).toEqual(then);
  expect(desk.data().site).toMatchObject({ id: 2, incarnation: result.incarnation });
  expect(result.incarnation).not.toBe(incarnation);

  // The state before the restore was kept and can itself be restored; the chain goes on in both.
  await desk.ask('organisations.edit', { id: LUJIANG, note: '恢复之后' });
  expect(await desk.ask('changes.verify', {})).toMatchObject({ broken: [] });
  await desk.ask('backups.restore', { backup: { file: result.kept ?? '' } });
  expect(await desk.ask('organisations.get', { id: LUJIANG })).toMatchObject({ note: '备份之后' });
});

test('a backup elsewhere takes the scans along, and a new computer is set up from it', async () => {
  await desk.ask('organisations.rename', { id: LUJIANG, name: '老街社区党委', on: '2026-05-01' });
  const page = await desk.ask('organisations.get', { id: LUJIANG });
  const scan = join(emptyFolder(), '批复.pdf');
  writeFileSync(scan, 'scan');
  await desk.ask('organisations.attach', {
    event: page.events[0]?.id ?? '',
    file: desk.files.issue(scan, 'read'),
  });
  const stick = emptyFolder();
  const { file } = await desk.ask('backups.create', { folder: desk.files.issue(stick, 'folder') });

  const fresh = openInProcess(emptyFolder());
  const elsewhere = fresh.files.issue(join(stick, file), 'read');
  expect(await fresh.ask('backups.look', { backup: { elsewhere } })).toMatchObject({ lostTotal: 0 });
  await fresh.ask('backups.restore', { backup: { elsewhere } });
  expect(await fresh.ask('session.get', {})).toMatchObject({
    state: 'ready',
    office: { name: '中共长沙市望城区委党校' },
  });
  const copied = await fresh.ask('organisations.get', { id: LUJIANG });
  const attachment = copied.events[0]?.attachment;
  expect(attachment).toMatchObject({ name: '批复.pdf', bytes: 4 });
  const to = fresh.files.issue(join(stick, '另存.pdf'), 'write');
  await fresh.ask('attachments.save', { attachment: attachment?.id ?? '', to });
  expect(readdirSync(stick)).toContain('另存.pdf');
  fresh.close();
});

test('closing takes a backup only when something has changed, and the oldest go', async () => {
  const data = desk.data();
  const into = backupFolder(data.folder);
  closingBackup(data);
  closingBackup(data);
  expect(listBackups(into)).toHaveLength(1);
  for (const note of ['一', '二', '三', '四']) {
    await desk.ask('organisations.edit', { id: LUJIANG, note });
    await desk.ask('backups.create', {});
  }
  expect(listBackups(into)).toHaveLength(5);
  await desk.ask('backups.keep', { keep: 3 });
  rotateBackups(into, 3, data.office.id, '');
  const { backups, keep } = await desk.ask('backups.list', {});
  expect(keep).toBe(3);
  expect(backups.map((backup) => backup.transactions)).toEqual(
    [4, 3, 2].map((more) => SAMPLE_TRANSACTIONS + more),
  );
  rmSync(into, { recursive: true });
  expect(await desk.ask('backups.list', {})).toMatchObject({ backups: [] });
});

/** Changes something and takes a backup of it. */
async function changeAndBackUp(note: string): Promise<string> {
  clock += 60_000;
  await desk.ask('organisations.edit', { id: LUJIANG, note });
  return (await desk.ask('backups.create', {})).file;
}

test('the closing backup looks at what was changed, not how often', async () => {
  const into = backupFolder(desk.data().folder);
  const { file } = await desk.ask('backups.create', {});
  for (const note of ['一', '二']) await desk.ask('organisations.edit', { id: LUJIANG, note });
  await desk.ask('backups.restore', { backup: { file } });
  for (const note of ['三', '四']) await desk.ask('organisations.edit', { id: LUJIANG, note });
  const before = listBackups(into);
  closingBackup(desk.data());
  expect(listBackups(into)).toHaveLength(before.length + 1);
  closingBackup(desk.data());
  expect(listBackups(into)).toHaveLength(before.length + 1);
});

test('with a clock that runs behind, the newest is still the newest, and stays', async () => {
  await desk.ask('backups.keep', { keep: 3 });
  for (const note of ['一', '二', '三']) await changeAndBackUp(note);
  clock = Date.parse('2015-01-01T00:00:00Z');
  const file = await changeAndBackUp('时钟慢了');
  const { backups } = await desk.ask('backups.list', {});
  expect(backups.map((backup) => backup.transactions)).toEqual(
    [4, 3, 2].map((more) => SAMPLE_TRANSACTIONS + more),
  );
  expect(backups[0]?.file).toBe(file);
});

test('after a restore the new backups are the newest, though they hold fewer changes', async () => {
  await desk.ask('backups.keep', { keep: 3 });
  const first = await changeAndBackUp('一');
  for (const note of ['二', '三']) await desk.ask('organisations.edit', { id: LUJIANG, note });
  await desk.ask('backups.restore', { backup: { file: first } });
  const made = [await changeAndBackUp('四'), await changeAndBackUp('五')];
  const { backups } = await desk.ask('backups.list', {});
  expect(backups.slice(0, 2).map((backup) => backup.file)).toEqual(made.reverse());
});

test.each(['', 'null', '{}', '[]', '{"file":"../victim","at":5}'])(
  'a label that holds %j: the backup speaks for itself',
  async (content) => {
    const file = await changeAndBackUp('一');
    await changeAndBackUp('二');
    const into = backupFolder(desk.data().folder);
    writeFileSync(join(into, `${file}.json`), content);
    const { backups } = await desk.ask('backups.list', {});
    expect(backups.map((backup) => backup.transactions)).toEqual(
      [2, 1].map((more) => SAMPLE_TRANSACTIONS + more),
    );
    expect(backups[1]).toMatchObject({ file, officeName: '中共长沙市望城区委党校', reason: 'demand' });
    expect(await desk.ask('today.get', {})).toMatchObject({ lastBackup: { file: backups[0]?.file } });
    closingBackup(desk.data());
    await desk.ask('backups.restore', { backup: { file } });
    expect(await desk.ask('organisations.get', { id: LUJIANG })).toMatchObject({ note: '一' });
  },
);

test('rotating deletes only what the program has named itself, of this office', async () => {
  const { folder, office } = desk.data();
  const into = backupFolder(folder);
  const file = await changeAndBackUp('一');
  const copy = file.replace('.backup', '-keep.backup');
  for (const end of ['', '.json']) copyFileSync(join(into, file + end), join(into, copy + end));
  // A label that names another file, beside a file that is none.
  const label = JSON.parse(readFileSync(join(into, `${file}.json`), 'utf8')) as object;
  writeFileSync(join(into, 'desk-x.backup'), '');
  writeFileSync(join(into, 'desk-x.backup.json'), JSON.stringify({ ...label, file: '../victim.txt' }));
  writeFileSync(join(folder, 'victim.txt'), 'x');
  const last = await changeAndBackUp('二');

  rotateBackups(into, 0, 'another office', '');
  expect(existsSync(join(into, file))).toBe(true);
  rotateBackups(into, 0, office.id, last);
  const left = readdirSync(into).filter((name) => name.endsWith('.backup'));
  expect(left.sort()).toEqual([copy, last, 'desk-x.backup'].sort());
  expect(existsSync(join(folder, 'victim.txt'))).toBe(true);
  expect((await desk.ask('backups.list', {})).backups.map((backup) => backup.file)).not.toContain(
    'desk-x.backup',
  );
});

test('a chosen folder keeps as many as the program’s own', async () => {
  await desk.ask('backups.keep', { keep: 3 });
  const stick = emptyFolder();
  for (const note of ['一', '二', '三', '四', '五']) {
    await desk.ask('organisations.edit', { id: LUJIANG, note });
    await desk.ask('backups.create', { folder: desk.files.issue(stick, 'folder') });
  }
  expect(listBackups(stick).map((backup) => backup.transactions)).toEqual(
    [5, 4, 3].map((more) => SAMPLE_TRANSACTIONS + more),
  );
});
