import { sql, type Kysely } from 'kysely';
import type { LeftAlone } from '../../../shared/contract/changes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { Connection } from '../connection.ts';
import type { Table } from '../declare.ts';
import type { OpenData } from '../open-data.ts';
import { brokenReferences } from '../references.ts';
import { bytesToId } from '../row-id.ts';
import { visible } from '../scope.ts';
import {
  TABLES,
  tableNumbered,
  type ChangeEntryRow,
  type ChangeTxRow,
  type Database,
  type TableName,
} from '../tables/index.ts';
import type { Row, Value } from './digest.ts';
import { isErased } from './erase.ts';
import { stateOf, type LaterChange } from './in-force.ts';
import { valueOf } from '../statements.ts';
import { rowTitles } from './titles.ts';
import { brokenRules, type OpenTransaction } from './write.ts';

/** What takes one row back to what it was before a transaction. */
type Step =
  | { readonly do: 'delete'; readonly table: TableName; readonly id: string }
  | { readonly do: 'insert'; readonly table: TableName; readonly id: string; readonly row: Row }
  | { readonly do: 'update'; readonly table: TableName; readonly id: string; readonly fields: Row };

interface Plan {
  readonly steps: Step[];
  readonly left: Left[];
  /** True when every row that could have been taken back already was. */
  readonly alreadyUndone: boolean;
}

interface Left {
  readonly table: TableName;
  readonly id: string;
  readonly field: string | null;
  readonly reason: string;
}

const CHUNK = 500;
const CHANGED = '之后又有修改';
const ERASED = '原来的值已按规定清除';
const OUTSIDE = '不在您的管理范围内';

/**
 * Takes back a transaction by a compensating one, inside an open transaction. What was changed since, is
 * referenced since, would break a rule or lies outside the viewer's scope is left and listed.
 * Refuses with changes.already-undone and changes.all-left.
 */
export async function undo(
  data: OpenData,
  viewer: Viewer,
  target: ChangeTxRow,
  transaction: OpenTransaction,
): Promise<{ rows: number; left: LeftAlone[] }> {
  const plan = planUndo(data, target);
  if (plan.alreadyUndone) throw new Refusal('changes.already-undone', '这次操作已经撤销过了，不需要再撤销。');
  transaction.undoes(target.id);
  let steps = plan.steps;
  const left = [...plan.left];
  const leave = (failed: readonly Left[]) => {
    left.push(...failed);
    const ids = new Set(failed.map((each) => each.id));
    steps = steps.filter((step) => !ids.has(step.id));
  };
  leave(
    await outsideScope(
      data,
      viewer,
      steps.filter((step) => step.do !== 'insert'),
    ),
  );
  leave(await belongingToLeft(data, steps, left));
  // Each round leaves at least one row out, so the rounds end.
  for (;;) {
    data.writer.exec('SAVEPOINT undo_round');
    await apply(data.writing, steps, transaction);
    const failed = await failures(data, viewer, steps);
    if (failed.length === 0) break;
    data.writer.exec('ROLLBACK TO undo_round; RELEASE undo_round');
    leave(failed);
    leave(await belongingToLeft(data, steps, left));
  }
  data.writer.exec('RELEASE undo_round');
  const named = await nameLeft(data.writing, viewer, left);
  if (steps.length === 0) {
    throw new Refusal(
      'changes.all-left',
      '这次操作改过的内容后来又有改动，或不在您的管理范围内，没有可以撤销的。',
      { left: named },
    );
  }
  return { rows: steps.length, left: named };
}

/** Whether anything of a transaction is still in force, so that undoing it has something to do. */
export function canUndo(connection: Connection, target: ChangeTxRow): boolean {
  const last = valueOf(connection, 'SELECT max(position) FROM change_entry');
  return last === target.last_position || planUndo({ writer: connection }, target).steps.length > 0;
}

/** What would have to be done, by the entries of the transaction and what came after them. */
function planUndo(data: Pick<OpenData, 'writer'>, target: ChangeTxRow): Plan {
  const entries = data.writer
    .prepare('SELECT * FROM change_entry WHERE tx = ? AND position BETWEEN ? AND ? ORDER BY position')
    .all(target.id, target.first_position, target.last_position) as ChangeEntryRow[];
  const later = laterChanges(data, target);
  const erased = new Set(
    data.writer
      .prepare('SELECT position FROM change_salt WHERE digest IS NOT NULL AND position BETWEEN ? AND ?')
      .pluck()
      .all(target.first_position, target.last_position) as number[],
  );
  const byRow = new Map<string, ChangeEntryRow[]>();
  for (const entry of entries) {
    const key = entry.row.toString('latin1');
    const group = byRow.get(key);
    if (group === undefined) byRow.set(key, [entry]);
    else group.push(entry);
  }
  const steps: Step[] = [];
  const left: Left[] = [];
  let undone = 0;
  for (const [key, group] of byRow) {
    const result = planRow(target.id, group, later.get(key) ?? [], erased);
    if (result === 'undone') undone += 1;
    else if (result !== null) {
      if (result.step !== null) steps.push(result.step);
      left.push(...result.left);
      undone += result.undone ? 1 : 0;
    }
  }
  return { steps, left, alreadyUndone: steps.length === 0 && left.length === 0 && undone > 0 };
}

type Later = LaterChange & { readonly field: string | null; readonly kind: number };

function planRow(
  tx: number,
  entries: readonly ChangeEntryRow[],
  later: readonly Later[],
  erased: ReadonlySet<number>,
): 'undone' | null | { step: Step | null; left: Left[]; undone: boolean } {
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return null;
  const table = tableNumbered(first.tbl)?.name as TableName;
  const id = bytesToId(first.row);
  const stays = (reason: string) => ({
    step: null,
    left: [{ table, id, field: null, reason }],
    undone: false,
  });
  const inserted = first.kind === 1;
  const deleted = last.kind === 3;
  if (inserted && deleted) return null;
  if (inserted || deleted) {
    const state = stateOf(tx, later);
    if (state === 'undone') return 'undone';
    if (state === 'changed') return stays(CHANGED);
    if (inserted) return { step: { do: 'delete', table, id }, left: [], undone: false };
    if (entries.some((entry) => erased.has(entry.position))) return stays(ERASED);
    const row = { ...(JSON.parse(String(last.before)) as Row), ...firstBefores(entries) };
    return { step: { do: 'insert', table, id, row }, left: [], undone: false };
  }
  const fields: Record<string, Value> = {};
  const left: Left[] = [];
  let undone = false;
  for (const [field, before] of Object.entries(firstBefores(entries))) {
    const state = stateOf(
      tx,
      later.filter((each) => each.field === field || each.kind !== 2),
    );
    if (state === 'undone') undone = true;
    else if (state === 'changed') left.push({ table, id, field, reason: CHANGED });
    else if (isErased(before)) left.push({ table, id, field, reason: ERASED });
    else fields[field] = before;
  }
  const step = Object.keys(fields).length === 0 ? null : ({ do: 'update', table, id, fields } as const);
  return { step, left, undone };
}

/** For each updated field, its value before the first entry. */
function firstBefores(entries: readonly ChangeEntryRow[]): Row {
  const befores: Row = {};
  for (const entry of entries) {
    if (entry.kind === 2 && entry.field !== null && !Object.hasOwn(befores, entry.field))
      befores[entry.field] = entry.before;
  }
  return befores;
}

function laterChanges(data: Pick<OpenData, 'writer'>, target: ChangeTxRow): Map<string, Later[]> {
  const { first_position: first, last_position: last } = target;
  const found = data.writer
    .prepare(
      `SELECT e.row, e.field, e.kind, e.tx, t.undo_of AS undoOf FROM change_entry e JOIN change_tx t ON t.id = e.tx
       WHERE e.position > ? AND e.row IN (SELECT row FROM change_entry WHERE position BETWEEN ? AND ?)
       ORDER BY e.position`,
    )
    .all(last, first, last) as (Later & { row: Buffer })[];
  const byRow = new Map<string, Later[]>();
  for (const each of found) {
    const key = each.row.toString('latin1');
    const list = byRow.get(key);
    if (list === undefined) byRow.set(key, [each]);
    else list.push(each);
  }
  return byRow;
}

async function apply(
  db: Kysely<Database>,
  steps: readonly Step[],
  transaction: OpenTransaction,
): Promise<void> {
  let done = 0;
  for (const step of steps) {
    // The table is known at run time only, so the values cannot be typed; they come from the log itself.
    const table = step.table as 'organisation';
    if (step.do === 'delete') await db.deleteFrom(table).where('id', '=', step.id).execute();
    else if (step.do === 'insert')
      await db
        .insertInto(table)
        .values({ ...step.row, id: step.id } as never)
        .execute();
    else
      await db
        .updateTable(table)
        .set(step.fields as never)
        .where('id', '=', step.id)
        .execute();
    done += 1;
    if (done % CHUNK === 0) await transaction.breathe();
  }
}

async function failures(data: OpenData, viewer: Viewer, steps: readonly Step[]): Promise<Left[]> {
  const kept = groupIds(steps.filter((step) => step.do !== 'delete'));
  const gone = groupIds(steps.filter((step) => step.do === 'delete'));
  const tableOf = new Map(steps.map((step) => [step.id, step.table]));
  const references = await brokenReferences(data.writing, kept, gone);
  // Of what is gone, too: others may not hold without it.
  const rules = await brokenRules(
    data,
    new Map([...groupIds(steps)].map(([table, ids]) => [table, ids.map((id) => ({ id, field: null }))])),
  );
  // Where a row stood before may lie outside the reach of the one who undoes.
  const scope = await outsideScope(
    data,
    viewer,
    steps.filter((step) => step.do !== 'delete'),
  );
  const found = new Map<string, Left>();
  for (const each of [...references.map((b) => ({ id: b.id, message: b.reason })), ...rules]) {
    const table = tableOf.get(each.id);
    if (table !== undefined) found.set(each.id, { table, id: each.id, field: null, reason: each.message });
  }
  for (const each of scope) found.set(each.id, each);
  return [...found.values()];
}

async function outsideScope(data: OpenData, viewer: Viewer, steps: readonly Step[]): Promise<Left[]> {
  if (viewer.roots === 'all') return [];
  const left: Left[] = [];
  for (const [table, ids] of groupIds(steps)) {
    const seen = await sql<{ id: string }>`SELECT id FROM ${sql.table(table)}
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND ${visible(viewer, table)}`.execute(
      data.writing,
    );
    const known = new Set(seen.rows.map((each) => each.id));
    for (const id of ids) {
      if (!known.has(id)) left.push({ table, id, field: null, reason: OUTSIDE });
    }
  }
  return left;
}

/**
 * Rows that the transaction added to the history of an organisation whose own change is left: they tell of that
 * change and stay with it.
 */
async function belongingToLeft(
  data: OpenData,
  steps: readonly Step[],
  left: readonly Left[],
): Promise<Left[]> {
  const leftIds = new Set(left.map((each) => each.id));
  const found: Left[] = [];
  if (leftIds.size === 0) return found;
  for (const [table, ids] of groupIds(steps.filter((step) => step.do === 'delete'))) {
    const { keptWith } = TABLES[table] as Table;
    if (keptWith === null) continue;
    const rows = await sql<{ id: string; owner: string }>`SELECT id, ${sql.ref(keptWith)} AS owner
      FROM ${sql.table(table)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
      data.writing,
    );
    for (const { id, owner } of rows.rows) {
      if (leftIds.has(owner)) found.push({ table, id, field: null, reason: '它所记的修改没有撤销' });
    }
  }
  return found;
}

function groupIds(steps: readonly Step[]): Map<TableName, string[]> {
  const groups = new Map<TableName, string[]>();
  for (const step of steps) {
    const ids = groups.get(step.table);
    if (ids === undefined) groups.set(step.table, [step.id]);
    else ids.push(step.id);
  }
  return groups;
}

/** What was left, by name; of rows outside the viewer's reach only that there are some. */
async function nameLeft(db: Kysely<Database>, viewer: Viewer, left: readonly Left[]): Promise<LeftAlone[]> {
  const titles = await rowTitles(viewer, db, left);
  return left.map((each) => {
    const table = titles.table(each.table);
    return {
      table: each.table,
      tableTitle: table.title,
      row: each.reason === OUTSIDE ? '' : each.id,
      rowTitle: titles.of(each.id),
      fieldTitle: each.field === null ? null : (table.columns[each.field]?.title ?? each.field),
      reason: each.reason,
    };
  });
}
