/**
 * What somebody will have by the end of the year if all goes on as it did: hours so far, those of the classes that he is
 * enrolled in and that are to end this year and are not closed yet, and the hours from events of branches so far, carried
 * on at the same pace: divided by the months that have passed, times the months that are left.
 */
export function forecastHours(
  soFar: { readonly hours: number; readonly fromEvents: number; readonly fromOpenClasses: number },
  year: number,
  today: string,
): number {
  if (today > `${year}-12-31`) return soFar.hours;
  const passed = monthsPassed(year, today);
  const carriedOn = passed === 0 ? 0 : (soFar.fromEvents / passed) * (12 - passed);
  return Math.round((soFar.hours + soFar.fromOpenClasses + carriedOn) * 100) / 100;
}

/**
 * Months of a year that have passed, the current one by its days. In January the whole month counts as passed: a single
 * day says nothing about a year.
 */
export function monthsPassed(year: number, today: string): number {
  if (today < `${year}-01-01`) return 0;
  if (today > `${year}-12-31`) return 12;
  const month = Number(today.slice(5, 7));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Math.max(1, month - 1 + Number(today.slice(8, 10)) / days);
}
