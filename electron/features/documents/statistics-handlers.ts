import type { statisticsDocumentCalls } from '../../../shared/contract/documents-statistics.ts';
import { figuresPaper } from '../../../shared/domain/documents/figures.ts';
import type { Handlers } from '../../data/handler.ts';
import { figuresOf } from '../statistics/figures.ts';
import { deliver } from './deliver.ts';
import { reading } from './timetables.ts';

/** “领导要数” on paper. */
export const statisticsDocumentHandlers: Handlers<keyof typeof statisticsDocumentCalls> = {
  'documents.figures': async (context, { on, year, ...wanted }) => {
    const figures = await reading(context, (at) =>
      figuresOf(at, { ...(on !== undefined && { on }), ...(year !== undefined && { year }) }),
    );
    return deliver(context, figuresPaper(figures), wanted);
  },
};
