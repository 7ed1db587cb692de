import type { Viewer } from '../../shared/contract/viewer.ts';
import type { Connection } from './connection.ts';
import { write } from './log/write.ts';
import type { OpenData } from './open-data.ts';
import type { RowRule, RuleBook } from './row-rules.ts';
import { prepared } from './statements.ts';
import type { InstallationRow, TableName } from './tables/index.ts';

/** The program itself, which nobody's name stands for: what it does here is not logged. */
const PROGRAM: Viewer = { user: 'program', name: '程序', roots: 'all', classes: 'all', rights: [] };

const CHUNK = 500;

type Deriving = RowRule & Required<Pick<RowRule, 'derive' | 'madeBy'>>;

/** Notes by which data the derived columns of a new database are made. */
export function noteMadeBy(writer: Connection, rules: RuleBook): void {
  for (const [table, rule] of deriving(rules)) note(writer, table, rule.madeBy);
}

/**
 * Makes the derived columns anew where an older program, with other data for readings or strokes, made them: once after
 * an update or a restored backup, in its turn among the writes, in one transaction that nobody's log mentions. Reads
 * are answered meanwhile.
 */
export async function renewDerived(data: OpenData): Promise<void> {
  const stale = deriving(data.rules).filter(([table, rule]) => madeBy(data, table) !== rule.madeBy);
  if (stale.length === 0) return;
  const about = { call: 'program.renew', label: '更新检索和排序', viewer: PROGRAM, undoable: false };
  await write(data, about, async ({ db, breathe }) => {
    for (const [table, rule] of stale) {
      const ids = data.writer.prepare(`SELECT id FROM ${table}`).pluck().all() as string[];
      for (let start = 0; start < ids.length; start += CHUNK) {
        await rule.derive(db, ids.slice(start, start + CHUNK));
        await breathe();
      }
      note(data.writer, table, rule.madeBy);
    }
  });
}

function deriving(rules: RuleBook): [TableName, Deriving][] {
  return (Object.entries(rules) as [TableName, RowRule][]).flatMap(([table, rule]) =>
    rule.derive === undefined || rule.madeBy === undefined ? [] : [[table, rule as Deriving]],
  );
}

const keyOf = (table: TableName): InstallationRow['key'] => `made-by ${table}`;

function madeBy({ writer }: OpenData, table: TableName): unknown {
  return prepared(writer, 'SELECT value FROM installation WHERE key = ?').pluck().get(keyOf(table));
}

function note(writer: Connection, table: TableName, value: string): void {
  writer
    .prepare(
      'INSERT INTO installation (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(keyOf(table), value);
}
