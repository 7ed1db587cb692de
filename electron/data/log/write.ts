import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { OpenData } from '../open-data.ts';
import { keepJournals } from '../connection.ts';
import { hexToId } from '../row-id.ts';
import type { RowRule, Violation } from '../row-rules.ts';
import { visible } from '../scope.ts';
import { refusalOfSqlite } from '../sqlite-errors.ts';
import { tableNumbered, type ChangeTxRow, type Database, type TableName } from '../tables/index.ts';
import { putDigest, transactionHash } from './digest.ts';
import { createBackwardReader, LOGGED_ENTRY, type LoggedEntry } from './values.ts';
import { prepared, valueOf } from '../statements.ts';

/** Who does what: the facts of a transaction that do not follow from its entries. */
export interface About {
  readonly call: string;
  readonly label: string;
  readonly viewer: Viewer;
  readonly undoable: boolean;
}

/** An open transaction, as a handler sees it. */
export interface OpenTransaction {
  readonly db: Kysely<Database>;
  /** Its number in the log. */
  readonly id: number;
  /** Names the transaction for the list of changes and the undo button (“导入 43 人”); no sensitive values. */
  readonly label: (text: string) => void;
  /** Why it was done. */
  readonly reason: (text: string) => void;
  /** The organisations that decide who sees the transaction: whoever has one of them in reach. */
  readonly scope: (...organisations: string[]) => void;
  /** Marks it as the undoing of another transaction. */
  readonly undoes: (transaction: number) => void;
  /** Lets other calls be answered; throws call.cancelled when this one was cancelled. */
  readonly breathe: () => Promise<void>;
}

export interface Written<T> {
  readonly value: T;
  /** Null when nothing was changed: nothing is logged then. */
  readonly transaction: {
    readonly id: number;
    readonly label: string;
    readonly tables: readonly TableName[];
  } | null;
}

const CHUNK = 1000;

/** Calls that take back a part of what they did: see `undo`. */
const WITH_SAVEPOINTS: ReadonlySet<string> = new Set(['changes.undo', 'changes.redo']);

/**
 * The one way to write: one IMMEDIATE transaction with an open log context, waiting its turn. Before the
 * commit the rules of the changed rows are run and the hash chain is carried on. Any error, a cancel or a
 * crash leaves everything as it was. Refuses with the codes of the rules, data.* and call.cancelled.
 */
export function write<T>(
  data: OpenData,
  about: About,
  work: (transaction: OpenTransaction) => Promise<T>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Written<T>> {
  return data.inTurn(async () => {
    refuseWhenOver(data, signal);
    try {
      keepJournals(data.writer, WITH_SAVEPOINTS.has(about.call) ? 'in a file' : 'in memory');
      data.writer.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON');
    } catch (error) {
      throw refusalOfSqlite(error);
    }
    try {
      const written = await inside(data, about, work, signal);
      refuseWhenOver(data, signal);
      data.writer.exec('COMMIT');
      return written;
    } catch (error) {
      if (data.writer.open && data.writer.inTransaction) data.writer.exec('ROLLBACK');
      throw refusalOfSqlite(error);
    }
  });
}

/** A call that was cancelled while it waited, or whose database was replaced meanwhile, must not write. */
function refuseWhenOver(data: OpenData, signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal('call.cancelled', '已取消，没有保存任何修改。');
  if (!data.writer.open) {
    throw new Refusal('data.replaced', '数据刚刚换成了备份里的内容，这次操作没有保存。请刷新后再做一次。');
  }
}

async function inside<T>(
  data: OpenData,
  about: About,
  work: (transaction: OpenTransaction) => Promise<T>,
  signal: AbortSignal,
): Promise<Written<T>> {
  const { writer, site } = data;
  const head = readHead(data);
  const before = head.position;
  const at = data.now();
  const facts = {
    id: head.tx + 1,
    hlc: Math.max((head.hlc ?? 0) + 1, at.getTime() * 1024),
    label: about.label,
    reason: null as string | null,
    scope: [] as string[],
    undoOf: null as number | null,
  };
  prepared(writer, 'INSERT INTO change_context (tx, site, logged) VALUES (?, ?, 1)').run(facts.id, site.id);

  const breathe = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    refuseWhenOver(data, signal);
  };
  const value = await work({
    db: data.writing,
    id: facts.id,
    label: (text) => void (facts.label = text),
    reason: (text) => void (facts.reason = text),
    scope: (...organisations) => void (facts.scope = [...new Set(organisations)].sort()),
    undoes: (transaction) => void (facts.undoOf = transaction),
    breathe,
  });

  const after = valueOf(writer, 'SELECT coalesce(max(position), 0) FROM change_entry') as number;
  if (after === before) {
    // Nothing that is logged was changed: at most derived or local columns.
    prepared(writer, 'DELETE FROM change_context').run();
    return { value, transaction: null };
  }
  const changed = changedRows(data, before + 1, after);
  if (after - before > CHUNK) await breathe();
  const watching = watched(data, changed);
  // Derived columns follow their business columns whichever way these were changed: by a call, an undo, a package.
  for (const { rule, ids } of watching) await rule.derive?.(data.writing, ids);
  const violations = await violationsOf(data, watching);
  const violation = violations[0];
  if (violation !== undefined)
    throw new Refusal(violation.code, violation.message, { rows: violations.map((each) => each.id) });

  await refuseOutsideReach(data, about.viewer, changed);

  const salt = randomBytes(32);
  const digests = await digestsOf(data, before + 1, after, salt, breathe);
  const row: Omit<ChangeTxRow, 'hash'> = {
    id: facts.id,
    site: site.id,
    hlc: facts.hlc,
    at: at.toISOString(),
    actor: about.viewer.user,
    actor_name: about.viewer.name,
    call: about.call,
    label: facts.label,
    reason: facts.reason,
    scope_organisations: JSON.stringify(facts.scope),
    undoable: about.undoable ? 1 : 0,
    undo_of: facts.undoOf,
    first_seq: before + 1,
    last_seq: after,
    first_position: before + 1,
    last_position: after,
    salt,
    prev_hash: head.hash,
  };
  const undone =
    facts.undoOf === null
      ? null
      : (valueOf(writer, 'SELECT hash FROM change_tx WHERE id = ?', facts.undoOf) as Buffer);
  const hash = transactionHash(
    { ...row, office_id: data.office.id, incarnation: site.incarnation, undo_of_hash: undone },
    digests,
  );
  await data.writing
    .insertInto('change_tx')
    .values({ ...row, hash })
    .execute();
  prepared(writer, 'DELETE FROM change_context').run();
  return {
    value,
    transaction: { id: facts.id, label: facts.label, tables: [...changed.keys()] },
  };
}

/** No transaction may leave a row outside the reach of the one who made it, whatever its handler checked. */
async function refuseOutsideReach(
  data: OpenData,
  viewer: Viewer,
  changed: ReadonlyMap<TableName, readonly ChangedRow[]>,
): Promise<void> {
  if (viewer.roots === 'all') return;
  for (const [table, rows] of changed) {
    const ids = JSON.stringify([...new Set(rows.map(({ id }) => id))]);
    const outside =
      await sql`SELECT 1 FROM ${sql.table(table)} WHERE id IN (SELECT value FROM json_each(${ids}))
      AND NOT ${visible(viewer, table)} LIMIT 1`.execute(data.writing);
    if (outside.rows.length > 0) {
      throw new Refusal('scope.outside', '这次操作会改到您管理范围以外的内容，没有保存。请由上级单位来做。');
    }
  }
}

/**
 * Where the log stands: the highest numbers, the latest clock of anyone, and the hash of this office's last
 * transaction, in whichever incarnation it was made.
 */
function readHead({ writer, office }: OpenData): {
  tx: number;
  position: number;
  hlc: number | null;
  hash: Buffer | null;
} {
  const query = prepared(
    writer,
    `SELECT (SELECT coalesce(max(id), 0) FROM change_tx) AS tx,
      (SELECT coalesce(max(position), 0) FROM change_entry) AS position,
      (SELECT hlc FROM change_tx ORDER BY id DESC LIMIT 1) AS hlc,
      (SELECT t.hash FROM change_tx t JOIN change_site s ON s.id = t.site
       WHERE s.office_id = ? ORDER BY t.id DESC LIMIT 1) AS hash`,
  );
  return query.get(office.id) as ReturnType<typeof readHead>;
}

/** The rows that the entries of these positions touched, by table. */
function changedRows(data: OpenData, first: number, last: number): Map<TableName, ChangedRow[]> {
  const rows = prepared(
    data.writer,
    'SELECT tbl, lower(hex(row)) AS row, kind, field FROM change_entry WHERE position BETWEEN ? AND ?',
  ).all(first, last) as Pick<LoggedEntry, 'tbl' | 'row' | 'kind' | 'field'>[];
  const changed = new Map<TableName, ChangedRow[]>();
  for (const { tbl, row, kind, field } of rows) {
    const name = tableNumbered(tbl)?.name as TableName;
    const list = changed.get(name);
    const one = { id: hexToId(row), field: kind === 2 ? field : null };
    if (list === undefined) changed.set(name, [one]);
    else list.push(one);
  }
  return changed;
}

/** A changed row; `field` null: it was inserted, deleted or changed as a whole. */
export interface ChangedRow {
  readonly id: string;
  readonly field: string | null;
}

interface Watched {
  readonly rule: RowRule;
  readonly ids: readonly string[];
}

/** Runs the rules of every table on its changed rows. */
export async function brokenRules(
  data: Pick<OpenData, 'rules' | 'writing'>,
  changed: ReadonlyMap<TableName, readonly ChangedRow[]>,
): Promise<Violation[]> {
  return violationsOf(data, watched(data, changed));
}

async function violationsOf(
  { writing }: Pick<OpenData, 'writing'>,
  watching: readonly Watched[],
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { rule, ids } of watching) found.push(...(await rule.check(writing, ids)));
  return found;
}

/** The rules of the changed tables with the rows that they watch. */
function watched(
  data: Pick<OpenData, 'rules'>,
  changed: ReadonlyMap<TableName, readonly ChangedRow[]>,
): Watched[] {
  return [...changed].flatMap(([table, rows]) => {
    const rule = data.rules[table];
    if (rule === undefined) return [];
    const ids = new Set<string>();
    for (const { id, field } of rows) if (field === null || rule.watches.includes(field)) ids.add(id);
    return ids.size === 0 ? [] : [{ rule, ids: [...ids] }];
  });
}

async function digestsOf(
  data: OpenData,
  first: number,
  last: number,
  salt: Buffer,
  breathe: () => Promise<void>,
): Promise<Buffer> {
  const digests = Buffer.alloc((last - first + 1) * 32);
  const reader = createBackwardReader(data.writer);
  const page = prepared(
    data.writer,
    `SELECT ${LOGGED_ENTRY} FROM change_entry WHERE position BETWEEN ? AND ? ORDER BY position DESC`,
  );
  for (let end = last; end >= first; end -= CHUNK) {
    const entries = page.all(Math.max(first, end - CHUNK + 1), end) as LoggedEntry[];
    for (const entry of entries)
      putDigest(digests, (entry.position - first) * 32, salt, entry, reader.valueOf(entry));
    if (end - CHUNK >= first) await breathe();
  }
  return digests;
}
