import { maskedPhone } from '../../people/masking.ts';
import type { Reading } from './reading.ts';
import { NOTHING, withDoubts } from './reading.ts';
import { saysNothing } from './text.ts';

const MOBILE = /^1[3-9]\d{9}$/u;
/** As long as a number, but of a range that nobody has: kept, and said. */
const ODD = /^(?:1[0-2]\d{9}|0\d{2,3}-?[01]\d{6,7})$/u;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/u;
/** Short numbers of an office's own network, and service numbers. */
const SHORT = /^(?:\d{3,6}|[48]00-?\d{3}-?\d{4})$/u;

/**
 * Reads telephone numbers: spaces, hyphens and +86 are left out, the first mobile number is the value, a second
 * number comes back as `other`. Where a mobile number is wanted, another one is in doubt. A number that Excel has
 * rounded, or that has a digit too few, is a fault.
 */
export function readPhone(cell: string, wanted: 'mobile' | 'any'): Reading {
  if (MOBILE.test(cell)) return { value: cell };
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF'"‘’“”`]/gu, '')
    .trim();
  if (saysNothing(text)) return NOTHING;
  if (/^\d(\.\d+)?E\+?\d+$/iu.test(text))
    return {
      fault: `号码已被 Excel 变成科学计数（${maskedPhone(text)}），原来的数字找不回来`,
      suggestion: '请按原件重新填写，并先把这一列设为文本',
    };
  const remarks = /[(（][^()（）]*[^\d()（）\s-][^()（）]*[)）]/gu;
  const numbers = numbersIn(text.replace(remarks, ' '));
  const wrong = numbers.find((number) => !isNumber(number));
  if (numbers.length === 0 || wrong !== undefined) return faultOf(wrong ?? text);
  const distinct = [...new Set(numbers)];
  const mobiles = distinct.filter((number) => MOBILE.test(number));
  const [value = '', ...others] = [...mobiles, ...distinct.filter((number) => !MOBILE.test(number))];
  const doubts: string[] = [];
  if (ODD.test(value)) doubts.push(`${maskedPhone(value)} 的号段不常见，请核对`);
  else if (wanted === 'mobile' && !MOBILE.test(value))
    doubts.push(`${maskedPhone(value)} 不是手机号码，请核对`);
  if (others.length > 0) doubts.push(`一格里有两个号码，先取 ${maskedPhone(value)}`);
  if (others.length > 1)
    return { fault: `一格里有 ${others.length + 1} 个号码`, suggestion: '请只留两个，其余写在备注里' };
  if (text.search(remarks) >= 0) doubts.push('号码旁的文字没有读入');
  const [other] = others;
  return withDoubts(other === undefined ? { value } : { value, other }, doubts);
}

function faultOf(number: string): Reading {
  const digits = number.replace(/\D/gu, '');
  const long = /^1\d+$/u.test(number);
  return {
    fault: long
      ? `手机号码 ${maskedPhone(number)} 有 ${digits.length} 位，应为 11 位`
      : `${maskedPhone(number)} 不是电话号码`,
    suggestion: '请核对号码',
  };
}

function isNumber(number: string): boolean {
  return MOBILE.test(number) || ODD.test(number) || LANDLINE.test(number) || SHORT.test(number);
}

/** The numbers of a cell; spaces separate numbers only where the pieces are numbers by themselves. */
function numbersIn(text: string): string[] {
  return text
    .split(/[,，、;；/|\\和或\n\r]+/u)
    .flatMap((piece) => {
      const words = piece.trim().split(/\s+/u).map(tidyNumber);
      if (
        words.length > 1 &&
        words.every((word) => MOBILE.test(word) || (LANDLINE.test(word) && word.length > 6))
      )
        return words;
      const whole = tidyNumber(piece);
      const halves = [whole.slice(0, 11), whole.slice(11)];
      return whole.length === 22 && halves.every((half) => MOBILE.test(half)) ? halves : [whole];
    })
    .filter((number) => number !== '');
}

function tidyNumber(piece: string): string {
  const plain = piece
    .replace(/[\s.·]+/gu, '')
    .replace(/[—–－]/gu, '-')
    .replace(/^(?:手机|电话|联系电话|座机|固话|Tel)?:?/iu, '')
    .replace(/[()]/gu, '')
    .replace(/^(?:\+|00)?86-?(?=1)/u, '');
  const digits = plain.replace(/-/gu, '');
  // 13812345678.0, where a program wrote the number as one with decimals.
  if (/^1\d{10}0$/u.test(digits) && /\.0\s*$/u.test(piece)) return digits.slice(0, 11);
  return /^1[3-9]/u.test(digits) || !LANDLINE.test(plain) ? digits : plain;
}
