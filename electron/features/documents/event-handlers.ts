import type { eventDocumentCalls } from '../../../shared/contract/documents-events.ts';
import { eventSheetPaper } from '../../../shared/domain/documents/event-sheet.ts';
import type { Handlers } from '../../data/handler.ts';
import { deliver } from './deliver.ts';
import { eventSheets } from './event-sheets.ts';
import { reading } from './timetables.ts';

/** Sheets on which branches write down what they held. */
export const eventDocumentHandlers: Handlers<keyof typeof eventDocumentCalls> = {
  'documents.event-sheet': async (context, input) => {
    const { title, sheets } = await reading(context, ({ viewer, db, now }) =>
      eventSheets(viewer, db, input, now()),
    );
    return deliver(context, eventSheetPaper(title, sheets), input);
  },
};
