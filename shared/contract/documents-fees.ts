import { z } from 'zod';
import { acts } from './call.ts';
import {
  ABSENT,
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  NO_CLASS,
  RUNNING,
  type PreparedDocument,
} from './document-parts.ts';
import { month, NOVEMBER } from './fee-parts.ts';
import { id } from './fields.ts';

/** Documents of fees: what is signed for lessons, and the table of a month. */
export const feeDocumentCalls = {
  'documents.fee-receipt': acts<PreparedDocument>()('documents.fee-receipt', {
    title: '打印讲课费签收单',
    right: 'fees.see',
    input: z.strictObject({ class: id, ...delivery }),
    codes: { ...NO_CLASS, ...DELIVERY_CODES },
    examples: deliveryExamples('一个班', { class: RUNNING }),
    refusals: [
      { code: 'classes.not-found', input: { class: ABSENT } },
      ...deliveryRefusals({ class: RUNNING }),
    ],
  }),

  'documents.fee-month': acts<PreparedDocument>()('documents.fee-month', {
    title: '打印讲课费月报表',
    right: 'fees.see',
    input: z.strictObject({ month, ...delivery }),
    codes: DELIVERY_CODES,
    examples: deliveryExamples('一个月', { month: NOVEMBER }),
    refusals: deliveryRefusals({ month: NOVEMBER }),
  }),
};
