import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupFolder } from '../../electron/data/backup-file.ts';
import { putInPlace } from '../../electron/data/database-files.ts';
import { databaseFile, drawIncarnation } from '../../electron/data/folder.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess, type DeskInProcess } from '../support/desk-in-process.ts';
import { dump } from '../support/dump.ts';
import { SAMPLE_TRANSACTIONS } from '../support/sample/fill.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');

let desk: DeskInProcess;
beforeEach(async () => {
  desk = openInProcess(await sampleFolder());
});
afterEach(() => desk.close());

/** Closes the desk, does something to its folder and opens it again. */
function meanwhile(change: (file: string) => void): void {
  const { folder } = desk.desk;
  desk.close();
  change(databaseFile(folder));
  desk = openInProcess(folder);
}

/** Overwrites a leaf page of a table, which only those meet who read that table. */
function spoilPage(file: string): void {
  const connection = new Database(file, { readonly: true });
  const page = connection
    .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'organisation_event_organisation'`)
    .pluck()
    .get() as number;
  connection.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(2000, 0x5a), 0, 2000, (page - 1) * 4096 + 100);
  closeSync(handle);
}

test('a damaged database is kept beside the restored one', async () => {
  const { file } = await desk.ask('backups.create', {});
  meanwhile((database) => writeFileSync(database, 'damaged '.repeat(2000)));
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'problem' });
  expect(await desk.ask('backups.list', {})).toMatchObject({ backups: [{ file }], keep: 30 });
  const { kept } = await desk.ask('backups.restore', { backup: { file } });
  expect(kept).toMatch(/^desk\.sqlite\.damaged-/u);
  expect(readdirSync(desk.desk.folder)).toContain(kept);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'ready' });
});

test('the journal of a damaged database is kept with it, as it was', async () => {
  const { file } = await desk.ask('backups.create', {});
  await desk.ask('organisations.edit', { id: LUJIANG, note: '只在日志文件里' });
  const crashed = emptyFolder();
  for (const end of ['', '-wal'])
    copyFileSync(databaseFile(desk.desk.folder) + end, databaseFile(crashed) + end);
  const journal = readFileSync(`${databaseFile(crashed)}-wal`);
  mkdirSync(backupFolder(crashed));
  copyFileSync(join(backupFolder(desk.desk.folder), file), join(backupFolder(crashed), file));
  const handle = openSync(databaseFile(crashed), 'r+');
  writeSync(handle, 'XXXX', 0);
  closeSync(handle);

  const second = openInProcess(crashed);
  const { kept } = await second.ask('backups.restore', { backup: { file } });
  expect(readFileSync(join(crashed, `${kept}-wal`)).equals(journal)).toBe(true);
  expect(await second.ask('changes.verify', {})).toMatchObject({ broken: [] });
  second.close();
});

test('one bad page is found on opening, and a restore mends it', async () => {
  const { file } = await desk.ask('backups.create', {});
  meanwhile(spoilPage);
  expect(await desk.ask('session.get', {})).toMatchObject({
    state: 'problem',
    error: { code: 'data.damaged' },
  });
  const { kept } = await desk.ask('backups.restore', { backup: { file } });
  expect(existsSync(join(desk.desk.folder, kept ?? ''))).toBe(true);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'ready' });
});

test('a page that goes bad while open: no backup of it is kept, the raw file is', async () => {
  const { file } = await desk.ask('backups.create', {});
  meanwhile(() => undefined);
  spoilPage(databaseFile(desk.desk.folder));
  expect(await desk.call('backups.create', {})).toMatchObject({
    ok: false,
    error: { code: 'data.damaged' },
  });
  const { kept } = await desk.ask('backups.restore', { backup: { file } });
  expect(kept).toMatch(/^desk\.sqlite\.damaged-/u);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'ready' });
  expect((await desk.ask('backups.list', {})).backups).toHaveLength(1);
});

test('a database that another process has open is never replaced', async () => {
  const { file } = await desk.ask('backups.create', {});
  const second = openInProcess(desk.desk.folder);
  expect(await second.call('backups.look', { backup: { file } })).toMatchObject({ ok: true });
  expect(await second.call('backups.restore', { backup: { file } })).toMatchObject({
    ok: false,
    error: { code: 'data.in-use' },
  });
  second.close();
  await desk.ask('organisations.edit', { id: LUJIANG, note: '还在' });
  meanwhile(() => undefined);
  expect(await desk.ask('organisations.get', { id: LUJIANG })).toMatchObject({ note: '还在' });
});

test('a database of a newer version is never replaced', async () => {
  const { file } = await desk.ask('backups.create', {});
  meanwhile((database) => {
    const newer = new Database(database);
    newer.pragma('user_version = 99990');
    newer.close();
  });
  const before = readFileSync(databaseFile(desk.desk.folder));
  expect(await desk.call('backups.restore', { backup: { file } })).toMatchObject({
    ok: false,
    error: { code: 'data.newer' },
  });
  expect(readFileSync(databaseFile(desk.desk.folder)).equals(before)).toBe(true);
});

test('where the folder is damaged, the backup of another office is refused all the same', async () => {
  const other = openInProcess(emptyFolder());
  await other.ask('office.found', { kind: 'town', name: '别的镇', top: '别的镇党委' });
  const { file, folder } = await other.ask('backups.create', {});
  other.close();
  for (const change of [
    (database: string) => writeFileSync(database, 'damaged '.repeat(2000)),
    (database: string) => rmSync(database),
  ]) {
    meanwhile(change);
    const elsewhere = desk.files.issue(join(folder, file), 'read');
    for (const call of ['backups.look', 'backups.restore'])
      expect(await desk.call(call, { backup: { elsewhere } })).toMatchObject({
        ok: false,
        error: { code: 'backups.other-office' },
      });
  }
});

test('a restore that fails leaves the desk as it was', async () => {
  const { file, folder } = await desk.ask('backups.create', {});
  const hollow = join(emptyFolder(), 'desk-hollow.backup');
  copyFileSync(join(folder, file), hollow);
  const connection = new Database(hollow);
  connection.exec('DROP TABLE setting');
  connection.close();
  await desk.ask('organisations.edit', { id: LUJIANG, note: '恢复之前' });
  const before = dump(desk.data().reader);
  const elsewhere = desk.files.issue(hollow, 'read');
  expect(await desk.call('backups.restore', { backup: { elsewhere } })).toMatchObject({
    ok: false,
    error: { code: 'backups.damaged' },
  });
  expect(() =>
    desk.desk.replacing(() => {
      throw new Error('the disk is gone');
    }),
  ).toThrow('the disk is gone');
  expect(dump(desk.data().reader)).toEqual(before);
  expect(readdirSync(desk.desk.folder).filter((name) => name.includes('.next'))).toEqual([]);
});

test('a new file that cannot be put in the place of the old: the old ones are moved back', () => {
  const file = join(emptyFolder(), 'desk.sqlite');
  for (const end of ['', '-wal']) writeFileSync(file + end, `old${end}`);
  expect(() => putInPlace(`${file}.gone`, file, true)).toThrow('ENOENT');
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readFileSync(`${file}-wal`, 'utf8')).toBe('old-wal');
});

test('what a kill in the middle of a restore has left does not get into the next one', async () => {
  const { file } = await desk.ask('backups.create', {});
  const next = `${databaseFile(desk.desk.folder)}.next`;
  copyFileSync(join(backupFolder(desk.desk.folder), file), next);
  const left = new Database(next);
  left.pragma('journal_mode = WAL');
  drawIncarnation(left);
  const journal = readFileSync(`${next}-wal`);
  left.close();
  writeFileSync(`${next}-wal`, journal);
  await desk.ask('backups.restore', { backup: { file } });
  expect(await desk.ask('changes.verify', {})).toMatchObject({ broken: [] });
  expect(desk.data().site.id).toBe(2);
  expect(readdirSync(desk.desk.folder).filter((name) => name.includes('.next'))).toEqual([]);

  // Or a folder of that name.
  mkdirSync(next);
  expect(await desk.call('backups.restore', { backup: { file } })).toMatchObject({ ok: true });
});

test('a database that has lost a table is damaged, and a restore mends it', async () => {
  const { file } = await desk.ask('backups.create', {});
  meanwhile((database) => {
    const connection = new Database(database);
    connection.exec('DROP TABLE change_salt');
    connection.close();
  });
  expect(await desk.ask('session.get', {})).toMatchObject({ error: { code: 'data.damaged' } });
  await desk.ask('backups.restore', { backup: { file } });
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'ready' });
});

test('across two courses of events, what is lost is what the backup lacks', async () => {
  const { file } = await desk.ask('backups.create', {});
  for (const note of ['一', '二', '三']) await desk.ask('organisations.edit', { id: LUJIANG, note });
  const { kept } = await desk.ask('backups.restore', { backup: { file } });
  await desk.ask('organisations.edit', { id: LUJIANG, note: '四' });
  await desk.ask('organisations.edit', { id: LUJIANG, shortName: '芦江' });
  // The backup holds more changes than there are now, but not these two.
  const look = await desk.ask('backups.look', { backup: { file: kept ?? '' } });
  expect(look.lostTotal).toBe(2);
  expect(look.lost.map((each) => each.id)).toEqual([2, 1].map((more) => SAMPLE_TRANSACTIONS + more));
  expect(await desk.ask('backups.look', { backup: { file } })).toMatchObject({ lostTotal: 2 });
});

test('two restores at once: one after the other', async () => {
  const first = await desk.ask('backups.create', {});
  await desk.ask('organisations.edit', { id: LUJIANG, note: '二' });
  const second = await desk.ask('backups.create', {});
  const done = await Promise.all(
    [first, second].map(({ file }) => desk.call('backups.restore', { backup: { file } })),
  );
  expect(done).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await desk.ask('organisations.get', { id: LUJIANG })).toMatchObject({ note: '二' });
  expect(desk.faults).toEqual([]);
});
