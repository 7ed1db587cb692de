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
  /** The id of the row in hexadecimal digits. */
  readonly row: string;
  readonly kind: number;
  readonly field: string | null;
}

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** The salt of one entry, drawn from the salt of its transaction. */
export function entrySalt(transactionSalt: Buffer, seq: number): Buffer {
  return Buffer.from(saltText(transactionSalt, seq), 'latin1');
}

/** The digest of one entry. `value`: the new value of a field, or the whole row in canonical form. */
export function entryDigest(salt: Buffer, entry: EntryFacts, value: Value): Buffer {
  return Buffer.from(digestText(salt.toString('latin1'), entry, value), 'latin1');
}

/** Writes the digest of an entry whose salt follows from that of its transaction. */
export function putDigest(
  into: Buffer,
  at: number,
  transactionSalt: Buffer,
  entry: EntryFacts,
  value: Value,
): void {
  into.write(digestText(saltText(transactionSalt, entry.seq), entry, value), at, 'latin1');
}

/*
 * Bytes go through texts of one letter a byte, and what is hashed is put together in one place: an import does this
 * 68,000 times, and a buffer takes longer to make, and to throw away, than such a hash to compute.
 */
let scratch = Buffer.allocUnsafe(16_384);

function saltText(transactionSalt: Buffer, seq: number): string {
  const length = transactionSalt.copy(scratch);
  scratch.writeUInt32BE(Math.floor(seq / 2 ** 32), length);
  scratch.writeUInt32BE(seq % 2 ** 32, length + 4);
  return hash('sha256', scratch.subarray(0, length + 8), 'binary').slice(0, 16);
}

function digestText(salt: string, entry: EntryFacts, value: Value): string {
  const facts = JSON.stringify([entry.tbl, entry.row, entry.kind, entry.field, value]);
  const most = salt.length + 3 * facts.length;
  if (most > scratch.length) scratch = Buffer.allocUnsafe(2 * most);
  const length = scratch.write(salt, 'latin1');
  return hash('sha256', scratch.subarray(0, length + scratch.write(facts, length)), 'binary');
}

/**
 * A row as one text: business columns in alphabetical order, empty ones left out, so that a column added by
 * a later migration does not change the digest of old rows.
 */
export function canonicalRow(table: Table, row: Row): string {
  let text = '';
  for (const { name, key } of businessColumns(table)) {
    const value = row[name] ?? null;
    if (value !== null) text += `${text === '' ? '' : ','}${key}${JSON.stringify(value)}`;
  }
  return `{${text}}`;
}

interface CanonicalColumn {
  readonly name: string;
  /** The name as it stands before a value. */
  readonly key: string;
}

const columnsOf = new WeakMap<Table, readonly CanonicalColumn[]>();

/** The business columns of a table in alphabetical order; asked for every row of an import. */
function businessColumns(table: Table): readonly CanonicalColumn[] {
  const known = columnsOf.get(table);
  if (known !== undefined) return known;
  const columns = Object.keys(table.columns)
    .filter((name) => table.columns[name]?.role === 'business')
    .sort()
    .map((name) => ({ name, key: `${JSON.stringify(name)}:` }));
  columnsOf.set(table, columns);
  return columns;
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
