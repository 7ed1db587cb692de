import { sql, type Kysely } from 'kysely';
import type { LeftAlone } from '../../../shared/contract/changes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Viewer } from '../../../shared/contract/viewer.ts';
import type { OpenData } from '../open-data.ts';
import { brokenReferences } from '../references.ts';
import { bytesToId } from '../row-id.ts';
import { visible } from '../scope.ts';
import {
  tableNumbered,
  type ChangeEntryRow,
  type ChangeTxRow,
  type Database,
  type TableName,
} from '../tables/index.ts';
import type { Row, Value } from './digest.ts';
import { inForce, type LaterChange } from './in-force.ts';
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
  // Each round leaves at least one row out, so the rounds end.
  for (;;) {
    data.writer.exec('SAVEPOINT undo_round');
    await apply(data.writing, steps, transaction);
    const failed = await failures(data, viewer, steps);
    if (failed.length === 0) break;
    data.writer.exec('ROLLBACK TO undo_round; RELEASE undo_round');
    leave(failed);
  }
  data.writer.exec('RELEASE undo_round');
  const named = await nameLeft(data.writing, left);
  if (steps.length === 0) {
    throw new Refusal(
      'changes.all-left',
      '这次操作改过的内容后来又有改动，或不在您的管理范围内，没有可以撤销的。',
      { left: named },
    );
  }
  return { rows: steps.length, left: named };
}

/** What would have to be done, by the entries of the transaction and what came after them. */
function planUndo(data: OpenData, target: ChangeTxRow): Plan {
  const entries = data.writer
    .prepare('SELECT * FROM change_entry WHERE tx = ? AND position BETWEEN ? AND ? ORDER BY position')
    .all(target.id, target.first_position, target.last_position) as ChangeEntryRow[];
  const later = laterChanges(data, target);
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
    const result = planRow(target.id, group, later.get(key) ?? []);
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
): 'undone' | null | { step: Step | null; left: Left[]; undone: boolean } {
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return null;
  const table = tableNumbered(first.tbl)?.name as TableName;
  const id = bytesToId(first.row);
  const inserted = first.kind === 1;
  const deleted = last.kind === 3;
  if (inserted && deleted) return null;
  if (inserted || deleted) {
    const stack = inForce(tx, later);
    if (stack.length === 0) return 'undone';
    if (stack.length > 1) {
      return { step: null, left: [{ table, id, field: null, reason: '之后又有修改' }], undone: false };
    }
    if (inserted) return { step: { do: 'delete', table, id }, left: [], undone: false };
    const row = { ...(JSON.parse(String(last.before)) as Row), ...firstBefores(entries) };
    return { step: { do: 'insert', table, id, row }, left: [], undone: false };
  }
  const fields: Record<string, Value> = {};
  const left: Left[] = [];
  let undone = false;
  for (const [field, before] of Object.entries(firstBefores(entries))) {
    const stack = inForce(
      tx,
      later.filter((each) => each.field === field || each.kind !== 2),
    );
    if (stack.length === 1) fields[field] = before;
    else if (stack.length > 1) left.push({ table, id, field, reason: '之后又有修改' });
    else undone = true;
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

function laterChanges(data: OpenData, target: ChangeTxRow): Map<string, Later[]> {
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
  const rules = await brokenRules(
    data,
    new Map([...kept].map(([table, ids]) => [table, ids.map((id) => ({ id, field: null }))])),
  );
  const scope = await outsideScope(
    data,
    viewer,
    steps.filter((step) => step.do === 'insert'),
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
      if (!known.has(id)) left.push({ table, id, field: null, reason: '不在您的管理范围内' });
    }
  }
  return left;
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

async function nameLeft(db: Kysely<Database>, left: readonly Left[]): Promise<LeftAlone[]> {
  const titles = await rowTitles(db, left);
  return left.map((each) => {
    const table = titles.table(each.table);
    return {
      table: each.table,
      tableTitle: table.title,
      row: each.id,
      rowTitle: titles.of(each.id),
      fieldTitle: each.field === null ? null : (table.columns[each.field]?.title ?? each.field),
      reason: each.reason,
    };
  });
}
