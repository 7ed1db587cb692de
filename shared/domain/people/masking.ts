/** Masks as the screens show them (DESIGN §6): the beginning and the end, so that two people can still be told apart. */

/** 430***********1234; short ones keep only their last two characters. */
export function maskedIdNumber(number: string): string {
  const letters = Array.from(number);
  if (letters.length < 10)
    return `${'*'.repeat(Math.max(letters.length - 2, 1))}${letters.slice(-2).join('')}`;
  return `${letters.slice(0, 3).join('')}${'*'.repeat(letters.length - 7)}${letters.slice(-4).join('')}`;
}

/** 138****5678; numbers of another length keep only their last four digits. */
export function maskedPhone(number: string): string {
  if (/^\d{11}$/u.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  const letters = Array.from(number);
  const shown = letters.length > 6 ? 4 : 2;
  return `${'*'.repeat(Math.max(letters.length - shown, 1))}${letters.slice(-shown).join('')}`;
}

/** Nothing of an address is shown, only that there is one. */
export function maskedAddress(address: string): string {
  return '*'.repeat(Math.min(Array.from(address).length, 8));
}
