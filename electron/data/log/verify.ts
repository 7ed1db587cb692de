import type { Connection } from '../connection.ts';
import type { ChangeEntryRow, ChangeSaltRow, ChangeSiteRow, ChangeTxRow } from '../tables/index.ts';
import { entryDigest, entrySalt, transactionHash } from './digest.ts';
import { createBackwardReader } from './values.ts';

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
    'SELECT * FROM change_entry WHERE position BETWEEN ? AND ? AND tx = ? ORDER BY position DESC',
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
    const own = entriesOf.all(tx.first_position, tx.last_position, tx.id) as ChangeEntryRow[];
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
    const previous = transactions.slice(index + 1, index + 200).find((each) => each.site === tx.site);
    if (tx.prev_hash !== null && previous !== undefined && !tx.prev_hash.equals(previous.hash))
      fault('与前一次操作接不上');
    if (index % 20 === 19) await breathe();
  }
  return { transactions: transactions.length, entries, broken: broken.reverse() };
}
