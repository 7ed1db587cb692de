import { z } from 'zod';
import { CERTIFICATE_KINDS } from '../domain/closing/codes.ts';
import { acts, type Step } from './call.ts';
import type { CertificateLine } from './certificate-answers.ts';
import { ENROLMENT_NOT_FOUND } from './class-parts.ts';
import { atPlace, CLOSED, issued, resultsOf } from './closing-parts.ts';
import {
  ABSENT,
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  EMPTY_CLASS,
  NO_CLASS,
  type PreparedDocument,
} from './document-parts.ts';
import { fileToWrite, id, line } from './fields.ts';
import { keysOf } from './organisation-parts.ts';

/** What no workbook can hold. */
const pagesOnly = { format: z.enum(['pdf', 'docx']).default('pdf'), to: fileToWrite.optional() };

const listed: Step = { call: 'certificates.list', input: { class: CLOSED } };
const certificateAt = (given: readonly unknown[], place: number): string =>
  (given[1] as { certificates: CertificateLine[] }).certificates[place]?.id ?? '';
const noted: Step = {
  call: 'certificates.note-print',
  input: (given) => ({ certificates: [certificateAt(given, 0), certificateAt(given, 1)] }),
};
const runOf = (given: readonly unknown[]): string => (given[2] as { run: string }).run;
const NO_CERTIFICATE = {
  'certificates.not-found': '没有这份证书，或不在您的管理范围内',
  'certificates.voided': '证书已作废',
  'certificates.printed-before': '已打印过，又没有写补印原因',
  'certificates.no-run': '这次打印没有登记',
};
const NOBODY = { 'documents.nobody': '没有可打印的证书或学员' };

/** Documents of the end of a class: certificates, their counterfoils, 考核登记表. */
export const closingDocumentCalls = {
  'documents.certificates': acts<PreparedDocument>()('documents.certificates', {
    title: '打印证书',
    right: 'documents.print',
    /**
     * Those picked, or all valid ones of a class. Only looked at they are marked 样张. They leave unmarked with `run`, the
     * printing that was noted before, or when they are saved, which notes it: `reason` where one was printed before.
     */
    input: z.strictObject({
      class: id,
      kind: z.enum(keysOf(CERTIFICATE_KINDS)).optional(),
      certificates: z.array(id).min(1).max(2000).optional(),
      /** Two to a page upright. */
      half: z.boolean().default(false),
      run: z.iso.datetime().optional(),
      reason: line(300).nullable().default(null),
      ...pagesOnly,
    }),
    codes: { ...NO_CLASS, ...NOBODY, ...NO_CERTIFICATE, ...DELIVERY_CODES },
    examples: [
      { title: '全班样张', before: [issued], input: { class: CLOSED } },
      {
        title: '全班存为 PDF，半页',
        before: [issued],
        input: { class: CLOSED, kind: 'completion', half: true, to: 'example:document.pdf' },
      },
      {
        title: '两份存为 Word',
        before: [issued, listed],
        input: (given) => ({
          class: CLOSED,
          certificates: [certificateAt(given, 0), certificateAt(given, 1)],
          format: 'docx' as const,
          to: 'example:document.docx',
        }),
      },
      {
        title: '登记之后打印',
        before: [issued, listed, noted],
        input: (given) => ({
          class: CLOSED,
          certificates: [certificateAt(given, 0), certificateAt(given, 1)],
          run: runOf(given),
        }),
      },
      {
        title: '补印',
        before: [issued, listed, noted],
        input: (given) => ({
          class: CLOSED,
          certificates: [certificateAt(given, 0)],
          reason: '卡纸',
          to: 'example:document.pdf',
        }),
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      { code: 'documents.nobody', input: { class: CLOSED } },
      {
        code: 'certificates.not-found',
        before: [issued],
        input: { class: CLOSED, certificates: [ABSENT] },
      },
      {
        code: 'certificates.voided',
        before: [
          issued,
          listed,
          {
            call: 'certificates.void',
            input: (given) => ({
              certificate: certificateAt(given, 0),
              on: '2026-11-12',
              reason: '打印有误',
            }),
          },
        ],
        input: (given) => ({ class: CLOSED, certificates: [certificateAt(given, 0)] }),
      },
      {
        code: 'certificates.printed-before',
        before: [issued, listed, noted],
        input: { class: CLOSED, to: 'example:document.pdf' },
      },
      {
        code: 'certificates.no-run',
        before: [issued],
        input: { class: CLOSED, run: '2026-11-11T01:00:00.000Z' },
      },
      ...deliveryRefusals({ class: CLOSED }).map((refused) => ({ ...refused, before: [issued] })),
    ],
  }),

  'documents.counterfoils': acts<PreparedDocument>()('documents.counterfoils', {
    title: '打印证书存根',
    right: 'documents.print',
    input: z.strictObject({ class: id, ...delivery }),
    codes: { ...NO_CLASS, ...NOBODY, ...DELIVERY_CODES },
    examples: deliveryExamples('全班', { class: CLOSED }).map((example) => ({
      ...example,
      before: [issued],
    })),
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      { code: 'documents.nobody', input: { class: CLOSED } },
      ...deliveryRefusals({ class: CLOSED }).map((refused) => ({ ...refused, before: [issued] })),
    ],
  }),

  'documents.assessment-form': acts<PreparedDocument>()('documents.assessment-form', {
    title: '打印考核登记表',
    right: 'documents.print',
    /** With scores, grades and remarks: needs the right to see them and is written down. Without, they are left to the pen. */
    input: z.strictObject({
      class: id,
      enrolments: z.array(id).min(1).max(2000).optional(),
      scores: z.boolean().default(false),
      ...pagesOnly,
    }),
    codes: { ...NO_CLASS, ...ENROLMENT_NOT_FOUND, ...NOBODY, ...DELIVERY_CODES },
    examples: [
      { title: '全班，成绩手填', input: { class: CLOSED, to: 'example:document.pdf' } },
      {
        title: '一个人，带成绩',
        before: [resultsOf(CLOSED)],
        input: (given) => ({ class: CLOSED, enrolments: [atPlace(given, 0)], scores: true }),
      },
      {
        title: '全班存为 Word',
        input: { class: CLOSED, format: 'docx', to: 'example:document.docx' },
      },
    ],
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      { code: 'classes.not-enrolled', input: { class: CLOSED, enrolments: [ABSENT] } },
      { code: 'documents.nobody', input: { class: EMPTY_CLASS } },
      ...deliveryRefusals({ class: CLOSED }),
    ],
  }),
};
