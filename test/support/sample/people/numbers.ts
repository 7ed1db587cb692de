import { checkCharacter } from '../../../../shared/domain/people/id-number.ts';
import type { Sex } from '../../../../shared/domain/people/codes.ts';

/**
 * Numbers that can be nobody's. ID numbers begin with 49: GB/T 2260 has never given a province the code 47, 48 or 49
 * (the middle and south of the country are 41 to 46), so no real number begins so. Mobile numbers begin with 154, which
 * as of 2022 was reported as not given to any carrier (like 142, 143, 161, 164, 194); fixed numbers have a first digit 0
 * after the area code, which no subscriber has.
 */
const PROVINCE = '49';
const MOBILE_NETWORK = '154';
const FIXED_NETWORK = '0731-0';

const EIGHT_DIGITS = 100_000_000;
const SEVEN_DIGITS = 10_000_000;
/** Prime to ten, so that multiplying by them permutes the numbers below a power of ten. */
const MOBILE_STEP = 61_803_399;
const FIXED_STEP = 3_141_593;
/** Prime to 500. */
const ORDER_STEP = 211;

/** Most branches under one body: the numbers of births in sequence are split among them. */
export const LAST_BRANCH_BLOCK = 184;
const ORDERS = 500;

/** The area code of the people under one town or body, by its place among them. */
export function areaCode(place: number): string {
  return `${PROVINCE}01${11 + place}`;
}

/**
 * A number of 18 characters. The half order (0 to 499) is unique for each branch of the area and parity of the person in
 * it, so that two people have the same number only if they have the same birth there.
 */
export function idNumber(area: string, birth: string, sex: Sex, halfOrder: number): string {
  const half = (halfOrder * ORDER_STEP) % ORDERS;
  const order = String(half * 2 + (sex === '1' ? 1 : 0)).padStart(3, '0');
  const digits = `${area}${birth.replaceAll('-', '')}${order}`;
  return `${digits}${checkCharacter(digits)}`;
}

/** The half order of somebody in a branch: two for each branch, taken in turn. */
export function halfOrderIn(branchInArea: number, ordinal: number): number {
  return branchInArea * 2 + (ordinal % 2);
}

/** Half orders that no branch uses, for the people made to look like others. */
export function spareHalfOrder(number: number): number {
  return LAST_BRANCH_BLOCK * 2 + (number % (ORDERS - LAST_BRANCH_BLOCK * 2));
}

/** The number as it was before 1999: without century and check character. */
export function shortened(number: string): string {
  return `${number.slice(0, 6)}${number.slice(8, 17)}`;
}

/** The number with another, wrong check character. */
export function withWrongCheck(number: string): string {
  const last = number.slice(-1);
  return `${number.slice(0, -1)}${last === 'X' ? '1' : String((Number(last) + 1) % 10)}`;
}

/** A mobile number of 11 digits; another one for each whole number below 10⁸. */
export function mobileNumber(index: number): string {
  return `${MOBILE_NETWORK}${String((index * MOBILE_STEP) % EIGHT_DIGITS).padStart(8, '0')}`;
}

/** A fixed number in Changsha; another one for each whole number below 10⁷. */
export function fixedNumber(index: number): string {
  return `${FIXED_NETWORK}${String((index * FIXED_STEP) % SEVEN_DIGITS).padStart(7, '0')}`;
}
