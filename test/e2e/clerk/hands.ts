import type { Locator, Page } from 'playwright-core';
import { goTo } from '../../support/tour.ts';

/** What the hands of a clerk do at the window; the end-to-end tests are written in these words. */

/** Pastes text as Excel puts it on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('粘贴组织清单').evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The line of the tree with this short name. */
export function inTree(page: Page, shortName: string): Locator {
  return page.getByRole('treeitem').filter({ has: page.getByText(shortName, { exact: true }) });
}

/** Opens an organisation from the tree. */
export async function open(page: Page, shortName: string, name: string): Promise<void> {
  await inTree(page, shortName).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Chooses from 更多 on the page of an organisation. */
export async function chooseMore(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /更多/u }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Opens a form from 更多; its first field has the focus then. */
export async function openForm(page: Page, entry: string): Promise<void> {
  await chooseMore(page, entry);
  await page.getByRole('dialog').locator('input:focus').waitFor();
}

/** The word at the foot of the window. */
export function notice(page: Page): Locator {
  return page.locator('.notice');
}

/** The texts of a table's rows. */
export async function rowsOf(page: Page): Promise<string[]> {
  return page.locator('main table tbody tr').allInnerTexts();
}

/** The first line of 修改记录. */
export async function newestChange(page: Page): Promise<string> {
  await goTo(page, '/changes');
  return page.locator('main table tbody tr').first().innerText();
}

/** The label of the field that has the focus. */
export function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : null;
    return label ?? field?.getAttribute('aria-label') ?? '';
  });
}
