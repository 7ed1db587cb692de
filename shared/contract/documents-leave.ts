import { z } from 'zod';
import { asked, LEAVE_NOT_FOUND } from './attendance-parts.ts';
import { acts } from './call.ts';
import { delivery, DELIVERY_CODES, type PreparedDocument } from './document-parts.ts';
import { id } from './fields.ts';
import { ABSENT, idOf } from './organisation-parts.ts';

/** The slip of a leave. */
export const leaveDocumentCalls = {
  'documents.leave-slip': acts<PreparedDocument>()('documents.leave-slip', {
    title: '打印请假条',
    right: 'documents.print',
    /** `clear`: with reason and destination; needs the right to see them and is written down. Else they are left blank. */
    input: z.strictObject({ leave: id, clear: z.boolean().default(false), ...delivery }),
    codes: { ...LEAVE_NOT_FOUND, ...DELIVERY_CODES },
    examples: [
      {
        title: '事由空着，手填',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), to: 'example:slip.pdf' }),
      },
      {
        title: '带事由',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), clear: true }),
      },
      {
        title: '存为 Word',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), format: 'docx' as const, to: 'example:slip.docx' }),
      },
    ],
    refusals: [
      { code: 'leave.not-found', input: { leave: ABSENT } },
      {
        code: 'documents.no-printer',
        on: 'no-window',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1) }),
      },
      {
        code: 'documents.unwritable',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), to: 'example:missing-folder.pdf' }),
      },
      {
        code: 'documents.no-place',
        before: asked,
        input: (given) => ({ leave: idOf(given, 1), format: 'docx' as const }),
      },
    ],
  }),
};
