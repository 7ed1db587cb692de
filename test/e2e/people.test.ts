import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { writeGrid } from '../support/workbooks/grid.ts';
import { newestChange, notice } from './clerk/hands.ts';

/** A clerk with a dirty roster: import, correct two rows, find somebody, edit by keyboard, undo, see who changed what. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
const roster = join(mkdtempSync(join(tmpdir(), '名单-')), '参训人员.xlsx');

beforeAll(async () => {
  writeGrid(
    roster,
    [
      ['靖港镇参训人员花名册'],
      ['填报单位：靖港镇党委'],
      ['序号', '姓名', '性别', '出生年月', '所在支部', '手机号', '备注'],
      ['例', '张三', '男', '1980.01', '靖港镇机关党支部', '', ''],
      ['1', '单 雄信', '男', '1981.03', '靖港镇机关党支部', '154 0000 1001', ''],
      ['2', '尉迟明月', '女', '1990.13', '靖港镇机关党支部', '15400001002', ''],
      ['3', '阿不都·热合曼', '男', '1975年8月', '靖港镇机关支部', '15400001003', ''],
      ['4', '仇小满', '女', '1988-5-1', '靖港镇没有的党支部', '', ''],
      ['合计', '4人'],
      ['制表人：某某', '', '', '', '日期：'],
    ],
    { as: 'xlsx', merges: ['A1:G1'] },
  );
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

describe('a dirty roster', () => {
  test('is chosen, and one line says what would become of it', async () => {
    await goTo(page, '/people');
    await page.getByRole('button', { name: '导入名单…' }).click();
    await desk.answerDialog(roster);
    await page.getByRole('button', { name: '选择名单…' }).click();
    await expect.poll(() => lineOf(page), PATIENT).toContain('2 人新增、2 行有问题');
  });

  test('two bad rows are corrected in place', async () => {
    await page.getByLabel('第 6 行 出生日期').fill('1990.12');
    await page.keyboard.press('Enter');
    await expect.poll(() => lineOf(page), PATIENT).toContain('3 人新增、1 行有问题');
    await page.getByLabel('第 8 行 所在党组织').fill('靖港镇机关党支部');
    await page.keyboard.press('Enter');
    await expect.poll(() => lineOf(page), PATIENT).toContain('4 人新增');
    expect(await lineOf(page)).not.toContain('有问题');
  });

  test('and imported in one step', async () => {
    await settled(page);
    await page.getByRole('button', { name: '导入 4 人新增' }).click();
    await page.locator('.wizard-result').waitFor();
    expect(await page.locator('.wizard-result').innerText()).toContain('新增 4 人');
    const { total } = await ask(page, 'people.search', { text: '单雄信' });
    expect(total).toBe(1);
  });
});

describe('the register', () => {
  test('finds somebody by the initials of the right reading, while typing', async () => {
    await goTo(page, '/people');
    // Only what is in sight is drawn, however long the list is.
    await nameCell(page).waitFor();
    expect(await page.locator('[role="grid"] [role="row"]').count()).toBeLessThan(60);
    await page.getByLabel('查找人员').fill('sxx');
    await expect.poll(() => firstName(page), PATIENT).toBe('单雄信');
    await page.getByLabel('查找人员').fill('yuchi');
    await expect.poll(() => firstName(page), PATIENT).toBe('尉迟明月');
  });

  test('edits a cell by keyboard; a wrong day is refused at its cell, a right one is saved', async () => {
    await page.getByLabel('查找人员').fill('yuchimingyue');
    await expect.poll(() => firstName(page), PATIENT).toBe('尉迟明月');
    await nameCell(page).click();
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.type('1990.13.1');
    await page.keyboard.press('Enter');
    await page.getByText('不是存在的日期').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1990.11.05');
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () => (await ask(page, 'people.list', { filter: { text: '尉迟明月' } })).people[0]?.birth,
        PATIENT,
      )
      .toBe('1990-11-05');
  });

  test('the edit is undone from the keyboard, and 修改记录 says who changed what from what', async () => {
    await page.locator('main h1').click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('已撤销');
    const { people } = await ask(page, 'people.list', { filter: { text: '尉迟明月' } });
    expect(people[0]?.birth).toBe('1990-12');
    expect(await newestChange(page)).toContain('尉迟明月');
    await page.locator('main table a').first().click();
    await page.locator('main table td').first().waitFor();
    const text = await page.locator('main').innerText();
    for (const word of ['出生日期', '1990-11-05', '1990-12', '管理员']) expect(text).toContain(word);
  });

  test('opens a person; a masked number is shown only on demand, and the look is written down', async () => {
    await goTo(page, '/people');
    await page.getByLabel('查找人员').fill('单雄信');
    await expect.poll(() => firstName(page), PATIENT).toBe('单雄信');
    await nameCell(page).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /单雄信/u }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('15400001001');
    await page.getByRole('button', { name: /^显示/u }).first().click();
    await page.getByText('15400001001').waitFor();
    expect(await newestChange(page)).toContain('查看 单雄信 的手机号码');
  });
});

const lineOf = (of: Page) => of.locator('.wizard-line-text').innerText();
/** The name in the first row, which is the head of its row. */
const nameCell = (of: Page) => of.locator('[role="grid"] [role="rowheader"]').first();
const firstName = (of: Page) => nameCell(of).innerText();
const PATIENT = { timeout: 15_000 };

/** Until no check is under way any more. */
async function settled(of: Page): Promise<void> {
  await of.waitForFunction(
    () => document.querySelector('.running') === null && document.querySelector('[data-old="true"]') === null,
  );
}
