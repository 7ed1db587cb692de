import { z } from 'zod';
import { reads, writes } from './call.ts';
import { id, line, page, searchWords } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';
import type { EmployerPage, FoundEmployer } from './people-answers.ts';
import { EMPLOYER, NO_EMPLOYER } from './people-parts.ts';

const employerName = line(100);
const NAME_TAKEN = { 'employers.name-taken': '已有这个名称的单位' };
const newEmployer = {
  call: 'employers.create',
  input: { name: '望城区乡村振兴服务中心', shortName: null, parent: null },
};

/** Calls on the places where people work. */
export const employerCalls = {
  'employers.list': reads<{ found: FoundEmployer[]; total: number }>()('employers.list', {
    title: '工作单位',
    right: 'people.see',
    /** Without a text: all in their maintained order. */
    input: z.strictObject({ text: searchWords(60).optional(), ...page.shape }),
    examples: [
      { title: '全部', input: {} },
      { title: '拼音首字母', input: { text: 'jgz' } },
    ],
  }),

  'employers.get': reads<EmployerPage>()('employers.get', {
    title: '一个工作单位',
    right: 'people.see',
    input: z.strictObject({ id }),
    codes: NO_EMPLOYER,
    examples: [{ title: '镇政府', input: { id: EMPLOYER } }],
    refusals: [{ code: 'employers.not-found', input: { id: ABSENT } }],
  }),

  'employers.create': writes<{ id: string }>()('employers.create', {
    title: '新建工作单位',
    right: 'people.edit',
    input: z.strictObject({ name: employerName, shortName: line(40).nullable(), parent: id.nullable() }),
    codes: { ...NO_EMPLOYER, ...NAME_TAKEN },
    examples: [
      {
        title: '一个站所',
        input: { name: '靖港镇综合行政执法大队', shortName: '执法大队', parent: EMPLOYER },
      },
    ],
    refusals: [
      { code: 'employers.not-found', input: { ...newEmployer.input, parent: ABSENT } },
      { code: 'employers.name-taken', before: [newEmployer], input: newEmployer.input },
    ],
  }),

  'employers.edit': writes<{ id: string }>()('employers.edit', {
    title: '修改工作单位',
    right: 'people.edit',
    /** A changed name stays as another name, by which old rosters still find the unit. */
    input: z.strictObject({
      id,
      name: employerName.optional(),
      shortName: line(40).nullable().optional(),
      parent: id.nullable().optional(),
      note: line(500).nullable().optional(),
      /** Puts it before this sibling; null: at the end. */
      before: id.nullable().optional(),
    }),
    codes: { ...NO_EMPLOYER, ...NAME_TAKEN, 'employers.circle': '不能放到自己之下' },
    examples: [
      {
        title: '更名',
        before: [newEmployer],
        input: (given) => ({ id: idOf(given), name: '望城区乡村建设服务中心', note: '2026 年更名' }),
      },
      {
        title: '归到镇政府，排在最后',
        before: [newEmployer],
        input: (given) => ({ id: idOf(given), parent: EMPLOYER, shortName: '乡建中心', before: null }),
      },
    ],
    refusals: [
      { code: 'employers.not-found', input: { id: ABSENT, note: null } },
      {
        code: 'employers.name-taken',
        before: [newEmployer, { call: 'employers.create', input: { ...newEmployer.input, name: '甲中心' } }],
        input: (given) => ({ id: idOf(given, 1), name: newEmployer.input.name }),
      },
      { code: 'employers.circle', input: { id: EMPLOYER, parent: EMPLOYER } },
    ],
  }),

  'employers.add-alias': writes<{ id: string }>()('employers.add-alias', {
    title: '添加单位别名',
    right: 'people.edit',
    input: z.strictObject({ employer: id, name: employerName }),
    codes: { ...NO_EMPLOYER, 'employers.alias-taken': '已有这个名称' },
    examples: [{ title: '名单上的写法', input: { employer: EMPLOYER, name: '靖港政府' } }],
    refusals: [
      { code: 'employers.not-found', input: { employer: ABSENT, name: '靖港政府' } },
      {
        code: 'employers.alias-taken',
        before: [{ call: 'employers.add-alias', input: { employer: EMPLOYER, name: '靖港政府' } }],
        input: { employer: EMPLOYER, name: '靖港政府' },
      },
    ],
  }),

  'employers.remove-alias': writes<{ employer: string }>()('employers.remove-alias', {
    title: '删除单位别名',
    right: 'people.edit',
    input: z.strictObject({ alias: id }),
    codes: { 'employers.alias-not-found': '没有这个别名' },
    examples: [
      {
        title: '删去写错的别名',
        before: [{ call: 'employers.add-alias', input: { employer: EMPLOYER, name: '靖港政府' } }],
        input: (given) => ({ alias: idOf(given) }),
      },
    ],
    refusals: [{ code: 'employers.alias-not-found', input: { alias: ABSENT } }],
  }),
};
