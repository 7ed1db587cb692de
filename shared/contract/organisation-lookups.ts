import { z } from 'zod';
import type { LineResult } from '../domain/organisations/import-lines.ts';
import { STATISTICS_KINDS } from '../domain/organisations/kinds.ts';
import { reads } from './call.ts';
import { id, page, searchWords } from './fields.ts';
import type {
  ListedEvent,
  ListedOrganisation,
  OrganisationLine,
  OrganisationPage,
  FoundOrganisation,
  OrganisationFigures,
} from './organisation-answers.ts';
import { JINGGANG, LUJIANG, ABSENT, NOT_FOUND, importLine, keysOf, kind } from './organisation-parts.ts';

/** Calls that only read organisations. */
export const organisationLookups = {
  'organisations.children': reads<{ nodes: OrganisationLine[] }>()('organisations.children', {
    title: '组织树',
    right: 'organisations.see',
    input: z.strictObject({ parent: id.nullable(), closed: z.boolean().default(false) }),
    codes: NOT_FOUND,
    examples: [
      { title: '最上一层', input: { parent: null } },
      { title: '一个镇，连同已撤销的', input: { parent: JINGGANG, closed: true } },
    ],
    refusals: [{ code: 'organisations.not-found', input: { parent: ABSENT } }],
  }),

  'organisations.get': reads<OrganisationPage>()('organisations.get', {
    title: '查看组织',
    right: 'organisations.see',
    input: z.strictObject({ id }),
    codes: NOT_FOUND,
    examples: [{ title: '一个镇党委', input: { id: JINGGANG } }],
    refusals: [{ code: 'organisations.not-found', input: { id: ABSENT } }],
  }),

  'organisations.search': reads<{ found: FoundOrganisation[]; total: number }>()('organisations.search', {
    title: '查找组织',
    right: 'organisations.see',
    input: z.strictObject({
      text: searchWords(100),
      closed: z.boolean().default(false),
      limit: z.int().min(1).max(100).default(20),
    }),
    examples: [
      { title: '名称的一部分', input: { text: '芦江' } },
      { title: '拼音首字母', input: { text: 'jgz' } },
    ],
  }),

  'organisations.figures': reads<OrganisationFigures>()('organisations.figures', {
    title: '组织统计',
    right: 'organisations.see',
    input: z.strictObject({}),
    examples: [{ title: '全区', input: {} }],
  }),

  'organisations.check-import': reads<{ results: LineResult[] }>()('organisations.check-import', {
    title: '检查组织清单',
    right: 'organisations.edit',
    input: z.strictObject({ under: id, lines: z.array(importLine()).min(1).max(5000) }),
    codes: NOT_FOUND,
    examples: [
      {
        title: '两个新支部，一个已有',
        input: {
          under: LUJIANG,
          lines: [
            { parent: null, name: '甲党支部', shortName: null, kind: 'branch', statisticsKind: 'community' },
            { parent: '甲党支部', name: '第一党小组', shortName: null, kind: 'group', statisticsKind: null },
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
  }),

  'organisations.below': reads<{ nodes: ListedOrganisation[]; total: number }>()('organisations.below', {
    title: '下级组织清单',
    right: 'organisations.see',
    /** Open organisations below one in tree order. Empty `kinds`: all; `statisticsKind` 'none': not filled in. */
    input: z.strictObject({
      root: id,
      kinds: z.array(kind).max(9).default([]),
      statisticsKind: z.enum([...keysOf(STATISTICS_KINDS), 'none']).optional(),
      ...page.shape,
    }),
    codes: NOT_FOUND,
    examples: [
      {
        title: '一个镇的建制村支部',
        input: { root: JINGGANG, kinds: ['branch'], statisticsKind: 'village' },
      },
    ],
    refusals: [{ code: 'organisations.not-found', input: { root: ABSENT } }],
  }),

  'organisations.events': reads<{ events: ListedEvent[]; total: number }>()('organisations.events', {
    title: '组织沿革清单',
    right: 'organisations.see',
    input: z.strictObject({ withoutPaper: z.boolean().default(false), ...page.shape }),
    examples: [{ title: '文号待补的', input: { withoutPaper: true } }],
  }),
};
