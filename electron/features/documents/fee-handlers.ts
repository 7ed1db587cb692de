import type { feeDocumentCalls } from '../../../shared/contract/documents-fees.ts';
import { feeMonthPaper } from '../../../shared/domain/documents/fee-month.ts';
import { feeReceiptPaper } from '../../../shared/domain/documents/fee-receipt.ts';
import type { Handlers } from '../../data/handler.ts';
import { classRow } from '../classes/rows.ts';
import { feesOfClass, feesOfMonth } from '../fees/reading.ts';
import { deliver } from './deliver.ts';
import { headingOf } from './heading.ts';
import { reading } from './timetables.ts';

/** What is signed for lessons, and the table of a month. */
export const feeDocumentHandlers: Handlers<keyof typeof feeDocumentCalls> = {
  'documents.fee-receipt': async (context, input) => {
    const data = await reading(context, async (at) => {
      const fees = await feesOfClass(at, { class: input.class });
      return { heading: headingOf(await classRow(at.viewer, at.db, input.class)), lines: fees.lines };
    });
    return deliver(context, feeReceiptPaper(data), input);
  },
  'documents.fee-month': async (context, input) => {
    const data = await reading(context, (at) => feesOfMonth(at, { month: input.month }));
    return deliver(context, feeMonthPaper(data), input);
  },
};
