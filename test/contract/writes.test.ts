import { afterAll, describe, expect, test } from 'vitest';
import type { Table } from '../../electron/data/declare.ts';
import { tableNumbered, TABLES, type ChangeEntryRow } from '../../electron/data/tables/index.ts';
import { verifyLog } from '../../electron/data/log/verify.ts';
import { CALLS, stage } from '../support/examples.ts';
import { dump } from '../support/dump.ts';

/** Columns that some example fills in or changes, as table.column. */
const touched = new Set<string>();
const breathe = () => Promise.resolve();

const examples = CALLS.filter((call) => call.effect === 'write' || call.name === 'office.found').flatMap(
  (call) => call.examples.map((example) => [`${call.name}: ${example.title}`, call, example] as const),
);

describe('every writing call', () => {
  test.each(examples)('%s — is in the log, and undone leaves what was before', async (_, call, example) => {
    const staged = await stage(call, example);
    const open = example.on !== 'empty-folder';
    const before = open ? dump(staged.desk.data().reader) : {};
    const last = open ? lastTransaction(staged) : 0;
    expect(await staged.run()).toMatchObject({ ok: true });

    const { reader } = staged.desk.data();
    const after = dump(reader);
    expect(after).not.toEqual(before);
    const transaction = lastTransaction(staged);
    expect(transaction).toBe(last + 1);
    const entries = reader
      .prepare('SELECT * FROM change_entry WHERE tx = ?')
      .all(transaction) as ChangeEntryRow[];
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) noteTouched(entry, reader);
    expect(reader.prepare('SELECT call FROM change_tx WHERE id = ?').pluck().get(transaction)).toBe(
      call.name,
    );

    if (call.undoable) {
      await staged.desk.ask('changes.undo', { transaction });
      expect(dump(reader)).toEqual(before);
      await staged.desk.ask('changes.undo', { transaction: lastTransaction(staged) });
      expect(dump(reader)).toEqual(after);
    }
    expect(await verifyLog(reader, breathe)).toMatchObject({ broken: [] });
    staged.close();
  });

  afterAll(() => {
    const declared = Object.values<Table>(TABLES).flatMap((table) =>
      Object.entries(table.columns)
        .filter(([, column]) => column.role === 'business')
        .map(([column]) => `${table.name}.${column}`),
    );
    const untouched = declared.filter((column) => !touched.has(column));
    if (untouched.length > 0) throw new Error(`no example changes ${untouched.join(', ')}`);
  });
});

function lastTransaction(staged: Awaited<ReturnType<typeof stage>>): number {
  return staged.desk.data().reader.prepare('SELECT max(id) FROM change_tx').pluck().get() as number;
}

function noteTouched(entry: ChangeEntryRow, reader: Parameters<typeof dump>[0]): void {
  const table = tableNumbered(entry.tbl);
  if (table === undefined) throw new Error(`unknown table ${entry.tbl}`);
  if (entry.field !== null) touched.add(`${table.name}.${entry.field}`);
  if (entry.kind !== 1) return;
  const row = reader.prepare(`SELECT * FROM ${table.name} WHERE unhex(id, '-') = ?`).get(entry.row) as Record<
    string,
    unknown
  >;
  for (const [column, value] of Object.entries(row))
    if (value !== null) touched.add(`${table.name}.${column}`);
}
