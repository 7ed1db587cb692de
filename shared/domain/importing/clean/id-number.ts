import { checkCharacter, idNumberDoubt, tidyIdNumber } from '../../people/id-number.ts';
import { maskedIdNumber } from '../../people/masking.ts';
import type { Reading } from './reading.ts';
import { NOTHING } from './reading.ts';
import { saysNothing } from './text.ts';

const DAMAGED = '身份证号已损坏';
const RETYPE = '末几位已被 Excel 抹掉，找不回来；请按证件重新填写，并先把这一列设为文本';

/**
 * Reads a number of identity. What Excel has rounded (1.1010E+17, or …000 where the check digit does not fit) is
 * reported as damaged and never guessed; anything else odd is kept with a doubt. Messages show the number masked.
 */
export function readIdNumber(cell: string): Reading {
  const number = /^\d{17}[\dX]$/u.test(cell)
    ? cell
    : tidyIdNumber(cell.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF"‘’“”`′]/gu, ''));
  if (saysNothing(number)) return NOTHING;
  if (/^\d(\.\d+)?E\+?\d+$/u.test(number))
    return { fault: `${DAMAGED}（${maskedIdNumber(number)}）`, suggestion: RETYPE };
  if (/^\d{15}000$/u.test(number) && checkCharacter(number) !== number[17])
    return { fault: `${DAMAGED}（${maskedIdNumber(number)}）`, suggestion: RETYPE };
  if (/[^\dA-Z().]/u.test(number) || Array.from(number).length > 30 || !/\d/u.test(number))
    return { fault: `${maskedIdNumber(number)} 不是证件号码`, suggestion: '请填写身份证号码；没有就留空' };
  const doubt = idNumberDoubt(number);
  return doubt === null ? { value: number } : { value: number, doubt: `${maskedIdNumber(number)} ${doubt}` };
}
