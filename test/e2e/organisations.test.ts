import type {} from '../../renderer/app/desk.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../build/chromium.ts';
import { countPages } from '../../electron/app/pdf-pages.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import {
  focusedLabel,
  chooseMore,
  inTree,
  newestChange,
  notice,
  open,
  openForm,
  paste,
  rowsOf,
} from './clerk/hands.ts';
import { LIST } from './clerk/list.ts';

/** A clerk of a town on the first day, a paper list in hand: one walk, each test a step of it. */

const TOWN = '中共望城区靖港镇委员会';

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;

beforeAll(async () => {
  desk = await openDeskWindow();
  ({ page } = desk);
  page.setDefaultTimeout(15_000);
  watched = await watchPage(page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

test('the first run is done from the keyboard; a town types its name once', async () => {
  await page.getByRole('button', { name: '开始使用' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel(/街镇党/u).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page)).toContain('单位全称');
  await page.keyboard.type(TOWN);
  expect(await page.getByLabel(/组织树最上面/u).inputValue()).toBe(TOWN);
  for (const _ of ['next field', 'button', 'press']) await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '今天' }).waitFor();
});

describe('ten organisations from Excel', () => {
  test('one line is at fault; its cell, the reason and the unused column are named', async () => {
    await page.getByRole('button', { name: '粘贴 Excel 名单…' }).click();
    await paste(page, LIST);
    await page.getByRole('button', { name: '导入 9 个组织' }).waitFor();
    expect(await page.locator('.import-fault').innerText()).toContain('没有“村级”这一统计类别');
    expect(await page.locator('.import-rows [aria-invalid="true"]').getAttribute('aria-label')).toBe(
      '第 7 行 统计类别',
    );
    await page.getByText('这些列用不上，没有读入：序号').waitFor();
  });

  test('the list is still there after looking at something else', async () => {
    await page.getByLabel('第 7 行 统计类别').fill('建制村');
    await page.getByRole('link', { name: '今天' }).click();
    await page.getByRole('heading', { name: '今天' }).waitFor();
    await page.getByRole('link', { name: '组织', exact: true }).click();
    await chooseMore(page, '继续导入（还有 10 行）…');
    expect(await page.getByLabel('第 7 行 统计类别').inputValue()).toBe('建制村');
  });

  test('corrected, checked with Enter and imported, they stand in the tree', async () => {
    await page.getByLabel('第 7 行 统计类别').press('Enter');
    await page.getByRole('button', { name: '导入 10 个组织' }).click();
    await page.getByText('已导入 10 个组织').waitFor();
    await inTree(page, '复胜支部').waitFor();
    await page.getByRole('link', { name: '查看组织' }).click();
    await inTree(page, '芦江党总支').locator('.tree-toggle').click();
    await inTree(page, '芦江三支部').waitFor();
    await expect.poll(() => page.getByRole('treeitem').count()).toBe(11);
    expect(await newestChange(page)).toContain('导入 10 个组织');
  });
});

describe('decisions on paper', () => {
  test('a renaming keeps the old name and is found by it', async () => {
    await goTo(page, '/organisations');
    await open(page, '凤丰支部', '靖港镇凤丰村党支部');
    await page.getByRole('button', { name: '更名' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新的全称').fill('靖港镇凤丰新村党支部');
    await dialog.getByLabel('新的简称').fill('凤丰新村支部');
    await page.keyboard.press('Control+s');
    await dialog.getByText('请填写日期').waitFor();
    await expect.poll(() => focusedLabel(page)).toContain('日期');
    await page.keyboard.type('2026.5.1');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: '靖港镇凤丰新村党支部' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('更名');
    await page.getByLabel('查找组织').fill('凤丰村');
    await page.locator('.found').getByText('又名：靖港镇凤丰村党支部').waitFor();
    await page.getByLabel('查找组织').fill('');
  });

  test('a move goes without the mouse: Enter from field to field', async () => {
    await open(page, '杨家山支部', '靖港镇杨家山村党支部');
    await openForm(page, '调整隶属…');
    await page.keyboard.type('芦江');
    await offered(/芦江社区/u);
    await page.keyboard.press('Enter');
    await chosen();
    await enterTo('日期');
    await page.keyboard.type('20260601');
    await enterTo('文号');
    await page.keyboard.type('靖发〔2026〕12号');
    await enterTo('说明');
    await page.keyboard.press('Enter');
    await page.locator('button[type="submit"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.path-line').innerText()).toContain('芦江党总支');
    await expect.poll(() => inTree(page, '杨家山支部').getAttribute('aria-level')).toBe('3');
  });

  test('two branches become one', async () => {
    await open(page, '芦江三支部', '靖港镇芦江社区第三党支部');
    await openForm(page, '合并到另一组织…');
    await page.keyboard.type('芦江二');
    await offered(/第二党支部/u);
    await page.keyboard.press('Enter');
    await chosen();
    await enterTo('日期');
    await page.keyboard.type('2026-06-30');
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { level: 1, name: '靖港镇芦江社区第二党支部' }).waitFor();
    await expect.poll(() => inTree(page, '芦江三支部').count()).toBe(0);
  });
});

describe('undo', () => {
  test('Ctrl+Z takes the merger back, Ctrl+Y does it again', async () => {
    await page.keyboard.press('Control+z');
    await inTree(page, '芦江三支部').waitFor();
    await notice(page).getByText('已撤销：芦江三支部并入芦江二支部').waitFor();
    await page.keyboard.press('Control+y');
    await expect.poll(() => inTree(page, '芦江三支部').count()).toBe(0);
  });

  test('in a text field both belong to the text', async () => {
    const before = await ask(page, 'changes.undo-state', {});
    const field = page.getByLabel('查找组织');
    await field.click();
    await page.keyboard.type('a');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('b');
    await desk.chooseFromMenu('撤销');
    await expect.poll(() => field.inputValue()).toBe('');
    expect(await ask(page, 'changes.undo-state', {})).toEqual(before);
  });

  test('the menu undoes, redoes and saves; behind a dialog nothing is undone', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.evaluate(() => document.getElementById('main')?.focus());
    await desk.chooseFromMenu('撤销');
    await inTree(page, '芦江三支部').waitFor();
    await desk.chooseFromMenu('恢复');
    await expect.poll(() => inTree(page, '芦江三支部').count()).toBe(0);

    await page.getByRole('button', { name: '修改资料' }).click();
    await page.getByLabel('备注').fill('党员活动室在二楼。');
    const state = await ask(page, 'changes.undo-state', {});
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).focus();
    await desk.chooseFromMenu('撤销');
    await page.waitForTimeout(300);
    expect(await ask(page, 'changes.undo-state', {})).toEqual(state);
    await desk.chooseFromMenu('保存');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('党员活动室在二楼。').waitFor();
  });

  test('the log names who changed what from what to what, and takes back just that', async () => {
    await goTo(page, '/changes');
    await page.getByRole('link', { name: '凤丰支部更名' }).click();
    await page.getByRole('button', { name: '撤销这一次' }).waitFor();
    const rows = await rowsOf(page);
    expect(rows.some((row) => /名称\s+靖港镇凤丰村党支部\s+靖港镇凤丰新村党支部/u.test(row))).toBe(true);
    expect(await page.locator('.page-head').innerText()).toContain('管理员');
    await page.getByRole('button', { name: '撤销这一次' }).click();
    await page.getByText('已撤销', { exact: true }).waitFor();
    await goTo(page, '/organisations');
    await inTree(page, '凤丰支部').waitFor();
    // The merger, which came later, was left as it is.
    expect(await inTree(page, '芦江三支部').count()).toBe(0);
  });
});

test('papers that were to follow are filled in one after the other', async () => {
  await goTo(page, '/today');
  await page.getByText('文号待补 2 条').click();
  await expect.poll(() => focusedLabel(page)).toContain('并入');
  await page.keyboard.type('靖发〔2026〕15号');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-paper]').count()).toBe(1);
  await expect.poll(() => focusedLabel(page)).toContain('并入');
  await page.getByRole('button', { name: '同上' }).click();
  await page.getByText('文号都已补齐。').waitFor();
  expect((await ask(page, 'organisations.events', { withoutPaper: true })).total).toBe(0);
  expect(await newestChange(page)).toContain('补填文号 靖发〔2026〕15号');
});

test('a closed branch is restored on a paper', async () => {
  await goTo(page, '/organisations');
  await open(page, '前榜支部', '靖港镇前榜村党支部');
  await openForm(page, '撤销组织…');
  await page.keyboard.type('2026-06-30');
  await page.keyboard.press('Control+s');
  await expect.poll(() => inTree(page, '前榜支部').count()).toBe(0);
  await page.getByRole('button', { name: '恢复组织' }).click();
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type('2026-06-01');
  await page.keyboard.press('Control+s');
  await page.getByText('恢复日期早于撤销日期').waitFor();
  await page.getByRole('dialog').getByLabel(/日期/u).first().fill('2026-07-01');
  await page.keyboard.press('Control+s');
  await inTree(page, '前榜支部').waitFor();
});

test('the roster is printed to a PDF of the pages that were shown', async () => {
  await open(page, TOWN, TOWN);
  await desk.chooseFromMenu('打印…');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('共 1 页').waitFor({ timeout: 40_000 });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('打印…');
  const path = join(desk.folder, '名册.pdf');
  await desk.answerDialog(path);
  await dialog.getByRole('button', { name: '另存为 PDF…' }).click();
  await notice(page).getByText(`已保存：${path}`).waitFor({ timeout: 40_000 });
  const pdf = await readFile(path);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(countPages(pdf)).toBe(1);
  expect(pdf.length).toBeGreaterThan(10_000);
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' });
});

test('a long import can be cancelled and leaves nothing', async () => {
  const { found } = await ask(page, 'organisations.search', { text: '芦江党总支' });
  const id = found[0]?.id ?? '';
  const { below } = await ask(page, 'organisations.get', { id });
  await goTo(page, `/organisations/${id}/import`);
  await paste(page, Array.from({ length: 5000 }, (_, i) => `\t试验第${i}党支部\t\t党支部\t`).join('\n'));
  await page.getByRole('button', { name: '导入 5000 个组织' }).click();
  await page.locator('.running').getByRole('button', { name: '取消' }).click();
  await notice(page).getByText('已取消，没有保存任何修改').waitFor();
  expect((await ask(page, 'organisations.get', { id })).below).toEqual(below);
  // The list is kept and can be tried again or thrown away.
  await page.getByRole('button', { name: '丢弃，重新粘贴' }).click();
  await page.getByLabel('粘贴组织清单').waitFor();
});

test('a backup brings back what was there, and says what is lost by it', async () => {
  await goTo(page, '/settings/backups');
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByRole('button', { name: '恢复…', exact: true }).waitFor();
  const { found } = await ask(page, 'organisations.search', { text: '前榜支部' });
  await ask(page, 'organisations.edit', { id: found[0]?.id ?? '', note: '误填的备注' });
  await page.getByRole('button', { name: '恢复…', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '恢复，放弃之后的 1 次修改' }).waitFor();
  expect(await dialog.innerText()).toContain(TOWN);
  expect(await dialog.innerText()).toContain('修改资料 前榜支部');
  await dialog.getByRole('button', { name: /恢复，放弃/u }).click();
  await notice(page).getByText('已恢复到今天').waitFor();
  expect((await ask(page, 'organisations.get', { id: found[0]?.id ?? '' })).note).toBe(null);
});

/** Real Electron has one window, and no port through which a second page could come in. */
describe.skipIf(process.env['DESK_ELECTRON'] === '1')('another open page', () => {
  let browser: Browser;
  let other: Page;

  beforeAll(async () => {
    const found = await findChromium();
    if (found === null) throw new Error('no Chromium');
    const { executablePath, args } = found;
    browser = await chromium.launch({ executablePath, args: [...args], chromiumSandbox: false });
    const context = await browser.newContext();
    const { origin } = new URL(page.url());
    await context.addCookies(await page.context().cookies(origin));
    other = await context.newPage();
    await other.goto(`${origin}/index.html#/organisations`);
    await inTree(other, '凤丰支部').waitFor();
  });
  afterAll(() => browser?.close());

  test('sees at once what is changed on the first', async () => {
    await goTo(page, '/organisations');
    await open(page, '凤丰支部', '靖港镇凤丰村党支部');
    await page.getByRole('button', { name: '修改资料' }).click();
    await page.getByLabel('简称').fill('凤丰村支部');
    await page.keyboard.press('Control+s');
    await inTree(other, '凤丰村支部').waitFor();
    await expect.poll(() => inTree(other, '凤丰支部').count()).toBe(0);
  });
});

/** Until the picker offers what fits the words typed last: an answer to an earlier word gives way to it. */
async function offered(first: RegExp): Promise<void> {
  await page.locator('.ant-select-item-option').first().filter({ hasText: first }).waitFor();
  await page.waitForTimeout(300);
}

/** Until the list of the picker has closed over what was chosen from it. */
async function chosen(): Promise<void> {
  await page.locator('[role="combobox"][aria-expanded="false"]:focus').waitFor();
}

/** Enter goes to the next field; whoever types sees that he is there. */
async function enterTo(label: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page)).toContain(label);
}
