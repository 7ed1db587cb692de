import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo, SCREENS } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { chooseMore, paste } from './clerk/hands.ts';

/** A walk over every screen of the sample district: nothing may break the policy, ask the outside or fail unseen. */

let desk: DeskUnderTest;
let watched: WatchedPage;

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  watched = await watchPage(desk.page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

test.each(SCREENS)('%s', async (screen) => {
  await goTo(desk.page, screen);
  expect(new URL(desk.page.url()).hash).toContain(screen);
  expect((await desk.page.locator('main').innerText()).trim()).not.toBe('');
});

test('the palette', async () => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('dialog').waitFor();
  // Typed at once: nothing may go astray while the palette comes up.
  await desk.page.keyboard.type('beifen');
  expect(await desk.page.getByRole('combobox').inputValue()).toBe('beifen');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the palette takes a quick Enter for what was typed, not for what was found before', async () => {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('combobox').fill('靖港镇');
  await desk.page.getByRole('option').nth(3).waitFor();
  await desk.page.keyboard.type('机关党支部');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('heading', { level: 1, name: '靖港镇机关党支部' }).waitFor();
});

describe('what stands above an organisation', () => {
  beforeAll(async () => {
    await goTo(desk.page, '/organisations');
    await desk.page.getByRole('treeitem', { name: /靖港镇/u }).click();
    await desk.page.getByRole('heading', { level: 1, name: /靖港镇/u }).waitFor();
  });

  test.each(['修改资料', '更名', '新建下级'])('%s', async (title) => {
    await desk.page.getByRole('button', { name: title, exact: true }).click();
    await closeDialog();
  });

  test.each(['调整隶属…', '合并到另一组织…', '撤销组织…', '修改历史'])('%s', async (title) => {
    await chooseMore(desk.page, title);
    await closeDialog();
  });

  test('the preview of its roster', async () => {
    await desk.page.getByRole('button', { name: /名册/u }).click();
    const preview = desk.page.getByRole('dialog');
    await preview.locator('canvas').first().waitFor();
    await expect
      .poll(() => preview.locator('canvas').first().evaluate(hasInk), { timeout: 30_000 })
      .toBe(true);
    await preview.getByRole('button', { name: '关闭' }).last().click();
    await preview.waitFor({ state: 'hidden' });
  });
});

test('the list behind a number: in pages, and looked through as a whole', async () => {
  const { page } = desk;
  const { nodes } = await ask(page, 'organisations.children', { parent: null });
  const { total } = await ask(page, 'organisations.below', { root: nodes[0]?.id ?? '', kinds: ['branch'] });
  await goTo(page, `/organisations/${nodes[0]?.id ?? ''}/list/branch`);
  const lines = page.locator('main table tbody tr');
  await expect.poll(() => lines.count()).toBe(100);
  expect(await page.locator('.list-tools .count').innerText()).toBe(`共 ${total} 个`);
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect.poll(() => lines.count()).toBe(200);
  // Far behind what was shown: the last town's branches are found, too.
  const last = await ask(page, 'organisations.below', {
    root: nodes[0]?.id ?? '',
    kinds: ['branch'],
    offset: total - 1,
  });
  await page.getByLabel('在下面筛选').fill(last.nodes[0]?.name ?? '');
  await expect
    .poll(() => lines.allInnerTexts())
    .toEqual([expect.stringContaining(last.nodes[0]?.name ?? '')]);
});

test('a list being imported', async () => {
  const { nodes } = await ask(desk.page, 'organisations.children', { parent: null });
  await goTo(desk.page, `/organisations/${nodes[0]?.id ?? ''}/import`);
  await paste(desk.page, '\t甲党支部\t\t公司\t\n\t乙党支部\t\t党支部\t');
  await desk.page.getByRole('button', { name: '导入 1 个组织' }).waitFor();
  await desk.page.getByRole('button', { name: '丢弃，重新粘贴' }).click();
});

test('a transaction of the log', async () => {
  await goTo(desk.page, '/changes');
  await desk.page.locator('main table a').first().click();
  await desk.page.locator('main table td').first().waitFor();
});

test('the forms and the history of a rule', async () => {
  await goTo(desk.page, '/settings/rules');
  for (const title of ['从某天起修改…', '更正填错的…', '历次规定']) {
    await desk.page.getByRole('button', { name: /^修改/u }).first().click();
    await desk.page.getByRole('menuitem', { name: title }).click();
    await closeDialog();
  }
});

test('looking at a backup before restoring it', async () => {
  await ask(desk.page, 'backups.create', {});
  await goTo(desk.page, '/today');
  await goTo(desk.page, '/settings/backups');
  await desk.page.getByRole('button', { name: '恢复…', exact: true }).first().click();
  await desk.page.getByText('恢复不会丢失内容').waitFor();
  await closeDialog();
});

test('a document whose template fails says so at once', async () => {
  const { page } = desk;
  const screen = page.url();
  await page.addInitScript(() => {
    if (!window.location.pathname.endsWith('print.html')) return;
    // Nobody on this page may be listening yet when it fails; in the program the print job always is.
    window.addEventListener('unhandledrejection', (event) => event.preventDefault());
    window.fetch = () =>
      Promise.resolve(Response.json({ paper: { page: { preset: 'working' } }, fonts: 'bundled' }));
  });
  await page.goto(new URL('print.html?job=broken', screen).href);
  const started = Date.now();
  const said = await page.evaluate(() =>
    (window as unknown as { printReady: Promise<unknown> }).printReady.then(
      () => 'ready',
      (error: unknown) => String(error),
    ),
  );
  expect(said).toMatch(/^TypeError: .*undefined/u);
  expect(Date.now() - started).toBeLessThan(10_000);
  await page.goto(screen);
});

/** Waits for the dialog that was asked for and closes it. */
async function closeDialog(): Promise<void> {
  const dialog = desk.page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.locator('.ant-modal-close, .ant-drawer-close').click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Whether anything dark is drawn on a canvas. */
function hasInk(element: Element): boolean {
  if (!(element instanceof HTMLCanvasElement)) return false;
  const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
  return pixels?.some((value, index) => index % 4 === 0 && value < 100 && pixels[index + 3] === 255) ?? false;
}
