import type { OpenData } from '../open-data.ts';
import { idToBytes } from '../row-id.ts';
import type { ChangeEntryRow, ChangeTxRow, TableName } from '../tables/index.ts';
import { tableNamed } from '../tables/index.ts';
import { entryDigest, entrySalt } from './digest.ts';
import { createBackwardReader, LOGGED_ENTRY, type LoggedEntry } from './values.ts';

/**
 * Whether a before-value was erased: an empty blob stands in its place, which no entered value ever is.
 */
export function isErased(value: unknown): boolean {
  return value instanceof Uint8Array;
}

/**
 * Erases a field of a row from the log: every value it ever had, except the current one, which the caller has
 * overwritten by a logged write before. The digests of the erased values take their place, so that the chain
 * still holds; the salts that would allow to try values out are dropped.
 */
export function eraseField(data: OpenData, table: TableName, id: string, field: string): Promise<number> {
  return data.inTurn(() => Promise.resolve(eraseNow(data, table, id, field)));
}

function eraseNow(data: OpenData, table: TableName, id: string, field: string): number {
  const { writer } = data;
  const row = idToBytes(id);
  if (tableNamed(table)?.columns[field] === undefined) throw new Error(`no column ${table}.${field}`);
  const affected = (
    writer.prepare('SELECT * FROM change_entry WHERE row = ? ORDER BY position').all(row) as ChangeEntryRow[]
  ).filter((entry) => entry.field === field || entry.kind !== 2);
  // The newest entry wrote what stands in the row now: it stays, unless the row is gone altogether.
  const newest = affected.at(-1);
  const erased = new Set(
    affected.filter((entry) => entry !== newest || entry.kind === 3).map((entry) => entry.position),
  );
  const transactions = [...new Set(affected.map((entry) => entry.tx))];
  writer
    .transaction(() => {
      const digests = digestsBefore(data, erased);
      for (const tx of transactions) keepSaltsSeparately(data, tx, erased, digests);
      const clear = writer.prepare("UPDATE change_entry SET before = x'' WHERE position = ?");
      const cut = writer.prepare(
        'UPDATE change_entry SET before = json_remove(before, ?) WHERE position = ?',
      );
      for (const entry of affected) {
        if (entry.kind === 2) clear.run(entry.position);
        else if (entry.kind === 3) cut.run(`$.${field}`, entry.position);
      }
    })
    .immediate();
  return erased.size;
}

/** Digests of the entries to be erased, computed while their values can still be read. */
function digestsBefore(data: OpenData, erased: ReadonlySet<number>): Map<number, Buffer> {
  const first = Math.min(...erased);
  const reader = createBackwardReader(data.writer);
  const digests = new Map<number, Buffer>();
  const salts = data.writer.prepare('SELECT salt FROM change_tx WHERE id = ?').pluck();
  const kept = data.writer.prepare('SELECT salt, digest FROM change_salt WHERE position = ?');
  const entries = data.writer.prepare(
    `SELECT ${LOGGED_ENTRY} FROM change_entry WHERE position >= ? ORDER BY position DESC`,
  );
  for (const entry of entries.all(first) as LoggedEntry[]) {
    const value = reader.valueOf(entry);
    if (!erased.has(entry.position)) continue;
    const own = kept.get(entry.position) as { salt: Buffer | null; digest: Buffer | null } | undefined;
    const ofTransaction = salts.get(entry.tx) as Buffer | null;
    const salt = own?.salt ?? (ofTransaction === null ? null : entrySalt(ofTransaction, entry.seq));
    if (own?.digest != null) digests.set(entry.position, own.digest);
    else if (salt !== null) digests.set(entry.position, entryDigest(salt, entry, value));
  }
  return digests;
}

function keepSaltsSeparately(
  data: OpenData,
  tx: number,
  erased: ReadonlySet<number>,
  digests: ReadonlyMap<number, Buffer>,
): void {
  const facts = data.writer.prepare('SELECT * FROM change_tx WHERE id = ?').get(tx) as ChangeTxRow;
  const entries = data.writer
    .prepare('SELECT * FROM change_entry WHERE position BETWEEN ? AND ? AND tx = ?')
    .all(facts.first_position, facts.last_position, facts.id) as ChangeEntryRow[];
  const put = data.writer.prepare(
    `INSERT INTO change_salt (position, salt, digest) VALUES (?, ?, ?)
     ON CONFLICT (position) DO UPDATE SET salt = excluded.salt, digest = excluded.digest WHERE excluded.digest IS NOT NULL`,
  );
  for (const entry of entries) {
    if (erased.has(entry.position)) put.run(entry.position, null, digests.get(entry.position));
    else if (facts.salt !== null) put.run(entry.position, entrySalt(facts.salt, entry.seq), null);
  }
  data.writer.prepare('UPDATE change_tx SET salt = NULL WHERE id = ?').run(tx);
}
