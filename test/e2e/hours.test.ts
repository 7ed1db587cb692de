import type {} from '../../renderer/app/desk.ts';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleId, sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { pageTexts } from '../support/printed.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { notice } from './clerk/hands.ts';

/** Who lacks hours, what is done about it, and what is put right: hours from the window. */

const BRANCH = '靖港镇/芦江社区/第一网格支部';
const MEMBER = sampleId('person', `${BRANCH}/04`);
const CLASS = sampleId('class', '靖港镇2026年第3期');
const YEAR = 2026;

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

const shortfall = (organisation: string) =>
  ask(page, 'hours.shortfall', { organisation: sampleOrganisation(organisation), year: YEAR, limit: 500 });

const pick = async (label: string, typed: string, option: string) => {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
};

test('who lacks hours is seen in two clicks, each of them opens his ledger', async () => {
  await goTo(page, '/today');
  await page.getByRole('link', { name: '学时' }).click();
  await page.getByRole('link', { name: '未达标', exact: true }).click();
  const { total } = await ask(page, 'hours.shortfall', { year: YEAR });
  await page
    .getByRole('status')
    .filter({ hasText: `共 ${total} 人` })
    .waitFor();
});

test('numbers of the overview open their rows, down to a person and to what a line rests on', async () => {
  await goTo(page, '/hours');
  await page.getByRole('link', { name: '靖港镇党委', exact: true }).click();
  await page.getByRole('link', { name: '芦江社区党委', exact: true }).click();
  await page.getByRole('link', { name: '芦江社区第一网格支部', exact: true }).click();
  await page.getByRole('table', { name: '人员学时' }).waitFor();
  const lacking = await shortfall(BRANCH);
  await page.getByRole('link', { name: `未达标 ${lacking.total} 人的名单` }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `共 ${lacking.total} 人` })
    .waitFor();

  await goTo(page, `/hours/person/${MEMBER}`);
  const lines = page.getByRole('table', { name: `${YEAR}年学时明细` });
  await lines.getByRole('button', { name: /学习贯彻/u }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the list of a unit becomes the trainees of a class, and is taken back in one step', async () => {
  const organisation = sampleOrganisation(BRANCH);
  const { total, rows } = await shortfall(BRANCH);
  const before = await ask(page, 'classes.trainees', { class: CLASS });
  await goTo(page, `/hours/unit/${organisation}`);
  await page.getByRole('link', { name: `未达标 ${total} 人的名单` }).click();
  await page.getByRole('button', { name: '生成班次学员…' }).click();
  await pick('班次', '冬训', '靖港镇党员冬训班');
  await page.getByRole('button', { name: `报名 ${total} 人` }).click();
  await page.getByRole('link', { name: /^学员/u }).waitFor();
  const after = await ask(page, 'classes.trainees', { class: CLASS });
  const now = new Set(after.trainees.map(({ person }) => person.id));
  expect(rows.every(({ id }) => now.has(id))).toBe(true);

  await notice(page).getByRole('button', { name: '撤销' }).click();
  await notice(page).getByText('已撤销').waitFor();
  const undone = await ask(page, 'classes.trainees', { class: CLASS });
  expect(undone.trainees.length).toBe(before.trainees.length);
});

test('a change of rule says what it would change before it is saved', async () => {
  await goTo(page, '/hours/rules');
  await page.getByRole('button', { name: '修改党课的规则' }).click();
  await page.getByRole('menuitem', { name: '从某天起修改…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: /^计/u }).fill('2');
  await form.getByRole('textbox', { name: /从哪天起/u }).fill(`${YEAR}-11-01`);
  await form.getByRole('button', { name: '看会改变什么' }).click();
  await form.getByText(new RegExp(`${YEAR} 年有 \\d+ 人的学时会变`, 'u')).waitFor();
  const unchanged = await ask(page, 'hours.rules', {});
  expect(unchanged.activities.find(({ activity }) => activity === 'party-lecture')?.rules).toHaveLength(1);

  // Other values have to be looked at again.
  await form.getByRole('textbox', { name: /^计/u }).fill('1.5');
  await form.getByRole('button', { name: '看会改变什么' }).click();
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await notice(page).getByText('已修改学时规则：党课').waitFor();
  const { years } = await ask(page, 'hours.person-ledger', { person: MEMBER, year: YEAR });
  expect(years.find(({ year }) => year === YEAR)?.total).toBe(3);
  await notice(page).getByRole('button', { name: '撤销' }).click();
  await notice(page).getByText('已撤销').waitFor();
});

test('a correction needs a reason and stands in the ledger as a line of its own', async () => {
  await goTo(page, `/hours/person/${MEMBER}`);
  const before = await ask(page, 'hours.person-ledger', { person: MEMBER, year: YEAR });
  await page.getByRole('button', { name: '更正学时…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: /所属日期/u }).fill(`${YEAR}-02-10`);
  await form.getByRole('textbox', { name: /加减学时/u }).fill('4');
  await form.getByRole('button', { name: '更正', exact: true }).click();
  await form.getByText('请写明原因').waitFor();
  await form.getByRole('textbox', { name: /原因/u }).fill('冬训签到表漏登');
  await form.getByRole('textbox', { name: /文号/u }).fill('靖组发〔2026〕3号');
  await form.getByRole('button', { name: '更正', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page
    .getByRole('table', { name: `${YEAR}年学时明细` })
    .getByText('冬训签到表漏登')
    .waitFor();
  const after = await ask(page, 'hours.person-ledger', { person: MEMBER, year: YEAR });
  const totalOf = ({ years }: typeof after) => years.find(({ year }) => year === YEAR)?.total ?? 0;
  expect(totalOf(after)).toBe(totalOf(before) + 4);
});

test('the certificate of participation is two clicks from the page of a person', async () => {
  await goTo(page, `/people/${MEMBER}`);
  await page.getByRole('button', { name: /更多/u }).click();
  await page.getByRole('menuitem', { name: '参训情况证明…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('共 1 页').waitFor({ timeout: 40_000 });
  const path = join(desk.folder, '证明.pdf');
  await desk.answerDialog(path);
  await dialog.getByRole('button', { name: '另存为 PDF…' }).click();
  await notice(page).getByText(`已保存：${path}`).waitFor({ timeout: 40_000 });
  const [text] = await pageTexts(await readFile(path));
  const { name } = await ask(page, 'people.get', { id: MEMBER });
  const { years } = await ask(page, 'hours.person-ledger', { person: MEMBER, year: YEAR });
  const own = years.find(({ year }) => year === YEAR);
  expect(text).toContain(name);
  expect(text).toContain(`${YEAR}年${own?.concentrated}${own?.collective}${own?.total}${own?.target}`);
  expect(text).toContain('（盖章）');
  expect(text).not.toMatch(/\d{17}[\dXx]/u);
});
