import { z } from 'zod';
import { CLASS_KINDS } from '../domain/classes/codes.ts';
import { FIGURES } from '../domain/statistics/codes.ts';
import { reads } from './call.ts';
import { id, page } from './fields.ts';
import { ABSENT, JINGGANG, keysOf, NOT_FOUND } from './organisation-parts.ts';
import type { FigureRows, Figures } from './statistics-answers.ts';
import { future, NOVEMBER, when, WRONG_YEAR } from './statistics-parts.ts';

/** “领导要数”: classes, person-times, hours, coverage as of any day, and the rows behind each number. */
export const statisticsCalls = {
  'statistics.figures': reads<Figures>()('statistics.figures', {
    title: '领导要数',
    right: 'statistics.see',
    input: z.strictObject(when),
    codes: WRONG_YEAR,
    examples: [
      { title: '今天', input: {} },
      { title: '某一天', input: NOVEMBER },
    ],
    refusals: [{ code: 'statistics.wrong-day', input: future }],
  }),

  'statistics.rows': reads<FigureRows>()('statistics.rows', {
    title: '数字背后的名单',
    right: 'statistics.see',
    input: z.strictObject({
      figure: z.enum(keysOf(FIGURES)),
      /** Of classes and their people only: those of one kind. */
      kind: z.enum(keysOf(CLASS_KINDS)).optional(),
      /** Of members only: those of a town or body. */
      unit: id.optional(),
      ...when,
      ...page.shape,
    }),
    codes: { ...WRONG_YEAR, ...NOT_FOUND },
    examples: [
      ...keysOf(FIGURES).map((figure) => ({ title: FIGURES[figure], input: { figure, ...NOVEMBER } })),
      {
        title: '一类班的人次',
        input: { figure: 'person-times' as const, kind: 'special' as const, ...NOVEMBER },
      },
      { title: '一个镇缺学时的人', input: { figure: 'missing' as const, unit: JINGGANG, ...NOVEMBER } },
    ],
    refusals: [
      { code: 'statistics.wrong-day', input: { figure: 'held' as const, ...future } },
      { code: 'organisations.not-found', input: { figure: 'missing' as const, unit: ABSENT, ...NOVEMBER } },
    ],
  }),
};
