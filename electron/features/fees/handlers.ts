import type { feeCalls } from '../../../shared/contract/fees.ts';
import type { Handlers } from '../../data/handler.ts';
import { setFee, signFees } from './entries.ts';
import { feesOfClass, feesOfMonth } from './reading.ts';

export const feeHandlers: Handlers<keyof typeof feeCalls> = {
  'fees.of-class': feesOfClass,
  'fees.set': setFee,
  'fees.sign': signFees,
  'fees.month': feesOfMonth,
};
