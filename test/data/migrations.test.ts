import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backupFolder, listBackups } from '../../electron/data/backup-file.ts';
import { closeFolder, databaseFile, openFolder } from '../../electron/data/folder.ts';
import { migrate, type Migration } from '../../electron/data/migrate.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { rules } from '../../electron/features/index.ts';
import { dump } from '../support/dump.ts';
import { emptyFolder, sampleFolder } from '../support/sample/template.ts';

const newest = MIGRATIONS.at(-1)?.version ?? 0;
const options = (folder: string, migrations: readonly Migration[]) => ({
  folder,
  rules,
  now: () => new Date(),
  migrations,
});
const schemaOf = (connection: Database.Database) =>
  connection.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

test('numbers rise in tens', () => {
  MIGRATIONS.forEach((step, index) => expect(step.version).toBe((index + 1) * 10));
});

test('from each step before, the newest schema is the same as from empty', () => {
  const fresh = new Database(':memory:');
  migrate(fresh, MIGRATIONS);
  for (let steps = 0; steps < MIGRATIONS.length; steps += 1) {
    const older = new Database(':memory:');
    migrate(older, MIGRATIONS.slice(0, steps));
    expect(migrate(older, MIGRATIONS)).toBe(true);
    expect(schemaOf(older)).toEqual(schemaOf(fresh));
    expect(older.pragma('user_version', { simple: true })).toBe(newest);
  }
  expect(migrate(fresh, MIGRATIONS)).toBe(false);
});

test('a failing step leaves the file as it was, and the copy made before it is whole', async () => {
  const folder = await sampleFolder();
  const whole = openFolder(options(folder, MIGRATIONS));
  const before = { schema: schemaOf(whole.reader), rows: dump(whole.reader) };
  closeFolder(whole);
  const failing: Migration = {
    version: newest + 10,
    sql: ['ALTER TABLE organisation ADD COLUMN colour TEXT', 'UPDATE nothing SET x = 1'],
  };
  expect(() => openFolder(options(folder, [...MIGRATIONS, failing]))).toThrow();

  const again = openFolder(options(folder, MIGRATIONS));
  expect({ schema: schemaOf(again.reader), rows: dump(again.reader) }).toEqual(before);
  expect(again.reader.pragma('user_version', { simple: true })).toBe(newest);
  closeFolder(again);

  const [copy] = listBackups(backupFolder(folder));
  expect(copy?.reason).toBe('before-migration');
  const restored = emptyFolder();
  copyFileSync(`${backupFolder(folder)}/${copy?.file ?? ''}`, databaseFile(restored));
  const opened = openFolder(options(restored, MIGRATIONS));
  expect(dump(opened.reader)).toEqual(before.rows);
  closeFolder(opened);
});

test('a good step keeps every row and makes the triggers again', async () => {
  const folder = await sampleFolder();
  const step: Migration = {
    version: newest + 10,
    sql: ['CREATE INDEX organisation_name ON organisation (name)'],
  };
  const data = openFolder(options(folder, [...MIGRATIONS, step]));
  expect(data.reader.pragma('user_version', { simple: true })).toBe(newest + 10);
  expect(() => data.writer.exec(`UPDATE organisation SET note = 'x'`)).toThrow('no open transaction context');
  closeFolder(data);
});

test('from the foundation with organisations in it: step 20 keeps every row and its log', async () => {
  const folder = emptyFolder();
  const older = new Database(databaseFile(folder));
  migrate(older, MIGRATIONS.slice(0, 1));
  older.exec(`
    INSERT INTO change_site VALUES (1, '019b7544-7000-7000-8000-000000000001', 'eins');
    INSERT INTO installation VALUES ('office', '019b7544-7000-7000-8000-000000000001'), ('site', '1');
    INSERT INTO change_context VALUES (1, 1, 1);
    INSERT INTO organisation (id, name, kind, position) VALUES ('019b7544-7000-7000-8000-000000000002', '某镇党委', 'committee', 1);
    INSERT INTO office VALUES ('019b7544-7000-7000-8000-000000000001', 'town', '某镇', '019b7544-7000-7000-8000-000000000002');
    DELETE FROM change_context`);
  const tables = ['organisation', 'office', 'change_entry'];
  const rowsOf = (connection: Database.Database) =>
    tables.map((table) => connection.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
  const before = rowsOf(older);
  older.close();

  const opened = openFolder(options(folder, MIGRATIONS));
  expect(rowsOf(opened.reader)).toEqual(before);
  expect(opened.reader.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
  expect(opened.reader.pragma('user_version', { simple: true })).toBe(newest);
  closeFolder(opened);
});
