import { sql, type Expression, type SqlBool } from 'kysely';
import type { TransactionLine } from '../../../shared/contract/changes.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { ReadContext, WriteContext } from '../../data/handler.ts';
import { subtree } from '../../data/scope.ts';
import { tableNamed, type ChangeTxRow } from '../../data/tables/index.ts';
import { hiddenTables } from '../../data/tables/seen-with.ts';
import { labelsFor, visibleEntries } from './fields.ts';

export interface ListFilter {
  readonly id?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
  readonly table?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Whether a viewer may see a transaction at all: one of the organisations that decide its scope lies in his reach, and it
 * did not only change tables that he has no right to see. What it changed is shown row by row, each by the rule of its
 * own table (fields.ts).
 */
export function transactionVisible(viewer: Viewer): Expression<SqlBool> {
  const inReach =
    viewer.roots === 'all'
      ? sql<SqlBool>`1 = 1`
      : sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(change_tx.scope_organisations)
          WHERE value IN ${subtree(viewer.roots)})`;
  const hidden = hiddenTables(viewer);
  if (hidden.length === 0) return inReach;
  const entry = (which: 'IN' | 'NOT IN') => sql<SqlBool>`EXISTS (SELECT 1 FROM change_entry AS e
    WHERE e.position BETWEEN change_tx.first_position AND change_tx.last_position AND e.tx = change_tx.id
    AND e.tbl ${sql.raw(which)} (SELECT value FROM json_each(${JSON.stringify(hidden)})))`;
  return sql<SqlBool>`(${inReach} AND (${entry('NOT IN')} OR NOT ${entry('IN')}))`;
}

/** The transactions that the viewer may see, newest first. Days are local days. */
export async function listTransactions(
  { viewer, db, data }: Pick<ReadContext | WriteContext, 'viewer' | 'db' | 'data'>,
  filter: ListFilter,
): Promise<{ transactions: TransactionLine[]; total: number }> {
  let query = db.selectFrom('change_tx').where(transactionVisible(viewer));
  if (filter.id !== undefined) query = query.where('change_tx.id', '=', filter.id);
  if (filter.from !== undefined) query = query.where('at', '>=', startOf(filter.from, 0));
  if (filter.to !== undefined) query = query.where('at', '<', startOf(filter.to, 1));
  if (filter.text !== undefined) {
    const text = filter.text;
    query = query.where((eb) =>
      eb.or([
        eb(sql<number>`instr(label, ${text})`, '>', 0),
        eb(sql<number>`instr(actor_name, ${text})`, '>', 0),
        eb(sql<number>`instr(coalesce(reason, ''), ${text})`, '>', 0),
      ]),
    );
  }
  if (filter.table !== undefined) {
    const number = tableNamed(filter.table)?.number ?? -1;
    query = query.where(sql<SqlBool>`EXISTS (SELECT 1 FROM change_entry e
      WHERE e.position BETWEEN change_tx.first_position AND change_tx.last_position AND e.tx = change_tx.id AND e.tbl = ${number})`);
  }
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const found = await query
    .innerJoin('change_site', 'change_site.id', 'change_tx.site')
    .leftJoin('office', 'office.id', 'change_site.office_id')
    .selectAll('change_tx')
    .select(['change_site.office_id', 'office.name as office_name'])
    .select(
      sql<number>`(SELECT count(DISTINCT row) FROM change_entry e
        WHERE e.position BETWEEN change_tx.first_position AND change_tx.last_position AND e.tx = change_tx.id)`.as(
        'row_count',
      ),
    )
    .select(undoneBy.as('undone_by'))
    .orderBy('change_tx.id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const counts = await visibleCounts(viewer, db, found);
  const labels = await labelsFor(viewer, db, found);
  const transactions = found.map(
    (row): TransactionLine => ({
      id: row.id,
      at: row.at,
      actor: row.actor_name,
      office: row.office_id === data.office.id ? null : row.office_name,
      label: labels.get(row.id) ?? '',
      reason: row.reason,
      rows: counts?.get(row.id) ?? row.row_count,
      undoable: row.undoable === 1,
      undoneBy: row.undone_by,
      undoOf: row.undo_of,
    }),
  );
  return { transactions, total };
}

/** Beyond this many entries the rows of a transaction are not counted one by one. */
const COUNTED = 5000;

/** For a viewer of a part of the district or of the tables: how many rows of each transaction he may see. Null: all of them. */
async function visibleCounts(
  viewer: Viewer,
  db: ReadContext['db'],
  found: readonly Pick<ChangeTxRow, 'id' | 'first_position' | 'last_position'>[],
): Promise<Map<number, number> | null> {
  if (viewer.roots === 'all' && hiddenTables(viewer).length === 0) return null;
  const counts = new Map<number, number>();
  for (const { id, first_position, last_position } of found) {
    const entries = await db
      .selectFrom('change_entry')
      .select(['tbl', 'row'])
      .where('position', '>=', first_position)
      .where('position', '<=', last_position)
      .where('tx', '=', id)
      .limit(COUNTED)
      .execute();
    const seen = await visibleEntries(viewer, db, entries);
    counts.set(id, new Set(seen.map((entry) => entry.row.toString('hex'))).size);
  }
  return counts;
}

/**
 * The transaction that took this one back, if that still holds: an undo may itself have been undone, and so on.
 * Follows the latest undo of each and counts: an odd chain means undone.
 */
const undoneBy = sql<number | null>`(WITH RECURSIVE chain (id, depth, first) AS (
    SELECT max(u.id), 1, max(u.id) FROM change_tx u WHERE u.undo_of = change_tx.id
    UNION ALL
    SELECT (SELECT max(u.id) FROM change_tx u WHERE u.undo_of = chain.id), depth + 1, first FROM chain WHERE chain.id IS NOT NULL
  ) SELECT CASE WHEN max(depth) % 2 = 0 THEN first END FROM chain)`;

/** The instant at which a local day begins, as the log writes instants. */
function startOf(day: string, plusDays: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + plusDays);
  return date.toISOString();
}
