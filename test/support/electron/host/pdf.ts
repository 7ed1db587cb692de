import type { Page } from 'playwright-core';
import type * as Electron from 'electron/main';

/** Electron's options for a PDF, as the same DevTools call takes them that Electron itself uses. */
export async function printToPDF(page: Page, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.printToPDF', {
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    landscape: options.landscape ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
  });
  return Buffer.from(data, 'base64');
}
