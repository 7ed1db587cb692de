import { hash } from 'node:crypto';
import type { Table } from '../declare.ts';
import type { ChangeTxRow } from '../tables/index.ts';

/**
 * The hash chain of the log. Each entry gets a digest of its value with a salt of its own; the transaction's
 * hash covers its facts, its entries' digests and the hash before it. Digests are not stored: they follow from
 * the salt and the value. To erase a value, its digest is put in its place and its salt is dropped (erase.ts);
 * the chain still holds, and the value cannot be found by trying.
 */

/** What an entry says was done to a row. */
export interface EntryFacts {
  readonly seq: number;
  readonly tbl: number;
  readonly row: Buffer;
  readonly kind: number;
  readonly field: string | null;
}

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** The salt of one entry, drawn from the salt of its transaction. */
export function entrySalt(transactionSalt: Buffer, seq: number): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(seq));
  return hash('sha256', Buffer.concat([transactionSalt, number]), 'buffer').subarray(0, 16);
}

/** The digest of one entry. `value`: the new value of a field, or the whole row in canonical form. */
export function entryDigest(salt: Buffer, entry: EntryFacts, value: Value): Buffer {
  const facts = JSON.stringify([entry.tbl, entry.row.toString('hex'), entry.kind, entry.field, value]);
  return hash('sha256', Buffer.concat([salt, Buffer.from(facts)]), 'buffer');
}

/**
 * A row as one text: business columns in alphabetical order, empty ones left out, so that a column added by
 * a later migration does not change the digest of old rows.
 */
export function canonicalRow(table: Table, row: Row): string {
  const filled: Row = {};
  for (const name of businessColumns(table)) {
    const value = row[name] ?? null;
    if (value !== null) filled[name] = value;
  }
  return JSON.stringify(filled);
}

const columnsOf = new WeakMap<Table, readonly string[]>();

/** The business columns of a table in alphabetical order; asked for every row of an import. */
function businessColumns(table: Table): readonly string[] {
  const known = columnsOf.get(table);
  if (known !== undefined) return known;
  const names = Object.keys(table.columns)
    .filter((name) => table.columns[name]?.role === 'business')
    .sort();
  columnsOf.set(table, names);
  return names;
}

export type TransactionFacts = Omit<
  ChangeTxRow,
  'id' | 'site' | 'salt' | 'hash' | 'undo_of' | 'first_position' | 'last_position'
> & {
  readonly office_id: string;
  readonly incarnation: string;
  /** Hash of the transaction that this one undoes. */
  readonly undo_of_hash: Buffer | null;
};

/** The hash of a transaction over its facts, the one before it and its entries' digests in order. */
export function transactionHash(facts: TransactionFacts, digests: Buffer): Buffer {
  const text = JSON.stringify([
    facts.office_id,
    facts.incarnation,
    facts.hlc,
    facts.at,
    facts.actor,
    facts.actor_name,
    facts.call,
    facts.label,
    facts.reason,
    facts.scope_organisations,
    facts.undoable,
    facts.undo_of_hash?.toString('hex') ?? null,
    facts.first_seq,
    facts.last_seq,
    facts.prev_hash?.toString('hex') ?? null,
  ]);
  return hash('sha256', Buffer.concat([Buffer.from(text), digests]), 'buffer');
}
