import { z } from 'zod';
import { acts, reads } from './call.ts';
import { fileToRead, folderToUse } from './fields.ts';
import type { TransactionLine } from './changes.ts';

export interface Backup {
  /** File name inside the backup folder. */
  readonly file: string;
  readonly at: string;
  readonly bytes: number;
  readonly office: string;
  readonly officeName: string;
  readonly transactions: number;
  readonly reason: 'closing' | 'demand' | 'before-restore' | 'before-migration';
}

/** What a restore would bring and what it would lose. */
export interface RestoreLook {
  readonly backup: Backup;
  /** Done since the backup was taken: lost by restoring it. Newest first, at most 100. */
  readonly lost: readonly TransactionLine[];
  /** Null: the present database cannot be read, so what would be lost is not known. */
  readonly lostTotal: number | null;
  readonly rows: readonly { readonly title: string; readonly now: number; readonly then: number }[];
}

export interface Health {
  readonly database: {
    readonly bytes: number;
    readonly schema: number;
    readonly sqlite: string;
    readonly sound: boolean;
  };
  readonly disk: { readonly free: number; readonly enough: boolean };
  readonly log: { readonly transactions: number; readonly entries: number };
  readonly synchronous: 'FULL' | 'other';
  readonly folder: string;
}

const DAMAGED = {
  'backups.not-found': '没有这个备份文件',
  'backups.damaged': '备份文件已损坏或不完整',
  'backups.newer': '备份来自更新的版本',
  'backups.other-office': '这是另一个单位的备份',
};

const choice = z.union([
  /** One of the list. */
  z.strictObject({ file: z.string().regex(/^desk-[\w-]{1,80}\.backup$/u) }),
  /** A file elsewhere, e.g. on a stick. */
  z.strictObject({ elsewhere: fileToRead }),
]);

const taken = { call: 'backups.create', input: {} };
const file = (given: readonly unknown[]): string => (given[0] as Backup).file;

const refusals = [
  { code: 'backups.not-found', input: { backup: { file: 'desk-19990101-000000-00000000.backup' } } },
  { code: 'backups.damaged', input: { backup: { elsewhere: 'example:damaged.backup' } } },
  { code: 'backups.newer', input: { backup: { elsewhere: 'example:newer.backup' } } },
  { code: 'backups.other-office', input: { backup: { elsewhere: 'example:other-office.backup' } } },
];

export const backupCalls = {
  'backups.create': acts<Backup & { folder: string }>()('backups.create', {
    title: '立即备份',
    right: 'system.maintain',
    /** Without a folder: the backup folder inside the data folder. */
    input: z.strictObject({ folder: folderToUse.optional() }),
    codes: { 'backups.unwritable': '这个文件夹写不进去' },
    examples: [
      { title: '到数据文件夹', input: {} },
      { title: '到 U 盘', input: { folder: 'example:folder' } },
    ],
    refusals: [{ code: 'backups.unwritable', input: { folder: 'example:missing-folder' } }],
  }),

  'backups.list': reads<{ backups: Backup[]; folder: string; keep: number }>()('backups.list', {
    title: '备份列表',
    right: 'system.maintain',
    withoutOffice: true,
    input: z.strictObject({}),
    examples: [
      { title: '有一个备份', before: [taken], input: {} },
      { title: '还没有数据', on: 'empty-folder', input: {} },
    ],
  }),

  'backups.look': reads<RestoreLook>()('backups.look', {
    title: '查看备份',
    right: 'system.maintain',
    withoutOffice: true,
    input: z.strictObject({ backup: choice }),
    codes: DAMAGED,
    examples: [
      { title: '恢复之前先看', before: [taken], input: (given) => ({ backup: { file: file(given) } }) },
    ],
    refusals,
  }),

  'backups.restore': acts<{ restored: Backup; incarnation: string; kept: string | null }>()(
    'backups.restore',
    {
      title: '恢复备份',
      right: 'system.maintain',
      withoutOffice: true,
      input: z.strictObject({ backup: choice }),
      codes: DAMAGED,
      examples: [
        { title: '回到备份时', before: [taken], input: (given) => ({ backup: { file: file(given) } }) },
      ],
      refusals,
    },
  ),

  'backups.keep': acts<{ keep: number }>()('backups.keep', {
    title: '保留备份的份数',
    right: 'system.maintain',
    input: z.strictObject({ keep: z.int().min(3).max(200) }),
    examples: [{ title: '保留六十份', input: { keep: 60 } }],
  }),

  'system.health': reads<Health>()('system.health', {
    title: '系统检查',
    right: 'system.maintain',
    input: z.strictObject({}),
    examples: [{ title: '检查', input: {} }],
  }),
};
