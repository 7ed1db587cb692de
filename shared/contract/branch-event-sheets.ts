import { z } from 'zod';
import type { BranchActivity } from '../domain/hours/codes.ts';
import type { HalfDay } from '../domain/timetable/half-days.ts';
import { reads, writes } from './call.ts';
import { fileToRead, line } from './fields.ts';
import type { Named } from './named.ts';

/** What is said about a cell: where, what stands there, why it cannot be or wants a look, what to do. */
export interface SheetRemark {
  readonly cell: string;
  readonly value: string;
  readonly reason: string;
  readonly next: string;
}

/** good: comes in. same: registered already. faulty: stays out until it is put right. */
export const SHEET_EVENT_STATES = { good: '登记', same: '已有', faulty: '不能用' } as const;
export type SheetEventState = keyof typeof SHEET_EVENT_STATES;

/** One event of a sheet: a column. */
export interface SheetEvent {
  readonly column: string;
  readonly state: SheetEventState;
  readonly activity: BranchActivity | null;
  readonly title: string;
  readonly day: string | null;
  readonly half: HalfDay | null;
  readonly minutes: number | null;
  readonly absent: readonly string[];
  readonly present: readonly string[];
  readonly guests: readonly string[];
  readonly faults: readonly SheetRemark[];
  readonly warnings: readonly SheetRemark[];
}

export interface ReadSheet {
  readonly sheet: string;
  readonly branch: Named | null;
  readonly month: string | null;
  /** Why nothing of it can be used. */
  readonly fault: SheetRemark | null;
  readonly events: readonly SheetEvent[];
}

export interface ReadEventFile {
  readonly file: string;
  /** Why it could not be read. */
  readonly fault: string | null;
  readonly sheets: readonly ReadSheet[];
}

export interface EventSheetsCheck {
  readonly files: readonly ReadEventFile[];
  readonly counts: Readonly<Record<SheetEventState, number>>;
}

const plan = z.strictObject({
  files: z.array(fileToRead).min(1).max(300),
  /** Events that are left out: the file by its place, the sheet, the column. */
  skip: z
    .array(z.strictObject({ file: z.int().min(0).max(299), sheet: line(100), column: line(3) }))
    .max(5000)
    .default([]),
});

const FILLED = 'example:活动登记表.xlsx';
const UNREADABLE = 'example:paper.pdf';

/** Calls that read back the sheets on which branches wrote down what they held. */
export const eventSheetCalls = {
  'events.check-import': reads<EventSheetsCheck>()('events.check-import', {
    title: '检查收回的支部活动登记表',
    right: 'hours.edit',
    input: plan,
    examples: [
      { title: '一份有对有错的', input: { files: [FILLED] } },
      { title: '几份，一份打不开', input: { files: [FILLED, UNREADABLE] } },
    ],
  }),

  'events.import': writes<EventSheetsCheck & { entered: number }>()('events.import', {
    title: '导入支部活动登记表',
    right: 'hours.edit',
    /** Takes the good events in, in one transaction; the faulty ones are told. */
    input: plan,
    codes: { 'events.nothing-to-import': '没有可以导入的活动' },
    examples: [
      { title: '好的进去', input: { files: [FILLED] } },
      { title: '一列不要', input: { files: [FILLED], skip: [{ file: 0, sheet: 'Sheet1', column: 'C' }] } },
    ],
    refusals: [
      { code: 'events.nothing-to-import', input: { files: [UNREADABLE] } },
      {
        code: 'events.nothing-to-import',
        before: [{ call: 'events.import', input: { files: [FILLED] } }],
        input: { files: [FILLED] },
      },
    ],
  }),
};
