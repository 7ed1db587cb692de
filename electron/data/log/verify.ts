import type { Connection } from '../connection.ts';
import type { Table } from '../declare.ts';
import { SHIPPED_IDS } from '../shipped.ts';
import { valueOf } from '../statements.ts';
import { TABLES, type ChangeSaltRow, type ChangeSiteRow, type ChangeTxRow } from '../tables/index.ts';
import { entryDigest, entrySalt, transactionHash } from './digest.ts';
import { createBackwardReader, LOGGED_ENTRY, type LoggedEntry } from './values.ts';

export interface Verified {
  readonly transactions: number;
  readonly entries: number;
  readonly broken: { transaction: number; reason: string }[];
}

/**
 * Recomputes the whole hash chain, newest transaction first, from the current rows and the log. A row that was
 * changed behind the program's back, a changed or missing entry and a broken link are all found.
 * `breathe` lets other work go on in between.
 */
export async function verifyLog(connection: Connection, breathe: () => Promise<void>): Promise<Verified> {
  const sites = new Map(
    (connection.prepare('SELECT * FROM change_site').all() as ChangeSiteRow[]).map((site) => [site.id, site]),
  );
  const hashes = new Map(
    (connection.prepare('SELECT id, hash FROM change_tx').all() as Pick<ChangeTxRow, 'id' | 'hash'>[]).map(
      (tx) => [tx.id, tx.hash] as const,
    ),
  );
  const transactions = connection.prepare('SELECT * FROM change_tx ORDER BY id DESC').all() as ChangeTxRow[];
  const entriesOf = connection.prepare(
    `SELECT ${LOGGED_ENTRY} FROM change_entry WHERE position BETWEEN ? AND ? AND tx = ? ORDER BY position DESC`,
  );
  const salts = new Map(
    (connection.prepare('SELECT * FROM change_salt').all() as ChangeSaltRow[]).map((salt) => [
      salt.position,
      salt,
    ]),
  );
  const reader = createBackwardReader(connection);
  const broken: Verified['broken'] = [];
  let entries = 0;
  for (const [index, tx] of transactions.entries()) {
    const site = sites.get(tx.site);
    const own = entriesOf.all(tx.first_position, tx.last_position, tx.id) as LoggedEntry[];
    entries += own.length;
    const fault = (reason: string) => void broken.push({ transaction: tx.id, reason });
    if (site === undefined) fault('不知道来自哪个单位');
    else if (own.length !== tx.last_seq - tx.first_seq + 1) fault('缺少部分修改条目');
    else {
      const digests: Buffer[] = [];
      let readable = true;
      for (const entry of own) {
        try {
          const value = reader.valueOf(entry);
          const kept = salts.get(entry.position);
          const salt = kept?.salt ?? (tx.salt === null ? null : entrySalt(tx.salt, entry.seq));
          digests.push(kept?.digest ?? entryDigest(salt ?? Buffer.alloc(0), entry, value));
        } catch {
          readable = false;
        }
      }
      const undone = tx.undo_of === null ? null : (hashes.get(tx.undo_of) ?? null);
      const hash = transactionHash(
        { ...tx, office_id: site.office_id, incarnation: site.incarnation, undo_of_hash: undone },
        Buffer.concat(digests.reverse()),
      );
      if (!readable) fault('有的行不经修改记录就消失了');
      else if (!hash.equals(tx.hash)) fault('内容与校验码不符');
    }
    const office = site?.office_id ?? '';
    const previous = nextOlder(transactions, index, (each) => sites.get(each.site)?.office_id === office);
    if (!(tx.prev_hash ?? Buffer.alloc(0)).equals(previous?.hash ?? Buffer.alloc(0)))
      fault('与前一次操作接不上');
    if (index % 20 === 19) await breathe();
  }
  broken.push(...rowsWithoutOrigin(connection));
  return { transactions: transactions.length, entries, broken: broken.reverse() };
}

/** The next older transaction that fits; nearly always the very next one. */
function nextOlder(
  transactions: readonly ChangeTxRow[],
  index: number,
  fits: (transaction: ChangeTxRow) => boolean,
): ChangeTxRow | undefined {
  for (let at = index + 1; at < transactions.length; at += 1) {
    const transaction = transactions[at];
    if (transaction !== undefined && fits(transaction)) return transaction;
  }
  return undefined;
}

/** Rows that no transaction has entered: put in behind the program's back. Shipped rows come without one. */
function rowsWithoutOrigin(connection: Connection): Verified['broken'] {
  const shipped = JSON.stringify(SHIPPED_IDS);
  return Object.values<Table>(TABLES).flatMap((table) => {
    const count = valueOf(
      connection,
      `SELECT count(*) FROM ${table.name} t WHERE NOT EXISTS (
        SELECT 1 FROM change_entry e WHERE e.row = unhex(t.id, '-') AND e.kind = 1)
       AND t.id NOT IN (SELECT value FROM json_each(?))`,
      shipped,
    ) as number;
    return count === 0 ? [] : [{ transaction: 0, reason: `有 ${count} 条${table.title}没有经过修改记录` }];
  });
}
