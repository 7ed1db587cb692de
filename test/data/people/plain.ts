/** The rules of days and numbers once more, written otherwise than in the program: what its answers are compared with. */

/** A partial day as a number of eight digits; what is not known is the first month and day. */
export const firstDay = (day: string) => Number(day.replaceAll('-', '').padEnd(8, '0101').slice(0, 8));
/** Its end: beyond every day that begins with it. */
export const lastDay = (day: string) => Number(day.replaceAll('-', '').padEnd(8, '9'));
/** Whole years between a birth and a day. */
export const years = (birth: string, today: string) =>
  Math.floor((firstDay(today) - firstDay(birth)) / 10_000);

/** ISO 7064 MOD 11-2 from the left; the day as the calendar of JavaScript has it. */
export function isOddNumber(number: string): boolean {
  if (/^[A-Z]{1,2}\d{6,10}$/u.test(number)) return false;
  if (number.length !== 18 || !/^\d+X?$/u.test(number)) return true;
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return true;
  const rest = Array.from(number).reduce(
    (sum, digit) => (sum * 2 + (digit === 'X' ? 10 : Number(digit))) % 11,
    0,
  );
  return rest !== 1;
}
