import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CLOSED } from '../../shared/contract/closing-parts.ts';
import type { ClosingItem } from '../../shared/domain/closing/codes.ts';
import { certificatesPaper } from '../../shared/domain/documents/certificates.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { inventedCertificate, LONG_NAME } from '../support/papers.ts';
import { pageTexts, startPrinter } from '../support/printed.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { notice } from './clerk/hands.ts';

/** A class comes to its end: results typed, closed with reasons, certificates issued, printed and verified. */

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;

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

afterAll(() => desk.close());

const results = () => ask(page, 'closing.results', { class: CLOSED });

test('opened again with a reason, which says what it takes back', async () => {
  await goTo(page, `/classes/${CLOSED}/closing`);
  await page.getByRole('button', { name: '重新开班…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '重新开班' }).click();
  await dialog.getByText('请写明原因').waitFor();
  await dialog.getByLabel('原因').fill('更正一人的考核');
  await dialog.getByRole('button', { name: '重新开班' }).click();
  await notice(page).getByText('17 人的 268 学时不再计入').waitFor();
  expect((await results()).class.status).toBe('running');
});

test('results by keyboard: a score, a reason, an outcome; what was there is masked until looked at', async () => {
  await goTo(page, `/classes/${CLOSED}/results`);
  const grid = page.getByRole('grid', { name: '学员成绩' });
  const { trainees } = await results();
  const [first] = trainees;
  await grid.getByText('＊＊＊').first().waitFor();
  expect(await grid.getByText('95', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: '显示成绩和评语' }).click();
  await grid.getByText('95', { exact: true }).waitFor();
  // From the name six columns to the right is the score; it is typed over, and Enter goes down a row.
  await grid
    .getByText(first?.person.name ?? '', { exact: true })
    .first()
    .click();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('88.5');
  await page.keyboard.press('Enter');
  await grid.getByText('88.5', { exact: true }).waitFor();
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await page
    .getByText(/的成绩 300 不在 0 到 100 之间/u)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  const kept = (await ask(page, 'closing.reveal', { class: CLOSED })).results;
  expect(kept.find(({ id }) => id === first?.id)?.score).toBe(88.5);
  expect(kept.map(({ score }) => score)).not.toContain(300);
});

test('closed from the check list: each missing paper asks for its reason', async () => {
  const last = (await results()).trainees.at(-1);
  await ask(page, 'closing.enter-results', {
    class: CLOSED,
    rows: [{ enrolment: last?.id ?? '', outcome: 'not-completed', reason: '请假超限' }],
  });
  await goTo(page, `/classes/${CLOSED}/closing`);
  const item = (of: ClosingItem) => page.locator(`tr[data-item="${of}"]`);
  await item('attendance').getByText('齐全').waitFor();
  await page.getByRole('button', { name: '登记班次小结' }).click();
  await page.getByLabel('存放处').fill('2026年教务档案 12 盒');
  await page.keyboard.press('Control+s');
  await item('summary').getByText('存放：2026年教务档案 12 盒').waitFor();
  await page.getByRole('button', { name: '结班…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '结班', exact: true }).click();
  const fields = dialog.getByLabel(/^缺.*的原因/u);
  await dialog
    .getByText(/^请写原因/u)
    .first()
    .waitFor();
  const { items } = await ask(page, 'closing.list', { class: CLOSED });
  expect(await fields.count()).toBe(items.filter(({ state }) => state === 'missing').length);
  for (const field of await fields.all()) await field.fill('短期班，从简');
  await dialog.getByRole('button', { name: '结班', exact: true }).click();
  await notice(page).getByText('结业 16 人，不予结业或退学 1 人').waitFor();
  await dialog.waitFor({ state: 'hidden' });
});

test('certificates: issued by number, looked at as 样张, saved with names and numbers, and noted', async () => {
  await page.getByRole('button', { name: '发放证书…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '发放', exact: true }).click();
  await notice(page).getByText('1 人未发：1 人不予结业').waitFor();
  await dialog.waitFor({ state: 'hidden' });
  const { certificates } = await ask(page, 'certificates.list', { class: CLOSED });
  expect(certificates).toHaveLength(16);
  await page.getByRole('button', { name: '打印证书…' }).click();
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await page.getByRole('dialog').getByText('共 16 页').waitFor({ timeout: 40_000 });
  const path = join(desk.folder, '证书.pdf');
  await desk.answerDialog(path);
  await page.getByRole('dialog').getByRole('button', { name: '另存为 PDF…' }).click();
  await notice(page).getByText(`已保存：${path}`).waitFor({ timeout: 40_000 });
  const texts = await pageTexts(await readFile(path));
  expect(texts).toHaveLength(16);
  for (const [index, { name, number, hours }] of certificates.entries()) {
    expect(texts[index]).toContain(`证书编号：${number}`);
    expect(texts[index]).toContain(`${name}同志：`);
    expect(texts[index]).toContain(`计${hours}学时`);
    expect(texts[index]).not.toContain('样张');
  }
  expect(certificates.map(({ number }) => number).at(-1)).toMatch(/0016号$/u);
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
  const after = await ask(page, 'certificates.list', { class: CLOSED });
  expect(after.certificates.every(({ prints }) => prints === 1)).toBe(true);
});

test('verified on its page, and no more once it is void', async () => {
  const { certificates } = await ask(page, 'certificates.list', { class: CLOSED });
  const [first] = certificates;
  await goTo(page, '/settings/certificates');
  const answer = page.getByRole('status');
  await page.getByLabel('防伪码').fill((first?.code ?? '').toLowerCase());
  await page.keyboard.press('Enter');
  await answer.getByText('真实有效', { exact: true }).waitFor();
  await answer.getByText(first?.name ?? '', { exact: true }).waitFor();
  await page.getByLabel('防伪码').fill(`${first?.code.slice(0, -3) ?? ''}AAA`);
  await page.keyboard.press('Enter');
  await answer.getByText('被改动过', { exact: true }).waitFor();
  await goTo(page, `/classes/${CLOSED}/closing`);
  await page.getByRole('button', { name: `作废 ${first?.name ?? ''}` }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('姓名打印有误');
  await page.keyboard.press('Control+s');
  await notice(page)
    .getByText(`已作废：${first?.number ?? ''}`)
    .waitFor();
  await goTo(page, '/settings/certificates');
  await page.getByLabel('防伪码').fill(first?.code ?? '');
  await page.keyboard.press('Enter');
  await answer.getByText('已作废', { exact: true }).waitFor();
});

test('on paper a name of 55 characters is whole, and two halves share a page', async () => {
  const printer = startPrinter();
  const names = [LONG_NAME, '欧阳建国', '李丽'];
  for (const half of [false, true]) {
    const certificates = names.map((name, index) => inventedCertificate(index, name));
    const paper = certificatesPaper({ className: '轮训班', certificates, half, draft: false });
    const { texts, pages, missingGlyphs } = await printer.print(paper);
    expect([pages, missingGlyphs]).toEqual([half ? 2 : 3, []]);
    for (const name of names) expect(texts.join('')).toContain(name);
    expect(texts[0]?.includes('欧阳建国')).toBe(half);
  }
  printer.close();
});
