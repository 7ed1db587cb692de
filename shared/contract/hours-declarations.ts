import { z } from 'zod';
import type { DeclarationStatus, DeclaredActivity } from '../domain/hours/codes.ts';
import { DECLARATION_STATUSES, DECLARED_ACTIVITIES } from '../domain/hours/codes.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import { half, MEMBER, OTHER_MEMBER } from './branch-event-parts.ts';
import { reads, type Step, writes } from './call.ts';
import { day, fileToRead, id, line, page } from './fields.ts';
import type { Named } from './named.ts';
import { ABSENT, idOf, JINGGANG, keysOf, NOT_FOUND } from './organisation-parts.ts';
import { merging, newPerson, secondPerson } from './people-parts.ts';

/** A declaration as lists show it. */
export interface DeclarationLine {
  readonly id: string;
  readonly person: Named;
  /** The branch that the person is in now. */
  readonly unit: string | null;
  readonly activity: DeclaredActivity;
  readonly title: string;
  readonly organiser: string | null;
  readonly from: string;
  readonly to: string;
  readonly fromHalf: HalfDay | null;
  readonly toHalf: HalfDay | null;
  readonly minutes: number | null;
  readonly proof: string | null;
  readonly attachment: { readonly id: string; readonly name: string } | null;
  readonly status: DeclarationStatus;
  readonly decidedOn: string | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly overlaps: readonly DeclarationOverlap[];
}

/** A half-day that is taken by something else, too: it counts once. */
export interface DeclarationOverlap {
  readonly day: string;
  readonly half: HalfDay;
  readonly with: 'class' | 'event' | 'declaration';
  readonly title: string;
}

const values = {
  activity: z.enum(DECLARED_ACTIVITIES),
  title: line(100),
  organiser: line(100).nullable(),
  from: day,
  to: day,
  /** The half-day it began and ended with; both null: at no certain time, then the minutes say it. */
  fromHalf: half.nullable(),
  toHalf: half.nullable(),
  minutes: z.int().min(1).max(1_000_000).nullable(),
  /** What shows it: 结业证书, 学习记录 and the like. */
  proof: line(200).nullable(),
};
/** A scan of the proof. */
const file = fileToRead.nullable();

const TRIP = {
  person: MEMBER,
  activity: 'outside' as const,
  title: '全省乡村振兴骨干培训班',
  organiser: '省委党校',
  from: '2026-10-12',
  to: '2026-10-14',
  fromHalf: 'morning' as const,
  toHalf: 'afternoon' as const,
  minutes: null,
  proof: '结业证书复印件',
};
const ONLINE = {
  ...TRIP,
  person: OTHER_MEMBER,
  activity: 'online' as const,
  title: '红星云网络课程',
  organiser: null,
  from: '2026-09-01',
  to: '2026-09-30',
  fromHalf: null,
  toHalf: null,
  minutes: 600,
};
const { person: _, ...onlineValues } = ONLINE;
const declared = { call: 'declarations.declare', input: TRIP };
const declaredOnline = { call: 'declarations.declare', input: ONLINE };
const approved = {
  call: 'declarations.decide',
  input: (given: readonly unknown[]) => ({ ids: [idOf(given)], decision: 'approved' as const }),
};
const WRONG_VALUES = {
  'declarations.wrong-day': '日期还没有到，或前后颠倒',
  'declarations.wrong-time': '午别和分钟没有填对',
  'declarations.too-long': '一天超过 24 小时',
};
const WRONG_FILE = {
  'attachments.unreadable': '文件读不出来',
  'attachments.too-large': '文件超过 50 MB',
  'attachments.empty': '文件是空的',
};
const NO_PERSON = {
  'people.not-found': '没有这个人，或不在您的管理范围内',
  'people.merged': '这一条已合并到另一条登记',
};
const NO_DECLARATION = { 'declarations.not-found': '没有这条申报，或不在您的管理范围内' };

/** An input for each way in which values may be wrong; `about`: whose, or which declaration. */
const wrongValues = <About extends object>(about: About, before?: readonly Step[]) =>
  (
    [
      ['declarations.wrong-day', { from: '2026-10-12', to: '2099-01-01' }],
      ['declarations.wrong-day', { from: '2026-10-12', to: '2026-10-01' }],
      ['declarations.wrong-time', { fromHalf: 'morning', toHalf: null }],
      [
        'declarations.too-long',
        { from: '2026-10-12', to: '2026-10-12', fromHalf: null, toHalf: null, minutes: 1500 },
      ],
    ] as const
  ).map(([code, given]) => ({
    code,
    input: { ...about, ...given },
    ...(before !== undefined && { before }),
  }));
const wrongFiles = <Input extends object>(input: Input) =>
  (['unreadable', 'too-large', 'empty'] as const).map((fault) => ({
    code: `attachments.${fault}`,
    input: { ...input, file: `example:${fault}.pdf` },
  }));

/** Calls on hours outside of classes and branch: declared with a proof, approved or returned. */
export const declarationCalls = {
  'declarations.declare': writes<{ id: string; overlaps: readonly DeclarationOverlap[] }>()(
    'declarations.declare',
    {
      title: '申报学时',
      right: 'hours.edit',
      input: z.strictObject({ person: id, ...values, file: file.default(null) }),
      codes: { ...NO_PERSON, ...WRONG_VALUES, ...WRONG_FILE },
      examples: [
        { title: '外出培训三天，附结业证书', input: { ...TRIP, file: 'example:paper.pdf' } },
        { title: '网络学习一个月', input: ONLINE },
        {
          title: '与支部活动同一个半天',
          input: {
            ...TRIP,
            person: OTHER_MEMBER,
            activity: 'lecture',
            from: '2026-11-13',
            to: '2026-11-13',
            fromHalf: 'afternoon',
          },
        },
      ],
      refusals: [
        { code: 'people.not-found', input: { ...TRIP, person: ABSENT } },
        {
          code: 'people.merged',
          before: [newPerson, secondPerson, merging],
          input: (given) => ({ ...TRIP, person: idOf(given, 1) }),
        },
        ...wrongValues(TRIP),
        ...wrongFiles(TRIP),
      ],
    },
  ),

  'declarations.edit': writes<{ id: string; overlaps: readonly DeclarationOverlap[] }>()(
    'declarations.edit',
    {
      title: '修改学时申报',
      right: 'hours.edit',
      /** What is not given stays; it waits to be decided afterwards, also one that was returned. `file` null: no scan any more. */
      input: z.strictObject({ id, ...z.strictObject({ ...values, file }).partial().shape }),
      codes: {
        ...NO_DECLARATION,
        ...WRONG_VALUES,
        ...WRONG_FILE,
        'declarations.decided': '已认定，要先退回',
      },
      examples: [
        {
          title: '补证明',
          before: [declared],
          input: (given) => ({ id: idOf(given), proof: '结业证书原件已核', file: 'example:paper.pdf' }),
        },
        {
          title: '全部改过',
          before: [declared],
          input: (given) => ({ id: idOf(given), ...onlineValues, organiser: '省干教院' }),
        },
        {
          title: '退回后改好再报',
          before: [
            declared,
            {
              call: 'declarations.decide',
              input: (given) => ({ ids: [idOf(given)], decision: 'returned' as const, note: '请附证书' }),
            },
          ],
          input: (given) => ({ id: idOf(given), proof: '证书复印件' }),
        },
      ],
      refusals: [
        { code: 'declarations.not-found', input: { id: ABSENT } },
        {
          code: 'declarations.decided',
          before: [declared, approved],
          input: (given) => ({ id: idOf(given), proof: '证书' }),
        },
        ...[...wrongValues({}), ...wrongFiles({})].map(({ code, input }) => ({
          code,
          before: [declared],
          input: (given: readonly unknown[]) => ({ id: idOf(given), ...input }),
        })),
      ],
    },
  ),

  'declarations.remove': writes<{ id: string }>()('declarations.remove', {
    title: '删除学时申报',
    right: 'hours.edit',
    /** Only one that is not approved. */
    input: z.strictObject({ id }),
    codes: { ...NO_DECLARATION, 'declarations.decided': '已认定，要先退回' },
    examples: [
      { title: '报错了的', before: [declared], input: (given) => ({ id: idOf(given) }) },
      {
        title: '附了证明的',
        before: [{ ...declared, input: { ...TRIP, file: 'example:paper.pdf' } }],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [
      { code: 'declarations.not-found', input: { id: ABSENT } },
      {
        code: 'declarations.decided',
        before: [declared, approved],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
  }),

  'declarations.decide': writes<{ decided: number }>()('declarations.decide', {
    title: '认定学时申报',
    right: 'hours.decide',
    /** Approved, or returned with a note; what was approved can still be returned. */
    input: z.strictObject({
      ids: z.array(id).min(1).max(500),
      decision: z.enum(['approved', 'returned']),
      note: line(200).nullable().default(null),
    }),
    codes: {
      ...NO_DECLARATION,
      'declarations.note-needed': '退回要写原因',
      'declarations.no-change': '已经是这个结果',
    },
    examples: [
      {
        title: '认定两条',
        before: [declared, declaredOnline],
        input: (given) => ({ ids: [idOf(given, 0), idOf(given, 1)], decision: 'approved' as const }),
      },
      {
        title: '认定后发现有误，退回',
        before: [declared, approved],
        input: (given) => ({ ids: [idOf(given)], decision: 'returned' as const, note: '证书上没有日期' }),
      },
    ],
    refusals: [
      { code: 'declarations.not-found', input: { ids: [ABSENT], decision: 'approved' as const } },
      {
        code: 'declarations.note-needed',
        before: [declared],
        input: (given) => ({ ids: [idOf(given)], decision: 'returned' as const }),
      },
      {
        code: 'declarations.no-change',
        before: [declared, approved],
        input: (given) => ({ ids: [idOf(given)], decision: 'approved' as const }),
      },
    ],
  }),

  'declarations.list': reads<{ found: DeclarationLine[]; total: number }>()('declarations.list', {
    title: '学时申报',
    right: 'hours.see',
    /** At and below an organisation (null: everything in reach), the newest first. */
    input: z.strictObject({
      organisation: id.nullable().default(null),
      status: z.enum(keysOf(DECLARATION_STATUSES)).nullable().default(null),
      ...page.shape,
    }),
    codes: NOT_FOUND,
    examples: [
      { title: '全部', before: [declared, declaredOnline], input: {} },
      {
        title: '一个镇已认定的',
        before: [declared, approved],
        input: { organisation: JINGGANG, status: 'approved' },
      },
    ],
    refusals: [{ code: 'organisations.not-found', input: { organisation: ABSENT } }],
  }),

  'declarations.pending': reads<{ found: DeclarationLine[]; total: number }>()('declarations.pending', {
    title: '待审核的学时申报',
    right: 'hours.see',
    /** The oldest first. */
    input: z.strictObject({ organisation: id.nullable().default(null), ...page.shape }),
    codes: NOT_FOUND,
    examples: [{ title: '全部', before: [declared, declaredOnline], input: {} }],
    refusals: [{ code: 'organisations.not-found', input: { organisation: ABSENT } }],
  }),

  'declarations.of-person': reads<{ found: DeclarationLine[] }>()('declarations.of-person', {
    title: '一个人的学时申报',
    right: 'hours.see',
    input: z.strictObject({ person: id }),
    codes: { 'people.not-found': '没有这个人，或不在您的管理范围内' },
    examples: [{ title: '一个人', before: [declared], input: { person: MEMBER } }],
    refusals: [{ code: 'people.not-found', input: { person: ABSENT } }],
  }),

  'declarations.overlaps': reads<{ overlaps: DeclarationOverlap[] }>()('declarations.overlaps', {
    title: '申报的半天是否已有学时',
    right: 'hours.see',
    /** What takes the same half-days, before it is declared. */
    input: z.strictObject({
      person: id,
      from: day,
      to: day,
      fromHalf: half.nullable(),
      toHalf: half.nullable(),
      except: id.nullable().default(null),
    }),
    codes: { 'people.not-found': '没有这个人，或不在您的管理范围内' },
    examples: [
      {
        title: '支部活动那天',
        input: {
          person: MEMBER,
          from: '2026-11-06',
          to: '2026-11-06',
          fromHalf: 'morning',
          toHalf: 'afternoon',
        },
      },
    ],
    refusals: [
      {
        code: 'people.not-found',
        input: { person: ABSENT, from: '2026-11-06', to: '2026-11-06', fromHalf: null, toHalf: null },
      },
    ],
  }),
};
