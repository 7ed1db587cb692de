import Database from 'better-sqlite3';
import type { Backup, RestoreLook } from '../../../shared/contract/backups.ts';
import type { Connection } from '../../data/connection.ts';
import type { DeskContext } from '../../data/handler.ts';
import type { OpenData } from '../../data/open-data.ts';
import { TABLES } from '../../data/tables/index.ts';
import { listTransactions } from '../changes/list.ts';

/** Shows what a backup holds and which of the present changes it lacks. */
export async function lookInto(context: DeskContext, path: string, found: Backup): Promise<RestoreLook> {
  const state = context.desk.state();
  const now = state.is === 'ready' ? state.data : null;
  const copy = new Database(path, { readonly: true });
  try {
    // An empty folder has nothing to lose; of one that cannot be opened nobody knows.
    const nothing = { lost: [], lostTotal: state.is === 'new' ? 0 : null };
    const lost = now === null ? nothing : await lostBy(context, now, copy);
    return {
      backup: found,
      ...lost,
      rows: Object.values(TABLES).map(({ title, name }) => ({
        title,
        now: now === null ? 0 : countOf(now.reader, name),
        then: countOf(copy, name),
      })),
    };
  } finally {
    copy.close();
  }
}

/** The list and its total are of one moment, whatever is written meanwhile. */
function lostBy(
  { viewer }: DeskContext,
  now: OpenData,
  copy: Connection,
): Promise<Pick<RestoreLook, 'lost' | 'lostTotal'>> {
  return now.snapshot(async (db, connection) => {
    const common = lastCommon(connection, copy);
    const since = connection.prepare('SELECT count(*) FROM change_tx WHERE id > ?').pluck();
    const { transactions } = await listTransactions({ viewer, db, data: now }, { offset: 0, limit: 100 });
    return {
      lost: transactions.filter((each) => each.id > common),
      lostTotal: since.get(common) as number,
    };
  });
}

/**
 * The last of the present transactions that the backup has as well. By hash: after a restore the numbers are
 * given out again, to other changes.
 */
function lastCommon(now: Connection, copy: Connection): number {
  const inCopy = copy.prepare('SELECT 1 FROM change_tx WHERE id = ? AND hash = ?').pluck();
  const own = now.prepare('SELECT id, hash FROM change_tx ORDER BY id DESC').iterate() as Iterable<{
    id: number;
    hash: Buffer;
  }>;
  for (const { id, hash } of own) if (inCopy.get(id, hash) !== undefined) return id;
  return 0;
}

/** How many rows a table has; a backup from before the table was made has none. */
function countOf(connection: Connection, table: string): number {
  const exists = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).pluck();
  if (exists.get(table) === undefined) return 0;
  return connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
}
