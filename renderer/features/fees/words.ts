import { shortDay } from '../../../shared/domain/day-words.ts';
import { HALF_DAYS, type HalfDay } from '../../../shared/domain/timetable/half-days.ts';

/** 元 with two decimals and separated thousands: 4,000.00. */
export const yuan = (amount: number): string =>
  amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 11月24日（周二）上午 */
export const halfInWords = (day: string, half: HalfDay): string => `${shortDay(day)}${HALF_DAYS[half]}`;
