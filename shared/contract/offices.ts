import { z } from 'zod';
import { acts, reads, writes } from './call.ts';
import type { CallError } from './envelope.ts';
import { line } from './fields.ts';
import type { Right } from './rights.ts';

/** Kinds of offices that run the program. */
export const OFFICE_KINDS = {
  school: '区委党校',
  'organisation-department': '区委组织部',
  town: '街镇党（工）委',
  body: '区直工委或其他管理党员的单位',
} as const;

export type OfficeKind = keyof typeof OFFICE_KINDS;

export interface Office {
  readonly id: string;
  readonly kind: OfficeKind;
  readonly name: string;
}

/** What the window finds on starting. */
export type Session =
  | {
      readonly state: 'ready';
      readonly office: Office;
      readonly viewer: {
        readonly name: string;
        readonly rights: readonly Right[];
        readonly wholeDistrict: boolean;
      };
      readonly folder: string;
      readonly version: string;
    }
  /** The data folder holds no database yet: ask which office this is, or restore a backup. */
  | { readonly state: 'new'; readonly folder: string; readonly version: string }
  /** The database cannot be opened; `error` says why and what to do. */
  | {
      readonly state: 'problem';
      readonly folder: string;
      readonly version: string;
      readonly error: CallError;
    };

export interface Today {
  readonly day: string;
  readonly organisations: { readonly open: number; readonly branches: number };
  /** On the register; 0 for whoever may not see people. */
  readonly people: number;
  readonly lastBackup: { readonly at: string; readonly file: string } | null;
  /** Changes since the last backup, in transactions. */
  readonly unsaved: number;
  readonly recent: readonly {
    readonly id: number;
    readonly at: string;
    readonly actor: string;
    readonly label: string;
  }[];
  /** Shipped rules that nobody has confirmed yet (请核对). */
  readonly toConfirm: number;
  readonly eventsWithoutPaper: number;
}

export const officeCalls = {
  'session.get': reads<Session>()('session.get', {
    title: '当前状态',
    right: 'none',
    withoutOffice: true,
    input: z.strictObject({}),
    examples: [{ title: '打开窗口时', input: {} }],
  }),

  'today.get': reads<Today>()('today.get', {
    title: '今天',
    right: 'none',
    input: z.strictObject({}),
    examples: [{ title: '打开“今天”', input: {} }],
  }),

  'office.found': acts<Office>()('office.found', {
    title: '建立数据',
    right: 'none',
    withoutOffice: true,
    input: z.strictObject({
      kind: z.enum(Object.keys(OFFICE_KINDS) as [OfficeKind, ...OfficeKind[]]),
      /** Name of the office, e.g. 中共长沙市望城区委党校. */
      name: line(60),
      /** Name of the organisation at the top of its tree, e.g. 中共长沙市望城区委员会. */
      top: line(100),
    }),
    codes: { 'office.exists': '数据文件夹里已经有数据' },
    examples: [
      {
        title: '新装的电脑',
        on: 'empty-folder',
        input: { kind: 'town', name: '靖港镇党委', top: '中共长沙市望城区靖港镇委员会' },
      },
    ],
    refusals: [
      { code: 'office.exists', input: { kind: 'school', name: '某区委党校', top: '中共某区委员会' } },
    ],
  }),

  'office.rename': writes<Office>()('office.rename', {
    title: '修改本单位名称',
    right: 'settings.edit',
    input: z.strictObject({ name: line(60) }),
    examples: [{ title: '更正名称', input: { name: '中共长沙市望城区委党校（区行政学校）' } }],
  }),
};
