import { sql, type Kysely } from 'kysely';
import type { ImportRun } from '../../../shared/contract/importing.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import { subtree } from '../../data/scope.ts';
import { TABLES, type Database } from '../../data/tables/index.ts';

type RunRow = Database['import_run'];
type Found = {
  readonly transaction: number;
  readonly at: string;
  readonly actor: string;
  readonly undone: number;
} & {
  readonly [Column in keyof RunRow]: RunRow[Column];
};

/**
 * The imports there were, newest first, each with the transaction that undoes it as a whole. One that was undone has
 * lost its row; what it was stands in the log.
 */
export async function importRuns(
  viewer: Viewer,
  db: Kysely<Database>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ runs: ImportRun[]; total: number }> {
  const runs = sql`
    SELECT made.tx AS "transaction", t.at, t.actor_name AS actor, r.id IS NULL AS undone,
      coalesce(r.id, lower(hex(made.row))) AS id, ${columns()}
    FROM change_entry made JOIN change_tx t ON t.id = made.tx
    LEFT JOIN import_run r ON unhex(r.id, '-') = made.row
    LEFT JOIN change_entry gone ON gone.position = (
      SELECT max(position) FROM change_entry WHERE row = made.row AND kind = 3)
    WHERE made.tbl = ${sql.lit(TABLES.import_run.number)} AND made.kind = 1 AND t.call = 'people.import' AND t.undo_of IS NULL`;
  const reach = viewer.roots === 'all' ? sql`1 = 1` : sql`organisation_id IN ${subtree(viewer.roots)}`;
  const { rows: counted } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM (${runs}) WHERE ${reach}`.execute(db);
  const { rows: found } = await sql<Found>`
    SELECT * FROM (${runs}) WHERE ${reach} ORDER BY "transaction" DESC LIMIT ${limit} OFFSET ${offset}`.execute(
    db,
  );
  return {
    total: counted[0]?.total ?? 0,
    runs: found.map((row) => ({
      id: row.id,
      at: row.at,
      actor: row.actor,
      files: row.files,
      counts: { new: row.added, changed: row.changed, same: row.same, faulty: row.faulty },
      transaction: row.transaction,
      undone: row.undone === 1,
    })),
  };
}

/** Each column from the row, or from what the log kept of it. */
function columns() {
  return sql.join(
    Object.keys(TABLES.import_run.columns).map(
      (column) =>
        sql`coalesce(${sql.ref(`r.${column}`)}, json_extract(gone.before, ${`$.${column}`})) AS ${sql.id(column)}`,
    ),
  );
}
