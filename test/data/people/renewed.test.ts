import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { databaseFile } from '../../../electron/data/folder.ts';
import { derivedColumns, NAMES_MADE_BY } from '../../../electron/features/people/derived.ts';
import { BRANCH, BLANK } from '../../../shared/contract/people-parts.ts';
import { openInProcess, type DeskInProcess } from '../../support/desk-in-process.ts';
import { sampleFolder } from '../../support/sample/template.ts';

let desk: DeskInProcess | undefined;
afterEach(() => desk?.close());

/** What the columns of names come out as; a new entry with every change of the data or the rules behind them. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  '1': '91e55c7922b967d40f8d94879981c146',
};

test('whoever changes the data behind the orders of names raises their version', () => {
  const hash = createHash('sha256');
  for (let code = 0x4e00; code <= 0x9fff; code += 1)
    hash.update(
      JSON.stringify(
        derivedColumns({ name: `${String.fromCodePoint(code)}小明`, former_name: null, reading: null }),
      ),
    );
  for (const name of ['尉迟𫖯', '欧阳㛃', '阿卜杜热合曼·买买提', '覃小明', '单立'])
    hash.update(JSON.stringify(derivedColumns({ name, former_name: '曾用', reading: null })));
  expect(hash.digest('hex').slice(0, 32)).toBe(FINGERPRINTS[NAMES_MADE_BY]);
});

test('columns that an older program made are made anew after opening, unlogged, and only once', async () => {
  const folder = await sampleFolder();
  const older = new Database(databaseFile(folder));
  const columns = () =>
    older.prepare("SELECT id, pinyin_key, search_text FROM person WHERE name <> '新来的' ORDER BY id").all();
  const entries = () => older.prepare('SELECT count(*) FROM change_tx').pluck().get() as number;
  const [right, before] = [columns(), entries()];
  older.exec(`
    INSERT INTO change_context (tx, site, logged) VALUES (0, 1, 0);
    UPDATE person SET pinyin_key = 'x', search_text = 'x';
    DELETE FROM change_context;
    UPDATE installation SET value = '0' WHERE key = 'made-by person'`);

  desk = openInProcess(folder);
  await desk.ask('people.list', {});
  // A write waits its turn behind the renewal.
  await desk.ask('people.create', { ...BLANK, name: '新来的', membership: 'full', branch: BRANCH });
  expect(columns()).toEqual(right);
  expect(right.length).toBeGreaterThan(200);
  expect(older.prepare("SELECT value FROM installation WHERE key = 'made-by person'").pluck().get()).toBe(
    NAMES_MADE_BY,
  );
  expect(entries()).toBe(before + 1);
  older.close();
});
