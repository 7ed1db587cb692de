import { randomBytes, randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { table, text, textOrNull, type Table } from '../../electron/data/declare.ts';
import { migrate } from '../../electron/data/migrate.ts';
import { MIGRATIONS } from '../../electron/data/migrations/index.ts';
import { newId } from '../../electron/data/row-id.ts';
import { logTriggers } from '../../electron/data/triggers.ts';
import type { Measured } from './measure.ts';

const MEMBERS = 34_000;
const FIELDS = 28;

/**
 * What the log adds to the data of a district's members: 34,000 rows of 28 fields taken in at once, then a year in
 * which every member is edited once. The register itself comes later; its measure is taken on a table of its width.
 */
export function measureLogSize(): Measured[] {
  const columns = Object.fromEntries(
    Array.from({ length: FIELDS - 1 }, (_, index) => [`field_${index}`, textOrNull(`栏${index}`)]),
  );
  const probe: Table = table({
    name: 'probe_member',
    number: 999,
    title: '试验',
    feature: 'people',
    owner: 'this-office',
    scope: { by: 'installation' },
    called: 'phone_number',
    columns: { ...columns, phone_number: text('电话') },
  });
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS);
  const names = Object.keys(probe.columns);
  db.exec(
    `CREATE TABLE probe_member (id TEXT PRIMARY KEY NOT NULL, ${names.map((name) => `${name} TEXT`).join(', ')}) STRICT`,
  );
  for (const trigger of logTriggers(probe)) db.exec(trigger);
  db.pragma('recursive_triggers = ON');
  db.prepare('INSERT INTO change_site VALUES (1, ?, ?)').run(randomUUID(), randomUUID());
  const insert = db.prepare(`INSERT INTO probe_member VALUES (${['?', ...names.map(() => '?')].join(', ')})`);
  const ids = Array.from({ length: MEMBERS }, newId);
  inContext(db, 1, () => {
    for (const id of ids) insert.run(id, ...names.map((_, index) => fieldValue(index)));
  });
  const edit = db.prepare('UPDATE probe_member SET phone_number = ? WHERE id = ?');
  inContext(db, 2, () => {
    for (const id of ids) edit.run(randomBytes(6).toString('hex'), id);
  });
  const size = (like: string) =>
    db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?').pluck().get(like) as number;
  const data = size('probe_member') + size('sqlite_autoindex_probe_member%');
  const log = size('change_%') + size('sqlite_autoindex_change_%');
  const share = (log / data) * 100;
  db.close();
  return [
    {
      what: '修改记录连同索引，相对数据的大小（导入 34,000 人加一年修改）',
      value: share,
      goal: 40,
      unit: '%',
    },
  ];
}

/** Values as long as those of a register: names, numbers, dates, units. About half a kilobyte a row. */
function fieldValue(index: number): string | null {
  const lengths = [
    9, 3, 6, 10, 18, 10, 10, 6, 24, 11, 24, 12, 18, 36, 36, 10, 10, 6, 12, 0, 0, 30, 8, 4, 12, 20, 0, 0,
  ];
  const length = lengths[index] ?? 10;
  return length === 0 && index !== 0
    ? null
    : randomBytes(Math.ceil(length / 2) + 1)
        .toString('hex')
        .slice(0, Math.max(length, 1));
}

function inContext(db: Database.Database, tx: number, work: () => void): void {
  db.transaction(() => {
    db.prepare('INSERT INTO change_context VALUES (?, 1, 1)').run(tx);
    work();
    db.prepare('DELETE FROM change_context').run();
  })();
}
