import { sql } from 'kysely';
import type { changeCalls } from '../../../shared/contract/changes.ts';
import { callNamed } from '../../../shared/contract/index.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { RIGHTS } from '../../../shared/contract/rights.ts';
import type { Handlers, ReadContext, WriteContext } from '../../data/handler.ts';
import { undo } from '../../data/log/undo.ts';
import { verifyLog } from '../../data/log/verify.ts';
import { idToBytes } from '../../data/row-id.ts';
import { holds, rows } from '../../data/scope.ts';
import { tableNamed, TABLES, type TableName } from '../../data/tables/index.ts';
import { maySee } from '../../data/tables/seen-with.ts';
import { entryQuery, fieldChanges, visibleEntries } from './fields.ts';
import { listTransactions, transactionVisible } from './list.ts';
import { nextOnStacks } from './undo-stacks.ts';

const NOT_FOUND = '没有找到这条修改记录，或不在您的管理范围内。请刷新后再看。';

async function oneTransaction({ viewer, db }: ReadContext | WriteContext, id: number) {
  const found = await db
    .selectFrom('change_tx')
    .selectAll()
    .where('id', '=', id)
    .where(transactionVisible(viewer))
    .executeTakeFirst();
  if (found === undefined) throw new Refusal('changes.not-found', NOT_FOUND);
  return found;
}

/** “撤销：…”, and “恢复：…” for the undoing of an undo. */
function undoLabel(label: string): string {
  const [, done, what] = /^(撤销|恢复)：(.*)$/u.exec(label) ?? [null, null, label];
  return `${done === '撤销' ? '恢复' : '撤销'}：${what ?? label}`;
}

async function takeBack(context: WriteContext, id: number) {
  const target = await oneTransaction(context, id);
  if (target.undoable === 0) {
    throw new Refusal('changes.not-undoable', `“${target.label}”不能撤销。要改回请直接修改相应的内容。`);
  }
  const right = callNamed(target.call)?.right ?? 'none';
  if (right !== 'none' && !holds(context.viewer, right)) {
    throw new Refusal('right.missing', `撤销这次操作需要“${RIGHTS[right]}”的权限。请找管理员开通。`);
  }
  const label = undoLabel(target.label);
  const result = await undo(context.data, context.viewer, target, context);
  context.label(label);
  context.scope(...(JSON.parse(target.scope_organisations) as string[]));
  return { label, ...result };
}

export const changeHandlers: Handlers<keyof typeof changeCalls> = {
  'changes.list': (context, filter) => listTransactions(context, filter),

  'changes.get': async (context, { transaction }) => {
    const [found] = (await listTransactions(context, { id: transaction, offset: 0, limit: 1 })).transactions;
    if (found === undefined) throw new Refusal('changes.not-found', NOT_FOUND);
    return found;
  },

  'changes.tables': ({ viewer }) =>
    Promise.resolve({
      tables: Object.values(TABLES)
        .filter((table) => maySee(viewer, table))
        .map(({ name, title }) => ({ name, title })),
    }),

  'changes.fields': async (context, { transaction, offset, limit }) => {
    const { viewer, db } = context;
    const target = await oneTransaction(context, transaction);
    const all = await db
      .selectFrom('change_entry')
      .select(['position', 'tbl', 'row'])
      .where('tx', '=', target.id)
      .where('position', '>=', target.first_position)
      .where('position', '<=', target.last_position)
      .orderBy('position')
      .execute();
    // Pages and total are of what this viewer may see: the rest is neither shown nor counted.
    const seen = await visibleEntries(viewer, db, all);
    const positions = JSON.stringify(seen.slice(offset, offset + limit).map((entry) => entry.position));
    const entries = await entryQuery(db)
      .where(sql<boolean>`position IN (SELECT value FROM json_each(${positions}))`)
      .orderBy('position')
      .execute();
    return { changes: await fieldChanges(viewer, db, entries), total: seen.length };
  },

  'changes.history': async (context, { table, row, field, offset, limit }) => {
    const { viewer, db } = context;
    const declared = tableNamed(table);
    if (declared === undefined || (field !== undefined && declared.columns[field] === undefined)) {
      throw new Refusal('changes.unknown-field', '程序里没有这样的表或字段。请从页面上的“修改历史”进入。');
    }
    let query = entryQuery(db).where('row', '=', idToBytes(row)).where('tbl', '=', declared.number);
    if (field !== undefined)
      query = query.where((eb) => eb.or([eb('field', '=', field), eb('kind', '!=', 2)]));
    const entries = await query.orderBy('position', 'desc').offset(offset).limit(limit).execute();
    const changes = await fieldChanges(viewer, db, entries);
    const known = changes.length > 0 || entries.length === 0;
    if (!known || (entries.length === 0 && !(await rowExists(context, table, row)))) {
      throw new Refusal('changes.not-found', NOT_FOUND);
    }
    return { changes: field === undefined ? changes : changes.filter((change) => change.field === field) };
  },

  'changes.undo-state': async (context) => {
    const { undo: last, redo: back } = await nextOnStacks(context);
    return {
      undo: last === null ? null : { id: last.id, label: undoLabel(last.label) },
      redo: back === null ? null : { id: back.id, label: undoLabel(back.label) },
    };
  },

  'changes.undo': async (context, { transaction }) => {
    if (transaction !== undefined) return takeBack(context, transaction);
    const { undo: last } = await nextOnStacks(context);
    if (last === null) throw new Refusal('changes.nothing-to-undo', '没有可以撤销的操作。');
    return takeBack(context, last.id);
  },

  'changes.redo': async (context) => {
    const { redo: back } = await nextOnStacks(context);
    if (back === null) throw new Refusal('changes.nothing-to-redo', '没有可以恢复的操作。');
    return takeBack(context, back.id);
  },

  // On a state that stands still, so that edits meanwhile raise no false alarm.
  'changes.verify': ({ data, signal }) =>
    data.snapshot((_, connection) =>
      verifyLog(connection, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) throw new Refusal('call.cancelled', '已取消核对。');
      }),
    ),
};

async function rowExists({ viewer, db }: ReadContext, table: string, id: string): Promise<boolean> {
  const name = table as TableName;
  return (await rows(viewer, db, name).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
