import type { statisticsCalls } from '../../../shared/contract/statistics.ts';
import type { Handlers } from '../../data/handler.ts';
import { figuresOf } from './figures.ts';
import { rowsOf } from './rows.ts';

export const statisticsHandlers: Handlers<keyof typeof statisticsCalls> = {
  'statistics.figures': figuresOf,
  'statistics.rows': rowsOf,
};
