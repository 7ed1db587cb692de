import { z } from 'zod';
import { day } from './fields.ts';

/** What the declarations of the calls on figures have in common. */

/** Left out: today; of another year than the day's: until its end. */
export const when = { on: day.optional(), year: z.int().min(2000).max(2100).optional() };
export const NOVEMBER = { on: '2026-11-23' };
export const WRONG_YEAR = { 'statistics.wrong-day': '日期不在所选年份，或在以后' };
export const future = { on: '2099-01-01' };
