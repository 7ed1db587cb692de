import { z } from 'zod';
import { acts } from './call.ts';
import {
  delivery,
  DELIVERY_CODES,
  deliveryExamples,
  deliveryRefusals,
  type PreparedDocument,
} from './document-parts.ts';
import { future, NOVEMBER, when, WRONG_YEAR } from './statistics-parts.ts';

/** “领导要数” on paper. */
export const statisticsDocumentCalls = {
  'documents.figures': acts<PreparedDocument>()('documents.figures', {
    title: '打印领导要数',
    right: 'statistics.see',
    input: z.strictObject({ ...when, ...delivery }),
    codes: { ...WRONG_YEAR, ...DELIVERY_CODES },
    examples: deliveryExamples('某一天', NOVEMBER),
    refusals: [{ code: 'statistics.wrong-day', input: future }, ...deliveryRefusals(NOVEMBER)],
  }),
};
