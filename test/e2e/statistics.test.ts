import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PAID_LESSON } from '../../shared/contract/fee-parts.ts';
import { CLASS } from '../../shared/contract/timetable-parts.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { notice } from './clerk/hands.ts';

/** What leaders ask for is copied, opened and saved; a fee that differs is entered, signed for and printed. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;
const files = mkdtempSync(join(tmpdir(), '统计-'));

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  watched = await watchPage(page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(async () => {
  await desk.close();
  rmSync(files, { recursive: true });
});

const PATIENT = { timeout: 15_000 };
const said = () => expect.poll(() => notice(page).innerText(), PATIENT);

describe('领导要数', () => {
  test('of any day, and a number opens to its rows', async () => {
    await goTo(page, '/statistics');
    await page.getByLabel('截至').fill('2026-11-20');
    await expect
      .poll(() => page.getByRole('document', { name: '可以直接发出的文字' }).innerText(), PATIENT)
      .toContain('截至2026年11月20日，2026年共举办培训班 1 个，培训 17 人次（17 人）');
    await page.locator('.statistics-figures').getByRole('link', { name: '17', exact: true }).first().click();
    await page.getByRole('heading', { name: '参训人次' }).waitFor();
    await expect.poll(() => page.locator('tbody tr').count(), PATIENT).toBe(17);
  });

  test('the page is saved as a workbook', async () => {
    await goTo(page, '/statistics');
    await page.getByRole('button', { name: '打印和导出…' }).click();
    await desk.answerDialog(join(files, '要数.xlsx'));
    await page.getByRole('button', { name: '另存为 Excel…' }).click();
    await said().toContain('已保存');
    await page.getByRole('button', { name: '关闭' }).last().click();
  });
});

test('讲课费: a rate with its reason, signed for at once, and it stands in the month', async () => {
  await goTo(page, `/classes/${CLASS}/fees`);
  await page.getByRole('button', { name: /^登记 周明德/u }).click();
  await page.getByLabel('每学时金额（税后）').fill('300');
  await page.keyboard.press('Control+s');
  await page.getByText('请写明原因').waitFor();
  await page.getByLabel('说明').fill('经校务会研究');
  await page.getByLabel('签收日期').fill('2026-11-24');
  await page.keyboard.press('Control+s');
  await said().toContain('已登记讲课费：周明德 1200 元');
  const { lines } = await ask(page, 'fees.of-class', { class: CLASS });
  expect(lines.find(({ session }) => session === PAID_LESSON)).toMatchObject({
    rate: 300,
    amount: 1200,
    signedOn: '2026-11-24',
  });
  await goTo(page, '/statistics/fees');
  await expect
    .poll(async () => {
      const { teachers } = await ask(page, 'fees.month', { month: '2026-11' });
      return teachers.find(({ teacher }) => teacher.name === '周明德')?.amount;
    }, PATIENT)
    .toBe(1200);
});
