import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APPLICATION_ID, openReadWrite } from '../../electron/data/connection.ts';
import { closeFolder, databaseFile } from '../../electron/data/folder.ts';
import type { Table } from '../../electron/data/declare.ts';
import type { OpenData } from '../../electron/data/open-data.ts';
import { referenceColumns } from '../../electron/data/references.ts';
import { MACHINERY_TABLES, TABLES } from '../../electron/data/tables/index.ts';
import { triggerNames } from '../../electron/data/triggers.ts';
import { openDesk } from '../../electron/data/desk.ts';
import { rules } from '../../electron/features/index.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { sampleFolder } from '../support/sample/template.ts';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');
let data: OpenData;

beforeEach(async () => {
  const state = openDesk(await sampleFolder(), 'test', rules).state();
  if (state.is !== 'ready') throw new Error(state.is);
  data = state.data;
});
afterEach(() => closeFolder(data));

describe('the declarations and the database say the same', () => {
  test('every table is declared or belongs to the machinery', () => {
    const tables = data.reader
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all();
    expect(tables).toEqual([...Object.keys(TABLES), ...Object.keys(MACHINERY_TABLES)].sort());
  });

  test('numbers, names and features of tables are each its own', () => {
    const tables = Object.values<Table>(TABLES);
    expect(new Set(tables.map((table) => table.number)).size).toBe(tables.length);
    for (const [name, table] of Object.entries(TABLES)) expect(table.name).toBe(name);
  });

  test.each(Object.values<Table>(TABLES).map((table) => [table.name, table] as const))(
    '%s: columns, types and nullability, STRICT, log triggers, scope and title columns',
    (name, table) => {
      const columns = data.reader.pragma(`table_info(${name})`) as {
        name: string;
        type: string;
        notnull: number;
        pk: number;
      }[];
      const found = columns.map(({ name: column, type, notnull }) => [column, type, notnull === 0]);
      const declared = Object.entries(table.columns).map(([column, { type, nullable }]) => [
        column,
        type,
        nullable,
      ]);
      expect(found).toEqual([['id', 'TEXT', false], ...declared]);
      const { strict } = (data.reader.pragma(`table_list(${name})`) as { strict: number }[])[0] ?? {
        strict: 0,
      };
      expect(strict).toBe(1);
      const triggers = data.reader
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name`)
        .pluck()
        .all(name);
      expect(triggers).toEqual(triggerNames(table).sort());
      expect(Object.keys(table.columns)).toContain(table.called);
      if (table.scope.by === 'organisation') {
        const { column } = table.scope;
        if (column !== 'id') expect(table.columns[column]?.references).toBe('organisation');
      }
    },
  );

  test('every reference is a foreign key with an index that begins with it', () => {
    for (const { table, column, to } of referenceColumns()) {
      const keys = data.reader.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[];
      expect(keys).toContainEqual(expect.objectContaining({ table: to, from: column }));
      const plan = data.reader
        .prepare(
          `EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE "${column}" IN (SELECT value FROM json_each('["x"]'))`,
        )
        .all() as { detail: string }[];
      expect(plan.map((step) => step.detail).join('\n')).not.toMatch(new RegExp(`SCAN ${table}\\b`, 'u'));
    }
  });
});

describe('whatever reaches past `write` is caught', () => {
  const refused = 'no open transaction context';

  test('raw insert, update and delete', () => {
    expect(() => data.writer.prepare(`INSERT INTO office VALUES ('x', 'town', '某镇', NULL)`).run()).toThrow(
      refused,
    );
    expect(() => data.writer.prepare(`UPDATE organisation SET note = 'x' WHERE id = ?`).run(LUJIANG)).toThrow(
      refused,
    );
    expect(() => data.writer.prepare(`DELETE FROM organisation_alias`).run()).toThrow(refused);
  });

  test('a change by another program that opens the file', () => {
    const foreign = new Database(databaseFile(data.folder));
    expect(() => foreign.exec(`UPDATE organisation SET note = 'x'`)).toThrow(refused);
    foreign.close();
  });

  test('REPLACE and UPSERT without a context', () => {
    const row = `('${LUJIANG}', NULL, '新名', NULL, 'committee', NULL, 1, NULL, NULL, NULL, NULL)`;
    expect(() => data.writer.exec(`REPLACE INTO organisation VALUES ${row}`)).toThrow(refused);
    expect(() =>
      data.writer.exec(
        `INSERT INTO organisation VALUES ${row} ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
      ),
    ).toThrow(refused);
  });

  test('inside a context REPLACE is logged as delete and insert, UPSERT as one update', () => {
    const entries = (work: string) => {
      data.writer.exec('BEGIN');
      data.writer.exec('INSERT INTO change_context VALUES (99, 1, 1)');
      data.writer.exec(work);
      const found = data.writer
        .prepare('SELECT kind, field FROM change_entry WHERE tx = 99 ORDER BY position')
        .all();
      data.writer.exec('ROLLBACK');
      return found;
    };
    const alias = data.reader.prepare('SELECT * FROM organisation_alias LIMIT 1').get() as Record<
      string,
      string
    >;
    const row = `('${alias['id']}', '${alias['organisation_id']}', '另一个名', '${alias['kind']}')`;
    expect(entries(`REPLACE INTO organisation_alias VALUES ${row}`)).toEqual([
      { kind: 3, field: null },
      { kind: 1, field: null },
    ]);
    expect(
      entries(
        `INSERT INTO organisation_alias VALUES ${row} ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
      ),
    ).toEqual([{ kind: 2, field: 'name' }]);
  });

  test('a cascade fires the triggers of the rows it takes along', () => {
    data.writer.exec('BEGIN');
    data.writer.exec(`CREATE TABLE lead (id INTEGER PRIMARY KEY, organisation_alias_id TEXT) STRICT`);
    data.writer.exec('INSERT INTO change_context VALUES (99, 1, 1)');
    data.writer.exec(
      `CREATE TABLE follower (id TEXT PRIMARY KEY NOT NULL, lead_id INTEGER REFERENCES lead (id) ON DELETE CASCADE) STRICT`,
    );
    data.writer.exec(`CREATE TRIGGER log_follower_delete AFTER DELETE ON follower BEGIN
      INSERT INTO change_entry (site, seq, tx, tbl, row, kind) VALUES (1, 999999, 99, 3, x'00', 3); END`);
    data.writer.exec(
      `INSERT INTO lead VALUES (1, NULL); INSERT INTO follower VALUES ('a', 1); DELETE FROM lead`,
    );
    expect(data.writer.prepare('SELECT count(*) FROM change_entry WHERE tx = 99').pluck().get()).toBe(1);
    data.writer.exec('ROLLBACK');
    // And none of ours cascades: a parent with children cannot be deleted at all.
    for (const table of Object.keys(TABLES)) {
      const keys = data.reader.pragma(`foreign_key_list(${table})`) as { on_delete: string }[];
      expect(keys.filter((key) => key.on_delete !== 'NO ACTION')).toEqual([]);
    }
  });

  test('the id of a row never changes', () => {
    data.writer.exec('BEGIN; INSERT INTO change_context VALUES (99, 1, 1)');
    expect(() => data.writer.exec(`UPDATE organisation_alias SET id = id || 'x'`)).toThrow(
      'the id of a row never changes',
    );
    data.writer.exec('ROLLBACK');
  });
});

test('the pragmas hold on every opening', () => {
  for (let round = 0; round < 2; round += 1) {
    const connection = round === 0 ? data.writer : openReadWrite(databaseFile(data.folder));
    const pragmas = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'recursive_triggers',
      'trusted_schema',
      'application_id',
    ];
    expect(pragmas.map((name) => connection.pragma(name, { simple: true }))).toEqual([
      'wal',
      2,
      1,
      1,
      0,
      APPLICATION_ID,
    ]);
    if (round === 1) connection.close();
  }
});
