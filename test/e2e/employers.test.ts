import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EMPLOYER } from '../../shared/contract/people-parts.ts';
import { sampleOrganisation } from '../../shared/contract/sample-id.ts';
import { ask } from '../support/ask.ts';
import { type DeskUnderTest, openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';
import { type WatchedPage, watchPage } from '../support/watched-page.ts';
import { notice } from './clerk/hands.ts';

/** 工作单位 kept by a clerk, and from there to the people; what is picked and filtered in the register. */

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

const PATIENT = { timeout: 15_000 };
const NEW = '望城区乡村振兴促进站';
const dialog = () => page.getByRole('dialog');
const rowOf = (name: string) => page.locator('main tbody tr').filter({ hasText: name });
const found = async (text: string) =>
  (await ask(page, 'employers.list', { text, limit: 5 })).found.find(({ name }) => name.includes(text));
const transactions = async () => (await ask(page, 'changes.list', { limit: 1 })).total;
async function chooseParent(text: string): Promise<void> {
  await dialog().getByLabel('上级单位').fill(text);
  const option = page.locator('.ant-select-item-option').filter({ hasText: text }).first();
  await option.waitFor();
  await option.click();
}

describe('a place of work', () => {
  test('is made below another', async () => {
    await goTo(page, '/people/employers');
    await page.getByRole('button', { name: '新建单位…' }).click();
    await dialog().getByLabel('全称').fill(NEW);
    await chooseParent('靖港镇');
    await page.keyboard.press('Control+s');
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain('已新建工作单位');
    await page.getByLabel('查找工作单位').fill('乡村振兴促进站');
    await expect.poll(() => rowOf(NEW).innerText(), PATIENT).toContain('靖港镇');
  });

  test('gets another name, loses it again, and moves among its siblings', async () => {
    await rowOf(NEW).getByRole('button', { name: '别名…' }).click();
    await dialog().getByLabel('名单上的写法').fill('靖港振兴站');
    await page.keyboard.press('Control+s');
    await dialog().waitFor({ state: 'detached' });
    await rowOf(NEW).getByRole('button', { name: '别名…' }).click();
    await dialog().getByRole('button', { name: '删除别名 靖港振兴站' }).click();
    await expect.poll(() => dialog().getByText('靖港振兴站').count(), PATIENT).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByLabel('查找工作单位').fill('');
    const order = async () => (await ask(page, 'employers.list', { limit: 500 })).found;
    const [one, two] = (await order()).filter(({ above }) => above.length === 0);
    await page.getByRole('button', { name: `下移 ${one?.name ?? ''}`, exact: true }).click();
    await expect.poll(() => notice(page).innerText(), PATIENT).toContain(`已移动：${one?.name ?? ''}`);
    const moved = (await order()).filter(({ above }) => above.length === 0);
    expect(moved.slice(0, 2).map(({ id }) => id)).toEqual([two?.id, one?.id]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await order())[0]?.id, PATIENT).toBe(one?.id);
    await page.getByLabel('查找工作单位').fill('乡村振兴促进站');
  });

  test('opened and saved without a change is no change', async () => {
    const before = await transactions();
    await rowOf(NEW).getByRole('button', { name: '修改…' }).click();
    await expect.poll(() => dialog().innerText(), PATIENT).toContain('靖港镇');
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await transactions()).toBe(before);
  });

  test('keeps its parent when its short name is changed, and loses it only when it is cleared', async () => {
    await rowOf(NEW).getByRole('button', { name: '修改…' }).click();
    await dialog().getByLabel('简称').fill('振兴站');
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().waitFor({ state: 'detached' });
    const known = await found(NEW);
    expect(known?.shortName).toBe('振兴站');
    expect(known?.above.at(-1)?.name).toContain('靖港镇');
    await rowOf(NEW).getByRole('button', { name: '修改…' }).click();
    await dialog().locator('.ant-select').hover();
    await dialog().locator('.ant-select-clear').click();
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await found(NEW)).toMatchObject({ shortName: '振兴站', above: [] });
  });
});

describe('the register', () => {
  test('opened from the number of people shows the unit among its conditions, and can let go of it', async () => {
    const busy = await ask(page, 'employers.get', { id: EMPLOYER });
    const { total } = await ask(page, 'people.list', { filter: { employer: EMPLOYER } });
    expect(busy.people).toBe(total);
    await page.getByLabel('查找工作单位').fill(busy.name);
    await page.getByRole('button', { name: `看${busy.name}的 ${busy.people} 人` }).click();
    await page.getByRole('button', { name: '更多条件（1）' }).click();
    await expect.poll(() => page.locator('.people-more').innerText(), PATIENT).toContain(busy.name);
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => page.locator('.people-more').innerText()).not.toContain(busy.name);
  });

  test('a date that no longer filters is no longer shown', async () => {
    const joined = page.getByLabel('入党时间从');
    await joined.fill('2003.6');
    await page.getByRole('button', { name: '更多条件（1）' }).waitFor();
    await joined.fill('2003.13');
    await page.getByText('看不懂这个日期').waitFor();
    await page.getByRole('button', { name: '更多条件', exact: true }).waitFor();
    await joined.fill('2003.6');
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => joined.inputValue()).toBe('');
    await page.getByRole('button', { name: '更多条件' }).click();
  });

  test('those who were moved are picked no more', async () => {
    const cells = page.locator('[role="grid"] [role="rowheader"]');
    await cells.first().click();
    await page.keyboard.press('Space');
    await page.getByText('已选 1 人').waitFor();
    await page.getByRole('button', { name: '变更工作单位…' }).click();
    await dialog().getByLabel('不再有工作单位').check();
    await dialog().getByRole('textbox', { name: '日期' }).fill('2026-03-02');
    await page.keyboard.press('Control+s');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('已选').count(), PATIENT).toBe(0);
  });

  test('a double click on a name opens the person', async () => {
    const cell = page.locator('[role="grid"] [role="rowheader"]').first();
    const name = await cell.innerText();
    await cell.dblclick();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
  });

  test('a new entry that was cancelled can be fetched back', async () => {
    await goTo(page, '/people/new');
    await page.getByLabel('姓名', { exact: false }).first().fill('覃试验');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('没有保存。').waitFor();
    await page.getByRole('button', { name: '拿回来' }).click();
    await page.getByText('接着上次没有保存的内容填').waitFor();
    expect(await page.getByLabel('姓名', { exact: false }).first().inputValue()).toBe('覃试验');
    await page.getByRole('button', { name: '不要了，重新填' }).click();
  });

  test('from an organisation to those of its people who are meant', async () => {
    const village = sampleOrganisation('靖港镇/芦江社区');
    const counts = await ask(page, 'people.counts', { under: village });
    const leaders = counts.byCategory.leader ?? 0;
    expect(leaders).toBeGreaterThan(0);
    await goTo(page, `/organisations/${village}`);
    const figures = page.locator('section').filter({ has: page.getByRole('heading', { name: '人员' }) });
    await figures.getByRole('link', { name: String(leaders), exact: true }).click();
    await page.getByRole('heading', { name: '人员', level: 1 }).waitFor();
    await page.getByText(`${leaders} 人`, { exact: false }).first().waitFor();
  });
});
