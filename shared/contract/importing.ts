import { z } from 'zod';
import { MOST_FILES } from '../domain/importing/most-files.ts';
import { PERSON_IMPORT_KEYS } from '../domain/people/fields.ts';
import { acts, reads, writes } from './call.ts';
import { fileToRead, fileToWrite, id, line, page, paragraph } from './fields.ts';
import type { ImportCheck, ImportDone, ImportRun } from './importing-answers.ts';
import { CLASS_NOT_FOUND, OTHER_CLASS, TOWN_CLASS } from './class-parts.ts';
import { ABSENT, JINGGANG } from './organisation-parts.ts';
import { BRANCH, WRONG_BRANCH } from './people-parts.ts';

export type * from './importing-answers.ts';

const fieldKey = z.enum(PERSON_IMPORT_KEYS);
/** A row of one of the files: its place in `files`, and its number as in the sheet. */
const place = {
  file: z
    .int()
    .min(0)
    .max(MOST_FILES - 1),
  row: z.int().min(1).max(200_000),
};

/**
 * What is to be imported and how: the files, and everything that was decided on the screen. The same plan is checked,
 * imported and saved as a list of faults, so that what is done is what was shown.
 */
export const importPlan = {
  files: z
    .array(
      z.strictObject({
        file: fileToRead,
        /** Null: the visible sheet with the most people. */
        sheet: line(100).nullable().default(null),
        /** The field of each column from the left; null: told from titles and content, or as the last time. */
        fields: z.array(fieldKey.nullable()).max(200).nullable().default(null),
        /** The version that was checked, when rows were decided about; null: whatever stands in the file. */
        version: line(60).nullable().default(null),
        /** Rows that are hidden in the sheet are asked about; true: they come in, too. */
        hidden: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(MOST_FILES),
  /** Where units are looked for, and who holds people without a branch. Null: everything that the viewer may see. */
  under: id.nullable().default(null),
  /** The branch of everybody for whom the list names none. */
  branch: id.nullable().default(null),
  mode: z.enum(['both', 'add', 'update']).default('both'),
  /** True: fields that somebody has edited by hand are overwritten, too. */
  overwrite: z.boolean().default(false),
  corrections: z
    .array(z.strictObject({ ...place, field: fieldKey, value: paragraph(1000) }))
    .max(5000)
    .default([]),
  /** Rows that are left out, and rows that are people although they look like an example or a total. */
  skip: z.array(z.strictObject(place)).max(5000).default([]),
  take: z.array(z.strictObject(place)).max(5000).default([]),
  /** Who a row is where several fit; null: somebody new. */
  same: z
    .array(z.strictObject({ ...place, person: id.nullable() }))
    .max(5000)
    .default([]),
  /** What a name of a unit means; it is remembered. `to` null: no unit; create: a new employer. */
  units: z
    .array(
      z.strictObject({
        tree: z.enum(['branch', 'employer']),
        name: line(100),
        to: id.nullable(),
        create: z.boolean().default(false),
      }),
    )
    .max(1000)
    .default([]),
  /** The class that all good rows are put into, in their order; null: the people come in and no more. */
  class: id.nullable().default(null),
  /** Whether those who had left the class take their places again; they stay out otherwise, and are named. */
  bringBack: z.boolean().default(false),
};

const FILE_CODES = {
  'import.nothing': '文件里没有可以导入的人员',
  'organisations.not-found': '没有这个组织',
  ...WRONG_BRANCH,
  ...CLASS_NOT_FOUND,
};
const FILE_CHANGED = { 'import.file-changed': '名单在检查以后改过' };
const ROSTER = { files: [{ file: 'example:花名册.xlsx' }], under: JINGGANG };
const EMPTY = { files: [{ file: 'example:空表.xlsx' }], under: JINGGANG };
const CHANGED = { ...ROSTER, files: [{ file: 'example:花名册.xlsx', version: '1' }] };
const NOWHERE = { ...ROSTER, under: ABSENT };
const COMMITTEE = { ...ROSTER, branch: JINGGANG };
const NO_CLASS = { ...ROSTER, class: ABSENT };
const INTO_CLASS = { ...ROSTER, branch: BRANCH, class: TOWN_CLASS };
const known = [{ call: 'people.import', input: { ...ROSTER, branch: BRANCH, class: OTHER_CLASS } }];

/** Calls that take people in from workbooks. */
export const importingCalls = {
  'people.check-import': reads<ImportCheck>()('people.check-import', {
    title: '检查要导入的名单',
    right: 'people.edit',
    input: z.strictObject({
      ...importPlan,
      /** Only rows of this state. */
      state: z.enum(['new', 'changed', 'same', 'faulty', 'skipped']).optional(),
      ...page.shape,
    }),
    codes: {
      'organisations.not-found': FILE_CODES['organisations.not-found'],
      ...WRONG_BRANCH,
      ...CLASS_NOT_FOUND,
    },
    examples: [
      { title: '一份花名册', input: ROSTER },
      {
        title: '改过两格，只看有问题的',
        input: {
          ...ROSTER,
          branch: BRANCH,
          corrections: [{ file: 0, row: 4, field: 'birth', value: '1980.5' }],
          state: 'faulty',
        },
      },
      { title: '报入班次，有人同期在别的班', before: known, input: INTO_CLASS },
    ],
    refusals: [
      { code: 'organisations.not-found', input: NOWHERE },
      { code: 'people.wrong-branch', input: COMMITTEE },
      { code: 'classes.not-found', input: NO_CLASS },
    ],
  }),

  'people.import': writes<ImportDone>()('people.import', {
    title: '导入人员',
    right: 'people.edit',
    input: z.strictObject(importPlan),
    codes: { ...FILE_CODES, ...FILE_CHANGED },
    examples: [
      { title: '一份花名册，有问题的行留下', input: { ...ROSTER, branch: BRANCH } },
      {
        title: '指定单位写法，记住对照',
        input: {
          ...ROSTER,
          branch: BRANCH,
          files: [
            {
              file: 'example:花名册.xlsx',
              fields: [null, 'name', 'sex', 'birth', 'idNumber', 'phone', 'employer', 'duty'],
            },
          ],
          units: [{ tree: 'employer', name: '靖港粮站', to: null, create: true }],
        },
      },
      { title: '直接报入班次', input: INTO_CLASS },
    ],
    refusals: [
      { code: 'import.nothing', input: EMPTY },
      { code: 'import.file-changed', input: CHANGED },
      { code: 'organisations.not-found', input: NOWHERE },
      { code: 'people.wrong-branch', input: COMMITTEE },
      { code: 'classes.not-found', input: NO_CLASS },
    ],
  }),

  'people.save-faulty': acts<{ saved: string; rows: number }>()('people.save-faulty', {
    title: '有问题的行存为表格',
    right: 'people.edit',
    /** The first column is the reason; the file can be corrected and imported again. */
    input: z.strictObject({ ...importPlan, to: fileToWrite }),
    codes: {
      'import.no-faults': '没有有问题的行',
      ...FILE_CHANGED,
      'organisations.not-found': FILE_CODES['organisations.not-found'],
      ...WRONG_BRANCH,
      ...CLASS_NOT_FOUND,
      'workbook.not-writable': '文件写不进去',
    },
    examples: [{ title: '退回去改', input: { ...ROSTER, to: 'example:有问题的行.xlsx' } }],
    refusals: [
      { code: 'import.no-faults', input: { ...EMPTY, to: 'example:有问题的行.xlsx' } },
      { code: 'import.file-changed', input: { ...CHANGED, to: 'example:有问题的行.xlsx' } },
      { code: 'organisations.not-found', input: { ...NOWHERE, to: 'example:有问题的行.xlsx' } },
      { code: 'classes.not-found', input: { ...NO_CLASS, to: 'example:有问题的行.xlsx' } },
      { code: 'people.wrong-branch', input: { ...COMMITTEE, to: 'example:有问题的行.xlsx' } },
      { code: 'workbook.not-writable', input: { ...ROSTER, to: 'example:missing-folder.xlsx' } },
    ],
  }),

  'importing.history': reads<{ runs: ImportRun[]; total: number }>()('importing.history', {
    title: '导入记录',
    right: 'people.see',
    input: z.strictObject({ ...page.shape }),
    examples: [
      {
        title: '刚导入的一份',
        before: [{ call: 'people.import', input: { ...ROSTER, branch: BRANCH } }],
        input: {},
      },
    ],
  }),
};
