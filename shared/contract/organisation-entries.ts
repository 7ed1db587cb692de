import { z } from 'zod';
import type { LineResult } from '../domain/organisations/import-lines.ts';
import { ALIAS_KINDS } from '../domain/organisations/kinds.ts';
import { writes } from './call.ts';
import { day, fileToRead, id, paperNumber, paragraph, line } from './fields.ts';
import type { OrganisationPage } from './organisation-answers.ts';
import {
  keysOf,
  kind,
  statisticsKind,
  name,
  shortName,
  JINGGANG,
  LUJIANG,
  TONGGUAN,
  ABSENT,
  NOT_FOUND,
  newBranch,
  idOf,
  importLine,
  NAME_TAKEN,
  WRONG_PLACE,
  IS_CLOSED,
  WRONG_DAY,
} from './organisation-parts.ts';
import { BRANCH, newPerson } from './people-parts.ts';

/** Entering and correcting organisations. */
export const organisationEntries = {
  'organisations.create': writes<{ id: string }>()('organisations.create', {
    title: '新建组织',
    right: 'organisations.edit',
    input: z.strictObject({
      parent: id.nullable(),
      name,
      shortName: shortName.default(null),
      kind,
      statisticsKind: statisticsKind.default(null),
      foundedOn: day.nullable().default(null),
      paper: paperNumber.default(null),
    }),
    codes: { ...NOT_FOUND, ...NAME_TAKEN, ...WRONG_PLACE, ...IS_CLOSED, ...WRONG_DAY },
    examples: [
      {
        title: '社区下的新支部，有批复',
        input: {
          parent: LUJIANG,
          name: '靖港镇芦江社区退役军人党支部',
          shortName: '退役军人支部',
          kind: 'branch',
          statisticsKind: 'community',
          foundedOn: '2026-03-01',
          paper: '靖发〔2026〕3号',
        },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { parent: ABSENT, name: '某党支部', kind: 'branch' } },
      { code: 'organisations.name-taken', before: [newBranch], input: newBranch.input as never },
      { code: 'organisations.wrong-place', input: { parent: JINGGANG, name: '第一党小组', kind: 'group' } },
      {
        code: 'organisations.closed',
        before: [
          newBranch,
          { call: 'organisations.close', input: (given) => ({ id: idOf(given), on: '2026-06-30' }) },
        ],
        input: (given) => ({ parent: idOf(given), name: '第一党小组', kind: 'group' as const }),
      },
      {
        code: 'organisations.wrong-day',
        input: { parent: LUJIANG, name: '某党支部', kind: 'branch', foundedOn: '2999-01-01' },
      },
    ],
  }),

  'organisations.edit': writes<{ id: string }>()('organisations.edit', {
    title: '修改组织资料',
    right: 'organisations.edit',
    input: z.strictObject({
      id,
      /** Corrects a slip of the pen; a real change of name is `organisations.rename`. */
      name: name.optional(),
      shortName: shortName.optional(),
      kind: kind.optional(),
      statisticsKind: statisticsKind.optional(),
      foundedOn: day.nullable().optional(),
      note: paragraph(500).nullable().optional(),
    }),
    codes: {
      ...NOT_FOUND,
      ...NAME_TAKEN,
      ...WRONG_PLACE,
      ...WRONG_DAY,
      'organisations.has-people': '有人在册，类别只能是党支部或党小组',
    },
    examples: [
      {
        title: '改正全部资料',
        input: {
          id: LUJIANG,
          name: '中共望城区靖港镇芦江社区总支部委员会',
          shortName: '芦江党总支',
          kind: 'general-branch',
          statisticsKind: 'village',
          foundedOn: '2001-07-01',
          note: '办公地点在老街。',
        },
      },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { id: ABSENT, note: null } },
      {
        code: 'organisations.name-taken',
        before: [newBranch, { ...newBranch, input: { parent: LUJIANG, name: '甲党支部', kind: 'branch' } }],
        input: (given) => ({ id: idOf(given), name: '甲党支部' }),
      },
      { code: 'organisations.wrong-place', input: { id: JINGGANG, kind: 'group' } },
      { code: 'organisations.wrong-day', input: { id: LUJIANG, foundedOn: '2999-01-01' } },
      {
        code: 'organisations.has-people',
        before: [newPerson],
        input: { id: BRANCH, kind: 'general-branch' },
      },
    ],
  }),

  'organisations.arrange': writes<{ arranged: number }>()('organisations.arrange', {
    title: '调整组织顺序',
    right: 'organisations.edit',
    input: z.strictObject({
      id,
      /** Stands directly before this sibling; null: at the end. */ before: id.nullable(),
    }),
    codes: { ...NOT_FOUND, 'organisations.not-siblings': '两个组织的上级不同' },
    examples: [{ title: '把铜官街道排到靖港镇之前', input: { id: TONGGUAN, before: JINGGANG } }],
    refusals: [
      { code: 'organisations.not-found', input: { id: ABSENT, before: null } },
      { code: 'organisations.not-siblings', input: { id: LUJIANG, before: TONGGUAN } },
    ],
  }),

  'organisations.add-alias': writes<{ id: string }>()('organisations.add-alias', {
    title: '添加组织别名',
    right: 'organisations.edit',
    input: z.strictObject({ organisation: id, name, kind: z.enum(keysOf(ALIAS_KINDS)) }),
    codes: { ...NOT_FOUND, 'organisations.alias-taken': '这个组织已有这个名称' },
    examples: [
      { title: '花名册里的另一种写法', input: { organisation: LUJIANG, name: '芦江村', kind: 'other' } },
    ],
    refusals: [
      { code: 'organisations.not-found', input: { organisation: ABSENT, name: '某', kind: 'other' } },
      {
        code: 'organisations.alias-taken',
        before: [
          {
            call: 'organisations.add-alias',
            input: { organisation: LUJIANG, name: '芦江村', kind: 'other' },
          },
        ],
        input: { organisation: LUJIANG, name: '芦江村', kind: 'former' },
      },
    ],
  }),

  'organisations.remove-alias': writes<{ organisation: string }>()('organisations.remove-alias', {
    title: '删除组织别名',
    right: 'organisations.edit',
    input: z.strictObject({ alias: id }),
    codes: { 'organisations.alias-not-found': '没有这个别名' },
    examples: [
      {
        title: '删去写错的别名',
        before: [
          {
            call: 'organisations.add-alias',
            input: { organisation: LUJIANG, name: '芦江村', kind: 'other' },
          },
        ],
        input: (given) => ({ alias: idOf(given) }),
      },
    ],
    refusals: [{ code: 'organisations.alias-not-found', input: { alias: ABSENT } }],
  }),

  'organisations.set-paper': writes<{ event: string }>()('organisations.set-paper', {
    title: '补填文号',
    right: 'organisations.edit',
    input: z.strictObject({ event: id, paper: line(60) }),
    codes: { 'organisations.event-not-found': '没有这条沿革记录' },
    examples: [
      {
        title: '更名时文号待补，现在补上',
        before: [
          { call: 'organisations.rename', input: { id: LUJIANG, name: '芦江社区党委', on: '2026-05-01' } },
          { call: 'organisations.get', input: { id: LUJIANG } },
        ],
        input: (given) => ({
          event: (given[1] as OrganisationPage).events[0]?.id ?? '',
          paper: '靖发〔2026〕8号',
        }),
      },
    ],
    refusals: [{ code: 'organisations.event-not-found', input: { event: ABSENT, paper: '靖发〔2026〕8号' } }],
  }),

  'organisations.attach': writes<{ attachment: string }>()('organisations.attach', {
    title: '添加文件依据',
    right: 'organisations.edit',
    input: z.strictObject({ event: id, file: fileToRead }),
    codes: {
      'organisations.event-not-found': '没有这条沿革记录',
      'attachments.unreadable': '文件读不出来',
      'attachments.too-large': '文件超过 50 MB',
      'attachments.empty': '文件是空的',
    },
    examples: [
      {
        title: '给更名记录附上批复扫描件',
        before: [
          { call: 'organisations.rename', input: { id: LUJIANG, name: '芦江社区党委', on: '2026-05-01' } },
          { call: 'organisations.get', input: { id: LUJIANG } },
        ],
        input: (given) => ({
          event: (given[1] as OrganisationPage).events[0]?.id ?? '',
          file: 'example:paper.pdf',
        }),
      },
    ],
    refusals: [
      { code: 'organisations.event-not-found', input: { event: ABSENT, file: 'example:paper.pdf' } },
      ...(['unreadable', 'too-large', 'empty'] as const).map((fault) => ({
        code: `attachments.${fault}`,
        before: [
          { call: 'organisations.rename', input: { id: LUJIANG, name: '芦江社区党委', on: '2026-05-01' } },
          { call: 'organisations.get', input: { id: LUJIANG } },
        ],
        input: (given: readonly unknown[]) => ({
          event: (given[1] as OrganisationPage).events[0]?.id ?? '',
          file: `example:${fault}.pdf`,
        }),
      })),
    ],
  }),

  'organisations.import': writes<{ created: number; known: number; faulty: LineResult[] }>()(
    'organisations.import',
    {
      title: '导入组织清单',
      right: 'organisations.edit',
      input: z.strictObject({ under: id, lines: z.array(importLine()).min(1).max(5000) }),
      codes: NOT_FOUND,
      examples: [
        {
          title: '好的行进去，有问题的行退回',
          input: {
            under: LUJIANG,
            lines: [
              {
                parent: null,
                name: '甲党支部',
                shortName: '甲支部',
                kind: 'branch',
                statisticsKind: 'community',
              },
              { parent: '甲支部', name: '第一党小组', kind: 'group' },
              { parent: '不存在的上级', name: '乙党支部', kind: 'branch' },
            ],
          },
        },
      ],
      refusals: [
        {
          code: 'organisations.not-found',
          input: { under: ABSENT, lines: [{ parent: null, name: '甲党支部', kind: 'branch' }] },
        },
      ],
    },
  ),
};
