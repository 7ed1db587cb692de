import type { changeCalls } from '../../../shared/contract/changes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Handlers, ReadContext, WriteContext } from '../../data/handler.ts';
import { undo } from '../../data/log/undo.ts';
import { verifyLog } from '../../data/log/verify.ts';
import { idToBytes } from '../../data/row-id.ts';
import { rows } from '../../data/scope.ts';
import { tableNamed, TABLES, type TableName } from '../../data/tables/index.ts';
import { entryQuery, fieldChanges } from './fields.ts';
import { listTransactions, transactionVisible } from './list.ts';
import { undoStacks } from './undo-stacks.ts';

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
  const label = undoLabel(target.label);
  const result = await undo(context.data, context.viewer, target, context);
  context.label(label);
  if (target.scope_organisation !== null) context.scope(target.scope_organisation);
  return { label, ...result };
}

export const changeHandlers: Handlers<keyof typeof changeCalls> = {
  'changes.list': (context, filter) => listTransactions(context, filter),

  'changes.get': async (context, { transaction }) => {
    const [found] = (await listTransactions(context, { id: transaction, offset: 0, limit: 1 })).transactions;
    if (found === undefined) throw new Refusal('changes.not-found', NOT_FOUND);
    return found;
  },

  'changes.tables': () =>
    Promise.resolve({ tables: Object.values(TABLES).map(({ name, title }) => ({ name, title })) }),

  'changes.fields': async (context, { transaction, offset, limit }) => {
    const { viewer, db } = context;
    const target = await oneTransaction(context, transaction);
    const entries = await entryQuery(db)
      .where('change_entry.tx', '=', target.id)
      .where('position', '>=', target.first_position)
      .where('position', '<=', target.last_position)
      .orderBy('position')
      .offset(offset)
      .limit(limit)
      .execute();
    return {
      changes: await fieldChanges(viewer, db, entries),
      total: target.last_seq - target.first_seq + 1,
    };
  },

  'changes.history': async (context, { table, row, field }) => {
    const { viewer, db } = context;
    const declared = tableNamed(table);
    if (declared === undefined || (field !== undefined && declared.columns[field] === undefined)) {
      throw new Refusal('changes.unknown-field', '程序里没有这样的表或字段。请从页面上的“修改历史”进入。');
    }
    const entries = await entryQuery(db)
      .where('row', '=', idToBytes(row))
      .where('tbl', '=', declared.number)
      .orderBy('position', 'desc')
      .limit(500)
      .execute();
    const changes = await fieldChanges(viewer, db, entries);
    const known = changes.length > 0 || entries.length === 0;
    if (!known || (entries.length === 0 && !(await rowExists(context, table, row)))) {
      throw new Refusal('changes.not-found', NOT_FOUND);
    }
    return { changes: field === undefined ? changes : changes.filter((change) => change.field === field) };
  },

  'changes.undo-state': async ({ viewer, db }) => {
    const { undo: undos, redo: redos } = await undoStacks(viewer, db);
    const last = undos.at(-1);
    const back = redos.at(-1);
    return {
      undo: last === undefined ? null : { id: last.id, label: undoLabel(last.label) },
      redo: back === undefined ? null : { id: back.id, label: undoLabel(back.label) },
    };
  },

  'changes.undo': async (context, { transaction }) => {
    if (transaction !== undefined) return takeBack(context, transaction);
    const last = (await undoStacks(context.viewer, context.db)).undo.at(-1);
    if (last === undefined) throw new Refusal('changes.nothing-to-undo', '没有可以撤销的操作。');
    return takeBack(context, last.id);
  },

  'changes.redo': async (context) => {
    const back = (await undoStacks(context.viewer, context.db)).redo.at(-1);
    if (back === undefined) throw new Refusal('changes.nothing-to-redo', '没有可以恢复的操作。');
    return takeBack(context, back.id);
  },

  'changes.verify': ({ data, signal }) =>
    verifyLog(data.reader, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new Refusal('call.cancelled', '已取消核对。');
    }),
};

async function rowExists({ viewer, db }: ReadContext, table: string, id: string): Promise<boolean> {
  const name = table as TableName;
  return (await rows(viewer, db, name).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
