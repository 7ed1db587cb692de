import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile } from '../../electron/data/folder.ts';
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
