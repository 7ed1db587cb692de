import { z } from 'zod';
import { acts, type Step } from './call.ts';
import {
  ABSENT,
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  type PreparedDocument,
} from './document-parts.ts';
import type { OrganisationPage } from './organisations.ts';
import { fileToWrite, id } from './fields.ts';
import { sampleOrganisation } from './sample-id.ts';

const JINGGANG = sampleOrganisation('靖港镇');
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
      ...delivery,
    }),
    codes: { 'organisations.not-found': '没有这个组织，或不在您的管理范围内', ...DELIVERY_CODES },
    examples: deliveryExamples('一个镇的名册', { root: JINGGANG }),
    refusals: [
      { code: 'organisations.not-found', input: { root: ABSENT } },
      ...deliveryRefusals({ root: JINGGANG }),
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
