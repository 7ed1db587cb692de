import { z } from 'zod';
import { writes } from './call.ts';
import { fileToRead, fileToWrite, id, line } from './fields.ts';
import { sampleId } from './sample-id.ts';
import { ABSENT, idOf, JINGGANG } from './organisation-parts.ts';
import { PERSON_FIELD_KEYS } from '../domain/people/fields.ts';
import {
  BLANK,
  BRANCH,
  EMPLOYER,
  gone,
  MERGED,
  merging,
  newPerson,
  NO_EMPLOYER,
  NOT_FOUND,
  peopleFilter,
  peopleSort,
  personValues,
  secondPerson,
  WRONG_BRANCH,
  WRONG_DAY,
} from './people-parts.ts';

const changedValues = z.strictObject(personValues).partial().shape;

/** Calls that enter, correct, show and take out people. */
export const peopleEntries = {
  'people.create': writes<{ id: string }>()('people.create', {
    title: '登记人员',
    right: 'people.edit',
    /** Without a branch, `holder` says which organisation keeps the entry; null: the viewer's own. */
    input: z.strictObject({ ...personValues, branch: id.nullable(), holder: id.nullable().default(null) }),
    codes: { ...WRONG_BRANCH, ...WRONG_DAY, ...NO_EMPLOYER, 'organisations.not-found': '没有这个组织' },
    examples: [
      {
        title: '一名党员',
        input: {
          ...newPerson.input,
          formerName: '覃小明',
          reading: 'tan xiao ming',
          sex: '1',
          birth: '1978-03-12',
          nationality: '15',
          nativePlace: '湖南桑植',
          education: '21',
          politicalStatus: '01',
          otherPhone: '0731-88000000',
          employer: EMPLOYER,
          duty: '党政办主任',
          rank: '一级科员',
          professionalTitle: '会计师',
          workStartedOn: '2000-07',
          appliedOn: '2001-03-01',
          activistOn: '2001-09-20',
          candidateOn: '2002-10-08',
          joinedOn: '2003-06-27',
          confirmedOn: '2004-06-27',
          address: '靖港镇保粮街',
          note: '校友',
        },
      },
      {
        title: '区外来的学员，没有支部',
        input: { ...BLANK, name: '古丽巴哈尔·买买提', membership: 'none', branch: null, holder: JINGGANG },
      },
    ],
    refusals: [
      { code: 'people.wrong-branch', input: { ...newPerson.input, branch: JINGGANG } },
      { code: 'people.wrong-day', input: { ...newPerson.input, birth: '1978-02-30' } },
      { code: 'employers.not-found', input: { ...newPerson.input, employer: ABSENT } },
      { code: 'organisations.not-found', input: { ...newPerson.input, branch: ABSENT } },
    ],
  }),

  'people.edit': writes<{ id: string }>()('people.edit', {
    title: '修改人员资料',
    right: 'people.edit',
    input: z.strictObject({ id, ...changedValues }),
    codes: { ...NOT_FOUND, ...MERGED, ...WRONG_DAY, ...NO_EMPLOYER },
    examples: [
      {
        title: '更正姓名和读音',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), name: '覃小明', reading: 'tan xiao ming' }),
      },
      {
        title: '换手机号码',
        before: [newPerson],
        input: (given) => ({
          id: idOf(given),
          phone: '10087654321',
          otherPhone: null,
          membership: 'probationary' as const,
        }),
      },
    ],
    refusals: [
      { code: 'people.not-found', input: { id: ABSENT, note: null } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ id: idOf(given, 1), note: null }),
      },
      {
        code: 'people.wrong-day',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), joinedOn: '2003-06-31' }),
      },
      {
        code: 'employers.not-found',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), employer: ABSENT }),
      },
    ],
  }),

  'people.edit-several': writes<{ edited: number; refused: { at: number; message: string }[] }>()(
    'people.edit-several',
    {
      title: '一次修改多人的资料',
      right: 'people.edit',
      /** What is refused is answered by its place, the others are saved: one undo takes all of them back. */
      input: z.strictObject({
        edits: z
          .array(z.strictObject({ id, ...changedValues }))
          .min(1)
          .max(50_000),
      }),
      codes: {},
      examples: [
        {
          title: '两格，其中一格不对',
          before: [newPerson],
          input: (given) => ({
            edits: [
              { id: idOf(given), duty: '组织干事' },
              { id: idOf(given), joinedOn: '2003-06-31' },
            ],
          }),
        },
      ],
    },
  ),

  'people.remove': writes<{ id: string }>()('people.remove', {
    title: '删除登错的人员',
    right: 'people.edit',
    input: z.strictObject({ id }),
    codes: { ...NOT_FOUND, 'people.in-use': '已有变动、任职等记录，不是登错的' },
    examples: [{ title: '登错的一条', before: [newPerson], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'people.not-found', input: { id: ABSENT } },
      {
        code: 'people.in-use',
        before: [
          newPerson,
          {
            call: 'people.leave',
            input: (given) => ({ people: [idOf(given)], standing: 'transferred', on: '2026-01-05' }),
          },
        ],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
  }),

  'people.set-photo': writes<{ id: string }>()('people.set-photo', {
    title: '换照片',
    right: 'people.edit',
    input: z.strictObject({ id, file: fileToRead.nullable() }),
    codes: {
      ...NOT_FOUND,
      ...MERGED,
      'people.not-a-photo': '不是 JPG 或 PNG 图片，或超过 2 MB',
      'attachments.unreadable': '文件读不出来',
    },
    examples: [
      {
        title: '放上照片',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), file: 'example:photo.jpg' }),
      },
      {
        title: '拿掉照片',
        before: [
          newPerson,
          {
            call: 'people.set-photo',
            input: (given) => ({ id: idOf(given), file: 'example:photo.jpg' }),
          },
        ],
        input: (given) => ({ id: idOf(given), file: null }),
      },
    ],
    refusals: [
      { code: 'people.not-found', input: { id: ABSENT, file: null } },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ id: idOf(given, 1), file: null }),
      },
      {
        code: 'people.not-a-photo',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), file: 'example:paper.pdf' }),
      },
      {
        code: 'attachments.unreadable',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), file: 'example:unreadable.pdf' }),
      },
    ],
  }),

  'people.merge': writes<{ id: string }>()('people.merge', {
    title: '合并重复人员',
    right: 'people.edit',
    /** `take`: the fields whose value comes from the entry that is given up. */
    input: z.strictObject({
      keep: id,
      drop: id,
      take: z.array(z.enum(PERSON_FIELD_KEYS)).max(40).default([]),
    }),
    codes: {
      ...NOT_FOUND,
      ...MERGED,
      'people.same': '是同一条',
      'people.not-present': '只有要放弃的一条在册',
      'people.classes-collide': '两条在同一个班里的考勤、请假、考核或证书不一致',
    },
    examples: [
      {
        title: '取另一条的曾用名和职务',
        before: [newPerson, secondPerson],
        input: (given) => ({
          keep: idOf(given, 0),
          drop: idOf(given, 1),
          take: ['formerName' as const, 'duty' as const],
        }),
      },
    ],
    refusals: [
      {
        code: 'people.not-found',
        before: [newPerson],
        input: (given) => ({ keep: idOf(given), drop: ABSENT }),
      },
      {
        code: 'people.same',
        before: [newPerson],
        input: (given) => ({ keep: idOf(given), drop: idOf(given) }),
      },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ keep: idOf(given, 1), drop: idOf(given, 0) }),
      },
      {
        code: 'people.classes-collide',
        input: {
          keep: sampleId('person', '铜官街道/郭亮村/第一支部/01'),
          drop: sampleId('person', '铜官街道/郭亮村/第一支部/02'),
        },
      },
      {
        code: 'people.not-present',
        before: [newPerson, gone, secondPerson],
        input: (given) => ({ keep: idOf(given, 0), drop: idOf(given, 2) }),
      },
    ],
  }),

  'people.distinct': writes<{ one: string; other: string }>()('people.distinct', {
    title: '不是同一人',
    right: 'people.edit',
    input: z.strictObject({ one: id, other: id }),
    codes: { ...NOT_FOUND, ...MERGED, 'people.same': '是同一条' },
    examples: [
      {
        title: '两个同名的人',
        before: [newPerson, secondPerson],
        input: (given) => ({ one: idOf(given, 0), other: idOf(given, 1) }),
      },
    ],
    refusals: [
      {
        code: 'people.not-found',
        before: [newPerson],
        input: (given) => ({ one: idOf(given), other: ABSENT }),
      },
      {
        code: 'people.same',
        before: [newPerson],
        input: (given) => ({ one: idOf(given), other: idOf(given) }),
      },
      {
        code: 'people.merged',
        before: [newPerson, secondPerson, merging],
        input: (given) => ({ one: idOf(given, 0), other: idOf(given, 1) }),
      },
    ],
  }),

  'people.reveal': writes<{ value: string | null }>()('people.reveal', {
    title: '查看敏感信息',
    right: 'people.reveal',
    undoable: false,
    input: z.strictObject({ id, field: z.enum(['idNumber', 'phone', 'otherPhone', 'address']) }),
    codes: NOT_FOUND,
    examples: [
      {
        title: '看身份号码',
        before: [newPerson],
        input: (given) => ({ id: idOf(given), field: 'idNumber' as const }),
      },
    ],
    refusals: [{ code: 'people.not-found', input: { id: ABSENT, field: 'phone' } }],
  }),

  'people.save-filter': writes<{ id: string }>()('people.save-filter', {
    title: '存为常用筛选',
    right: 'people.see',
    input: z.strictObject({ name: line(40), conditions: peopleFilter }),
    codes: { 'people.filter-taken': '已有同名的常用筛选' },
    examples: [
      {
        title: '年轻支部书记',
        input: {
          name: '靖港镇四十岁以下书记',
          conditions: { under: JINGGANG, categories: ['leader'], ageTo: 40 },
        },
      },
    ],
    refusals: [
      {
        code: 'people.filter-taken',
        before: [{ call: 'people.save-filter', input: { name: '女党员', conditions: { sexes: ['2'] } } }],
        input: { name: '女党员', conditions: {} },
      },
    ],
  }),

  'people.remove-filter': writes<{ id: string }>()('people.remove-filter', {
    title: '删除常用筛选',
    right: 'people.see',
    input: z.strictObject({ id }),
    codes: { 'people.filter-not-found': '没有这个常用筛选' },
    examples: [
      {
        title: '不再用的',
        before: [{ call: 'people.save-filter', input: { name: '女党员', conditions: { sexes: ['2'] } } }],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [{ code: 'people.filter-not-found', input: { id: ABSENT } }],
  }),

  'people.export': writes<{ saved: string; people: number; withoutStrokes: string[] }>()('people.export', {
    title: '导出人员名单',
    right: 'people.export',
    undoable: false,
    /** `masked` false needs the right people.reveal; each list that leaves is written down. */
    input: z.strictObject({
      filter: peopleFilter.default({}),
      sort: peopleSort.default('unit'),
      descending: z.boolean().default(false),
      columns: z
        .array(z.enum(['number', ...PERSON_FIELD_KEYS, 'age', 'category', 'standing', 'exempt']))
        .min(1)
        .max(40),
      masked: z.boolean().default(true),
      to: fileToWrite,
    }),
    codes: { 'workbook.not-writable': '文件写不进去' },
    examples: [
      {
        title: '打码的名单',
        input: {
          filter: { under: BRANCH },
          columns: ['number', 'name', 'sex', 'birth', 'idNumber', 'phone', 'branch'],
          to: 'example:名单.xlsx',
        },
      },
    ],
    refusals: [
      {
        code: 'workbook.not-writable',
        input: { filter: { under: BRANCH }, columns: ['name'], to: 'example:missing-folder.xlsx' },
      },
    ],
  }),
};
