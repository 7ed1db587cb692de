import { z } from 'zod';
import type { Category } from '../domain/people/codes.ts';
import { reads } from './call.ts';
import { id, page, searchWords } from './fields.ts';
import { ABSENT, idOf, JINGGANG } from './organisation-parts.ts';
import type { FoundPerson, PersonLine, PersonPage, SavedFilter, SuspectPair } from './people-answers.ts';
import { BRANCH, newPerson, NOT_FOUND, peopleFilter, peopleSort, secondPerson } from './people-parts.ts';

/** Calls that only read the register. */
export const peopleLookups = {
  'people.list': reads<{ people: PersonLine[]; total: number; order: string; withoutStrokes: string[] }>()(
    'people.list',
    {
      title: '人员名册',
      right: 'people.see',
      input: z.strictObject({
        filter: peopleFilter.default({}),
        sort: peopleSort.default('unit'),
        descending: z.boolean().default(false),
        ...page.shape,
      }),
      examples: [
        { title: '按单位', input: {} },
        {
          title: '一个镇四十岁以下的支部书记和班子成员，按姓氏笔画',
          input: {
            filter: { under: JINGGANG, categories: ['leader'], ageTo: 40 },
            sort: 'surname-strokes',
          },
        },
        { title: '没有手机号码的，按出生日期', input: { filter: { lacks: ['phone'] }, sort: 'birth' } },
      ],
    },
  ),

  'people.search': reads<{ found: FoundPerson[]; total: number }>()('people.search', {
    title: '查找人员',
    right: 'people.see',
    /** Words separated by spaces; each must fit the name, its reading, a unit, or the end of a number. */
    input: z.strictObject({ text: searchWords(60), limit: z.int().min(1).max(100).default(20) }),
    examples: [
      { title: '姓名首字母和单位', input: { text: 'zw 靖港' } },
      { title: '姓名的一部分', input: { text: '建国' } },
    ],
  }),

  'people.get': reads<PersonPage>()('people.get', {
    title: '查看人员',
    right: 'people.see',
    input: z.strictObject({ id }),
    codes: NOT_FOUND,
    examples: [
      {
        title: '刚登记的人',
        before: [newPerson],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
    refusals: [{ code: 'people.not-found', input: { id: ABSENT } }],
  }),

  'people.counts': reads<{
    total: number;
    byCategory: Partial<Record<Category, number>>;
    exempt: number;
    withoutIdNumber: number;
    doubtfulIdNumber: number;
    withoutPhone: number;
  }>()('people.counts', {
    title: '人员统计',
    right: 'people.see',
    input: z.strictObject({ under: id.optional() }),
    examples: [
      { title: '全部', input: {} },
      { title: '一个支部', input: { under: BRANCH } },
    ],
  }),

  'people.duplicates': reads<{ pairs: SuspectPair[]; total: number }>()('people.duplicates', {
    title: '疑似重复',
    right: 'people.see',
    /** Only pairs with this person, or all of the register. */
    input: z.strictObject({ person: id.optional(), ...page.shape }),
    examples: [
      { title: '同一人登记了两次', before: [newPerson, secondPerson], input: {} },
      {
        title: '一个人的',
        before: [newPerson, secondPerson],
        input: (given) => ({ person: idOf(given) }),
      },
    ],
  }),

  'people.filters': reads<{ filters: SavedFilter[] }>()('people.filters', {
    title: '常用筛选',
    right: 'people.see',
    input: z.strictObject({}),
    examples: [{ title: '全部', input: {} }],
  }),

  'people.photo': reads<{ name: string; base64: string } | null>()('people.photo', {
    title: '照片',
    right: 'people.see',
    input: z.strictObject({ id }),
    codes: { ...NOT_FOUND, 'attachments.lost': '照片文件不在数据文件夹里' },
    examples: [{ title: '还没有照片的人', before: [newPerson], input: (given) => ({ id: idOf(given) }) }],
    refusals: [
      { code: 'people.not-found', input: { id: ABSENT } },
      {
        code: 'attachments.lost',
        before: [
          newPerson,
          {
            call: 'people.set-photo',
            input: (given) => ({ id: idOf(given), file: 'example:photo.jpg' }),
          },
          { call: 'test.lose-attachments', input: {} },
        ],
        input: (given) => ({ id: idOf(given) }),
      },
    ],
  }),
};
