import type { Sex } from './codes.ts';
import { isDay } from './partial-day.ts';

/** 公民身份号码 (GB 11643-1999): six digits of area, eight of birth, three in sequence, one to check. */

export const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export const CHECKS = '10X98765432';

/** The check character of the first seventeen digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index] ?? 0), 0);
  return CHECKS[sum % 11] ?? '';
}

/** Full width made half width, spaces and hyphens left out, x made X: the form in which a number is stored. */
export function tidyIdNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s\-—']/gu, '')
    .toUpperCase();
}

/**
 * What is odd about a number, as a Chinese sentence, or null. It warns and never blocks: wrong numbers that an
 * office once gave out exist, and passports are entered, too.
 */
export function idNumberDoubt(number: string): string | null {
  if (/^\d{15}$/u.test(number)) return '是 15 位的旧号码，请核对是否已换成 18 位';
  if (!/^\d{17}[\dX]$/u.test(number)) {
    return /^[A-Z]{1,2}\d{6,10}$/u.test(number) ? null : '不是 18 位身份号码，请核对（护照等证件可以保留）';
  }
  if (!isDay(birthIn(number))) return `第 7 至 14 位不是日期（${number.slice(6, 14)}），请核对`;
  if (checkCharacter(number) !== number[17]) return '校验位不对，可能有一位写错，请核对';
  return null;
}

/** The day of birth that a number of 18 or 15 digits holds, or null. */
export function birthOfIdNumber(number: string): string | null {
  const day = birthIn(number);
  return isDay(day) ? day : null;
}

/** The sex that a number holds: the last digit of the sequence, odd for men. */
export function sexOfIdNumber(number: string): Sex | null {
  const digit = /^\d{17}[\dX]$/u.test(number)
    ? number[16]
    : /^\d{15}$/u.test(number)
      ? number[14]
      : undefined;
  if (digit === undefined) return null;
  return Number(digit) % 2 === 1 ? '1' : '2';
}

/** A number of 15 digits as its holder's number of 18. */
export function lengthened(number: string): string {
  if (!/^\d{15}$/u.test(number)) return number;
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`;
  return `${digits}${checkCharacter(digits)}`;
}

/** Whether two numbers differ as by a slip of the pen: in one place, or in one place and the check character. */
export function isSlipOf(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const different = Array.from(one).filter((digit, index) => digit !== other[index]).length;
  return different === 1 || (different === 2 && one.at(-1) !== other.at(-1));
}

function birthIn(number: string): string {
  const digits = /^\d{15}$/u.test(number) ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
