import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupFolder, listBackups, rotateBackups } from '../../electron/data/backup-file.ts';
import { closingBackup } from '../../electron/data/closing-backup.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { dump } from '../support/dump.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
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

test('a damaged database is kept beside the restored one', async () => {
  const { file } = await desk.ask('backups.create', {});
  const { folder } = desk.data();
  desk.close();
  writeFileSync(join(folder, 'desk.sqlite'), 'damaged '.repeat(2000));
  desk = openInProcess(folder);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'problem' });
  const { kept } = await desk.ask('backups.restore', { backup: { file } });
  expect(kept).toMatch(/^desk\.sqlite\.damaged-/u);
  expect(readdirSync(folder)).toContain(kept);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'ready' });
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
  rotateBackups(into, 3);
  const { backups, keep } = await desk.ask('backups.list', {});
  expect(keep).toBe(3);
  expect(backups.map((backup) => backup.transactions)).toEqual([6, 5, 4]);
  rmSync(into, { recursive: true });
  expect(await desk.ask('backups.list', {})).toMatchObject({ backups: [] });
});
