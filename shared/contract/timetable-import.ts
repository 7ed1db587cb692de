import { z } from 'zod';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import type { TimetableColumn } from '../domain/timetable/importing/fields.ts';
import type { ImportedRowState } from '../domain/timetable/importing/plan-row.ts';
import { reads, writes } from './call.ts';
import { fileToRead, id, line } from './fields.ts';
import { ABSENT } from './organisation-parts.ts';
import type { Named, Where } from './timetable-answers.ts';
import { CLASS, NO_CLASS, TOWN_CLASS } from './timetable-parts.ts';

/** A row of a timetable that is taken in. */
export interface TimetableImportRow {
  /** From 1, as in the file. */
  readonly row: number;
  readonly state: ImportedRowState;
  readonly title: string;
  readonly day: string | null;
  readonly half: HalfDay | null;
  /** Minutes after midnight; null: as the bells say. */
  readonly starts: number | null;
  readonly ends: number | null;
  readonly teachers: readonly Named[];
  readonly assistants: readonly Named[];
  readonly where: Where | null;
  /** What a person should look at: names that were not found, days that do not fit. */
  readonly remarks: readonly string[];
}

export interface TimetableImport {
  readonly file: string;
  /** Sheets of the workbook, or tables of the document. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly columns: readonly (TimetableColumn | null)[];
  readonly rows: readonly TimetableImportRow[];
  readonly counts: Readonly<Record<ImportedRowState, number>>;
}

const plan = z.strictObject({
  class: id,
  file: fileToRead,
  /** Null: the one with the most sessions. */
  sheet: line(100).nullable().default(null),
  /** Rows that are left out. */
  skip: z.array(z.int().min(1).max(200_000)).max(2000).default([]),
});
const CODES = {
  ...NO_CLASS,
  'timetable.unreadable-file': '文件打不开，或里面没有课程表',
};
const XLSX = { class: CLASS, file: 'example:课程表.xlsx' };
const DOCX = { class: TOWN_CLASS, file: 'example:课程表.docx' };
const UNREADABLE = {
  code: 'timetable.unreadable-file',
  input: { ...XLSX, file: 'example:paper.pdf' },
} as const;
const NO_TIMETABLE = {
  code: 'timetable.unreadable-file',
  input: { ...XLSX, file: 'example:空表.xlsx' },
} as const;
const ABSENT_CLASS = { code: 'classes.not-found', input: { ...XLSX, class: ABSENT } } as const;

/** Calls that take a timetable in from a workbook or a Word document. */
export const timetableImportCalls = {
  'timetable.check-import': reads<TimetableImport>()('timetable.check-import', {
    title: '检查要导入的课程表',
    right: 'timetable.edit',
    input: plan,
    codes: CODES,
    examples: [
      { title: 'Excel 课程表', input: XLSX },
      { title: 'Word 课程表，合并了单元格', input: DOCX },
    ],
    refusals: [ABSENT_CLASS, UNREADABLE, NO_TIMETABLE],
  }),

  'timetable.import': writes<{ placed: number; waiting: number; rows: TimetableImportRow[] }>()(
    'timetable.import',
    {
      title: '导入课程表',
      right: 'timetable.edit',
      input: plan,
      codes: { ...CODES, 'timetable.nothing-to-import': '没有可以导入的行' },
      examples: [
        { title: 'Excel 课程表，一行不要', input: { ...XLSX, skip: [4] } },
        { title: 'Word 课程表', input: DOCX },
      ],
      refusals: [
        ABSENT_CLASS,
        UNREADABLE,
        {
          code: 'timetable.nothing-to-import',
          before: [{ call: 'timetable.import', input: XLSX }],
          input: XLSX,
        },
      ],
    },
  ),
};
