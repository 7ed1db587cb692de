import type { Page } from 'playwright-core';

/** The addresses of all screens that can be gone to without knowing a row. */
export const SCREENS = [
  '/today',
  '/classes',
  '/classes/new',
  '/people',
  '/people/new',
  '/people/import',
  '/people/imports',
  '/people/duplicates',
  '/people/employers',
  '/timetable',
  '/timetable/teachers',
  '/timetable/venues',
  '/timetable/free',
  '/timetable/conflicts',
  '/timetable/ratios',
  '/hours/events',
  '/hours/declarations',
  '/hours',
  '/hours/shortfall',
  '/hours/rules',
  '/organisations',
  '/organisations/figures',
  '/organisations/papers',
  '/resources',
  '/resources/teachers',
  '/resources/venues',
  '/resources/places',
  '/resources/calendar',
  '/documents',
  '/statistics',
  '/statistics/fees',
  '/changes',
  '/settings',
  '/settings/backups',
  '/settings/health',
  '/settings/office',
] as const;

/** Goes to a screen and waits until it stands and nothing is being fetched. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, screen);
  await page.waitForFunction(() => document.querySelector('.waiting, .opening, .ant-spin') === null);
  await page.waitForTimeout(300);
}
