import { z } from 'zod';
import { reads, writes } from './call.ts';
import { day, id, line, page, searchWords } from './fields.ts';
import { sampleOrganisation } from './sample-id.ts';

/** One transaction of the change log as a line of 修改记录. */
export interface TransactionLine {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  /** The office where it was done; null: this one. */
  readonly office: string | null;
  readonly label: string;
  readonly reason: string | null;
  /** Rows changed that the viewer may see. */
  readonly rows: number;
  readonly undoable: boolean;
  /** The transaction that took this one back, if any. */
  readonly undoneBy: number | null;
  readonly undoOf: number | null;
}

/** One changed field: “谁在何时把什么从什么改成什么”. Masked values come as ••••. */
export interface FieldChange {
  readonly transaction: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  readonly reason: string | null;
  readonly table: string;
  readonly tableTitle: string;
  readonly row: string;
  /** What the row is called now, or was called when it was deleted. */
  readonly rowTitle: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly field: string | null;
  readonly fieldTitle: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface LeftAlone {
  readonly table: string;
  readonly tableTitle: string;
  readonly row: string;
  readonly rowTitle: string;
  readonly fieldTitle: string | null;
  /** Why it was not taken back. */
  readonly reason: string;
}

export interface UndoResult {
  readonly label: string;
  readonly rows: number;
  readonly left: readonly LeftAlone[];
}

/** What the next undo and redo of this user would do; null: nothing. */
export interface UndoState {
  readonly undo: { readonly id: number; readonly label: string } | null;
  readonly redo: { readonly id: number; readonly label: string } | null;
}

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');
const note = { call: 'organisations.edit', input: { id: LUJIANG, note: '办公地点在老街。' } };
const newBranch = {
  call: 'organisations.create',
  input: { parent: LUJIANG, name: '靖港镇芦江社区退役军人党支部', kind: 'branch' },
};
const lastOf = { call: 'changes.list', input: {} };
const last = (given: readonly unknown[], index: number): number =>
  (given[index] as { transactions: TransactionLine[] }).transactions[0]?.id ?? 0;

const transaction = z.int().min(1);
const UNKNOWN = { 'changes.not-found': '没有这条修改记录，或不在您的管理范围内' };

export const changeCalls = {
  'changes.list': reads<{ transactions: TransactionLine[]; total: number }>()('changes.list', {
    title: '修改记录',
    right: 'changes.see',
    input: z.strictObject({
      from: day.optional(),
      to: day.optional(),
      text: searchWords(60).optional(),
      table: line(60).optional(),
      ...page.shape,
    }),
    examples: [{ title: '最近的修改', before: [note], input: {} }],
  }),

  'changes.get': reads<TransactionLine>()('changes.get', {
    title: '一次修改',
    right: 'changes.see',
    input: z.strictObject({ transaction }),
    codes: UNKNOWN,
    examples: [
      { title: '刚才的修改', before: [note, lastOf], input: (given) => ({ transaction: last(given, 1) }) },
    ],
    refusals: [{ code: 'changes.not-found', input: { transaction: 99_999_999 } }],
  }),

  'changes.tables': reads<{ tables: { name: string; title: string }[] }>()('changes.tables', {
    title: '有修改记录的内容',
    right: 'changes.see',
    input: z.strictObject({}),
    examples: [{ title: '筛选用', input: {} }],
  }),

  'changes.fields': reads<{ changes: FieldChange[]; total: number }>()('changes.fields', {
    title: '一次修改的明细',
    right: 'changes.see',
    input: z.strictObject({ transaction, ...page.shape }),
    codes: UNKNOWN,
    examples: [
      { title: '改了哪些字段', before: [note, lastOf], input: (given) => ({ transaction: last(given, 1) }) },
    ],
    refusals: [{ code: 'changes.not-found', input: { transaction: 99_999_999 } }],
  }),

  'changes.history': reads<{ changes: FieldChange[] }>()('changes.history', {
    title: '一行或一个字段的历史',
    right: 'changes.see',
    input: z.strictObject({ table: line(60), row: id, field: line(60).optional(), ...page.shape }),
    codes: { ...UNKNOWN, 'changes.unknown-field': '没有这样的表或字段' },
    examples: [
      {
        title: '一个组织的备注',
        before: [note],
        input: { table: 'organisation', row: LUJIANG, field: 'note' },
      },
    ],
    refusals: [
      {
        code: 'changes.not-found',
        input: { table: 'organisation', row: '019b7544-7000-7fff-8fff-ffffffffffff' },
      },
      { code: 'changes.unknown-field', input: { table: 'organisation', row: LUJIANG, field: 'nothing' } },
    ],
  }),

  'changes.undo-state': reads<UndoState>()('changes.undo-state', {
    title: '可撤销的操作',
    right: 'changes.undo',
    input: z.strictObject({}),
    examples: [{ title: '菜单里的撤销和恢复', before: [note], input: {} }],
  }),

  'changes.undo': writes<UndoResult>()('changes.undo', {
    title: '撤销',
    right: 'changes.undo',
    /** Without a transaction: the last one of this user that is still in force. */
    input: z.strictObject({ transaction: transaction.optional() }),
    codes: {
      ...UNKNOWN,
      'changes.nothing-to-undo': '没有可以撤销的操作',
      'changes.not-undoable': '这种操作不能撤销',
      'changes.already-undone': '这次操作已经撤销',
      'changes.all-left': '这次操作之后的修改都依赖它，没有可以撤销的内容',
    },
    examples: [{ title: '撤销刚才的修改', before: [note], input: {} }],
    refusals: [
      { code: 'changes.not-found', input: { transaction: 99_999_999 } },
      { code: 'changes.nothing-to-undo', input: {} },
      {
        code: 'changes.already-undone',
        before: [note, lastOf, { call: 'changes.undo', input: {} }],
        input: (given) => ({ transaction: last(given, 1) }),
      },
      {
        code: 'changes.all-left',
        before: [note, lastOf, { call: 'organisations.edit', input: { id: LUJIANG, note: '搬到新街。' } }],
        input: (given) => ({ transaction: last(given, 1) }),
      },
      { code: 'changes.not-undoable', input: { transaction: 1 } },
    ],
  }),

  'changes.redo': writes<UndoResult>()('changes.redo', {
    title: '恢复',
    right: 'changes.undo',
    input: z.strictObject({}),
    codes: {
      'changes.nothing-to-redo': '没有可以恢复的操作',
      'changes.all-left': '撤销之后又有修改，没有可以恢复的内容',
    },
    examples: [{ title: '把撤销的再做一遍', before: [note, { call: 'changes.undo', input: {} }], input: {} }],
    refusals: [
      { code: 'changes.nothing-to-redo', input: {} },
      {
        // Somebody else has given the name away meanwhile.
        code: 'changes.all-left',
        before: [newBranch, { call: 'changes.undo', input: {} }, { ...newBranch, as: 'another' }],
        input: {},
      },
    ],
  }),

  'changes.verify': reads<{
    transactions: number;
    entries: number;
    broken: { transaction: number; reason: string }[];
  }>()('changes.verify', {
    title: '核对修改记录',
    right: 'system.maintain',
    input: z.strictObject({}),
    examples: [{ title: '整条链', before: [note], input: {} }],
  }),
};
