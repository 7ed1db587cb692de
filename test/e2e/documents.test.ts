import type {} from '../../renderer/app/desk.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { BLANK } from '../../shared/contract/people-parts.ts';
import { sampleId } from '../../shared/contract/sample-id.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { pageTexts } from '../support/printed.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { partsOf } from '../support/workbooks/parts.ts';
import { notice } from './clerk/hands.ts';

/** A clerk prints the papers of a class: roster, sign-in sheet, timetable, and the added page for who came late. */

const CLASS = sampleId('class', '2026年第12期');

let desk: DeskUnderTest;
let page: Page;
let watched: WatchedPage;

beforeAll(async () => {
  desk = await openDeskWindow({ sample: true });
  ({ page } = desk);
  page.setDefaultTimeout(20_000);
  watched = await watchPage(page);
});

afterEach(() => {
  expect(watched).toEqual({ violations: [], outside: [], errors: [] });
});

afterAll(() => desk.close());

const names = async (sort: 'kept' | 'surname-strokes'): Promise<string[]> => {
  const { trainees } = await ask(page, 'classes.trainees', { class: CLASS, sort });
  return trainees.map(({ person }) => person.name);
};

async function preview(document: string): Promise<void> {
  await page.getByRole('button', { name: `预览和打印${document}` }).click();
  await ready();
}

async function ready(): Promise<void> {
  await page
    .getByRole('dialog')
    .getByText(/共 \d+ 页/u)
    .waitFor({ timeout: 40_000 });
}

/** Saves what is shown and gives the bytes of the file. */
async function saved(button: string, file: string): Promise<Buffer> {
  const path = join(desk.folder, file);
  await desk.answerDialog(path);
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await notice(page).getByText(`已保存：${path}`).waitFor({ timeout: 40_000 });
  return readFile(path);
}

async function closeDialog(): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' });
}

test('from the print centre to a roster in three clicks; the order chosen is the order on paper', async () => {
  await goTo(page, '/documents');
  await page.getByRole('link', { name: /基层党支部书记轮训班/u }).click();
  await page.getByRole('heading', { level: 1, name: '文书' }).waitFor();
  await page.getByRole('combobox', { name: '次序' }).first().click();
  await page.getByTitle('按姓氏笔画').click();
  await preview('花名册');
  // The picture of the page stands there, and Enter prints.
  await page.getByRole('img', { name: '第 1 页' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('打印…');

  const texts = await pageTexts(await saved('另存为 PDF…', '花名册.pdf'));
  const all = texts.join('');
  let from = 0;
  for (const name of await names('surname-strokes')) {
    from = all.indexOf(name.replaceAll(' ', ''), from);
    expect(from, name).toBeGreaterThan(-1);
  }
  for (const text of texts) expect(text).toContain('按姓氏笔画排序');
  // Nobody's number stands on a roster unless it was asked for.
  expect(all).not.toMatch(/\d{17}[\dXx]/u);
});

test('the same roster as Word and Excel', async () => {
  const word = partsOf(await saved('另存为 Word…', '花名册.docx'));
  const excel = partsOf(await saved('另存为 Excel…', '花名册.xlsx'));
  for (const name of await names('kept')) {
    expect(word.get('word/document.xml')).toContain(name);
    expect(excel.get('xl/sharedStrings.xml')).toContain(name);
  }
  await closeDialog();
  // What was chosen is remembered for the next class.
  expect((await ask(page, 'documents.choices', {})).roster.order).toBe('surname-strokes');
});

test('a sign-in sheet is a draft until it leaves; then it is frozen and stands in the list', async () => {
  await preview('签到表');
  expect((await ask(page, 'documents.frozen', { class: CLASS })).sheets).toEqual([]);
  const texts = await pageTexts(await saved('另存为 PDF…', '签到表.pdf'));
  for (const text of texts) {
    expect(text).toContain('第1版定版时间');
    expect(text).not.toContain('未定版');
  }
  await closeDialog();
  await page.getByRole('list', { name: '已定版的签到表' }).getByText('签到表 第 1 版').waitFor();
});

test('who comes later is offered an added page; the frozen sheet stays as it was', async () => {
  const before = await names('kept');
  const { trainees } = await ask(page, 'classes.trainees', { class: CLASS });
  const branch = trainees[0]?.person.branch?.id ?? null;
  const { id } = await ask(page, 'people.create', { ...BLANK, name: '曾迟到', membership: 'full', branch });
  await ask(page, 'classes.enrol', { class: CLASS, people: [id] });
  await page.getByText('定版后新来 1 人：曾迟到').waitFor();

  await page.getByRole('button', { name: '增补页…' }).click();
  await ready();
  const added = (await pageTexts(await saved('另存为 PDF…', '增补页.pdf'))).join('');
  expect(added).toContain('增补页');
  expect(added).toContain(`${before.length + 1}曾迟到`);
  expect(before.filter((name) => added.includes(name))).toEqual([]);
  await closeDialog();
  await expect.poll(() => page.getByText('定版后新来').count()).toBe(0);

  await page.getByRole('button', { name: '重印签到表 第 1 版', exact: true }).click();
  await ready();
  const again = (await pageTexts(await saved('另存为 PDF…', '重印.pdf'))).join('');
  expect(again).not.toContain('曾迟到');
  for (const name of before) expect(again).toContain(name.replaceAll(' ', ''));
  await closeDialog();
});

test('the timetable of the class and of the week hold every placed session', async () => {
  const { placed } = await ask(page, 'timetable.class', { class: CLASS });
  await preview('课程表');
  const own = (await pageTexts(await saved('另存为 PDF…', '课程表.pdf'))).join('');
  for (const { title } of placed) expect(own).toContain(title);
  await closeDialog();

  await goTo(page, '/documents');
  await page.getByLabel('从', { exact: true }).fill('2026-11-23');
  await preview('全校周课表');
  const week = (await pageTexts(await saved('另存为 PDF…', '周课表.pdf'))).join('');
  const { rows } = await ask(page, 'timetable.week', { from: '2026-11-23' });
  for (const { sessions } of rows) for (const { title } of sessions) expect(week).toContain(title);
  await closeDialog();
});
