import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile } from '../../electron/data/folder.ts';
import { readOfficeFile } from '../../electron/data/office-file.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { openInProcess } from '../support/desk-in-process.ts';
import { dump } from '../support/dump.ts';
import { manyLines } from '../support/import-lines.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

const JINGGANG = sampleOrganisation('靖港镇');
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Opens a folder that cannot be used: the window is told, every call is refused with the same code. */
async function expectProblem(folder: string, code: string): Promise<void> {
  const desk = openInProcess(folder);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'problem', error: { code } });
  const envelope = await desk.call('organisations.get', { id: JINGGANG });
  expect(envelope).toMatchObject({ ok: false, error: { code } });
  expect(envelope.ok ? '' : envelope.error.message).toMatch(/\p{Script=Han}.*请/u);
  desk.close();
}

test('a file that is no database', async () => {
  const folder = emptyFolder();
  writeFileSync(databaseFile(folder), '这不是数据库，只是一个文本文件。'.repeat(100));
  const before = hashOf(databaseFile(folder));
  await expectProblem(folder, 'data.not-a-database');
  expect(hashOf(databaseFile(folder))).toBe(before);
});

test('the database of another program', async () => {
  const folder = emptyFolder();
  const foreign = new Database(databaseFile(folder));
  foreign.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
  foreign.close();
  await expectProblem(folder, 'data.not-a-database');
});

test('a database of a newer version stays as it was', async () => {
  const folder = await sampleFolder();
  const newer = new Database(databaseFile(folder));
  newer.pragma('user_version = 99990');
  newer.close();
  const before = hashOf(databaseFile(folder));
  await expectProblem(folder, 'data.newer');
  expect(hashOf(databaseFile(folder))).toBe(before);
});

test('a damaged database', async () => {
  const folder = await sampleFolder();
  const file = databaseFile(folder);
  const content = readFileSync(file);
  content.fill(0xff, 100, 4096 * 3);
  writeFileSync(file, content);
  await expectProblem(folder, 'data.damaged');
});

test('a folder that is a file', async () => {
  const path = join(emptyFolder(), 'desk');
  writeFileSync(path, '');
  await expectProblem(path, 'data.unreachable');
});

test('a folder in use', async () => {
  const folder = await sampleFolder();
  const first = openInProcess(folder);
  await expectProblem(folder, 'data.in-use');
  first.close();
  const second = openInProcess(folder);
  expect(await second.ask('session.get', {})).toMatchObject({ state: 'ready' });
  second.close();
});

test('a folder without the right to write', async () => {
  const folder = await sampleFolder();
  const script = join(import.meta.dirname, '..', 'support', 'open-as-nobody.ts');
  chmodSync(folder, 0o555);
  chmodSync(databaseFile(folder), 0o444);
  const done = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  chmodSync(folder, 0o755);
  expect(done.stderr).toBe('');
  expect(JSON.parse(done.stdout)).toMatchObject({ state: 'problem', error: { code: 'data.read-only' } });
  expect(readdirSync(folder)).toEqual(['desk.sqlite']);
});

test('a full disk: the write is refused whole, reading and smaller writes go on', async () => {
  const desk = openInProcess(await sampleFolder());
  const { writer, reader } = desk.data();
  const pages = writer.pragma('page_count', { simple: true }) as number;
  writer.pragma(`max_page_count = ${pages + 20}`);
  const before = dump(reader);
  const envelope = await desk.call('organisations.import', { under: JINGGANG, lines: manyLines(5000) });
  expect(envelope).toMatchObject({ ok: false, error: { code: 'data.full' } });
  expect(dump(reader)).toEqual(before);
  await desk.ask('organisations.edit', { id: JINGGANG, note: '还能写一点' });
  expect(await desk.ask('changes.verify', {})).toMatchObject({ broken: [] });
  desk.close();
});

test('an empty folder asks for the office, in a path with spaces and Chinese', async () => {
  const folder = join(emptyFolder(), '党校 的 数据');
  const desk = openInProcess(folder);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'new', folder });
  expect(await desk.call('today.get', {})).toMatchObject({ ok: false, error: { code: 'office.missing' } });
  await desk.ask('office.found', { kind: 'school', name: '某区委党校', top: '中共某区委员会' });
  expect(await desk.ask('today.get', {})).toMatchObject({ organisations: { open: 1 } });
  desk.close();
  expect(existsSync(databaseFile(folder))).toBe(true);
});

test('a lock file that is none is named itself; the data is left alone', async () => {
  const folder = await sampleFolder();
  writeFileSync(join(folder, 'desk.lock'), '乱写的内容'.repeat(300));
  const desk = openInProcess(folder);
  const session = await desk.ask('session.get', {});
  expect(session).toMatchObject({ state: 'problem', error: { code: 'data.unreachable' } });
  expect(session.state === 'problem' ? session.error.message : '').toContain('删除 desk.lock');
  desk.close();
});

test('killed while founding: the folder is still empty, and the next try founds it', async () => {
  const folder = emptyFolder();
  const script = `import { foundOffice } from ${JSON.stringify(join(import.meta.dirname, '../../electron/data/folder.ts'))};
    await foundOffice({ folder: ${JSON.stringify(folder)}, rules: {}, now: () => process.kill(process.pid, 'SIGKILL') },
      { kind: 'town', name: '某镇', top: '某镇党委' }, { user: 'a', name: '甲' });`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(done.signal).toBe('SIGKILL');
  expect(existsSync(databaseFile(folder))).toBe(false);

  const desk = openInProcess(folder);
  expect(await desk.ask('session.get', {})).toMatchObject({ state: 'new' });
  const office = await desk.ask('office.found', { kind: 'town', name: '某镇', top: '某镇党委' });
  expect(readdirSync(folder).filter((name) => name.includes('founding'))).toEqual([]);
  expect(readOfficeFile(folder)).toEqual({ id: office.id, name: '某镇' });
  desk.close();
});

test('two foundings at once: the second finds the office of the first', async () => {
  const desk = openInProcess(emptyFolder());
  const done = await Promise.all(
    ['甲镇', '乙镇'].map((name) => desk.call('office.found', { kind: 'town', name, top: name })),
  );
  expect(done).toMatchObject([{ ok: true }, { ok: false, error: { code: 'office.exists' } }]);
  expect(await desk.ask('session.get', {})).toMatchObject({ office: { name: '甲镇' } });
  desk.close();
});

test('the journal of a deleted database does not get into a new one', async () => {
  const old = openInProcess(await sampleFolder());
  await old.ask('organisations.edit', { id: JINGGANG, note: '旧' });
  const folder = emptyFolder();
  copyFileSync(`${databaseFile(old.desk.folder)}-wal`, `${databaseFile(folder)}-wal`);
  old.close();
  const desk = openInProcess(folder);
  await desk.ask('office.found', { kind: 'town', name: '某镇', top: '某镇党委' });
  expect(await desk.ask('changes.verify', {})).toMatchObject({ transactions: 1, broken: [] });
  expect(readdirSync(folder).some((name) => /\.damaged-\d+-wal$/u.test(name))).toBe(true);
  desk.close();
});

test('the office is noted beside the database, and anew when its name has changed', async () => {
  const folder = await sampleFolder();
  const desk = openInProcess(folder);
  const before = readOfficeFile(folder);
  expect(before).toMatchObject({ name: '中共长沙市望城区委党校' });
  await desk.ask('office.rename', { name: '区委党校' });
  desk.close();
  openInProcess(folder).close();
  expect(readOfficeFile(folder)).toEqual({ id: before?.id, name: '区委党校' });
});

test.each([
  ['missing', 'DROP TRIGGER log_organisation_update_note'],
  [
    'changed',
    `DROP TRIGGER log_organisation_update_note;
    CREATE TRIGGER log_organisation_update_note AFTER UPDATE OF note ON organisation BEGIN SELECT 1; END`,
  ],
  [
    'left over',
    `CREATE TRIGGER log_left_over AFTER UPDATE ON organisation BEGIN SELECT RAISE(ABORT, 'x'); END`,
  ],
])('a trigger of the log that is %s is mended on opening', async (_, sql) => {
  const folder = await sampleFolder();
  const spoilt = new Database(databaseFile(folder));
  const triggers = () =>
    spoilt.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`).all();
  const right = triggers();
  spoilt.exec(sql);
  expect(triggers()).not.toEqual(right);
  const desk = openInProcess(folder);
  expect(triggers()).toEqual(right);
  await desk.ask('organisations.edit', { id: JINGGANG, note: '留痕' });
  expect(await desk.ask('changes.list', { limit: 1 })).toMatchObject({
    transactions: [{ label: '修改资料 靖港镇党委' }],
  });
  spoilt.close();
  desk.close();
});
