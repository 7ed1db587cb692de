import { z } from 'zod';
import { TRAINEE_SORTS } from '../domain/classes/codes.ts';
import { TRAINEE_COLUMNS } from '../domain/documents/trainee-columns.ts';
import { HALF_DAYS } from '../domain/timetable/half-days.ts';
import { day, fileToWrite } from './fields.ts';
import { keysOf } from './organisation-parts.ts';
import { sampleId } from './sample-id.ts';

/** What the declarations of the calls on documents have in common: fields, refusals and rows of the sample. */

/** A document ready to be looked at, saved or sent to the printer. */
export interface PreparedDocument {
  /** Address of a PDF for the window, relative to it; the command line, Word and Excel get null. */
  readonly address: string | null;
  /** Null: Word and Excel lay their pages out themselves. */
  readonly pages: number | null;
  /** Characters for which no font has a shape (缺字); empty when all is well. */
  readonly missingGlyphs: readonly string[];
  /** The fonts in use, in words. */
  readonly fonts: readonly string[];
  /** Where it was saved, when a place was given. */
  readonly saved: string | null;
}

/** How a document is wanted: without `to` a PDF is only prepared for looking and printing. */
export const delivery = {
  format: z.enum(['pdf', 'docx', 'xlsx']).default('pdf'),
  to: fileToWrite.optional(),
};

export const DELIVERY_CODES = {
  'documents.no-printer': '没有可用于生成 PDF 的浏览器',
  'documents.unwritable': '这个位置写不进去',
  'documents.no-place': 'Word 和 Excel 文件要有保存位置',
};

/** An example of each refusal that delivering a document may end in. */
export const deliveryRefusals = <Input extends object>(input: Input) => [
  { code: 'documents.no-printer', on: 'no-window' as const, input },
  { code: 'documents.unwritable', input: { ...input, to: 'example:missing-folder.pdf' } },
  { code: 'documents.no-place', input: { ...input, format: 'docx' as const } },
];

/** The three files that a document can be saved as. */
export const deliveryExamples = <Input extends object>(title: string, input: Input) => [
  { title: `${title}，存为 PDF`, input: { ...input, to: 'example:document.pdf' } },
  { title: `${title}，存为 Word`, input: { ...input, format: 'docx' as const, to: 'example:document.docx' } },
  {
    title: `${title}，存为 Excel`,
    input: { ...input, format: 'xlsx' as const, to: 'example:document.xlsx' },
  },
];

export const traineeOrder = z.enum(keysOf(TRAINEE_SORTS));
export const traineeColumns = z
  .array(z.enum(keysOf(TRAINEE_COLUMNS)))
  .min(1)
  .max(18);

/** A half-day of a class. */
export const halfDay = z.strictObject({ day, half: z.enum(keysOf(HALF_DAYS)) });

/** Half-days to be signed for, at most those of a month. */
export const halfDays = z.array(halfDay).min(1).max(93);

export const NO_CLASS = { 'classes.not-found': '没有这个班次，或不在您的管理范围内' };

const sampleClass = (number: string): string => sampleId('class', number);
/** 基层党支部书记轮训班: trainees, a timetable, running. */
export const RUNNING = sampleClass('2026年第12期');
/** 靖港镇党员冬训班: planned, nobody in it yet. */
export const EMPTY_CLASS = sampleClass('靖港镇2026年第3期');
export const ABSENT = '019b7544-7000-7fff-8fff-ffffffffffff';
