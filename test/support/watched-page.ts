import type { Page } from 'playwright-core';

/** What a page did that it should not. */
export interface WatchedPage {
  /** Breaches of the content security policy, over all documents of the page since. */
  readonly violations: string[];
  /** Addresses of requests that were answered by anything but the program itself. */
  readonly outside: string[];
  /** Errors that nobody caught, on the page. */
  readonly errors: string[];
}

/** Watches a page from its next document on; loads it anew so that nothing is missed. */
export async function watchPage(page: Page): Promise<WatchedPage> {
  const own = new URL(page.url());
  const watched: WatchedPage = { violations: [], outside: [], errors: [] };
  await page.exposeFunction('reportViolation', (text: string) => watched.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('response', (response) => {
    const url = new URL(response.url());
    const inside = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!inside && (url.protocol !== own.protocol || url.host !== own.host)) watched.outside.push(url.href);
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  await page.reload();
  return watched;
}
