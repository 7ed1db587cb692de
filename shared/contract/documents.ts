import { z } from 'zod';
import { acts, type Step } from './call.ts';
import type { OrganisationPage } from './organisations.ts';
import { fileToWrite, id } from './fields.ts';
import { sampleOrganisation } from './sample-id.ts';

/** A printed document ready to be looked at, saved or sent to the printer. */
export interface PreparedDocument {
  /** Address for the window, relative to it; the command line gets null. */
  readonly address: string | null;
  readonly pages: number;
  /** Characters for which no font has a shape (缺字); empty when all is well. */
  readonly missingGlyphs: readonly string[];
  /** The fonts in use, in words. */
  readonly fonts: readonly string[];
  /** Where it was saved, when a place was given. */
  readonly saved: string | null;
}

const JINGGANG = sampleOrganisation('靖港镇');
const ABSENT = '019b7544-7000-7fff-8fff-ffffffffffff';

const LUJIANG = sampleOrganisation('靖港镇/芦江社区');
const ATTACHED: readonly Step[] = [
  { call: 'organisations.rename', input: { id: LUJIANG, name: '芦江社区党委', on: '2026-05-01' } },
  { call: 'organisations.get', input: { id: LUJIANG } },
  {
    call: 'organisations.attach',
    input: (given) => ({
      event: (given[1] as OrganisationPage).events[0]?.id ?? '',
      file: 'example:paper.pdf',
    }),
  },
];
const attached = (given: readonly unknown[]): string => (given[2] as { attachment: string }).attachment;

export const documentCalls = {
  'documents.organisation-roster': acts<PreparedDocument>()('documents.organisation-roster', {
    title: '打印组织名册',
    right: 'documents.print',
    input: z.strictObject({
      root: id,
      /** Steps below the root to be listed; null: all. */
      depth: z.int().min(1).max(9).nullable().default(null),
      /** PDF is saved here; without it only prepared for looking and printing. */
      to: fileToWrite.optional(),
    }),
    codes: {
      'organisations.not-found': '没有这个组织，或不在您的管理范围内',
      'documents.no-printer': '没有可用于生成 PDF 的浏览器',
      'documents.unwritable': '这个位置写不进去',
    },
    examples: [{ title: '一个镇的名册，存为 PDF', input: { root: JINGGANG, to: 'example:roster.pdf' } }],
    refusals: [
      { code: 'organisations.not-found', input: { root: ABSENT } },
      { code: 'documents.no-printer', on: 'no-window', input: { root: JINGGANG } },
      { code: 'documents.unwritable', input: { root: JINGGANG, to: 'example:missing-folder.roster.pdf' } },
    ],
  }),

  'documents.print': acts<{ printed: boolean }>()('documents.print', {
    title: '送打印机',
    right: 'documents.print',
    place: 'main',
    /** The address that a prepared document came with; the system's print dialog opens. */
    input: z.strictObject({ address: z.string().regex(/^prepared\/[\w-]{1,60}\.pdf$/u) }),
    codes: { 'documents.gone': '这份文书已不在内存中' },
    examples: [
      {
        title: '预览之后打印',
        before: [{ call: 'documents.organisation-roster', input: { root: JINGGANG } }],
        input: (given) => ({ address: (given[0] as PreparedDocument).address ?? '' }),
      },
    ],
    refusals: [{ code: 'documents.gone', input: { address: 'prepared/nothing.pdf' } }],
  }),

  'attachments.save': acts<{ saved: string }>()('attachments.save', {
    title: '另存附件',
    right: 'organisations.see',
    input: z.strictObject({ attachment: id, to: fileToWrite }),
    codes: {
      'attachments.not-found': '没有这个附件，或不在您的管理范围内',
      'attachments.lost': '附件的文件不在数据文件夹里，或内容已变',
      'documents.unwritable': '这个位置写不进去',
    },
    examples: [
      {
        title: '把批复另存一份',
        before: ATTACHED,
        input: (given) => ({ attachment: attached(given), to: 'example:copy.pdf' }),
      },
    ],
    refusals: [
      { code: 'attachments.not-found', input: { attachment: ABSENT, to: 'example:copy.pdf' } },
      {
        code: 'attachments.lost',
        before: [...ATTACHED, { call: 'test.lose-attachments', input: {} }],
        input: (given) => ({ attachment: attached(given), to: 'example:copy.pdf' }),
      },
      {
        code: 'documents.unwritable',
        before: ATTACHED,
        input: (given) => ({ attachment: attached(given), to: 'example:missing-folder.copy.pdf' }),
      },
    ],
  }),
};
