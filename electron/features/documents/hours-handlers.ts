import type { hoursDocumentCalls } from '../../../shared/contract/documents-hours.ts';
import { hoursRegisterPaper } from '../../../shared/domain/documents/hours-register.ts';
import { participationPaper } from '../../../shared/domain/documents/participation.ts';
import { shortfallPaper } from '../../../shared/domain/documents/shortfall.ts';
import type { Handlers } from '../../data/handler.ts';
import { deliver } from './deliver.ts';
import { hoursRegisterData, participationData, shortfallData } from './hours.ts';
import { reading } from './timetables.ts';

/** Documents of hours, each read at one moment. */
export const hoursDocumentHandlers: Handlers<keyof typeof hoursDocumentCalls> = {
  'documents.participation': async (context, input) => {
    const data = await reading(context, (at) => participationData(at, input));
    return deliver(context, participationPaper(data), input);
  },
  'documents.hours-register': async (context, input) => {
    const data = await reading(context, (at) => hoursRegisterData(at, input));
    return deliver(context, hoursRegisterPaper(data), input);
  },
  'documents.shortfall': async (context, input) => {
    const data = await reading(context, (at) => shortfallData(at, input));
    return deliver(context, shortfallPaper(data), input);
  },
};
